ALTER TABLE "spaces" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;
