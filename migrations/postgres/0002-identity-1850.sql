CREATE TABLE "mails" (
	"id" text PRIMARY KEY NOT NULL,
	"to_hash" text NOT NULL,
	"at" bigint NOT NULL
);

--> statement-breakpoint
CREATE TABLE "mail_trouble" (
	"to_hash" text PRIMARY KEY NOT NULL,
	"weight" integer NOT NULL,
	"at" bigint NOT NULL
);

--> statement-breakpoint
CREATE INDEX "mails_to" ON "mails" USING btree ("to_hash","at");
--> statement-breakpoint
CREATE INDEX "mails_at" ON "mails" USING btree ("at");
--> statement-breakpoint
CREATE INDEX "mail_trouble_at" ON "mail_trouble" USING btree ("at");
