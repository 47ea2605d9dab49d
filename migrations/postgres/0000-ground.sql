CREATE TABLE "policies" (
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"version" integer NOT NULL,
	"value" jsonb NOT NULL,
	"reason" text NOT NULL,
	"by_whom" text NOT NULL,
	"published_at" bigint NOT NULL,
	"effective_at" bigint NOT NULL,
	CONSTRAINT "policies_kind_key_version_pk" PRIMARY KEY("kind","key","version")
);

--> statement-breakpoint
CREATE TABLE "jobs" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"payload" jsonb NOT NULL,
	"once_key" text,
	"due_at" bigint NOT NULL,
	"attempts" integer NOT NULL,
	"leased_until" bigint NOT NULL,
	"leased_by" text,
	"dead_at" bigint,
	"last_error" text
);

--> statement-breakpoint
CREATE TABLE "changes" (
	"n" bigserial PRIMARY KEY NOT NULL,
	"at" bigint NOT NULL,
	"tags" jsonb NOT NULL,
	"live" jsonb NOT NULL
);

--> statement-breakpoint
CREATE TABLE "acts" (
	"member" text NOT NULL,
	"command" text NOT NULL,
	"key" text NOT NULL,
	"digest" text NOT NULL,
	"at" bigint NOT NULL,
	"answer" jsonb,
	CONSTRAINT "acts_member_command_key_pk" PRIMARY KEY("member","command","key")
);

--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean NOT NULL,
	"image" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);

--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"token" text NOT NULL,
	"account_id" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text
);

--> statement-breakpoint
CREATE TABLE "sign_ins" (
	"id" text PRIMARY KEY NOT NULL,
	"outside_id" text NOT NULL,
	"provider" text NOT NULL,
	"account_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp (3) with time zone,
	"refresh_token_expires_at" timestamp (3) with time zone,
	"scope" text,
	"password_hash" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);

--> statement-breakpoint
CREATE TABLE "verifications" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone,
	"updated_at" timestamp (3) with time zone
);

--> statement-breakpoint
CREATE TABLE "sign_in_failures" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"at" bigint NOT NULL
);

--> statement-breakpoint
CREATE TABLE "members" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text,
	"handle" text NOT NULL,
	"name" text NOT NULL,
	"line" text NOT NULL,
	"role" text NOT NULL,
	"locale" text,
	"joined_at" bigint NOT NULL,
	"tier" integer NOT NULL,
	"lines" integer NOT NULL
);

--> statement-breakpoint
CREATE TABLE "activities" (
	"id" text PRIMARY KEY NOT NULL,
	"member_id" text NOT NULL,
	"n" integer NOT NULL,
	"kind" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"counterpart_id" text NOT NULL,
	"at" bigint NOT NULL,
	"takes_back" text,
	"taken_back_by" text NOT NULL
);

--> statement-breakpoint
CREATE TABLE "spaces" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"names" jsonb NOT NULL,
	"about" jsonb NOT NULL,
	"position" integer NOT NULL,
	"threads" integer NOT NULL
);

--> statement-breakpoint
CREATE TABLE "threads" (
	"id" text PRIMARY KEY NOT NULL,
	"space_id" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"slug" text NOT NULL,
	"lang" text,
	"excerpt" text NOT NULL,
	"excerpt_lang" text,
	"author_id" text NOT NULL,
	"at" bigint NOT NULL,
	"last_at" bigint NOT NULL,
	"posts" integer NOT NULL
);

--> statement-breakpoint
CREATE TABLE "posts" (
	"id" text PRIMARY KEY NOT NULL,
	"thread_id" text NOT NULL,
	"n" integer NOT NULL,
	"author_id" text NOT NULL,
	"at" bigint NOT NULL,
	"reply_to" text,
	"body" text NOT NULL,
	"html" text NOT NULL,
	"renderer" integer NOT NULL,
	"excerpt" text NOT NULL,
	"lang" text,
	"version" integer NOT NULL,
	"edited_at" bigint
);

--> statement-breakpoint
CREATE TABLE "post_versions" (
	"post_id" text NOT NULL,
	"version" integer NOT NULL,
	"body" text NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "post_versions_post_id_version_pk" PRIMARY KEY("post_id","version")
);

