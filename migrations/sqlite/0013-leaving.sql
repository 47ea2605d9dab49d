CREATE TABLE `gone_handles` (
	`handle_hash` text PRIMARY KEY NOT NULL
);

--> statement-breakpoint
ALTER TABLE `members` ADD `leaves_at` integer;
--> statement-breakpoint
ALTER TABLE `members` ADD `leaves_words` text;
--> statement-breakpoint
ALTER TABLE `members` ADD `left_at` integer;
