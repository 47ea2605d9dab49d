CREATE TABLE `profiles` (
	`member_id` text PRIMARY KEY NOT NULL,
	`about` text NOT NULL,
	`about_html` text NOT NULL,
	`about_lang` text,
	`tags` text NOT NULL,
	`zone` text NOT NULL,
	`version` integer NOT NULL,
	`handle_changed_at` integer NOT NULL
);

--> statement-breakpoint
CREATE TABLE `handles` (
	`handle` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`at` integer NOT NULL
);

--> statement-breakpoint
CREATE TABLE `consents` (
	`member_id` text NOT NULL,
	`purpose` text NOT NULL,
	`version` integer NOT NULL,
	`given` integer NOT NULL,
	`audience` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`member_id`, `purpose`, `version`)
);

--> statement-breakpoint
CREATE TABLE `shares` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`thread_id` text NOT NULL,
	`day` text NOT NULL
);

--> statement-breakpoint
CREATE UNIQUE INDEX `shares_once` ON `shares` (`member_id`,`thread_id`,`day`);
--> statement-breakpoint
ALTER TABLE `members` ADD `visited_on` text DEFAULT '' NOT NULL;
--> statement-breakpoint
ALTER TABLE `members` ADD `reading` integer DEFAULT false NOT NULL;
