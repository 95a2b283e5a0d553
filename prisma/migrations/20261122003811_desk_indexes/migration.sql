-- written by hand: partial indexes for desks whose rows the ordinary ones leave out or bury under everything else that waits
CREATE INDEX "case_window_draft" ON "case" ("area_path", "created_at", "id") WHERE "state" = 'draft' AND "channel" = 'window';
CREATE INDEX "delivery_to_hand_out" ON "delivery" ("case_id") WHERE "state" IN ('waiting', 'failed');
CREATE INDEX "task_signing" ON "task" ("department_code", "post", "due_at", "id") WHERE "decision" AND "state" IN ('open', 'claimed');
-- Who waits where hangs together: counted apart, the planner expects a handful of rows and sorts thousands.
CREATE STATISTICS "task_desk" (ndistinct, dependencies, mcv) ON "department_code", "post", "state" FROM "task";
