ALTER TABLE `ballot_boxes` ADD `question` text DEFAULT '' NOT NULL;
--> statement-breakpoint
ALTER TABLE `ballot_boxes` ADD `file` text;
