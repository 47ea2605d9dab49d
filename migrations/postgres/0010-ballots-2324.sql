CREATE INDEX "ballot_boxes_file" ON "ballot_boxes" USING btree ("file");
