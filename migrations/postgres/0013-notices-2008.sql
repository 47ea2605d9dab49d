ALTER TABLE "notice_boxes" DROP COLUMN "mail_day";
--> statement-breakpoint
ALTER TABLE "notice_boxes" DROP COLUMN "mails_that_day";
