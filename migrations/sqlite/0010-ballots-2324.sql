CREATE INDEX `ballot_boxes_file` ON `ballot_boxes` (`file`);
