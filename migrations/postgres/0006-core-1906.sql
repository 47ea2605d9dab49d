DROP INDEX "threads_lively";
--> statement-breakpoint
DROP INDEX "threads_space";
--> statement-breakpoint
DROP INDEX "threads_author";
--> statement-breakpoint
ALTER TABLE "spaces" ADD COLUMN "open_to" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "state" text DEFAULT 'shown' NOT NULL;
--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "open_to" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "gone" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "waits_again" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "locked" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "pinned_at" bigint;
--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "accepted_post_id" text;
--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "solved" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "official_post_id" text;
--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "state" text DEFAULT 'shown' NOT NULL;
--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "state_at" bigint;
--> statement-breakpoint
CREATE INDEX "threads_kind" ON "threads" USING btree ("kind","state","last_at","id");
--> statement-breakpoint
CREATE INDEX "threads_solved" ON "threads" USING btree ("solved","kind","state","last_at","id");
--> statement-breakpoint
CREATE INDEX "threads_pinned" ON "threads" USING btree ("space_id","pinned_at");
--> statement-breakpoint
CREATE INDEX "threads_waiting_again" ON "threads" USING btree ("waits_again","kind","at","id");
--> statement-breakpoint
CREATE INDEX "threads_lively" ON "threads" USING btree ("state","last_at","id");
--> statement-breakpoint
CREATE INDEX "threads_space" ON "threads" USING btree ("space_id","state","last_at","id");
--> statement-breakpoint
CREATE INDEX "threads_author" ON "threads" USING btree ("author_id","state","last_at","id");
