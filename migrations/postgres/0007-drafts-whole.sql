ALTER TABLE "drafts" ADD COLUMN "space_id" text;
--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "poll" jsonb;
--> statement-breakpoint
UPDATE "drafts" SET "place" = 'new:begun' WHERE "place" = 'new';