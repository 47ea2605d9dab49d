CREATE TABLE `search_entries` (
	`n` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`post_id` text NOT NULL,
	`thread_id` text NOT NULL,
	`at` integer NOT NULL,
	`words` integer NOT NULL,
	`opening` integer NOT NULL,
	`solved` integer NOT NULL
);

--> statement-breakpoint
CREATE UNIQUE INDEX `search_entries_post` ON `search_entries` (`post_id`);
--> statement-breakpoint
CREATE TABLE `search_threads` (
	`n` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`thread_id` text NOT NULL
);

--> statement-breakpoint
CREATE UNIQUE INDEX `search_threads_thread` ON `search_threads` (`thread_id`);
--> statement-breakpoint
CREATE TABLE `search_state` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);

--> statement-breakpoint
CREATE VIRTUAL TABLE `search_words` USING fts5(title, body, marks, content='', contentless_delete=1, tokenize='ascii');
