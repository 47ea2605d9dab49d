CREATE TABLE `policies` (
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`version` integer NOT NULL,
	`value` text NOT NULL,
	`reason` text NOT NULL,
	`by_whom` text NOT NULL,
	`published_at` integer NOT NULL,
	`effective_at` integer NOT NULL,
	PRIMARY KEY(`kind`, `key`, `version`)
);

--> statement-breakpoint
CREATE TABLE `jobs` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`payload` text NOT NULL,
	`once_key` text,
	`due_at` integer NOT NULL,
	`attempts` integer NOT NULL,
	`leased_until` integer NOT NULL,
	`leased_by` text,
	`dead_at` integer,
	`last_error` text
);

--> statement-breakpoint
CREATE INDEX `jobs_due` ON `jobs` (`dead_at`,`due_at`);
--> statement-breakpoint
CREATE INDEX `jobs_subject` ON `jobs` (`kind`,`subject`,`due_at`);
--> statement-breakpoint
CREATE UNIQUE INDEX `jobs_once` ON `jobs` (`kind`,`once_key`);
--> statement-breakpoint
CREATE TABLE `changes` (
	`n` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`tags` text NOT NULL,
	`live` text NOT NULL
);

--> statement-breakpoint
CREATE TABLE `acts` (
	`member` text NOT NULL,
	`command` text NOT NULL,
	`key` text NOT NULL,
	`digest` text NOT NULL,
	`at` integer NOT NULL,
	`answer` text,
	PRIMARY KEY(`member`, `command`, `key`)
);

--> statement-breakpoint
CREATE INDEX `acts_at` ON `acts` (`at`);
--> statement-breakpoint
CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_verified` integer NOT NULL,
	`image` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);

--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_email` ON `accounts` (`email`);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`token` text NOT NULL,
	`account_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`ip_address` text,
	`user_agent` text
);

--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_token` ON `sessions` (`token`);
--> statement-breakpoint
CREATE INDEX `sessions_account` ON `sessions` (`account_id`);
--> statement-breakpoint
CREATE INDEX `sessions_expiry` ON `sessions` (`expires_at`);
--> statement-breakpoint
CREATE TABLE `sign_ins` (
	`id` text PRIMARY KEY NOT NULL,
	`outside_id` text NOT NULL,
	`provider` text NOT NULL,
	`account_id` text NOT NULL,
	`access_token` text,
	`refresh_token` text,
	`id_token` text,
	`access_token_expires_at` integer,
	`refresh_token_expires_at` integer,
	`scope` text,
	`password_hash` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);

--> statement-breakpoint
CREATE INDEX `sign_ins_account` ON `sign_ins` (`account_id`);
--> statement-breakpoint
CREATE UNIQUE INDEX `sign_ins_outside` ON `sign_ins` (`provider`,`outside_id`);
--> statement-breakpoint
CREATE TABLE `verifications` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer,
	`updated_at` integer
);

--> statement-breakpoint
CREATE INDEX `verifications_identifier` ON `verifications` (`identifier`);
--> statement-breakpoint
CREATE TABLE `sign_in_failures` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`at` integer NOT NULL
);

--> statement-breakpoint
CREATE INDEX `sign_in_failures_key` ON `sign_in_failures` (`key`,`at`);
--> statement-breakpoint
CREATE TABLE `members` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text,
	`handle` text NOT NULL,
	`name` text NOT NULL,
	`line` text NOT NULL,
	`role` text NOT NULL,
	`locale` text,
	`joined_at` integer NOT NULL,
	`tier` integer NOT NULL,
	`lines` integer NOT NULL
);

--> statement-breakpoint
CREATE UNIQUE INDEX `members_account` ON `members` (`account_id`);
--> statement-breakpoint
CREATE UNIQUE INDEX `members_handle` ON `members` (`handle`);
--> statement-breakpoint
CREATE INDEX `members_role` ON `members` (`role`);
--> statement-breakpoint
CREATE TABLE `activities` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`n` integer NOT NULL,
	`kind` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`counterpart_id` text NOT NULL,
	`at` integer NOT NULL,
	`takes_back` text,
	`taken_back_by` text NOT NULL
);

