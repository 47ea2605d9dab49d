ALTER TABLE `spaces` ADD `version` integer DEFAULT 1 NOT NULL;
