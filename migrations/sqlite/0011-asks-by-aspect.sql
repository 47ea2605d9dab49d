CREATE INDEX `asks_aspect` ON `asks` (`aspect`,`at`,`id`);
