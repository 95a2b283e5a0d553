-- CreateTable
CREATE TABLE "licence" (
    "id" UUID NOT NULL,
    "identifier" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "type_code" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "case_id" UUID NOT NULL,
    "service_code" TEXT NOT NULL,
    "department_code" TEXT NOT NULL,
    "holder_id" UUID NOT NULL,
    "title_zh" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "face_enc" TEXT NOT NULL,
    "valid_from" TEXT NOT NULL,
    "valid_to" TEXT,
    "status" TEXT NOT NULL,
    "status_reason" TEXT,
    "status_at" TIMESTAMPTZ(3),
    "digest" TEXT,
    "code_enc" TEXT NOT NULL,
    "code_hash" TEXT NOT NULL,
    "signed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "licence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evaluation" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "node" TEXT NOT NULL,
    "grade" INTEGER NOT NULL,
    "tags" TEXT[],
    "text" TEXT NOT NULL DEFAULT '',
    "channel" TEXT NOT NULL,
    "department_code" TEXT NOT NULL,
    "area_path" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "evaluation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message" (
    "id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "case_id" UUID,
    "channel" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "params" JSONB NOT NULL,
    "body_enc" TEXT,
    "to_enc" TEXT,
    "state" TEXT NOT NULL,
    "receipt_id" TEXT,
    "failure" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "cause" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "settled_at" TIMESTAMPTZ(3),
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alert" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "case_id" UUID NOT NULL,
    "clock" TEXT,
    "department_code" TEXT NOT NULL,
    "department_path" TEXT NOT NULL,
    "area_path" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "day" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "cause" TEXT NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "alert_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "exchange_call" (
    "call_no" TEXT NOT NULL,
    "system" TEXT NOT NULL,
    "case_id" UUID,
    "sitting_id" UUID,
    "target" TEXT NOT NULL,
    "ok" BOOLEAN NOT NULL,
    "reason" TEXT,
    "ms" INTEGER NOT NULL,
    "actor_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "exchange_call_pkey" PRIMARY KEY ("call_no")
);

-- CreateTable
CREATE TABLE "case" (
    "id" UUID NOT NULL,
    "draft_no" TEXT NOT NULL,
    "case_no" TEXT,
    "state" TEXT NOT NULL,
    "outcome" TEXT,
    "came_from" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    "service_code" TEXT NOT NULL,
    "version_id" UUID NOT NULL,
    "service_name_zh" TEXT NOT NULL,
    "service_name_en" TEXT NOT NULL,
    "department_code" TEXT NOT NULL,
    "department_path" TEXT NOT NULL,
    "area_code" TEXT NOT NULL,
    "area_path" TEXT NOT NULL,
    "received_by_dept" TEXT,
    "received_by_area" TEXT,
    "received_by_path" TEXT,
    "window_paths" TEXT[],
    "channel" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "agent_id" UUID,
    "subject_masked" TEXT NOT NULL,
    "scenario" JSONB NOT NULL,
    "deemed" BOOLEAN NOT NULL DEFAULT false,
    "delivery" JSONB NOT NULL,
    "round" INTEGER NOT NULL DEFAULT 0,
    "light" TEXT NOT NULL DEFAULT 'none',
    "due_at" TIMESTAMPTZ(3),
    "next_flip_at" TIMESTAMPTZ(3),
    "light_changed_at" TIMESTAMPTZ(3),
    "step" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "received_at" TIMESTAMPTZ(3),
    "accepted_at" TIMESTAMPTZ(3),
    "decided_at" TIMESTAMPTZ(3),
    "decision" JSONB,
    "closed_at" TIMESTAMPTZ(3),
    "delivered_at" TIMESTAMPTZ(3),

    CONSTRAINT "case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_values" (
    "case_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "values_enc" TEXT NOT NULL,
    "sources_enc" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "case_values_pkey" PRIMARY KEY ("case_id","round")
);

-- CreateTable
CREATE TABLE "case_material" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "requirement" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "source" JSONB,
    "verdict" TEXT,
    "reason" TEXT,
    "reviewed_at" TIMESTAMPTZ(3),

    CONSTRAINT "case_material_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_file" (
    "id" UUID NOT NULL,
    "material_id" UUID NOT NULL,
    "digest" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "pages" INTEGER NOT NULL DEFAULT 1,
    "library_id" UUID,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "added_by" TEXT NOT NULL,

    CONSTRAINT "case_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "library_material" (
    "id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "pages" INTEGER NOT NULL DEFAULT 1,
    "source" JSONB NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "library_material_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "clock" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "start_day" TEXT NOT NULL,
    "n" INTEGER NOT NULL,
    "unit" TEXT NOT NULL,
    "extension" INTEGER NOT NULL DEFAULT 0,
    "task_id" UUID,
    "step" TEXT,
    "warn_at" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3),
    "next_flip_at" TIMESTAMPTZ(3),
    "light" TEXT NOT NULL DEFAULT 'none',
    "ended_at" TIMESTAMPTZ(3),
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "warned_at" TIMESTAMPTZ(3),

    CONSTRAINT "clock_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hold" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "expected_days" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "from_day" TEXT,
    "to_day" TEXT,
    "asked_by" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "hold_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "extension" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "n" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "asked_by" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "extension_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "correction" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "items" JSONB NOT NULL,
    "confirmed" JSONB,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "issued_by" UUID NOT NULL,
    "reply_due" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "correction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deferral" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "requirement" TEXT NOT NULL,
    "due_by" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "supplied_at" TIMESTAMPTZ(3),

    CONSTRAINT "deferral_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "paper" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "case_id" UUID,
    "facts" JSONB NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "doc_no" TEXT NOT NULL DEFAULT '',
    "digest" TEXT,
    "code_enc" TEXT NOT NULL,
    "code_hash" TEXT NOT NULL,
    "ordered" TIMESTAMPTZ(3) NOT NULL,
    "made_at" TIMESTAMPTZ(3),
    "department_code" TEXT NOT NULL,
    "officer" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "paper_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delivery" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "way" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "tracking_no" TEXT,
    "code_enc" TEXT,
    "code_hash" TEXT,
    "events" JSONB NOT NULL DEFAULT '[]',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "received_at" TIMESTAMPTZ(3),
    "received_by" TEXT,
    "failure" TEXT,

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "walk_in" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "matter" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "subject_masked" TEXT NOT NULL,
    "materials" JSONB NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "department_code" TEXT NOT NULL,
    "area_code" TEXT NOT NULL,
    "area_path" TEXT NOT NULL,
    "received_by" UUID NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "handed_to" TEXT,
    "handed_at" TIMESTAMPTZ(3),
    "case_id" UUID,

    CONSTRAINT "walk_in_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "service_item" (
    "code" TEXT NOT NULL,
    "task_code" TEXT NOT NULL,
    "department_code" TEXT NOT NULL,
    "area_code" TEXT NOT NULL,
    "area_path" TEXT NOT NULL,
    "current_version" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "item_type" TEXT NOT NULL,
    "audiences" TEXT[],
    "themes" TEXT[],
    "life_events" TEXT[],
    "lists" TEXT[],
    "terminals" TEXT[],
    "uses" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "service_item_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "service_version" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "item" JSONB NOT NULL,
    "form" JSONB NOT NULL,
    "fees" JSONB NOT NULL,
    "papers" JSONB NOT NULL,
    "process" JSONB NOT NULL,
    "process_xml" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "service_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "search_entry" (
    "id" TEXT NOT NULL,
    "group" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "title_zh" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "summary_zh" TEXT NOT NULL,
    "summary_en" TEXT NOT NULL,
    "tokens" TEXT[],
    "fuzzy" TEXT NOT NULL,
    "audiences" TEXT[],
    "themes" TEXT[],
    "department_code" TEXT,
    "area_code" TEXT,
    "area_path" TEXT,
    "weight" INTEGER NOT NULL DEFAULT 0,
    "href" TEXT NOT NULL,

    CONSTRAINT "search_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article" (
    "id" TEXT NOT NULL,
    "group" TEXT NOT NULL,
    "title_zh" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "body_zh" TEXT NOT NULL,
    "body_en" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "source" JSONB NOT NULL,

    CONSTRAINT "article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "favourite" (
    "account_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "favourite_pkey" PRIMARY KEY ("account_id","code")
);

-- CreateTable
CREATE TABLE "area" (
    "code" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "parent" TEXT,
    "path" TEXT NOT NULL,

    CONSTRAINT "area_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "department" (
    "code" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "short_zh" TEXT NOT NULL,
    "uscc" TEXT NOT NULL,
    "area_code" TEXT NOT NULL,
    "area_path" TEXT NOT NULL,
    "parent" TEXT,
    "path" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "complaint" TEXT NOT NULL,
    "address" JSONB NOT NULL,
    "hours" JSONB NOT NULL,

    CONSTRAINT "department_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "subject" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name_enc" TEXT NOT NULL,
    "name_masked" TEXT NOT NULL,
    "id_kind" TEXT NOT NULL,
    "id_enc" TEXT NOT NULL,
    "id_hash" TEXT NOT NULL,
    "id_last4" TEXT NOT NULL,
    "id_masked" TEXT NOT NULL,
    "phone_enc" TEXT,
    "phone_hash" TEXT,
    "phone_masked" TEXT,
    "email_enc" TEXT,
    "area_code" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "subject_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "login" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'zh-CN',
    "large_type" BOOLEAN NOT NULL DEFAULT false,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "locked_until" TIMESTAMPTZ(3),
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "post" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "department_code" TEXT NOT NULL,
    "department_path" TEXT NOT NULL,
    "area_code" TEXT NOT NULL,
    "area_path" TEXT NOT NULL,
    "hall" TEXT,
    "window" TEXT,

    CONSTRAINT "post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "device" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sms_code" (
    "id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "phone_hash" TEXT NOT NULL,
    "code_hash" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "sms_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "authorisation" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "agent_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "valid_until" TEXT NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "authorisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sitting" (
    "id" UUID NOT NULL,
    "clerk_id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "id_read_at" TIMESTAMPTZ(3),
    "code_at" TIMESTAMPTZ(3),
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sitting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_event" (
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "event" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "ledger_event_pkey" PRIMARY KEY ("subject_type","subject_id","seq","at")
) PARTITION BY RANGE ("at");

-- CreateTable
CREATE TABLE "ledger_head" (
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "sealed_seq" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ledger_head_pkey" PRIMARY KEY ("subject_type","subject_id")
);

-- CreateTable
CREATE TABLE "ledger_root" (
    "n" INTEGER NOT NULL,
    "sealed_at" TIMESTAMPTZ(3) NOT NULL,
    "day" TEXT,
    "leaves" INTEGER NOT NULL,
    "root" TEXT NOT NULL,
    "previous" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "ledger_root_pkey" PRIMARY KEY ("n")
);

-- CreateTable
CREATE TABLE "ledger_sealed_head" (
    "n" INTEGER NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "ledger_sealed_head_pkey" PRIMARY KEY ("n","subject_type","subject_id")
);

-- CreateTable
CREATE TABLE "outbox" (
    "id" BIGSERIAL NOT NULL,
    "event" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "relayed_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "actor" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "answer" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("actor","key")
);

-- CreateTable
CREATE TABLE "stored_file" (
    "digest" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "media_type" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("digest")
);

-- CreateTable
CREATE TABLE "calendar_day" (
    "day" TEXT NOT NULL,
    "working" BOOLEAN NOT NULL,
    "name" TEXT NOT NULL,
    "year" INTEGER NOT NULL,

    CONSTRAINT "calendar_day_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "parameter" (
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "value" JSONB NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_by" TEXT NOT NULL,

    CONSTRAINT "parameter_pkey" PRIMARY KEY ("key","version")
);

-- CreateTable
CREATE TABLE "serial" (
    "name" TEXT NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "serial_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "rate_window" (
    "bucket" TEXT NOT NULL,
    "hits" INTEGER NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rate_window_pkey" PRIMARY KEY ("bucket")
);

-- CreateTable
CREATE TABLE "token" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "node" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "path" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "token_id" UUID,
    "node" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "decision" BOOLEAN NOT NULL DEFAULT false,
    "state" TEXT NOT NULL,
    "group_id" TEXT,
    "post" TEXT NOT NULL,
    "department_code" TEXT NOT NULL,
    "department_path" TEXT NOT NULL,
    "area_path" TEXT NOT NULL,
    "assignee_id" UUID,
    "outcome" TEXT,
    "opinion" TEXT,
    "visit" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 0,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "claimed_at" TIMESTAMPTZ(3),
    "done_at" TIMESTAMPTZ(3),
    "done_by" UUID,
    "due_at" TIMESTAMPTZ(3),
    "draft" TEXT,

    CONSTRAINT "task_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "licence_identifier_key" ON "licence"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "licence_number_key" ON "licence"("number");

-- CreateIndex
CREATE UNIQUE INDEX "licence_case_id_key" ON "licence"("case_id");

-- CreateIndex
CREATE INDEX "licence_holder_id_idx" ON "licence"("holder_id");

-- CreateIndex
CREATE INDEX "licence_digest_idx" ON "licence"("digest");

-- CreateIndex
CREATE INDEX "evaluation_at_idx" ON "evaluation"("at");

-- CreateIndex
CREATE UNIQUE INDEX "evaluation_case_id_node_key" ON "evaluation"("case_id", "node");

-- CreateIndex
CREATE INDEX "message_subject_id_created_at_idx" ON "message"("subject_id", "created_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "message_cause_channel_subject_id_key" ON "message"("cause", "channel", "subject_id");

-- CreateIndex
CREATE UNIQUE INDEX "alert_cause_key" ON "alert"("cause");

-- CreateIndex
CREATE INDEX "alert_day_level_idx" ON "alert"("day", "level");

-- CreateIndex
CREATE INDEX "alert_case_id_idx" ON "alert"("case_id");

-- CreateIndex
CREATE INDEX "exchange_call_case_id_idx" ON "exchange_call"("case_id");

-- CreateIndex
CREATE INDEX "exchange_call_system_at_idx" ON "exchange_call"("system", "at");

-- CreateIndex
CREATE UNIQUE INDEX "case_draft_no_key" ON "case"("draft_no");

-- CreateIndex
CREATE UNIQUE INDEX "case_case_no_key" ON "case"("case_no");

-- CreateIndex
CREATE INDEX "case_subject_id_created_at_idx" ON "case"("subject_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "case_agent_id_created_at_idx" ON "case"("agent_id", "created_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "case_material_case_id_requirement_key" ON "case_material"("case_id", "requirement");

-- CreateIndex
CREATE UNIQUE INDEX "case_file_material_id_digest_key" ON "case_file"("material_id", "digest");

-- CreateIndex
CREATE UNIQUE INDEX "library_material_subject_id_digest_key" ON "library_material"("subject_id", "digest");

-- CreateIndex
CREATE INDEX "clock_case_id_idx" ON "clock"("case_id");

-- CreateIndex
CREATE INDEX "hold_case_id_idx" ON "hold"("case_id");

-- CreateIndex
CREATE INDEX "extension_case_id_idx" ON "extension"("case_id");

-- CreateIndex
CREATE UNIQUE INDEX "correction_case_id_round_key" ON "correction"("case_id", "round");

-- CreateIndex
CREATE UNIQUE INDEX "deferral_case_id_requirement_key" ON "deferral"("case_id", "requirement");

-- CreateIndex
CREATE UNIQUE INDEX "paper_number_key" ON "paper"("number");

-- CreateIndex
CREATE INDEX "paper_case_id_idx" ON "paper"("case_id");

-- CreateIndex
CREATE INDEX "paper_digest_idx" ON "paper"("digest");

-- CreateIndex
CREATE INDEX "delivery_case_id_idx" ON "delivery"("case_id");

-- CreateIndex
CREATE UNIQUE INDEX "walk_in_number_key" ON "walk_in"("number");

-- CreateIndex
CREATE INDEX "walk_in_area_path_received_at_idx" ON "walk_in"("area_path", "received_at" DESC);

-- CreateIndex
CREATE INDEX "service_item_department_code_idx" ON "service_item"("department_code");

-- CreateIndex
CREATE INDEX "service_item_area_code_idx" ON "service_item"("area_code");

-- CreateIndex
CREATE UNIQUE INDEX "service_version_code_version_key" ON "service_version"("code", "version");

-- CreateIndex
CREATE INDEX "search_entry_group_idx" ON "search_entry"("group");

-- CreateIndex
CREATE INDEX "article_group_day_idx" ON "article"("group", "day" DESC);

-- CreateIndex
CREATE INDEX "area_path_idx" ON "area"("path");

-- CreateIndex
CREATE INDEX "department_path_idx" ON "department"("path");

-- CreateIndex
CREATE UNIQUE INDEX "subject_id_hash_key" ON "subject"("id_hash");

-- CreateIndex
CREATE INDEX "subject_phone_hash_idx" ON "subject"("phone_hash");

-- CreateIndex
CREATE UNIQUE INDEX "account_login_key" ON "account"("login");

-- CreateIndex
CREATE INDEX "account_subject_id_idx" ON "account"("subject_id");

-- CreateIndex
CREATE INDEX "post_department_code_role_idx" ON "post"("department_code", "role");

-- CreateIndex
CREATE UNIQUE INDEX "post_account_id_role_department_code_key" ON "post"("account_id", "role", "department_code");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_hash_key" ON "session"("token_hash");

-- CreateIndex
CREATE INDEX "session_account_id_idx" ON "session"("account_id");

-- CreateIndex
CREATE INDEX "sms_code_phone_hash_purpose_created_at_idx" ON "sms_code"("phone_hash", "purpose", "created_at");

-- CreateIndex
CREATE INDEX "authorisation_agent_id_idx" ON "authorisation"("agent_id");

-- CreateIndex
CREATE UNIQUE INDEX "authorisation_organisation_id_agent_id_key" ON "authorisation"("organisation_id", "agent_id");

-- CreateIndex
CREATE INDEX "sitting_clerk_id_subject_id_idx" ON "sitting"("clerk_id", "subject_id");

-- CreateIndex
CREATE INDEX "ledger_event_at_idx" ON "ledger_event"("at");

-- CreateIndex
CREATE INDEX "idempotency_key_created_at_idx" ON "idempotency_key"("created_at");

-- CreateIndex
CREATE INDEX "calendar_day_year_idx" ON "calendar_day"("year");

-- CreateIndex
CREATE INDEX "rate_window_started_at_idx" ON "rate_window"("started_at");

-- CreateIndex
CREATE INDEX "token_case_id_idx" ON "token"("case_id");

-- CreateIndex
CREATE INDEX "task_case_id_idx" ON "task"("case_id");

-- AddForeignKey
ALTER TABLE "case_values" ADD CONSTRAINT "case_values_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_material" ADD CONSTRAINT "case_material_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_file" ADD CONSTRAINT "case_file_material_id_fkey" FOREIGN KEY ("material_id") REFERENCES "case_material"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clock" ADD CONSTRAINT "clock_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hold" ADD CONSTRAINT "hold_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "extension" ADD CONSTRAINT "extension_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction" ADD CONSTRAINT "correction_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deferral" ADD CONSTRAINT "deferral_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper" ADD CONSTRAINT "paper_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_version" ADD CONSTRAINT "service_version_code_fkey" FOREIGN KEY ("code") REFERENCES "service_item"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_sealed_head" ADD CONSTRAINT "ledger_sealed_head_n_fkey" FOREIGN KEY ("n") REFERENCES "ledger_root"("n") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "token" ADD CONSTRAINT "token_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say -------------------------------------------------------------------------------------

CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- The ledger: a default partition, so that an append never fails; a job makes the months ahead.
CREATE TABLE "ledger_event_default" PARTITION OF "ledger_event" DEFAULT;
CREATE INDEX "ledger_head_unsealed" ON "ledger_head" ("subject_type", "subject_id") WHERE "seq" > "sealed_seq";

-- The relay looks only at what has not been relayed.
CREATE INDEX "outbox_waiting" ON "outbox" ("id") WHERE "relayed_at" IS NULL;

-- Lights: a scan touches only the clocks whose light changes; lists by due instant, newest last.
CREATE INDEX "clock_flip" ON "clock" ("next_flip_at") WHERE "state" = 'running' AND "next_flip_at" IS NOT NULL;
CREATE INDEX "clock_reply_due" ON "clock" ("due_at") WHERE "state" = 'running' AND "kind" IN ('reply', 'notice');
CREATE INDEX "case_body_due" ON "case" ("department_code", "state", "due_at", "id") WHERE "state" NOT IN ('draft', 'closed', 'delivered');
CREATE INDEX "case_area_light" ON "case" ("area_path" text_pattern_ops, "light", "due_at", "id") WHERE "state" NOT IN ('draft', 'closed', 'delivered');
CREATE INDEX "case_window" ON "case" ("received_by_dept", "received_by_area", "state", "submitted_at" DESC, "id" DESC) WHERE "state" <> 'draft';
CREATE INDEX "case_waiting" ON "case" ("area_path" text_pattern_ops, "state", "submitted_at", "id") WHERE "received_by_dept" IS NULL AND "state" <> 'draft';
CREATE INDEX "case_finished" ON "case" ("closed_at" DESC, "id" DESC) WHERE "closed_at" IS NOT NULL;
CREATE INDEX "case_decided" ON "case" ("decided_at") WHERE "state" = 'decided';
CREATE INDEX "case_light_changed" ON "case" ("area_path" text_pattern_ops, "light_changed_at" DESC) WHERE "state" NOT IN ('draft', 'closed', 'delivered');
CREATE INDEX "case_pre_accepted" ON "case" ("submitted_at") WHERE "state" = 'pre-accepted';

-- Worklists: open tasks only.
CREATE INDEX "task_worklist" ON "task" ("department_code", "post", "due_at", "id") WHERE "state" IN ('open', 'claimed');
CREATE INDEX "task_mine" ON "task" ("assignee_id", "due_at", "id") WHERE "state" = 'claimed';
CREATE INDEX "task_done_by" ON "task" ("done_by", "done_at" DESC) WHERE "done_by" IS NOT NULL;
CREATE INDEX "token_open" ON "token" ("case_id") WHERE "state" <> 'done';
CREATE UNIQUE INDEX "hold_one_open" ON "hold" ("case_id") WHERE "state" = 'open';
CREATE UNIQUE INDEX "hold_one_asked" ON "hold" ("case_id") WHERE "state" = 'asked';
CREATE UNIQUE INDEX "extension_once" ON "extension" ("case_id") WHERE "state" IN ('asked', 'granted');
CREATE INDEX "deferral_waiting" ON "deferral" ("due_at") WHERE "supplied_at" IS NULL;
CREATE INDEX "paper_waiting" ON "paper" ("ordered") WHERE "made_at" IS NULL;
CREATE INDEX "licence_waiting" ON "licence" ("created_at") WHERE "signed_at" IS NULL;
CREATE INDEX "message_waiting" ON "message" ("created_at") WHERE "state" IN ('queued', 'sent') AND "channel" <> 'in-app';
CREATE INDEX "delivery_moving" ON "delivery" ("created_at") WHERE "state" IN ('waiting', 'sent');

-- Search: token arrays; trigrams for typing errors only.
CREATE INDEX "search_entry_tokens" ON "search_entry" USING GIN ("tokens");
CREATE INDEX "search_entry_fuzzy" ON "search_entry" USING GIN ("fuzzy" gin_trgm_ops);
CREATE INDEX "service_item_area" ON "service_item" ("area_path" text_pattern_ops, "uses" DESC, "code");
