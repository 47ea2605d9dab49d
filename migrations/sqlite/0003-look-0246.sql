CREATE INDEX `threads_newest` ON `threads` (`state`,`at`,`id`);
