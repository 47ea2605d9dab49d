CREATE TABLE `ballot_boxes` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`votes_each` integer NOT NULL,
	`tier` integer NOT NULL,
	`account_age_days` integer NOT NULL,
	`counts` text NOT NULL,
	`opens_at` integer NOT NULL,
	`closes_at` integer,
	`result_by` text NOT NULL,
	`policies` text NOT NULL,
	`version` integer NOT NULL,
	`ballots` integer NOT NULL,
	`set_aside` integer NOT NULL,
	`digest` text NOT NULL,
	`root` text,
	`closed_at` integer,
	`published_at` integer
);

--> statement-breakpoint
CREATE UNIQUE INDEX `ballot_boxes_subject` ON `ballot_boxes` (`subject_kind`,`subject_id`,`kind`);
--> statement-breakpoint
CREATE TABLE `ballot_choices` (
	`box_id` text NOT NULL,
	`id` text NOT NULL,
	`n` integer NOT NULL,
	`title` text NOT NULL,
	`votes` integer NOT NULL,
	`withdrawn_at` integer,
	`reason` text NOT NULL,
	PRIMARY KEY(`box_id`, `id`)
);

--> statement-breakpoint
CREATE UNIQUE INDEX `ballot_choices_order` ON `ballot_choices` (`box_id`,`n`);
--> statement-breakpoint
CREATE TABLE `ballot_voters` (
	`box_id` text NOT NULL,
	`member_id` text NOT NULL,
	`receipt` text,
	PRIMARY KEY(`box_id`, `member_id`)
);

--> statement-breakpoint
CREATE TABLE `ballots` (
	`box_id` text NOT NULL,
	`id` text NOT NULL,
	`choices` text NOT NULL,
	`seal` text NOT NULL,
	`set_aside` text NOT NULL,
	`proof` text NOT NULL,
	PRIMARY KEY(`box_id`, `id`)
);
--> statement-breakpoint
ALTER TABLE `notice_rounds` DROP COLUMN `after_member`;
--> statement-breakpoint
CREATE TABLE `imported_things` (
	`source` text NOT NULL,
	`kind` text NOT NULL,
	`foreign_id` text NOT NULL,
	`id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`source`, `kind`, `foreign_id`)
);

--> statement-breakpoint
CREATE INDEX `imported_things_id` ON `imported_things` (`id`,`kind`);
--> statement-breakpoint
CREATE TABLE `imported_mails` (
	`member_id` text PRIMARY KEY NOT NULL,
	`address_hash` text NOT NULL
);

--> statement-breakpoint
CREATE INDEX `imported_mails_hash` ON `imported_mails` (`address_hash`);
--> statement-breakpoint
CREATE TABLE `claim_links` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`by_id` text,
	`at` integer NOT NULL,
	`good_until` integer NOT NULL
);

--> statement-breakpoint
CREATE INDEX `claim_links_member` ON `claim_links` (`member_id`);
--> statement-breakpoint
CREATE INDEX `claim_links_until` ON `claim_links` (`good_until`);
--> statement-breakpoint
ALTER TABLE `posts` ADD `act` text;
--> statement-breakpoint
ALTER TABLE `posts` ADD `also_accepted` integer DEFAULT false NOT NULL;
--> statement-breakpoint
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
--> statement-breakpoint
ALTER TABLE `spaces` ADD `version` integer DEFAULT 1 NOT NULL;
--> statement-breakpoint
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
--> statement-breakpoint
ALTER TABLE `ballot_boxes` ADD `question` text DEFAULT '' NOT NULL;
--> statement-breakpoint
ALTER TABLE `ballot_boxes` ADD `file` text;
--> statement-breakpoint
ALTER TABLE `drafts` ADD `tags` text;
--> statement-breakpoint
CREATE INDEX `ballot_boxes_file` ON `ballot_boxes` (`file`);
--> statement-breakpoint
CREATE INDEX `line_counts_of` ON `line_counts` (`kind`,`member_id`);
--> statement-breakpoint
CREATE INDEX `contests_running` ON `contests` (`state`,`review_at`,`id`);
--> statement-breakpoint
ALTER TABLE `members` ADD `suspended_until` integer;
--> statement-breakpoint
ALTER TABLE `members` ADD `suspension_id` text;
--> statement-breakpoint
ALTER TABLE `members` ADD `suspension_reason` text;
--> statement-breakpoint
CREATE INDEX `handles_member` ON `handles` (`member_id`);
