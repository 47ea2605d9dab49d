CREATE TABLE `notices` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`n` integer NOT NULL,
	`kind` text NOT NULL,
	`what` text NOT NULL,
	`together` text NOT NULL,
	`open_key` text NOT NULL,
	`thread_id` text,
	`post_id` text,
	`post_n` integer NOT NULL,
	`actor_id` text,
	`count` integer NOT NULL,
	`cause` text NOT NULL,
	`note` text,
	`in_app` integer NOT NULL,
	`first_at` integer NOT NULL,
	`at` integer NOT NULL,
	`read_at` integer NOT NULL,
	`to_mail` integer NOT NULL
);

--> statement-breakpoint
CREATE UNIQUE INDEX `notices_list` ON `notices` (`member_id`,`in_app`,`n`);
--> statement-breakpoint
CREATE UNIQUE INDEX `notices_together` ON `notices` (`member_id`,`together`,`open_key`);
--> statement-breakpoint
CREATE INDEX `notices_unread` ON `notices` (`member_id`,`in_app`,`read_at`,`n`);
--> statement-breakpoint
CREATE INDEX `notices_thread` ON `notices` (`member_id`,`thread_id`,`read_at`);
--> statement-breakpoint
CREATE INDEX `notices_mail` ON `notices` (`member_id`,`to_mail`,`n`);
--> statement-breakpoint
CREATE INDEX `notices_old` ON `notices` (`at`);
--> statement-breakpoint
CREATE TABLE `notice_boxes` (
	`member_id` text PRIMARY KEY NOT NULL,
	`n` integer NOT NULL,
	`mail_due_at` integer NOT NULL,
	`mail_day` text NOT NULL,
	`mails_that_day` integer NOT NULL
);

--> statement-breakpoint
CREATE INDEX `notice_boxes_due` ON `notice_boxes` (`mail_due_at`,`member_id`);
--> statement-breakpoint
CREATE TABLE `notice_settings` (
	`member_id` text NOT NULL,
	`kind` text NOT NULL,
	`in_app` integer NOT NULL,
	`by_mail` integer NOT NULL,
	PRIMARY KEY(`member_id`, `kind`)
);

--> statement-breakpoint
CREATE TABLE `notice_rounds` (
	`cause` text PRIMARY KEY NOT NULL,
	`after_member` text NOT NULL,
	`told` text NOT NULL,
	`at` integer NOT NULL
);

--> statement-breakpoint
CREATE INDEX `notice_rounds_at` ON `notice_rounds` (`at`);
--> statement-breakpoint
CREATE TABLE `bookmarks` (
	`member_id` text NOT NULL,
	`post_id` text NOT NULL,
	`thread_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`member_id`, `post_id`)
);

--> statement-breakpoint
CREATE INDEX `bookmarks_list` ON `bookmarks` (`member_id`,`at`,`post_id`);
--> statement-breakpoint
CREATE INDEX `bookmarks_thread` ON `bookmarks` (`member_id`,`thread_id`,`post_id`);
--> statement-breakpoint
CREATE TABLE `reads` (
	`member_id` text NOT NULL,
	`thread_id` text NOT NULL,
	`n` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`member_id`, `thread_id`)
);

--> statement-breakpoint
CREATE INDEX `reads_recent` ON `reads` (`member_id`,`at`,`thread_id`);
