CREATE TABLE "gone_handles" (
	"handle_hash" text PRIMARY KEY NOT NULL
);

--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "leaves_at" bigint;
--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "leaves_words" text;
--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "left_at" bigint;
