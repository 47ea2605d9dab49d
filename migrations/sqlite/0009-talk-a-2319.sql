ALTER TABLE `drafts` ADD `tags` text;
