ALTER TABLE "ballot_voters" ADD COLUMN "aside_group" integer;
