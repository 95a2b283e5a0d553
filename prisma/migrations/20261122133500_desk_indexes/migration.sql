-- written by hand: the desks of a window in the order of their lists, open cases only, which do not grow with the age of
-- the city; the indexes before held every case that was ever received, in an order that no list has any more.
CREATE INDEX "case_desk_received" ON "case" ("received_by_dept", "received_by_path", "state", "created_at", "id") WHERE "received_by_dept" IS NOT NULL AND "state" NOT IN ('draft', 'closed', 'delivered');
CREATE INDEX "case_desk_waiting" ON "case" ("area_path", "state", "created_at", "id") WHERE "received_by_dept" IS NULL AND "state" NOT IN ('draft', 'closed', 'delivered');
DROP INDEX "case_window";
DROP INDEX "case_waiting";
CREATE INDEX "case_mended" ON "case" ("received_by_dept", "received_by_path", "area_path", "state", "created_at", "id") WHERE "round" > 0 AND "state" IN ('submitted', 'received');
