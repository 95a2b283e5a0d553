import { defineEvent } from "@/lib/platform/outbox";

/** A code waits to be sent; the code itself travels encrypted in the message row, never in the event. */
export const codeRequested = defineEvent<{ messageId: string }>("identity.code-requested");
