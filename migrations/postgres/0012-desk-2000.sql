CREATE TABLE "reviews" (
	"id" text PRIMARY KEY NOT NULL,
	"post_id" text NOT NULL,
	"author_id" text NOT NULL,
	"state" text NOT NULL,
	"closed_as" text NOT NULL,
	"place" integer NOT NULL,
	"reports" integer NOT NULL,
	"hidden_by_reports" boolean NOT NULL,
	"version" integer NOT NULL,
	"at" bigint NOT NULL,
	"decided_at" bigint,
	"decided_by" text,
	"reason" text
);

--> statement-breakpoint
CREATE TABLE "reports" (
	"id" text PRIMARY KEY NOT NULL,
	"review_id" text NOT NULL,
	"post_id" text NOT NULL,
	"reporter_id" text,
	"reason" text NOT NULL,
	"words" text,
	"name" text,
	"mail" text,
	"weight" integer NOT NULL,
	"at" bigint NOT NULL,
	"told_at" bigint,
	"forget_at" bigint
);

--> statement-breakpoint
CREATE TABLE "reporters" (
	"member_id" text PRIMARY KEY NOT NULL,
	"decided" integer NOT NULL,
	"was_right" integer NOT NULL
);

--> statement-breakpoint
CREATE TABLE "staff_acts" (
	"id" text PRIMARY KEY NOT NULL,
	"at" bigint NOT NULL,
	"kind" text NOT NULL,
	"by_id" text,
	"by_role" text,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"author_id" text,
	"reason" text NOT NULL,
	"note" text
);

--> statement-breakpoint
CREATE TABLE "appeals" (
	"id" text PRIMARY KEY NOT NULL,
	"act_id" text NOT NULL,
	"member_id" text NOT NULL,
	"words" text NOT NULL,
	"at" bigint NOT NULL,
	"state" text NOT NULL,
	"version" integer NOT NULL,
	"decided_at" bigint,
	"decided_by" text,
	"reason" text
);

--> statement-breakpoint
CREATE UNIQUE INDEX "reviews_open" ON "reviews" USING btree ("post_id","closed_as");
--> statement-breakpoint
CREATE INDEX "reviews_queue" ON "reviews" USING btree ("state","place","at","id");
--> statement-breakpoint
CREATE INDEX "reviews_oldest" ON "reviews" USING btree ("state","at","id");
--> statement-breakpoint
CREATE INDEX "reviews_decided" ON "reviews" USING btree ("decided_at","id");
--> statement-breakpoint
CREATE INDEX "reports_review" ON "reports" USING btree ("review_id","at","id");
--> statement-breakpoint
CREATE INDEX "reports_reporter" ON "reports" USING btree ("reporter_id","at");
--> statement-breakpoint
CREATE INDEX "reports_again" ON "reports" USING btree ("post_id","reporter_id","at");
--> statement-breakpoint
CREATE INDEX "reports_untold" ON "reports" USING btree ("review_id","told_at","id");
--> statement-breakpoint
CREATE INDEX "reports_forget" ON "reports" USING btree ("forget_at");
--> statement-breakpoint
CREATE INDEX "staff_acts_at" ON "staff_acts" USING btree ("at","id");
--> statement-breakpoint
CREATE INDEX "staff_acts_subject" ON "staff_acts" USING btree ("subject_id","kind","at");
--> statement-breakpoint
CREATE UNIQUE INDEX "appeals_act" ON "appeals" USING btree ("act_id");
--> statement-breakpoint
CREATE INDEX "appeals_queue" ON "appeals" USING btree ("state","at","id");
--> statement-breakpoint
CREATE INDEX "threads_unsolved" ON "threads" USING btree ("kind","state","solved","at","id");
