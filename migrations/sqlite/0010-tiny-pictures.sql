ALTER TABLE `pictures` ADD `tiny` text DEFAULT '' NOT NULL;
--> statement-breakpoint
CREATE INDEX `pictures_tiny` ON `pictures` (`tiny`);
