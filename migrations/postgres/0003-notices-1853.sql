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
