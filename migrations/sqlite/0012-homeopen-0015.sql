CREATE INDEX `contests_running` ON `contests` (`state`,`review_at`,`id`);