--> statement-breakpoint
CREATE TABLE "reactions" (
	"thread_id" text NOT NULL,
	"post_id" text NOT NULL,
	"member_id" text NOT NULL,
	"kind" text NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "reactions_post_id_member_id_kind_pk" PRIMARY KEY("post_id","member_id","kind")
);

--> statement-breakpoint
CREATE TABLE "reaction_counts" (
	"post_id" text NOT NULL,
	"kind" text NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "reaction_counts_post_id_kind_pk" PRIMARY KEY("post_id","kind")
);

--> statement-breakpoint
CREATE TABLE "points" (
	"activity_id" text PRIMARY KEY NOT NULL,
	"member_id" text NOT NULL,
	"rule" text NOT NULL,
	"version" integer NOT NULL,
	"growth" integer NOT NULL,
	"balance" integer NOT NULL,
	"counterpart_id" text NOT NULL,
	"day" text NOT NULL
);

--> statement-breakpoint
CREATE TABLE "standings" (
	"member_id" text PRIMARY KEY NOT NULL,
	"growth" integer NOT NULL,
	"balance" integer NOT NULL,
	"tier" integer NOT NULL,
	"tier_since" bigint NOT NULL
);

--> statement-breakpoint
CREATE INDEX "jobs_due" ON "jobs" USING btree ("dead_at","due_at");
--> statement-breakpoint
CREATE INDEX "jobs_subject" ON "jobs" USING btree ("kind","subject","due_at");
--> statement-breakpoint
CREATE UNIQUE INDEX "jobs_once" ON "jobs" USING btree ("kind","once_key");
--> statement-breakpoint
CREATE INDEX "acts_at" ON "acts" USING btree ("at");
--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_email" ON "accounts" USING btree ("email");
--> statement-breakpoint
CREATE UNIQUE INDEX "sessions_token" ON "sessions" USING btree ("token");
--> statement-breakpoint
CREATE INDEX "sessions_account" ON "sessions" USING btree ("account_id");
--> statement-breakpoint
CREATE INDEX "sessions_expiry" ON "sessions" USING btree ("expires_at");
--> statement-breakpoint
CREATE INDEX "sign_ins_account" ON "sign_ins" USING btree ("account_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "sign_ins_outside" ON "sign_ins" USING btree ("provider","outside_id");
--> statement-breakpoint
CREATE INDEX "verifications_identifier" ON "verifications" USING btree ("identifier");
--> statement-breakpoint
CREATE INDEX "sign_in_failures_key" ON "sign_in_failures" USING btree ("key","at");
--> statement-breakpoint
CREATE UNIQUE INDEX "members_account" ON "members" USING btree ("account_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "members_handle" ON "members" USING btree ("handle");
--> statement-breakpoint
CREATE INDEX "members_role" ON "members" USING btree ("role");
--> statement-breakpoint
CREATE UNIQUE INDEX "activities_record" ON "activities" USING btree ("member_id","n");
--> statement-breakpoint
CREATE UNIQUE INDEX "activities_live" ON "activities" USING btree ("member_id","kind","subject_id","counterpart_id","subject_kind","taken_back_by");
--> statement-breakpoint
CREATE UNIQUE INDEX "spaces_slug" ON "spaces" USING btree ("slug");
--> statement-breakpoint
CREATE INDEX "spaces_position" ON "spaces" USING btree ("position");
--> statement-breakpoint
CREATE INDEX "threads_lively" ON "threads" USING btree ("last_at","id");
--> statement-breakpoint
CREATE INDEX "threads_space" ON "threads" USING btree ("space_id","last_at","id");
--> statement-breakpoint
CREATE INDEX "threads_author" ON "threads" USING btree ("author_id","at","id");
--> statement-breakpoint
CREATE INDEX "threads_waiting" ON "threads" USING btree ("kind","posts","at","id");
--> statement-breakpoint
CREATE UNIQUE INDEX "posts_thread" ON "posts" USING btree ("thread_id","n");
--> statement-breakpoint
CREATE INDEX "posts_author" ON "posts" USING btree ("author_id","at","id");
--> statement-breakpoint
CREATE INDEX "reactions_mine" ON "reactions" USING btree ("member_id","thread_id","post_id","kind");
--> statement-breakpoint
CREATE INDEX "points_caps" ON "points" USING btree ("member_id","day","rule");
