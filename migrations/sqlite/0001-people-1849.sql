CREATE TABLE `follows` (
	`member_id` text NOT NULL,
	`kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`member_id`, `kind`, `subject_id`)
);

--> statement-breakpoint
CREATE UNIQUE INDEX `follows_of` ON `follows` (`kind`,`subject_id`,`member_id`);
--> statement-breakpoint
CREATE INDEX `follows_mine` ON `follows` (`member_id`,`at`,`subject_id`);
--> statement-breakpoint
CREATE INDEX `follows_mine_of` ON `follows` (`member_id`,`kind`,`at`,`subject_id`);
