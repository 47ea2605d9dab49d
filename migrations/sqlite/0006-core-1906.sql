DROP INDEX `threads_lively`;
--> statement-breakpoint
DROP INDEX `threads_space`;
--> statement-breakpoint
DROP INDEX `threads_author`;
--> statement-breakpoint
ALTER TABLE `threads` ADD `state` text DEFAULT 'shown' NOT NULL;
--> statement-breakpoint
ALTER TABLE `threads` ADD `open_to` integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE `threads` ADD `gone` integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE `threads` ADD `waits_again` integer DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE `threads` ADD `locked` integer DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE `threads` ADD `pinned_at` integer;
--> statement-breakpoint
ALTER TABLE `threads` ADD `accepted_post_id` text;
--> statement-breakpoint
ALTER TABLE `threads` ADD `solved` integer DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE `threads` ADD `official_post_id` text;
--> statement-breakpoint
CREATE INDEX `threads_kind` ON `threads` (`kind`,`state`,`last_at`,`id`);
--> statement-breakpoint
CREATE INDEX `threads_solved` ON `threads` (`solved`,`kind`,`state`,`last_at`,`id`);
--> statement-breakpoint
CREATE INDEX `threads_pinned` ON `threads` (`space_id`,`pinned_at`);
--> statement-breakpoint
CREATE INDEX `threads_waiting_again` ON `threads` (`waits_again`,`kind`,`at`,`id`);
--> statement-breakpoint
CREATE INDEX `threads_lively` ON `threads` (`state`,`last_at`,`id`);
--> statement-breakpoint
CREATE INDEX `threads_space` ON `threads` (`space_id`,`state`,`last_at`,`id`);
--> statement-breakpoint
CREATE INDEX `threads_author` ON `threads` (`author_id`,`state`,`last_at`,`id`);
--> statement-breakpoint
ALTER TABLE `spaces` ADD `open_to` integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE `posts` ADD `state` text DEFAULT 'shown' NOT NULL;
--> statement-breakpoint
ALTER TABLE `posts` ADD `state_at` integer;
