-- DropIndex
DROP INDEX "walk_in_area_path_received_at_idx";

-- CreateIndex
CREATE INDEX "walk_in_department_code_area_path_received_at_idx" ON "walk_in"("department_code", "area_path", "received_at" DESC);

-- written by hand: partial indexes over what waits, which is little and does not grow with the age of the city
-- Clocks that have not ended, case by case: a change of the calendar goes through all of them in pages.
CREATE INDEX "clock_not_ended" ON "clock" ("case_id", "id") WHERE "state" <> 'ended';
CREATE INDEX "extension_asked" ON "extension" ("asked_at") WHERE "state" = 'asked';
CREATE INDEX "walk_in_open" ON "walk_in" ("department_code", "area_path", "received_at" DESC, "id" DESC) WHERE "handed_at" IS NULL AND "case_id" IS NULL;
-- Parcels only: results that nobody has opened yet stay sent for years.
CREATE INDEX "delivery_parcel" ON "delivery" ("created_at") WHERE "way" = 'courier' AND "state" IN ('waiting', 'sent', 'failed');
DROP INDEX "delivery_moving";
