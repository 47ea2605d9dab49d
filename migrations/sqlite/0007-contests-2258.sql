CREATE TABLE `contests` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`slug` text NOT NULL,
	`lang` text,
	`brief` text NOT NULL,
	`html` text NOT NULL,
	`renderer` integer NOT NULL,
	`excerpt` text NOT NULL,
	`brief_lang` text,
	`prize` text NOT NULL,
	`picture` text,
	`state` text NOT NULL,
	`announced_at` integer NOT NULL,
	`entries_at` integer NOT NULL,
	`voting_at` integer NOT NULL,
	`review_at` integer NOT NULL,
	`result_at` integer NOT NULL,
	`enter_tier` integer NOT NULL,
	`enter_days` integer NOT NULL,
	`entries_each` integer NOT NULL,
	`vote_tier` integer NOT NULL,
	`vote_days` integer NOT NULL,
	`votes_each` integer NOT NULL,
	`counts` text NOT NULL,
	`rights` integer NOT NULL,
	`entries` integer NOT NULL,
	`taken_out` integer NOT NULL,
	`space_id` text NOT NULL,
	`thread_id` text,
	`box_id` text,
	`by_id` text NOT NULL,
	`at` integer NOT NULL,
	`version` integer NOT NULL
);

--> statement-breakpoint
CREATE INDEX `contests_list` ON `contests` (`state`,`announced_at`,`id`);
--> statement-breakpoint
CREATE INDEX `contests_made` ON `contests` (`at`,`id`);
--> statement-breakpoint
CREATE TABLE `contest_phases` (
	`contest_id` text NOT NULL,
	`phase` text NOT NULL,
	`at` integer NOT NULL,
	`told_at` integer,
	PRIMARY KEY(`contest_id`, `phase`)
);

--> statement-breakpoint
CREATE TABLE `contest_rights` (
	`contest_id` text NOT NULL,
	`version` integer NOT NULL,
	`text` text NOT NULL,
	`html` text NOT NULL,
	`lang` text,
	`by_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`contest_id`, `version`)
);

--> statement-breakpoint
CREATE TABLE `contest_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`contest_id` text NOT NULL,
	`at` integer NOT NULL,
	`by_id` text NOT NULL,
	`fields` text NOT NULL,
	`reason` text NOT NULL
);

--> statement-breakpoint
CREATE INDEX `contest_changes_of` ON `contest_changes` (`contest_id`,`at`,`id`);
--> statement-breakpoint
CREATE TABLE `entries` (
	`id` text PRIMARY KEY NOT NULL,
	`contest_id` text NOT NULL,
	`member_id` text NOT NULL,
	`title` text NOT NULL,
	`lang` text,
	`body` text NOT NULL,
	`html` text NOT NULL,
	`renderer` integer NOT NULL,
	`excerpt` text NOT NULL,
	`body_lang` text,
	`pictures` text NOT NULL,
	`lot` integer NOT NULL,
	`at` integer NOT NULL,
	`edited_at` integer,
	`version` integer NOT NULL,
	`state` text NOT NULL,
	`state_at` integer,
	`reason` text,
	`rights` integer NOT NULL,
	`rights_at` integer NOT NULL,
	`reports` integer NOT NULL,
	`looked_at` integer NOT NULL,
	`waits_since` integer NOT NULL
);

--> statement-breakpoint
CREATE INDEX `entries_list` ON `entries` (`contest_id`,`state`,`lot`,`id`);
--> statement-breakpoint
CREATE INDEX `entries_mine` ON `entries` (`member_id`,`contest_id`,`at`);
--> statement-breakpoint
CREATE INDEX `entries_author` ON `entries` (`member_id`,`state`,`at`,`id`);
--> statement-breakpoint
CREATE INDEX `entries_desk` ON `entries` (`state`,`reports`,`waits_since`,`id`);
--> statement-breakpoint
CREATE TABLE `contest_entrants` (
	`contest_id` text NOT NULL,
	`member_id` text NOT NULL,
	`entries` integer NOT NULL,
	PRIMARY KEY(`contest_id`, `member_id`)
);

--> statement-breakpoint
CREATE TABLE `entry_reports` (
	`id` text PRIMARY KEY NOT NULL,
	`entry_id` text NOT NULL,
	`member_id` text NOT NULL,
	`reason` text NOT NULL,
	`words` text NOT NULL,
	`at` integer NOT NULL,
	`closed_as` text NOT NULL
);

--> statement-breakpoint
CREATE UNIQUE INDEX `entry_reports_once` ON `entry_reports` (`entry_id`,`member_id`,`closed_as`);
--> statement-breakpoint
CREATE INDEX `entry_reports_by` ON `entry_reports` (`member_id`,`at`);
--> statement-breakpoint
CREATE TABLE `contest_visits` (
	`contest_id` text NOT NULL,
	`day` text NOT NULL,
	`visitors` integer NOT NULL,
	`members` integer NOT NULL,
	`entries` integer NOT NULL,
	PRIMARY KEY(`contest_id`, `day`)
);

--> statement-breakpoint
CREATE TABLE `contest_results` (
	`contest_id` text PRIMARY KEY NOT NULL,
	`sentence` text NOT NULL,
	`lang` text,
	`places` text NOT NULL,
	`cast` integer NOT NULL,
	`counted` integer NOT NULL,
	`set_aside` integer NOT NULL,
	`promise_id` text,
	`by_id` text NOT NULL,
	`at` integer NOT NULL
);

--> statement-breakpoint
CREATE TABLE `promises` (
	`id` text PRIMARY KEY NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`text` text NOT NULL,
	`lang` text,
	`due_at` integer NOT NULL,
	`by_id` text NOT NULL,
	`at` integer NOT NULL,
	`state` text NOT NULL,
	`sentence` text NOT NULL,
	`judged_by` text,
	`judged_at` integer,
	`version` integer NOT NULL
);

--> statement-breakpoint
CREATE INDEX `promises_due` ON `promises` (`state`,`due_at`,`id`);
--> statement-breakpoint
CREATE INDEX `promises_made` ON `promises` (`at`,`id`);
--> statement-breakpoint
CREATE INDEX `promises_subject` ON `promises` (`subject_kind`,`subject_id`);
--> statement-breakpoint
CREATE INDEX `members_tier` ON `members` (`tier`,`joined_at`);
