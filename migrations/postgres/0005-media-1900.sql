CREATE TABLE "pictures" (
	"id" text PRIMARY KEY NOT NULL,
	"member_id" text NOT NULL,
	"at" bigint NOT NULL,
	"large" text NOT NULL,
	"small" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"small_width" integer NOT NULL,
	"bytes" integer NOT NULL,
	"alt" text NOT NULL,
	"loose_since" bigint
);

--> statement-breakpoint
CREATE TABLE "picture_uses" (
	"picture_id" text NOT NULL,
	"kind" text NOT NULL,
	"subject_id" text NOT NULL,
	CONSTRAINT "picture_uses_picture_id_kind_subject_id_pk" PRIMARY KEY("picture_id","kind","subject_id")
);

--> statement-breakpoint
CREATE TABLE "picture_tallies" (
	"member_id" text PRIMARY KEY NOT NULL,
	"day" text NOT NULL,
	"today" integer NOT NULL,
	"bytes" bigint NOT NULL
);

--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "picture_id" text;
--> statement-breakpoint
CREATE INDEX "pictures_loose" ON "pictures" USING btree ("loose_since");
--> statement-breakpoint
CREATE INDEX "pictures_large" ON "pictures" USING btree ("large");
--> statement-breakpoint
CREATE INDEX "pictures_small" ON "pictures" USING btree ("small");
--> statement-breakpoint
CREATE INDEX "picture_uses_subject" ON "picture_uses" USING btree ("kind","subject_id","picture_id");
