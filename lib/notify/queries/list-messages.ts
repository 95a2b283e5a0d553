import type { Actor } from "@/lib/platform/auth";
import { instantFrom } from "@/lib/platform/clock";
import { sm4Decrypt } from "@/lib/platform/crypto";
import { db, Prisma } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import type { Channel, MessagePage, MessageState, MessageView } from "../contract";
import type { NoticeParams } from "../model/notice";
import { sayNotice } from "../model/say-notice";
import { mailboxOf } from "./mailbox";

type Row = {
  id: string;
  subject: string;
  case_id: string | null;
  template: string;
  params: NoticeParams;
  body_enc: string | null;
  cause: string;
  created_at: Date;
  read_at: Date | null;
};

/**
 * The actor's messages, newest first, in the actor's language, each with how far it came on the other ways. By keyset:
 * `cursor` is the `next` of the page before. Refuses platform/bad-cursor.
 */
export async function listMessages(
  actor: Actor,
  options: { cursor?: string; size?: number; unread?: boolean } = {},
): Promise<MessagePage> {
  const size = Math.min(Math.max(options.size ?? 20, 1), 100);
  const after = options.cursor ? readCursor(options.cursor) : null;
  const rows = await db().$queryRaw<Row[]>(Prisma.sql`
    select m.id::text, m.subject_id::text as subject, m.case_id::text, m.template, m.params, m.body_enc, m.cause,
           m.created_at, m.read_at
    from message as m
    where m.channel = 'in-app' and ${mailboxOf(actor)}
      ${options.unread ? Prisma.sql`and m.read_at is null` : Prisma.empty}
      ${after ? Prisma.sql`and (m.created_at, m.id) < (${after.at}, ${after.id}::uuid)` : Prisma.empty}
    order by m.created_at desc, m.id desc limit ${size + 1}`);
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  const ways = await otherWays(shown);
  return {
    items: shown.map((row) => toView(row, ways, actor)),
    next: rows.length > size && last ? `${last.created_at.toISOString()}_${last.id}` : null,
  };
}

type Way = { cause: string; subjectId: string; channel: string; state: string; failure: string | null };

async function otherWays(rows: readonly Row[]): Promise<Way[]> {
  return db().message.findMany({
    where: { cause: { in: rows.map((row) => row.cause) }, channel: { not: "in-app" } },
    select: { cause: true, subjectId: true, channel: true, state: true, failure: true },
  });
}

function toView(row: Row, ways: readonly Way[], actor: Actor): MessageView {
  const secret = row.body_enc ? sm4Decrypt(row.body_enc) : undefined;
  return {
    id: row.id,
    template: row.template,
    ...sayNotice(row.template, row.params, secret, actor.locale),
    caseId: row.case_id,
    at: row.created_at.toISOString(),
    readAt: row.read_at?.toISOString() ?? null,
    sent: ways
      .filter((way) => way.cause === row.cause && way.subjectId === row.subject)
      .map(({ channel, state, failure }) => ({ channel: channel as Channel, state: state as MessageState, failure })),
  };
}

function readCursor(text: string): { at: Date; id: string } {
  const [at = "", id = ""] = text.split("_");
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(at) && /^[0-9a-f-]{36}$/.test(id)) return { at: instantFrom(at), id };
  throw new Refusal("platform/bad-cursor", {}, { status: 400 });
}
