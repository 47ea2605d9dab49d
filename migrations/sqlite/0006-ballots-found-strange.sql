ALTER TABLE `ballot_boxes` ADD `faults` integer DEFAULT 0 NOT NULL;
