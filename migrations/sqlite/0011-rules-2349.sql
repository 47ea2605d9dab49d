CREATE INDEX `line_counts_of` ON `line_counts` (`kind`,`member_id`);
