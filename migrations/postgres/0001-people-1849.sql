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
