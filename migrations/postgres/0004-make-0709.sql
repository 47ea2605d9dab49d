ALTER TABLE "ballot_boxes" ADD COLUMN "ended_at" bigint;
