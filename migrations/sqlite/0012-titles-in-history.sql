ALTER TABLE `post_versions` ADD `title` text;
--> statement-breakpoint
ALTER TABLE `post_versions` ADD `tags` text;
