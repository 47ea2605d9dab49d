DROP INDEX `notices_list`;
--> statement-breakpoint
DROP INDEX `notices_unread`;
--> statement-breakpoint
CREATE INDEX `notices_list` ON `notices` (`member_id`,`in_app`,`at`,`n`);
--> statement-breakpoint
CREATE INDEX `notices_unread` ON `notices` (`member_id`,`in_app`,`read_at`,`at`,`n`);
