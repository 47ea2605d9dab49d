CREATE TABLE `follows` (
	`member_id` text NOT NULL,
	`kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`member_id`, `kind`, `subject_id`)
);

--> statement-breakpoint
CREATE UNIQUE INDEX `follows_of` ON `follows` (`kind`,`subject_id`,`member_id`);
--> statement-breakpoint
CREATE INDEX `follows_mine` ON `follows` (`member_id`,`at`,`subject_id`);
--> statement-breakpoint
CREATE INDEX `follows_mine_of` ON `follows` (`member_id`,`kind`,`at`,`subject_id`);
--> statement-breakpoint
CREATE TABLE `mails` (
	`id` text PRIMARY KEY NOT NULL,
	`to_hash` text NOT NULL,
	`at` integer NOT NULL
);

--> statement-breakpoint
CREATE INDEX `mails_to` ON `mails` (`to_hash`,`at`);
--> statement-breakpoint
CREATE INDEX `mails_at` ON `mails` (`at`);
--> statement-breakpoint
CREATE TABLE `mail_trouble` (
	`to_hash` text PRIMARY KEY NOT NULL,
	`weight` integer NOT NULL,
	`at` integer NOT NULL
);

--> statement-breakpoint
CREATE INDEX `mail_trouble_at` ON `mail_trouble` (`at`);
--> statement-breakpoint
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
--> statement-breakpoint
CREATE TABLE `line_counts` (
	`member_id` text NOT NULL,
	`kind` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`member_id`, `kind`)
);

--> statement-breakpoint
CREATE INDEX `activities_kind` ON `activities` (`member_id`,`kind`,`n`);
--> statement-breakpoint
CREATE INDEX `activities_when` ON `activities` (`member_id`,`at`,`n`);
--> statement-breakpoint
INSERT INTO line_counts (member_id, kind, count) SELECT member_id, kind, sum(CASE WHEN takes_back IS NULL THEN 1 ELSE -1 END) FROM activities GROUP BY member_id, kind;
--> statement-breakpoint
CREATE TABLE `pictures` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`at` integer NOT NULL,
	`large` text NOT NULL,
	`small` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`small_width` integer NOT NULL,
	`bytes` integer NOT NULL,
	`alt` text NOT NULL,
	`loose_since` integer
);

--> statement-breakpoint
CREATE INDEX `pictures_loose` ON `pictures` (`loose_since`);
--> statement-breakpoint
CREATE INDEX `pictures_large` ON `pictures` (`large`);
--> statement-breakpoint
CREATE INDEX `pictures_small` ON `pictures` (`small`);
--> statement-breakpoint
CREATE TABLE `picture_uses` (
	`picture_id` text NOT NULL,
	`kind` text NOT NULL,
	`subject_id` text NOT NULL,
	PRIMARY KEY(`picture_id`, `kind`, `subject_id`)
);

--> statement-breakpoint
CREATE INDEX `picture_uses_subject` ON `picture_uses` (`kind`,`subject_id`,`picture_id`);
--> statement-breakpoint
CREATE TABLE `picture_tallies` (
	`member_id` text PRIMARY KEY NOT NULL,
	`day` text NOT NULL,
	`today` integer NOT NULL,
	`bytes` integer NOT NULL
);

--> statement-breakpoint
ALTER TABLE `members` ADD `picture_id` text;
--> statement-breakpoint
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
--> statement-breakpoint
CREATE TABLE `turns` (
	`key` text PRIMARY KEY NOT NULL,
	`since` integer NOT NULL,
	`n` integer NOT NULL,
	`last` integer NOT NULL
);

--> statement-breakpoint
CREATE INDEX `turns_last` ON `turns` (`last`);
--> statement-breakpoint
CREATE INDEX `verifications_expiry` ON `verifications` (`expires_at`);
--> statement-breakpoint
CREATE TABLE `profiles` (
	`member_id` text PRIMARY KEY NOT NULL,
	`about` text NOT NULL,
	`about_html` text NOT NULL,
	`about_lang` text,
	`tags` text NOT NULL,
	`zone` text NOT NULL,
	`version` integer NOT NULL,
	`handle_changed_at` integer NOT NULL
);

--> statement-breakpoint
CREATE TABLE `handles` (
	`handle` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`at` integer NOT NULL
);

--> statement-breakpoint
CREATE TABLE `consents` (
	`member_id` text NOT NULL,
	`purpose` text NOT NULL,
	`version` integer NOT NULL,
	`given` integer NOT NULL,
	`audience` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`member_id`, `purpose`, `version`)
);

--> statement-breakpoint
CREATE TABLE `shares` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`thread_id` text NOT NULL,
	`day` text NOT NULL
);

--> statement-breakpoint
CREATE UNIQUE INDEX `shares_once` ON `shares` (`member_id`,`thread_id`,`day`);
--> statement-breakpoint
ALTER TABLE `members` ADD `visited_on` text DEFAULT '' NOT NULL;
--> statement-breakpoint
ALTER TABLE `members` ADD `reading` integer DEFAULT false NOT NULL;
--> statement-breakpoint
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
--> statement-breakpoint
DROP INDEX `reads_recent`;
--> statement-breakpoint
ALTER TABLE `reads` ADD `last_n` integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE `reads` ADD `last_at` integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE `reads` ADD `fresh` integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
CREATE INDEX `reads_fresh` ON `reads` (`member_id`,`fresh`,`last_at`,`thread_id`);
--> statement-breakpoint
ALTER TABLE `notice_boxes` ADD `seen_at` integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE `notice_boxes` ADD `no_mail` integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
CREATE TABLE `thread_tags` (
	`thread_id` text NOT NULL,
	`tag` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`thread_id`, `tag`)
);

--> statement-breakpoint
CREATE INDEX `thread_tags_tag` ON `thread_tags` (`tag`,`at`,`thread_id`);
--> statement-breakpoint
CREATE TABLE `post_mentions` (
	`post_id` text NOT NULL,
	`member_id` text NOT NULL,
	PRIMARY KEY(`post_id`, `member_id`)
);

--> statement-breakpoint
ALTER TABLE `threads` ADD `tags` text DEFAULT '[]' NOT NULL;
--> statement-breakpoint
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
--> statement-breakpoint
ALTER TABLE `notice_boxes` DROP COLUMN `mail_day`;
--> statement-breakpoint
ALTER TABLE `notice_boxes` DROP COLUMN `mails_that_day`;
--> statement-breakpoint
CREATE TABLE `drafts` (
	`member_id` text NOT NULL,
	`place` text NOT NULL,
	`body` text NOT NULL,
	`title` text,
	`kind` text,
	`reply_to` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`member_id`, `place`)
);

--> statement-breakpoint
CREATE INDEX `drafts_mine` ON `drafts` (`member_id`,`at`,`place`);
--> statement-breakpoint
CREATE INDEX `drafts_old` ON `drafts` (`at`);
--> statement-breakpoint
CREATE INDEX `members_name_start` ON `members` (`name`);
--> statement-breakpoint
DROP INDEX `notices_list`;
--> statement-breakpoint
DROP INDEX `notices_unread`;
--> statement-breakpoint
CREATE INDEX `notices_list` ON `notices` (`member_id`,`in_app`,`at`,`n`);
--> statement-breakpoint
CREATE INDEX `notices_unread` ON `notices` (`member_id`,`in_app`,`read_at`,`at`,`n`);
