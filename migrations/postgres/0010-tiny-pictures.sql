ALTER TABLE "pictures" ADD COLUMN "tiny" text DEFAULT '' NOT NULL;
--> statement-breakpoint
CREATE INDEX "pictures_tiny" ON "pictures" USING btree ("tiny");
