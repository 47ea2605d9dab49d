ALTER TABLE "drafts" ADD COLUMN "tags" text;
