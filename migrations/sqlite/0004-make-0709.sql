ALTER TABLE `ballot_boxes` ADD `ended_at` integer;
