CREATE TABLE "follows" (
	"member_id" text NOT NULL,
	"kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "follows_member_id_kind_subject_id_pk" PRIMARY KEY("member_id","kind","subject_id")
);

--> statement-breakpoint
CREATE UNIQUE INDEX "follows_of" ON "follows" USING btree ("kind","subject_id","member_id");
--> statement-breakpoint
CREATE INDEX "follows_mine" ON "follows" USING btree ("member_id","at","subject_id");
--> statement-breakpoint
CREATE INDEX "follows_mine_of" ON "follows" USING btree ("member_id","kind","at","subject_id");
--> statement-breakpoint
CREATE TABLE "mails" (
	"id" text PRIMARY KEY NOT NULL,
	"to_hash" text NOT NULL,
	"at" bigint NOT NULL
);

--> statement-breakpoint
CREATE TABLE "mail_trouble" (
	"to_hash" text PRIMARY KEY NOT NULL,
	"weight" integer NOT NULL,
	"at" bigint NOT NULL
);

--> statement-breakpoint
CREATE INDEX "mails_to" ON "mails" USING btree ("to_hash","at");
--> statement-breakpoint
CREATE INDEX "mails_at" ON "mails" USING btree ("at");
--> statement-breakpoint
CREATE INDEX "mail_trouble_at" ON "mail_trouble" USING btree ("at");
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" text PRIMARY KEY NOT NULL,
	"member_id" text NOT NULL,
	"n" integer NOT NULL,
	"kind" text NOT NULL,
	"what" text NOT NULL,
	"together" text NOT NULL,
	"open_key" text NOT NULL,
	"thread_id" text,
	"post_id" text,
	"post_n" integer NOT NULL,
	"actor_id" text,
	"count" integer NOT NULL,
	"cause" text NOT NULL,
	"note" text,
	"in_app" integer NOT NULL,
	"first_at" bigint NOT NULL,
	"at" bigint NOT NULL,
	"read_at" bigint NOT NULL,
	"to_mail" integer NOT NULL
);

--> statement-breakpoint
CREATE TABLE "notice_boxes" (
	"member_id" text PRIMARY KEY NOT NULL,
	"n" integer NOT NULL,
	"mail_due_at" bigint NOT NULL,
	"mail_day" text NOT NULL,
	"mails_that_day" integer NOT NULL
);

--> statement-breakpoint
CREATE TABLE "notice_settings" (
	"member_id" text NOT NULL,
	"kind" text NOT NULL,
	"in_app" integer NOT NULL,
	"by_mail" integer NOT NULL,
	CONSTRAINT "notice_settings_member_id_kind_pk" PRIMARY KEY("member_id","kind")
);

--> statement-breakpoint
CREATE TABLE "notice_rounds" (
	"cause" text PRIMARY KEY NOT NULL,
	"after_member" text NOT NULL,
	"told" jsonb NOT NULL,
	"at" bigint NOT NULL
);

--> statement-breakpoint
CREATE TABLE "bookmarks" (
	"member_id" text NOT NULL,
	"post_id" text NOT NULL,
	"thread_id" text NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "bookmarks_member_id_post_id_pk" PRIMARY KEY("member_id","post_id")
);

--> statement-breakpoint
CREATE TABLE "reads" (
	"member_id" text NOT NULL,
	"thread_id" text NOT NULL,
	"n" integer NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "reads_member_id_thread_id_pk" PRIMARY KEY("member_id","thread_id")
);

--> statement-breakpoint
CREATE UNIQUE INDEX "notices_list" ON "notices" USING btree ("member_id","in_app","n");
--> statement-breakpoint
CREATE UNIQUE INDEX "notices_together" ON "notices" USING btree ("member_id","together","open_key");
--> statement-breakpoint
CREATE INDEX "notices_unread" ON "notices" USING btree ("member_id","in_app","read_at","n");
--> statement-breakpoint
CREATE INDEX "notices_thread" ON "notices" USING btree ("member_id","thread_id","read_at");
--> statement-breakpoint
CREATE INDEX "notices_mail" ON "notices" USING btree ("member_id","to_mail","n");
--> statement-breakpoint
CREATE INDEX "notices_old" ON "notices" USING btree ("at");
--> statement-breakpoint
CREATE INDEX "notice_boxes_due" ON "notice_boxes" USING btree ("mail_due_at","member_id");
--> statement-breakpoint
CREATE INDEX "notice_rounds_at" ON "notice_rounds" USING btree ("at");
--> statement-breakpoint
CREATE INDEX "bookmarks_list" ON "bookmarks" USING btree ("member_id","at","post_id");
--> statement-breakpoint
CREATE INDEX "bookmarks_thread" ON "bookmarks" USING btree ("member_id","thread_id","post_id");
--> statement-breakpoint
CREATE INDEX "reads_recent" ON "reads" USING btree ("member_id","at","thread_id");
--> statement-breakpoint
CREATE TABLE "line_counts" (
	"member_id" text NOT NULL,
	"kind" text NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "line_counts_member_id_kind_pk" PRIMARY KEY("member_id","kind")
);

