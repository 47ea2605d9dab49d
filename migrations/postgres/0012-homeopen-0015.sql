CREATE INDEX "contests_running" ON "contests" USING btree ("state","review_at","id");
