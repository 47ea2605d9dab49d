ALTER TABLE "ballot_boxes" ADD COLUMN "question" text DEFAULT '' NOT NULL;
--> statement-breakpoint
ALTER TABLE "ballot_boxes" ADD COLUMN "file" text;
