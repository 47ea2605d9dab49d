CREATE TABLE `pictures` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`at` integer NOT NULL,
	`large` text NOT NULL,
	`small` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`small_width` integer NOT NULL,
	`bytes` integer NOT NULL,
	`alt` text NOT NULL,
	`loose_since` integer
);

--> statement-breakpoint
CREATE INDEX `pictures_loose` ON `pictures` (`loose_since`);
--> statement-breakpoint
CREATE INDEX `pictures_large` ON `pictures` (`large`);
--> statement-breakpoint
CREATE INDEX `pictures_small` ON `pictures` (`small`);
--> statement-breakpoint
CREATE TABLE `picture_uses` (
	`picture_id` text NOT NULL,
	`kind` text NOT NULL,
	`subject_id` text NOT NULL,
	PRIMARY KEY(`picture_id`, `kind`, `subject_id`)
);

--> statement-breakpoint
CREATE INDEX `picture_uses_subject` ON `picture_uses` (`kind`,`subject_id`,`picture_id`);
--> statement-breakpoint
CREATE TABLE `picture_tallies` (
	`member_id` text PRIMARY KEY NOT NULL,
	`day` text NOT NULL,
	`today` integer NOT NULL,
	`bytes` integer NOT NULL
);

--> statement-breakpoint
ALTER TABLE `members` ADD `picture_id` text;
