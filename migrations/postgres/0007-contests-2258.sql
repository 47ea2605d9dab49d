CREATE TABLE "contests" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"slug" text NOT NULL,
	"lang" text,
	"brief" text NOT NULL,
	"html" text NOT NULL,
	"renderer" integer NOT NULL,
	"excerpt" text NOT NULL,
	"brief_lang" text,
	"prize" text NOT NULL,
	"picture" jsonb,
	"state" text NOT NULL,
	"announced_at" bigint NOT NULL,
	"entries_at" bigint NOT NULL,
	"voting_at" bigint NOT NULL,
	"review_at" bigint NOT NULL,
	"result_at" bigint NOT NULL,
	"enter_tier" integer NOT NULL,
	"enter_days" integer NOT NULL,
	"entries_each" integer NOT NULL,
	"vote_tier" integer NOT NULL,
	"vote_days" integer NOT NULL,
	"votes_each" integer NOT NULL,
	"counts" text NOT NULL,
	"rights" integer NOT NULL,
	"entries" integer NOT NULL,
	"taken_out" integer NOT NULL,
	"space_id" text NOT NULL,
	"thread_id" text,
	"box_id" text,
	"by_id" text NOT NULL,
	"at" bigint NOT NULL,
	"version" integer NOT NULL
);

--> statement-breakpoint
CREATE TABLE "contest_phases" (
	"contest_id" text NOT NULL,
	"phase" text NOT NULL,
	"at" bigint NOT NULL,
	"told_at" bigint,
	CONSTRAINT "contest_phases_contest_id_phase_pk" PRIMARY KEY("contest_id","phase")
);

--> statement-breakpoint
CREATE TABLE "contest_rights" (
	"contest_id" text NOT NULL,
	"version" integer NOT NULL,
	"text" text NOT NULL,
	"html" text NOT NULL,
	"lang" text,
	"by_id" text NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "contest_rights_contest_id_version_pk" PRIMARY KEY("contest_id","version")
);

--> statement-breakpoint
CREATE TABLE "contest_changes" (
	"id" text PRIMARY KEY NOT NULL,
	"contest_id" text NOT NULL,
	"at" bigint NOT NULL,
	"by_id" text NOT NULL,
	"fields" jsonb NOT NULL,
	"reason" text NOT NULL
);

--> statement-breakpoint
CREATE TABLE "entries" (
	"id" text PRIMARY KEY NOT NULL,
	"contest_id" text NOT NULL,
	"member_id" text NOT NULL,
	"title" text NOT NULL,
	"lang" text,
	"body" text NOT NULL,
	"html" text NOT NULL,
	"renderer" integer NOT NULL,
	"excerpt" text NOT NULL,
	"body_lang" text,
	"pictures" jsonb NOT NULL,
	"lot" integer NOT NULL,
	"at" bigint NOT NULL,
	"edited_at" bigint,
	"version" integer NOT NULL,
	"state" text NOT NULL,
	"state_at" bigint,
	"reason" text,
	"rights" integer NOT NULL,
	"rights_at" bigint NOT NULL,
	"reports" integer NOT NULL,
	"looked_at" bigint NOT NULL,
	"waits_since" bigint NOT NULL
);

--> statement-breakpoint
CREATE TABLE "contest_entrants" (
	"contest_id" text NOT NULL,
	"member_id" text NOT NULL,
	"entries" integer NOT NULL,
	CONSTRAINT "contest_entrants_contest_id_member_id_pk" PRIMARY KEY("contest_id","member_id")
);

--> statement-breakpoint
CREATE TABLE "entry_reports" (
	"id" text PRIMARY KEY NOT NULL,
	"entry_id" text NOT NULL,
	"member_id" text NOT NULL,
	"reason" text NOT NULL,
	"words" text NOT NULL,
	"at" bigint NOT NULL,
	"closed_as" text NOT NULL
);

--> statement-breakpoint
CREATE TABLE "contest_visits" (
	"contest_id" text NOT NULL,
	"day" text NOT NULL,
	"visitors" integer NOT NULL,
	"members" integer NOT NULL,
	"entries" integer NOT NULL,
	CONSTRAINT "contest_visits_contest_id_day_pk" PRIMARY KEY("contest_id","day")
);

--> statement-breakpoint
CREATE TABLE "contest_results" (
	"contest_id" text PRIMARY KEY NOT NULL,
	"sentence" text NOT NULL,
	"lang" text,
	"places" jsonb NOT NULL,
	"cast" integer NOT NULL,
	"counted" integer NOT NULL,
	"set_aside" integer NOT NULL,
	"promise_id" text,
	"by_id" text NOT NULL,
	"at" bigint NOT NULL
);

--> statement-breakpoint
CREATE TABLE "promises" (
	"id" text PRIMARY KEY NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"text" text NOT NULL,
	"lang" text,
	"due_at" bigint NOT NULL,
	"by_id" text NOT NULL,
	"at" bigint NOT NULL,
	"state" text NOT NULL,
	"sentence" text NOT NULL,
	"judged_by" text,
	"judged_at" bigint,
	"version" integer NOT NULL
);

--> statement-breakpoint
CREATE INDEX "contests_list" ON "contests" USING btree ("state","announced_at","id");
--> statement-breakpoint
CREATE INDEX "contests_made" ON "contests" USING btree ("at","id");
--> statement-breakpoint
CREATE INDEX "contest_changes_of" ON "contest_changes" USING btree ("contest_id","at","id");
--> statement-breakpoint
CREATE INDEX "entries_list" ON "entries" USING btree ("contest_id","state","lot","id");
--> statement-breakpoint
CREATE INDEX "entries_mine" ON "entries" USING btree ("member_id","contest_id","at");
--> statement-breakpoint
CREATE INDEX "entries_author" ON "entries" USING btree ("member_id","state","at","id");
--> statement-breakpoint
CREATE INDEX "entries_desk" ON "entries" USING btree ("state","reports","waits_since","id");
--> statement-breakpoint
CREATE UNIQUE INDEX "entry_reports_once" ON "entry_reports" USING btree ("entry_id","member_id","closed_as");
--> statement-breakpoint
CREATE INDEX "entry_reports_by" ON "entry_reports" USING btree ("member_id","at");
--> statement-breakpoint
CREATE INDEX "promises_due" ON "promises" USING btree ("state","due_at","id");
--> statement-breakpoint
CREATE INDEX "promises_made" ON "promises" USING btree ("at","id");
--> statement-breakpoint
CREATE INDEX "promises_subject" ON "promises" USING btree ("subject_kind","subject_id");
--> statement-breakpoint
CREATE INDEX "members_tier" ON "members" USING btree ("tier","joined_at");
