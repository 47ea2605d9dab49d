CREATE TABLE `reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`post_id` text NOT NULL,
	`author_id` text NOT NULL,
	`state` text NOT NULL,
	`closed_as` text NOT NULL,
	`place` integer NOT NULL,
	`reports` integer NOT NULL,
	`hidden_by_reports` integer NOT NULL,
	`version` integer NOT NULL,
	`at` integer NOT NULL,
	`decided_at` integer,
	`decided_by` text,
	`reason` text
);

--> statement-breakpoint
CREATE UNIQUE INDEX `reviews_open` ON `reviews` (`post_id`,`closed_as`);
--> statement-breakpoint
CREATE INDEX `reviews_queue` ON `reviews` (`state`,`place`,`at`,`id`);
--> statement-breakpoint
CREATE INDEX `reviews_oldest` ON `reviews` (`state`,`at`,`id`);
--> statement-breakpoint
CREATE INDEX `reviews_decided` ON `reviews` (`decided_at`,`id`);
--> statement-breakpoint
CREATE TABLE `reports` (
	`id` text PRIMARY KEY NOT NULL,
	`review_id` text NOT NULL,
	`post_id` text NOT NULL,
	`reporter_id` text,
	`reason` text NOT NULL,
	`words` text,
	`name` text,
	`mail` text,
	`weight` integer NOT NULL,
	`at` integer NOT NULL,
	`told_at` integer,
	`forget_at` integer
);

--> statement-breakpoint
CREATE INDEX `reports_review` ON `reports` (`review_id`,`at`,`id`);
--> statement-breakpoint
CREATE INDEX `reports_reporter` ON `reports` (`reporter_id`,`at`);
--> statement-breakpoint
CREATE INDEX `reports_again` ON `reports` (`post_id`,`reporter_id`,`at`);
--> statement-breakpoint
CREATE INDEX `reports_untold` ON `reports` (`review_id`,`told_at`,`id`);
--> statement-breakpoint
CREATE INDEX `reports_forget` ON `reports` (`forget_at`);
--> statement-breakpoint
CREATE TABLE `reporters` (
	`member_id` text PRIMARY KEY NOT NULL,
	`decided` integer NOT NULL,
	`was_right` integer NOT NULL
);

--> statement-breakpoint
CREATE TABLE `staff_acts` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`by_id` text,
	`by_role` text,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`author_id` text,
	`reason` text NOT NULL,
	`note` text
);

--> statement-breakpoint
CREATE INDEX `staff_acts_at` ON `staff_acts` (`at`,`id`);
--> statement-breakpoint
CREATE INDEX `staff_acts_subject` ON `staff_acts` (`subject_id`,`kind`,`at`);
--> statement-breakpoint
CREATE TABLE `appeals` (
	`id` text PRIMARY KEY NOT NULL,
	`act_id` text NOT NULL,
	`member_id` text NOT NULL,
	`words` text NOT NULL,
	`at` integer NOT NULL,
	`state` text NOT NULL,
	`version` integer NOT NULL,
	`decided_at` integer,
	`decided_by` text,
	`reason` text
);

--> statement-breakpoint
CREATE UNIQUE INDEX `appeals_act` ON `appeals` (`act_id`);
--> statement-breakpoint
CREATE INDEX `appeals_queue` ON `appeals` (`state`,`at`,`id`);
--> statement-breakpoint
CREATE INDEX `threads_unsolved` ON `threads` (`kind`,`state`,`solved`,`at`,`id`);
