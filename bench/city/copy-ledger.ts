import { createHash } from "node:crypto";
import type { Client } from "pg";
import { instantOfMillis, now } from "@/lib/platform/clock";
import { sm3 } from "@/lib/platform/crypto";
import type { Copy } from "./copies";
import { replacementsFor } from "./copies";

type Event = {
  subject_type: string;
  subject_id: string;
  at: Date;
  event: string;
  actor: string;
  body: string;
};

/** The id that copyRows gives a row of the template in this copy. */
function idIn(copy: Copy, id: string): string {
  const hex = createHash("md5").update(`${id}${copy.caseId}`).digest("hex");
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, "$1-$2-8$3-8$4-$5");
}

const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

/** The chains of a case: its own and that of its licence. */
async function chainsOf(client: Client, template: string): Promise<Event[][]> {
  const { rows } = await client.query<Event & { seq: number }>(
    `select subject_type, subject_id, at, event, actor, body, seq from ledger_event
     where (subject_type = 'case' and subject_id = $1)
        or (subject_type = 'licence' and subject_id in (select id::text from licence where case_id = $1::uuid))
     order by subject_type, subject_id, seq`,
    [template],
  );
  const ids = [...new Set(rows.map((row) => row.subject_id))];
  return ids.map((id) => rows.filter((row) => row.subject_id === id));
}

/** Ids of rows that belong to the case itself: everything else (people, files, services) stays what it is. */
async function ownIds(client: Client, template: string): Promise<Set<string>> {
  const { rows } = await client.query<{ id: string }>(
    `select id::text from task where case_id = $1 union select id::text from clock where case_id = $1
     union select id::text from paper where case_id = $1 union select id::text from licence where case_id = $1
     union select id::text from case_material where case_id = $1 union select id::text from hold where case_id = $1
     union select id::text from extension where case_id = $1 union select id::text from correction where case_id = $1
     union select id::text from delivery where case_id = $1 union select id::text from evaluation where case_id = $1
     union select id::text from token where case_id = $1 union select id::text from message where case_id = $1
     union select f.id::text from case_file f join case_material m on m.id = f.material_id where m.case_id = $1`,
    [template],
  );
  return new Set(rows.map((row) => row.id));
}

/** A text cut where something of the copy's own stands: odd parts are what stood there in the template. */
const cutter = (words: readonly string[]) =>
  new RegExp(`(${[uuid, ...words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))].join("|")})`, "g");

/** An event and its hashed text, cut where a copy says something of its own. */
type Script = { event: Event; parts: string[] };

const marker = "§previous§";

/** An event as a script: its hashed text with gaps for instant, previous hash and everything that is the copy's own. */
function scriptOf(event: Event, words: readonly string[]): Script {
  const body = JSON.parse(event.body) as { at: string; previous: string };
  const text = event.body
    .replace(`"at":"${body.at}"`, `"at":"§at§"`)
    .replace(`"previous":"${body.previous}"`, `"previous":"${marker}"`);
  return { event, parts: text.split(cutter([...words, "§at§", marker])) };
}

type Row = [type: string, id: string, seq: number, at: Date, event: string, actor: string, body: string, hash: string];

/** Tells the stories of the templates again for their copies: own chains, right hashes; then the heads. Answers how many. */
export async function copyLedger(client: Client, copies: readonly Copy[]): Promise<number> {
  const templates = [...new Set(copies.map((copy) => copy.template))];
  const replacementsOf = await replacementsFor(client, templates);
  const recent = now().getTime() - 3_600_000;
  let told = 0;
  let rows: Row[] = [];
  let heads: [string, string, number, string][] = [];
  const flush = async () => {
    await client.query(
      `insert into ledger_event (subject_type, subject_id, seq, at, event, actor, body, hash)
       select * from unnest($1::text[], $2::text[], $3::int[], $4::timestamptz[], $5::text[], $6::text[], $7::text[], $8::text[])`,
      [0, 1, 2, 3, 4, 5, 6, 7].map((i) => rows.map((row) => row[i])),
    );
    await client.query(
      `insert into ledger_head (subject_type, subject_id, seq, hash)
       select * from unnest($1::text[], $2::text[], $3::int[], $4::text[])`,
      [0, 1, 2, 3].map((i) => heads.map((head) => head[i])),
    );
    told += rows.length;
    rows = [];
    heads = [];
  };
  for (const template of templates) {
    const own = await ownIds(client, template);
    const some = copies.filter((copy) => copy.template === template);
    const words = some[0] ? [...replacementsOf(some[0]).keys()] : [];
    const chains = (await chainsOf(client, template)).map((chain) => chain.map((event) => scriptOf(event, words)));
    for (const copy of some) {
      const replacements = replacementsOf(copy).set(template, copy.caseId);
      for (const chain of chains) {
        const first = chain[0]?.event;
        if (!first) continue;
        const id = first.subject_type === "case" ? copy.caseId : idIn(copy, first.subject_id);
        let previous = "";
        for (const [i, { event, parts }] of chain.entries()) {
          const late = event.at.getTime() > recent ? 0 : copy.seconds * 1_000;
          const at = instantOfMillis(event.at.getTime() + late);
          const said = parts.map((part, k) => {
            if (k % 2 === 0) return part;
            if (part === "§at§") return at.toISOString();
            if (part === marker) return previous;
            return replacements.get(part) ?? (own.has(part) ? idIn(copy, part) : part);
          });
          const body = said.join("");
          const hash = sm3(body);
          rows.push([event.subject_type, id, i + 1, at, event.event, event.actor, body, hash]);
          previous = hash;
        }
        heads.push([first.subject_type, id, chain.length, previous]);
      }
      if (rows.length >= 8_000) await flush();
    }
  }
  await flush();
  return told;
}
