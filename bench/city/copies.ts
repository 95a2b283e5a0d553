import { randomUUID } from "node:crypto";
import type { Client } from "pg";
import {
  formatCaseNo,
  makeCaseNo,
  makeDocumentNo,
  makeDraftNo,
  makeLicenceId,
  parseCaseNo,
  parseLicenceId,
} from "@/lib/platform/codes";
import type { Person } from "./people";

/** One copy of a template: who it belongs to and the numbers it has for itself. */
export type Copy = {
  template: string;
  caseId: string;
  draftNo: string;
  caseNo: string | null;
  caseNoShown: string | null;
  subjectId: string;
  masked: string;
  /** How much later everything happened to it. Limits count days, so no deadline moves. */
  seconds: number;
  /** Numbers of its papers and its licence, by those of the template. */
  numbers: Map<string, string>;
  licence: { number: string; identifier: string | null; documentNo: string } | null;
};

type Pattern = {
  id: string;
  case_no: string | null;
  subject_id: string;
  subject_masked: string;
  papers: string[];
  number: string | null;
  identifier: string | null;
  document_no: string | null;
};

/** What the copies of the templates are made from. */
async function patternsOf(client: Client, templates: readonly string[]): Promise<Map<string, Pattern>> {
  const { rows } = await client.query<Pattern>(
    `select c.id, c.case_no, c.subject_id, c.subject_masked, l.number, l.identifier, l.document_no,
       coalesce((select array_agg(p.number) from paper p where p.case_id = c.id), '{}') as papers
     from "case" c left join licence l on l.case_id = c.id where c.id = any($1)`,
    [templates],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Serials as the product takes them, kept here while the city is loaded and written back at the end. */
class Serials {
  readonly #last = new Map<string, number>();
  private constructor(rows: { name: string; last: number }[]) {
    for (const { name, last } of rows) this.#last.set(name, last);
  }
  static async of(client: Client): Promise<Serials> {
    return new Serials((await client.query("select name, last from serial")).rows);
  }
  take(name: string): number {
    const next = (this.#last.get(name) ?? 0) + 1;
    this.#last.set(name, next);
    return next;
  }
  async save(client: Client): Promise<void> {
    await client.query(
      `insert into serial (name, last) select * from unnest($1::text[], $2::int[])
       on conflict (name) do update set last = greatest(serial.last, excluded.last)`,
      [[...this.#last.keys()], [...this.#last.values()]],
    );
  }
}

function licenceFor(pattern: Pattern, serials: Serials): Copy["licence"] {
  if (!pattern.number || !pattern.document_no) return null;
  const [, word = "", year = ""] = /^(.+)(\d{4})\d{6,}$/.exec(pattern.number) ?? [];
  const serial = String(serials.take(`licence/${word}/${year}`)).padStart(6, "0");
  const parts = pattern.identifier ? parseLicenceId(pattern.identifier) : undefined;
  return {
    number: `${word}${year}${serial}`,
    identifier: parts ? makeLicenceId({ ...parts, serial: `${year}${serial}` }) : null,
    documentNo: again(pattern.document_no),
  };
}

/** Another number of the same kind and year. */
const again = (number: string): string =>
  makeDocumentNo({ kind: number.slice(0, 2), year: Number(number.slice(2, 6)) });

/**
 * Plans the copies: every one has numbers of its own with right check digits and serials taken like the product takes
 * them. `owner` answers whose case the n-th copy is; null leaves it with the people of the template.
 */
export async function planCopies(
  client: Client,
  wanted: readonly { template: string; n: number }[],
  owner: (n: number) => Person | null,
): Promise<Copy[]> {
  const patterns = await patternsOf(
    client,
    wanted.map((one) => one.template),
  );
  const serials = await Serials.of(client);
  const copies: Copy[] = [];
  for (const { template, n } of wanted) {
    const pattern = patterns.get(template);
    if (!pattern) throw new Error(`no template ${template}`);
    const parts = pattern.case_no ? parseCaseNo(pattern.case_no) : undefined;
    for (let i = 0; i < n; i += 1) {
      const person = owner(copies.length);
      const caseNo = parts ? makeCaseNo({ ...parts, serial: serials.take(`case/${parts.area4}/${parts.day}`) }) : null;
      const licence = licenceFor(pattern, serials);
      const numbers = new Map(pattern.papers.map((paper) => [paper, again(paper)]));
      copies.push({
        template,
        caseId: randomUUID(),
        draftNo: makeDraftNo(),
        caseNo,
        caseNoShown: caseNo && formatCaseNo(caseNo),
        subjectId: person?.id ?? pattern.subject_id,
        masked: person?.masked ?? pattern.subject_masked,
        seconds: (copies.length * 7) % 2_400,
        numbers,
        licence,
      });
    }
  }
  await serials.save(client);
  return copies;
}

/** What to write instead of what in the story of a copy: its numbers for those of the template. */
export async function replacementsFor(client: Client, templates: readonly string[]) {
  const patterns = await patternsOf(client, templates);
  return (copy: Copy): Map<string, string> => {
    const pattern = patterns.get(copy.template);
    const pairs: [string | null | undefined, string | null | undefined][] = [
      [pattern?.case_no, copy.caseNo],
      [pattern?.number, copy.licence?.number],
      [pattern?.identifier, copy.licence?.identifier],
      [pattern?.document_no, copy.licence?.documentNo],
    ];
    const map = new Map(copy.numbers);
    for (const [from, to] of pairs) if (from && to) map.set(from, to);
    return map;
  };
}
