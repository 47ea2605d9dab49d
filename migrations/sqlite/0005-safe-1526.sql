ALTER TABLE `ballot_voters` ADD `aside_group` integer;
