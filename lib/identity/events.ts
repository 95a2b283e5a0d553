import { defineEvent } from "@/lib/platform/outbox";

/** A code waits to be sent; the code itself travels encrypted in the message row, never in the event. */
export const codeRequested = defineEvent<{ messageId: string }>("identity.code-requested");

/** Somebody asks for a code at the phone on record under an ID number (its keyed hash); nobody may be behind it. */
export const codeAskedById = defineEvent<{ idHash: string }>("identity.code-asked-by-id");
