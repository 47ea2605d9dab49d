CREATE TABLE `drafts` (
	`member_id` text NOT NULL,
	`place` text NOT NULL,
	`body` text NOT NULL,
	`title` text,
	`kind` text,
	`reply_to` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`member_id`, `place`)
);

--> statement-breakpoint
CREATE INDEX `drafts_mine` ON `drafts` (`member_id`,`at`,`place`);
--> statement-breakpoint
CREATE INDEX `drafts_old` ON `drafts` (`at`);
--> statement-breakpoint
CREATE INDEX `members_name_start` ON `members` (`name`);
