ALTER TABLE "ballot_boxes" ADD COLUMN "faults" integer DEFAULT 0 NOT NULL;
