ALTER TABLE "spaces" ADD COLUMN "for_hellos" boolean DEFAULT false NOT NULL;
