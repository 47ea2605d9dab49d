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
