import type { Client } from "pg";
import { dayOf, instantFrom, instantOfMillis } from "@/lib/platform/clock";
import { formatCaseNo, parseCaseNo, parseLicenceId } from "@/lib/platform/codes";
import { type Cell, type ReadEvent, type ReadTable, readChains, readRows } from "./read-rows";
import type { Parts, Template, TemplateChain, TemplateTable } from "./template";
import { copyText, ValueList } from "./value-list";

/** Instants that follow from days and limits. */
const limits = new Set(["due_at", "warn_at", "next_flip_at", "reply_due"]);
const millis = (iso: string) => instantFrom(iso).getTime();
const dayAt = (iso: string) => dayOf(instantFrom(iso));

type Row = Record<string, Cell>;
const rowsOf = ({ columns, rows }: ReadTable): Row[] =>
  rows.map((row) => Object.fromEntries(columns.map(({ name }, i) => [name, row[i] ?? null])));

/** Names everything that belongs to this case alone: its numbers, its people, the ids of its rows. */
function nameOwn(list: ValueList, tables: ReadTable[], accountId: string): void {
  const find = (name: string) => tables.filter((table) => table.name === name).flatMap(rowsOf);
  const [found] = find("case");
  if (!found) throw new Error("a template without its case");
  list.word(found.id ?? null, { is: "case" });
  list.word(found.draft_no ?? null, { is: "draft-no" });
  list.word(found.subject_id ?? null, { is: "subject" });
  list.word(accountId, { is: "account" });
  if (found.case_no) {
    list.word(found.case_no, { is: "case-no" });
    list.word(formatCaseNo(found.case_no), { is: "shown-no" });
  }
  for (const table of tables) for (const row of rowsOf(table)) if (row.id) list.id(row.id);
  for (const clock of find("clock"))
    if (clock.unit === "calendar-day")
      list.limit({ start: clock.start_day ?? "", n: Number(clock.n), unit: "calendar-day" });
  for (const paper of find("paper"))
    list.word(paper.number ?? null, {
      is: "paper-no",
      letters: (paper.number ?? "").slice(0, 2),
      day: dayAt(paper.ordered ?? ""),
    });
  for (const licence of find("licence")) nameLicence(list, licence);
}

function nameLicence(list: ValueList, licence: Row): void {
  const day = dayAt(licence.created_at ?? "");
  list.word(licence.document_no ?? null, { is: "paper-no", letters: (licence.document_no ?? "").slice(0, 2), day });
  const [, word = "", year = ""] = /^(.+)(\d{4})\d{6,}$/.exec(licence.number ?? "") ?? [];
  if (year !== day.slice(0, 4)) throw new Error(`not the number of a licence of ${day}: ${licence.number}`);
  const { serial } = list.takeSerial(`licence/${word}/{year}`, day);
  list.word(licence.number ?? null, { is: "licence-no", word, serial, day });
  const parts = licence.identifier ? parseLicenceId(licence.identifier) : undefined;
  if (parts) {
    const { type, issuer, version } = parts;
    list.word(licence.identifier ?? null, { is: "licence-id", parts: { type, issuer, version }, serial, day });
  }
}

/** The number of a paper: a serial of its body and year, alone until it is made, in the body's words afterwards. */
function cutDocNo(list: ValueList, row: Row): Parts {
  const day = dayAt(row.ordered ?? "");
  const { serial, nth } = list.takeSerial(`paper/${row.department_code}/{year}`, day);
  const gap = list.place({ is: "serial", serial, nth });
  const made = /^(.*〔)\d{4}(〕)\d+(号)$/.exec(row.doc_no ?? "");
  if (!made) return [gap];
  const [, body = "", between = "", end = ""] = made;
  return [body, list.place({ is: "year", day }), between, gap, end];
}

