CREATE TABLE "ballot_boxes" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"votes_each" integer NOT NULL,
	"tier" integer NOT NULL,
	"account_age_days" integer NOT NULL,
	"counts" text NOT NULL,
	"opens_at" bigint NOT NULL,
	"closes_at" bigint,
	"result_by" text NOT NULL,
	"policies" jsonb NOT NULL,
	"version" integer NOT NULL,
	"ballots" integer NOT NULL,
	"set_aside" integer NOT NULL,
	"digest" text NOT NULL,
	"root" text,
	"closed_at" bigint,
	"published_at" bigint
);

--> statement-breakpoint
CREATE TABLE "ballot_choices" (
	"box_id" text NOT NULL,
	"id" text NOT NULL,
	"n" integer NOT NULL,
	"title" text NOT NULL,
	"votes" integer NOT NULL,
	"withdrawn_at" bigint,
	"reason" text NOT NULL,
	CONSTRAINT "ballot_choices_box_id_id_pk" PRIMARY KEY("box_id","id")
);

--> statement-breakpoint
CREATE TABLE "ballot_voters" (
	"box_id" text NOT NULL,
	"member_id" text NOT NULL,
	"receipt" text,
	CONSTRAINT "ballot_voters_box_id_member_id_pk" PRIMARY KEY("box_id","member_id")
);

--> statement-breakpoint
CREATE TABLE "ballots" (
	"box_id" text NOT NULL,
	"id" text NOT NULL,
	"choices" text NOT NULL,
	"seal" text NOT NULL,
	"set_aside" text NOT NULL,
	"proof" text NOT NULL,
	CONSTRAINT "ballots_box_id_id_pk" PRIMARY KEY("box_id","id")
);

--> statement-breakpoint
CREATE UNIQUE INDEX "ballot_boxes_subject" ON "ballot_boxes" USING btree ("subject_kind","subject_id","kind");
--> statement-breakpoint
CREATE UNIQUE INDEX "ballot_choices_order" ON "ballot_choices" USING btree ("box_id","n");
