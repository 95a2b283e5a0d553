import { defineEvent } from "@/lib/platform/outbox";

/** A task came to another person by seizing or transfer; `to` is an account. */
export const taskHandedOver = defineEvent<{ caseId: string; taskId: string; to: string }>("task.handed-over");