function cutRow(list: ValueList, table: string, columns: ReadTable["columns"], row: Cell[], acts: Set<number>): Parts {
  const record = Object.fromEntries(columns.map(({ name }, i) => [name, row[i] ?? null]));
  return columns.flatMap(({ name, type }, i): Parts => {
    const cell = row[i] ?? null;
    const end = i < columns.length - 1 ? "\t" : "\n";
    const parts = ((): Parts => {
      if (cell === null) return ["\\N"];
      if (name === "subject_masked") return [list.place({ is: "masked" })];
      if (table === "paper" && name === "doc_no") return cutDocNo(list, record);
      if (name.endsWith("_enc") || name.endsWith("_hash") || name === "digest") return [copyText(cell)];
      const happened = (at: number) => acts.has(at) && !(type.startsWith("timestamp") && limits.has(name));
      return list.cut(cell, happened, copyText);
    })();
    return [...parts, end];
  });
}

/** Neighbouring texts become one: a copy has fewer pieces to put together. */
function joined(parts: Parts): Parts {
  const all: (string | number)[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (typeof part === "string" && typeof last === "string") all[all.length - 1] = last + part;
    else all.push(part);
  }
  return all;
}

function cutChain(list: ValueList, events: ReadEvent[], acts: Set<number>): TemplateChain {
  const [first] = events;
  const last = events.at(-1);
  if (!first || !last) throw new Error("a chain without events");
  const happened = (at: number) => acts.has(at);
  const previous = list.place({ is: "previous" });
  const [id] = list.cut(first.id, happened);
  if (typeof id !== "number") throw new Error(`the chain ${first.type}:${first.id} is not of this case`);
  return {
    type: first.type,
    id,
    lastDay: dayAt(last.at),
    events: events.map(({ at, event, actor, body }) => {
      const [start = "", end = ""] = body.split(/(?<="previous":")[0-9a-f]*(?=")/);
      const whole = joined([...list.cut(start, happened), previous, ...list.cut(end, happened)]);
      const when = list.place({ is: "instant", at: millis(at), happened: true });
      return { at: when, event, actor: list.cut(actor, happened), body: whole };
    }),
  };
}

/** Reads a case brought on by commands, cut where a copy of it has something of its own. */
export async function readTemplate(
  client: Client,
  kind: { name: string; open: boolean },
  found: { caseId: string; accountId: string },
): Promise<Template> {
  const tables = await readRows(client, found.caseId);
  const chains = await readChains(client, found.caseId);
  const acts = new Set(chains.flat().map(({ at }) => millis(at)));
  for (const { columns, rows } of tables)
    for (const row of rows)
      for (const [i, { name, type }] of columns.entries())
        if (type.startsWith("timestamp") && !limits.has(name) && row[i]) acts.add(millis(row[i] ?? ""));
  const list = new ValueList();
  nameOwn(list, tables, found.accountId);
  const cut = tables.map(
    ({ name, columns, rows }): TemplateTable => ({
      name,
      columns: columns.map((column) => column.name),
      rows: rows.map((row) => joined(cutRow(list, name, columns, row, acts))),
    }),
  );
  const told = chains.map((chain) => cutChain(list, chain, acts));
  const pastDays = [...new Set([...acts].map((at) => dayOf(instantOfMillis(at))))].sort();
  const caseNo = tables.find(({ name }) => name === "case")?.columns.findIndex(({ name }) => name === "case_no") ?? -1;
  const number = tables.find(({ name }) => name === "case")?.rows[0]?.[caseNo];
  const parsed = number ? parseCaseNo(number) : undefined;
  if (parsed) list.serials.push({ name: `case/${parsed.area4}/{day}`, day: parsed.day, each: 1 });
  return {
    name: kind.name,
    open: kind.open,
    firstDay: pastDays[0] ?? "",
    lastDay: pastDays.at(-1) ?? "",
    area4: parsed?.area4 ?? "",
    values: list.values,
    ids: list.ids,
    serials: list.serials,
    tables: cut,
    chains: told,
    pastDays,
  };
}
