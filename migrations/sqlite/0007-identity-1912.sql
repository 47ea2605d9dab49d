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
