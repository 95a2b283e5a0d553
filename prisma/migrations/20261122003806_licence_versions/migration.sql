-- DropIndex
DROP INDEX "licence_number_key";

-- CreateIndex
CREATE UNIQUE INDEX "licence_number_version_key" ON "licence"("number", "version");
