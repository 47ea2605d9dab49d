CREATE TABLE "aspect_threads" (
	"aspect" text PRIMARY KEY NOT NULL,
	"thread_id" text NOT NULL,
	"at" bigint NOT NULL
);

--> statement-breakpoint
CREATE TABLE "asks" (
	"id" text PRIMARY KEY NOT NULL,
	"aspect" text NOT NULL,
	"closed_as" text NOT NULL,
	"box_id" text NOT NULL,
	"choice_id" text NOT NULL,
	"needed" integer NOT NULL,
	"days" integer NOT NULL,
	"voices" integer NOT NULL,
	"at" bigint NOT NULL,
	"reached_at" bigint,
	"due_at" bigint,
	"answered_at" bigint,
	"answer_post_id" text
);

--> statement-breakpoint
CREATE TABLE "rule_tellings" (
	"change" text PRIMARY KEY NOT NULL,
	"after_member" text NOT NULL,
	"told" integer NOT NULL,
	"at" bigint NOT NULL
);

--> statement-breakpoint
CREATE UNIQUE INDEX "aspect_threads_thread" ON "aspect_threads" USING btree ("thread_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "asks_open" ON "asks" USING btree ("aspect","closed_as");
--> statement-breakpoint
CREATE UNIQUE INDEX "asks_box" ON "asks" USING btree ("box_id");
--> statement-breakpoint
CREATE INDEX "staff_acts_kind" ON "staff_acts" USING btree ("kind","at");
