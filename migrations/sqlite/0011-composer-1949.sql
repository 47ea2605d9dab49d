CREATE TABLE `thread_tags` (
	`thread_id` text NOT NULL,
	`tag` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`thread_id`, `tag`)
);

--> statement-breakpoint
CREATE INDEX `thread_tags_tag` ON `thread_tags` (`tag`,`at`,`thread_id`);
--> statement-breakpoint
CREATE TABLE `post_mentions` (
	`post_id` text NOT NULL,
	`member_id` text NOT NULL,
	PRIMARY KEY(`post_id`, `member_id`)
);

--> statement-breakpoint
ALTER TABLE `threads` ADD `tags` text DEFAULT '[]' NOT NULL;
