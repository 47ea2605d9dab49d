ALTER TABLE `drafts` ADD `space_id` text;
--> statement-breakpoint
ALTER TABLE `drafts` ADD `poll` text;
--> statement-breakpoint
UPDATE `drafts` SET `place` = 'new:begun' WHERE `place` = 'new';