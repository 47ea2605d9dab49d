CREATE TABLE "search_entries" (
	"n" bigserial PRIMARY KEY NOT NULL,
	"post_id" text NOT NULL,
	"thread_id" text NOT NULL,
	"at" bigint NOT NULL,
	"words" integer NOT NULL,
	"opening" integer NOT NULL,
	"solved" integer NOT NULL
);

--> statement-breakpoint
CREATE TABLE "search_threads" (
	"n" bigserial PRIMARY KEY NOT NULL,
	"thread_id" text NOT NULL
);

--> statement-breakpoint
CREATE TABLE "search_state" (
	"name" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL
);

--> statement-breakpoint
CREATE UNIQUE INDEX "search_entries_post" ON "search_entries" USING btree ("post_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "search_threads_thread" ON "search_threads" USING btree ("thread_id");
--> statement-breakpoint
CREATE TABLE "search_words" ("n" bigint PRIMARY KEY NOT NULL, "words" "tsvector" NOT NULL);
--> statement-breakpoint
CREATE INDEX "search_words_words" ON "search_words" USING gin ("words");
