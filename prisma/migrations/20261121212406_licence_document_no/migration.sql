-- AlterTable
ALTER TABLE "licence" ADD COLUMN     "document_no" TEXT NOT NULL,
ALTER COLUMN "identifier" DROP NOT NULL,
ALTER COLUMN "type_code" DROP NOT NULL;

-- CreateIndex
CREATE UNIQUE INDEX "licence_document_no_key" ON "licence"("document_no");
