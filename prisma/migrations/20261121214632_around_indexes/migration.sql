-- written by hand: partial indexes for what waits for a person, and alerts newest first
CREATE INDEX "message_failed" ON "message" ("settled_at") WHERE "state" = 'failed';
CREATE INDEX "message_unread" ON "message" ("subject_id") WHERE "channel" = 'in-app' AND "read_at" IS NULL;
CREATE INDEX "alert_newest" ON "alert" ("at" DESC, "id" DESC);
CREATE INDEX "alert_open_area" ON "alert" ("area_path" text_pattern_ops, "at" DESC, "id" DESC) WHERE "closed_at" IS NULL;
CREATE INDEX "alert_open_department" ON "alert" ("department_path" text_pattern_ops, "at" DESC, "id" DESC) WHERE "closed_at" IS NULL;
