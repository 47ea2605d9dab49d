DROP INDEX `reads_recent`;
--> statement-breakpoint
ALTER TABLE `reads` ADD `last_n` integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE `reads` ADD `last_at` integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE `reads` ADD `fresh` integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
CREATE INDEX `reads_fresh` ON `reads` (`member_id`,`fresh`,`last_at`,`thread_id`);
--> statement-breakpoint
ALTER TABLE `notice_boxes` ADD `seen_at` integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE `notice_boxes` ADD `no_mail` integer DEFAULT 0 NOT NULL;
