ALTER TABLE `notice_rounds` DROP COLUMN `after_member`;
