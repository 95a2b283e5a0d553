-- AlterTable
ALTER TABLE "delivery" ADD COLUMN     "receiver_enc" TEXT;
