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
