CREATE INDEX "line_counts_of" ON "line_counts" USING btree ("kind","member_id");
