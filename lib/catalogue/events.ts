import { defineEvent } from "@/lib/platform/outbox";

export const servicePublished = defineEvent<{ code: string; version: number }>("service.published");
export const articlePublished = defineEvent<{ id: string }>("article.published");
