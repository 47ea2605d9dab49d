CREATE INDEX "asks_aspect" ON "asks" USING btree ("aspect","at","id");
