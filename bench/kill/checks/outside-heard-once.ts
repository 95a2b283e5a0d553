import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Faults } from "../faults";
import type { Rows } from "./rows";

type Heard = { kind: string; value: { messageId?: string } };

/** Outside systems received every message that is marked as sent, each once, and none that nobody wrote. */
export async function checkOutside(rows: Rows, data: string, faults: Faults): Promise<number> {
  const file = path.join(data, "sandbox", "journal.jsonl");
  const lines = existsSync(file) ? readFileSync(file, "utf8").trimEnd().split("\n").filter(Boolean) : [];
  const heard = lines
    .map((line) => JSON.parse(line) as Heard)
    .filter(({ kind }) => kind === "sms" || kind === "mail")
    .map(({ value }) => bare(value.messageId ?? ""));
  const seen = new Set<string>();
  const twice = heard.filter((id) => seen.size === seen.add(id).size);
  faults.none("an outside system received a message twice", twice);
  const written = await rows<{ id: string; state: string }>(
    "select id::text, state from message where channel in ('sms', 'mail')",
  );
  const known = new Set(written.map(({ id }) => id));
  faults.none(
    "an outside system received what nobody wrote",
    [...seen].filter((id) => !known.has(id)),
  );
  const sent = written.filter(({ state }) => state === "sent" || state === "delivered");
  faults.none(
    "marked as sent and never received",
    sent.filter(({ id }) => !seen.has(id)),
  );
  return heard.length;
}

/** A Message-ID carries brackets and a domain; the id of the message stands before them. */
const bare = (messageId: string) => messageId.replace(/^<|>$/g, "").replace(/@.*$/, "");
