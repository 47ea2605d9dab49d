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