--> statement-breakpoint
CREATE UNIQUE INDEX `activities_record` ON `activities` (`member_id`,`n`);
--> statement-breakpoint
CREATE UNIQUE INDEX `activities_live` ON `activities` (`member_id`,`kind`,`subject_id`,`counterpart_id`,`subject_kind`,`taken_back_by`);
--> statement-breakpoint
CREATE TABLE `spaces` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`names` text NOT NULL,
	`about` text NOT NULL,
	`position` integer NOT NULL,
	`threads` integer NOT NULL
);

--> statement-breakpoint
CREATE UNIQUE INDEX `spaces_slug` ON `spaces` (`slug`);
--> statement-breakpoint
CREATE INDEX `spaces_position` ON `spaces` (`position`);
--> statement-breakpoint
CREATE TABLE `threads` (
	`id` text PRIMARY KEY NOT NULL,
	`space_id` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`slug` text NOT NULL,
	`lang` text,
	`excerpt` text NOT NULL,
	`excerpt_lang` text,
	`author_id` text NOT NULL,
	`at` integer NOT NULL,
	`last_at` integer NOT NULL,
	`posts` integer NOT NULL
);

--> statement-breakpoint
CREATE INDEX `threads_lively` ON `threads` (`last_at`,`id`);
--> statement-breakpoint
CREATE INDEX `threads_space` ON `threads` (`space_id`,`last_at`,`id`);
--> statement-breakpoint
CREATE INDEX `threads_author` ON `threads` (`author_id`,`at`,`id`);
--> statement-breakpoint
CREATE INDEX `threads_waiting` ON `threads` (`kind`,`posts`,`at`,`id`);
--> statement-breakpoint
CREATE TABLE `posts` (
	`id` text PRIMARY KEY NOT NULL,
	`thread_id` text NOT NULL,
	`n` integer NOT NULL,
	`author_id` text NOT NULL,
	`at` integer NOT NULL,
	`reply_to` text,
	`body` text NOT NULL,
	`html` text NOT NULL,
	`renderer` integer NOT NULL,
	`excerpt` text NOT NULL,
	`lang` text,
	`version` integer NOT NULL,
	`edited_at` integer
);

--> statement-breakpoint
CREATE UNIQUE INDEX `posts_thread` ON `posts` (`thread_id`,`n`);
--> statement-breakpoint
CREATE INDEX `posts_author` ON `posts` (`author_id`,`at`,`id`);
--> statement-breakpoint
CREATE TABLE `post_versions` (
	`post_id` text NOT NULL,
	`version` integer NOT NULL,
	`body` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`post_id`, `version`)
);

--> statement-breakpoint
CREATE TABLE `reactions` (
	`thread_id` text NOT NULL,
	`post_id` text NOT NULL,
	`member_id` text NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`post_id`, `member_id`, `kind`)
);

--> statement-breakpoint
CREATE INDEX `reactions_mine` ON `reactions` (`member_id`,`thread_id`,`post_id`,`kind`);
--> statement-breakpoint
CREATE TABLE `reaction_counts` (
	`post_id` text NOT NULL,
	`kind` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`post_id`, `kind`)
);

--> statement-breakpoint
CREATE TABLE `points` (
	`activity_id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`rule` text NOT NULL,
	`version` integer NOT NULL,
	`growth` integer NOT NULL,
	`balance` integer NOT NULL,
	`counterpart_id` text NOT NULL,
	`day` text NOT NULL
);

--> statement-breakpoint
CREATE INDEX `points_caps` ON `points` (`member_id`,`day`,`rule`);
--> statement-breakpoint
CREATE TABLE `standings` (
	`member_id` text PRIMARY KEY NOT NULL,
	`growth` integer NOT NULL,
	`balance` integer NOT NULL,
	`tier` integer NOT NULL,
	`tier_since` integer NOT NULL
);

