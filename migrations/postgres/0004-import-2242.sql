CREATE TABLE "imported_things" (
	"source" text NOT NULL,
	"kind" text NOT NULL,
	"foreign_id" text NOT NULL,
	"id" text NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "imported_things_source_kind_foreign_id_pk" PRIMARY KEY("source","kind","foreign_id")
);

--> statement-breakpoint
CREATE TABLE "imported_mails" (
	"member_id" text PRIMARY KEY NOT NULL,
	"address_hash" text NOT NULL
);

--> statement-breakpoint
CREATE TABLE "claim_links" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"member_id" text NOT NULL,
	"by_id" text,
	"at" bigint NOT NULL,
	"good_until" bigint NOT NULL
);

--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "act" text;
--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "also_accepted" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
CREATE INDEX "imported_things_id" ON "imported_things" USING btree ("id","kind");
--> statement-breakpoint
CREATE INDEX "imported_mails_hash" ON "imported_mails" USING btree ("address_hash");
--> statement-breakpoint
CREATE INDEX "claim_links_member" ON "claim_links" USING btree ("member_id");
--> statement-breakpoint
CREATE INDEX "claim_links_until" ON "claim_links" USING btree ("good_until");
