ALTER TABLE `members` ADD `suspended_until` integer;
--> statement-breakpoint
ALTER TABLE `members` ADD `suspension_id` text;
--> statement-breakpoint
ALTER TABLE `members` ADD `suspension_reason` text;