--> statement-breakpoint
CREATE INDEX "activities_kind" ON "activities" USING btree ("member_id","kind","n");
--> statement-breakpoint
CREATE INDEX "activities_when" ON "activities" USING btree ("member_id","at","n");
--> statement-breakpoint
INSERT INTO line_counts (member_id, kind, count) SELECT member_id, kind, sum(CASE WHEN takes_back IS NULL THEN 1 ELSE -1 END) FROM activities GROUP BY member_id, kind;
--> statement-breakpoint
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
--> statement-breakpoint
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
--> statement-breakpoint
CREATE TABLE "turns" (
	"key" text PRIMARY KEY NOT NULL,
	"since" bigint NOT NULL,
	"n" integer NOT NULL,
	"last" bigint NOT NULL
);

--> statement-breakpoint
CREATE INDEX "turns_last" ON "turns" USING btree ("last");
--> statement-breakpoint
CREATE INDEX "verifications_expiry" ON "verifications" USING btree ("expires_at");
--> statement-breakpoint
CREATE TABLE "profiles" (
	"member_id" text PRIMARY KEY NOT NULL,
	"about" text NOT NULL,
	"about_html" text NOT NULL,
	"about_lang" text,
	"tags" jsonb NOT NULL,
	"zone" text NOT NULL,
	"version" integer NOT NULL,
	"handle_changed_at" bigint NOT NULL
);

--> statement-breakpoint
CREATE TABLE "handles" (
	"handle" text PRIMARY KEY NOT NULL,
	"member_id" text NOT NULL,
	"at" bigint NOT NULL
);

--> statement-breakpoint
CREATE TABLE "consents" (
	"member_id" text NOT NULL,
	"purpose" text NOT NULL,
	"version" integer NOT NULL,
	"given" boolean NOT NULL,
	"audience" text NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "consents_member_id_purpose_version_pk" PRIMARY KEY("member_id","purpose","version")
);

--> statement-breakpoint
CREATE TABLE "shares" (
	"id" text PRIMARY KEY NOT NULL,
	"member_id" text NOT NULL,
	"thread_id" text NOT NULL,
	"day" text NOT NULL
);

--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "visited_on" text DEFAULT '' NOT NULL;
--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "reading" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
CREATE UNIQUE INDEX "shares_once" ON "shares" USING btree ("member_id","thread_id","day");
--> statement-breakpoint
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
--> statement-breakpoint
DROP INDEX "reads_recent";
--> statement-breakpoint
ALTER TABLE "notice_boxes" ADD COLUMN "seen_at" bigint DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "notice_boxes" ADD COLUMN "no_mail" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "reads" ADD COLUMN "last_n" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "reads" ADD COLUMN "last_at" bigint DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "reads" ADD COLUMN "fresh" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
CREATE INDEX "reads_fresh" ON "reads" USING btree ("member_id","fresh","last_at","thread_id");
--> statement-breakpoint
CREATE TABLE "thread_tags" (
	"thread_id" text NOT NULL,
	"tag" text NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "thread_tags_thread_id_tag_pk" PRIMARY KEY("thread_id","tag")
);

--> statement-breakpoint
CREATE TABLE "post_mentions" (
	"post_id" text NOT NULL,
	"member_id" text NOT NULL,
	CONSTRAINT "post_mentions_post_id_member_id_pk" PRIMARY KEY("post_id","member_id")
);

--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "tags" jsonb DEFAULT '[]'::jsonb NOT NULL;
--> statement-breakpoint
CREATE INDEX "thread_tags_tag" ON "thread_tags" USING btree ("tag","at","thread_id");
--> statement-breakpoint
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
--> statement-breakpoint
ALTER TABLE "notice_boxes" DROP COLUMN "mail_day";
--> statement-breakpoint
ALTER TABLE "notice_boxes" DROP COLUMN "mails_that_day";
--> statement-breakpoint
CREATE TABLE "drafts" (
	"member_id" text NOT NULL,
	"place" text NOT NULL,
	"body" text NOT NULL,
	"title" text,
	"kind" text,
	"reply_to" text,
	"at" bigint NOT NULL,
	CONSTRAINT "drafts_member_id_place_pk" PRIMARY KEY("member_id","place")
);

--> statement-breakpoint
CREATE INDEX "drafts_mine" ON "drafts" USING btree ("member_id","at","place");
--> statement-breakpoint
CREATE INDEX "drafts_old" ON "drafts" USING btree ("at");
--> statement-breakpoint
CREATE INDEX "members_name_start" ON "members" USING btree ("name" text_pattern_ops);
--> statement-breakpoint
CREATE INDEX "members_handle_start" ON "members" USING btree ("handle" text_pattern_ops);
--> statement-breakpoint
DROP INDEX "notices_list";
--> statement-breakpoint
DROP INDEX "notices_unread";
--> statement-breakpoint
CREATE INDEX "notices_list" ON "notices" USING btree ("member_id","in_app","at","n");
--> statement-breakpoint
CREATE INDEX "notices_unread" ON "notices" USING btree ("member_id","in_app","read_at","at","n");
