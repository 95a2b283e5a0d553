-- AlterTable
ALTER TABLE "area" ADD COLUMN     "outline" JSONB;
-- AlterTable
ALTER TABLE "case" ADD COLUMN     "decided_in_time" BOOLEAN;
-- written by hand: the decisions of the last days are counted from this alone, however old the system is
CREATE INDEX "case_decisions" ON "case" ("decided_at") INCLUDE ("department_code", "area_path", "decided_in_time")
  WHERE "decided_at" IS NOT NULL;
