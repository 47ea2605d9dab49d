CREATE INDEX "threads_newest" ON "threads" USING btree ("state","at","id");
