-- written by hand: the sweep for time that ran out asks for every kind of clock, not only for those the first index knew
CREATE INDEX "clock_running_due" ON "clock" ("kind", "due_at") WHERE "state" = 'running';
DROP INDEX "clock_reply_due";
