ALTER TABLE "post_versions" ADD COLUMN "title" text;
--> statement-breakpoint
ALTER TABLE "post_versions" ADD COLUMN "tags" jsonb;
