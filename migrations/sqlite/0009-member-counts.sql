CREATE TABLE `member_counts` (
	`name` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`at` integer NOT NULL
);

