CREATE TABLE `aspect_threads` (
	`aspect` text PRIMARY KEY NOT NULL,
	`thread_id` text NOT NULL,
	`at` integer NOT NULL
);

--> statement-breakpoint
CREATE UNIQUE INDEX `aspect_threads_thread` ON `aspect_threads` (`thread_id`);
--> statement-breakpoint
CREATE TABLE `asks` (
	`id` text PRIMARY KEY NOT NULL,
	`aspect` text NOT NULL,
	`closed_as` text NOT NULL,
	`box_id` text NOT NULL,
	`choice_id` text NOT NULL,
	`needed` integer NOT NULL,
	`days` integer NOT NULL,
	`voices` integer NOT NULL,
	`at` integer NOT NULL,
	`reached_at` integer,
	`due_at` integer,
	`answered_at` integer,
	`answer_post_id` text
);

--> statement-breakpoint
CREATE UNIQUE INDEX `asks_open` ON `asks` (`aspect`,`closed_as`);
--> statement-breakpoint
CREATE UNIQUE INDEX `asks_box` ON `asks` (`box_id`);
--> statement-breakpoint
CREATE TABLE `rule_tellings` (
	`change` text PRIMARY KEY NOT NULL,
	`after_member` text NOT NULL,
	`told` integer NOT NULL,
	`at` integer NOT NULL
);

--> statement-breakpoint
CREATE INDEX `staff_acts_kind` ON `staff_acts` (`kind`,`at`);
