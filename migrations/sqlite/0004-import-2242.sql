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
