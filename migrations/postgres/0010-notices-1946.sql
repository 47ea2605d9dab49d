DROP INDEX "reads_recent";
--> statement-breakpoint
ALTER TABLE "notice_boxes" ADD COLUMN "seen_at" bigint DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "notice_boxes" ADD COLUMN "no_mail" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "reads" ADD COLUMN "last_n" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "reads" ADD COLUMN "last_at" bigint DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "reads" ADD COLUMN "fresh" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
CREATE INDEX "reads_fresh" ON "reads" USING btree ("member_id","fresh","last_at","thread_id");
