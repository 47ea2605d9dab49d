ALTER TABLE `spaces` ADD `for_hellos` integer DEFAULT false NOT NULL;
