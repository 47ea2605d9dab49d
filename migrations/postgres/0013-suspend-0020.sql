ALTER TABLE "members" ADD COLUMN "suspended_until" bigint;
--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "suspension_id" text;
--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "suspension_reason" text;
