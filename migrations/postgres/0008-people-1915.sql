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
