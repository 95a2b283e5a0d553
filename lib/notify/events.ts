import { defineEvent } from "@/lib/platform/outbox";

/** An SMS or mail is written and waits for its carrier. */
export const messageQueued = defineEvent<{ messageId: string }>("notify.message-queued");
