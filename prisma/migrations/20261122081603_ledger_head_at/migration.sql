-- AlterTable
ALTER TABLE "ledger_head" ADD COLUMN     "at" TIMESTAMPTZ(3);
