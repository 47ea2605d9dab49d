CREATE TABLE "turns" (
	"key" text PRIMARY KEY NOT NULL,
	"since" bigint NOT NULL,
	"n" integer NOT NULL,
	"last" bigint NOT NULL
);

--> statement-breakpoint
CREATE INDEX "turns_last" ON "turns" USING btree ("last");
--> statement-breakpoint
CREATE INDEX "verifications_expiry" ON "verifications" USING btree ("expires_at");
