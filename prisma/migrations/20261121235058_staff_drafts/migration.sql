-- CreateTable
CREATE TABLE "notice_draft" (
    "case_id" UUID NOT NULL,
    "form_ok" BOOLEAN NOT NULL,
    "asks" JSONB NOT NULL,
    "saved_by" UUID NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "notice_draft_pkey" PRIMARY KEY ("case_id")
);

-- CreateTable
CREATE TABLE "saved_filter" (
    "account_id" UUID NOT NULL,
    "list" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "saved_filter_pkey" PRIMARY KEY ("account_id","list","name")
);

-- AddForeignKey
ALTER TABLE "notice_draft" ADD CONSTRAINT "notice_draft_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_filter" ADD CONSTRAINT "saved_filter_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
