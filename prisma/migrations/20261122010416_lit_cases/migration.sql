-- written by hand: a worklist filtered by a light no longer reads every case there ever was
CREATE INDEX "case_lit" ON "case" ("light", "id") WHERE "light" <> 'none';
