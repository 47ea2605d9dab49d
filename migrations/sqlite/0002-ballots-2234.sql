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

