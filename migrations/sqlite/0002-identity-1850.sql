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
