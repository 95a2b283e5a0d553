import { type Day, dayOf, dueAt, instantOf, instantOfMillis, isoText } from "@/lib/platform/clock";
import { formatCaseNo, makeCaseNo, makeDocumentNo, makeDraftNo, makeLicenceId } from "@/lib/platform/codes";
import { sm3 } from "@/lib/platform/crypto";
import { chance, idAt } from "./chance";
import { moveDay, type WorkingDays } from "./moved-days";
import { type Person, personOf, type Registered } from "./people";
import type { SerialUse, Template, TemplateChain, Value } from "./template";
import { copyText } from "./value-list";

/** Copies of one template that begin on one day: the n-th to the (n + count)-th of the city. */
export type Group = {
  template: number;
  /** Working days from the template's days to those of the copies. */
  by: number;
  first: number;
  count: number;
  /** The first number of each serial of the template that these copies take. */
  serials: readonly number[];
};

/** What all copies of a load share. */
export type Frame = {
  registered: Registered;
  /** Chains that rest before this day are sealed (with the roots made afterwards); null: none. */
  sealedBefore: Day | null;
  /** Acts after this instant were done while the city was loaded and stay where they are. */
  recent: number;
  /** Drawn once for a load, so that two loads into one database never give one id. */
  salt: number;
  /** Whose the cases are: anybody registered by then, or these in turn. */
  owners: "anybody" | readonly Person[];
};

/** A copy by its names. */
export type Told = { caseId: string; draftNo: string; caseNo: string; person: Person };

/** Adds a row to the text of a table. */
export type Sink = (table: string, line: string) => void;

/** The name of a serial for copies that many working days away. */
export function serialName(use: SerialUse, template: Template, by: number, days: WorkingDays): string {
  const day = moveDay(days, use.day, by, template.pastDays);
  return use.name.replace("{year}", day.slice(0, 4)).replace("{day}", day);
}

/** What is the same for all copies of one template that begin on one day. */
type GroupDays = {
  move(day: Day): Day;
  /** By place of the value: a day or a limit as a text, an act as milliseconds before the copy's own delay. */
  texts: readonly (string | number)[];
  begun: number;
  /** The day in their case numbers. */
  numbered: Day;
  /** How many people there were. */
  known: number;
};

/** Tells the stories of templates again for copies: own ids, numbers, people, days and unbroken chains. */
export class CopyTeller {
  constructor(
    private readonly templates: readonly Template[],
    private readonly frame: Frame,
    private readonly days: WorkingDays,
    private readonly sink: Sink,
    private readonly told: (copy: Told) => void = () => {},
  ) {}

  tell(group: Group): void {
    const template = this.templates[group.template];
    if (!template) throw new Error("no such template");
    const days = this.daysOf(template, group);
    const own: string[] = [];
    for (let i = 0; i < group.count; i += 1) {
      this.told(this.fill(own, template, group, i, days));
      for (const { name, rows } of template.tables) for (const row of rows) this.sink(name, textOf(row, own));
      for (const chain of template.chains) this.tellChain(template, chain, own, days.move(chain.lastDay));
    }
  }

  /** What is the same for all copies of a group. */
  private daysOf(template: Template, { by }: Group): GroupDays {
    const move = (day: Day) => moveDay(this.days, day, by, template.pastDays);
    const numbered = template.serials.find(({ name }) => name.startsWith("case/"));
    const texts = template.values.map((value) => {
      if (value.is === "day") return move(value.day);
      if (value.is === "year" || value.is === "paper-no" || value.is === "licence-no" || value.is === "licence-id")
        return move(value.day).slice(0, 4);
      if (value.is === "limit") return limitText(value, move(value.limit.start));
      if (value.is !== "instant") return "";
      const day = dayOf(instantOfMillis(value.at));
      const moved = instantOf(move(day)).getTime() + value.at - instantOf(day).getTime();
      return value.happened ? moved : isoText(moved);
    });
    const begun = instantOf(move(template.firstDay)).getTime();
    return { move, texts, begun, numbered: numbered ? move(numbered.day) : "", known: this.knownBy(begun) };
  }

  /** How many people had registered by then. */
  private knownBy(instant: number): number {
    const { from, to, people } = this.frame.registered;
    const share = Math.min(1, Math.max(0, (instant - from) / (to - from)));
    return Math.max(1, Math.floor(people * (0.5 + 0.5 * share) * 0.999));
  }

  private ownerOf(n: number, known: number): Person {
    const { registered, owners } = this.frame;
    const given = owners === "anybody" ? undefined : owners[n % owners.length];
    return given ?? personOf(chance(n) % known, registered);
  }

  private fill(own: string[], template: Template, group: Group, i: number, days: GroupDays): Told {
    const n = group.first + i;
    const person = this.ownerOf(n, days.known);
    const delay = ((n * 7) % 2_400) * 1_000;
    const { begun, texts } = days;
    const idOf = (nth: number) => idAt(begun + 32_400_000 + delay, nth, n ^ this.frame.salt, n + this.frame.salt);
    const numberOf = (serial: number, nth = 0) =>
      (group.serials[serial] ?? 0) + i * (template.serials[serial]?.each ?? 1) + nth;
    const licenceSerial = (year: string, serial: number) => `${year}${String(numberOf(serial)).padStart(6, "0")}`;
    const caseId = idOf(0);
    const draftNo = makeDraftNo();
    let caseNo = "";
    const serial = template.serials.findIndex(({ name }) => name.startsWith("case/"));
    if (serial >= 0) caseNo = makeCaseNo({ area4: template.area4, day: days.numbered, serial: numberOf(serial) });
    for (let k = 0; k < template.values.length; k += 1) {
      const value = template.values[k];
      const known = texts[k] ?? "";
      if (!value) continue;
      if (value.is === "id") own[k] = idOf(value.nth + 1);
      else if (value.is === "instant")
        own[k] = typeof known === "string" ? known : isoText(value.at > this.frame.recent ? known : known + delay);
      else if (value.is === "day" || value.is === "year" || value.is === "limit") own[k] = String(known);
      else if (value.is === "case") own[k] = caseId;
      else if (value.is === "draft-no") own[k] = draftNo;
      else if (value.is === "case-no") own[k] = caseNo;
      else if (value.is === "shown-no") own[k] = formatCaseNo(caseNo);
      else if (value.is === "subject") own[k] = person.subjectId;
      else if (value.is === "account") own[k] = person.accountId;
      else if (value.is === "masked") own[k] = person.masked;
      else if (value.is === "paper-no") own[k] = makeDocumentNo({ kind: value.letters, year: Number(known) });
      else if (value.is === "serial") own[k] = String(numberOf(value.serial, value.nth));
      else if (value.is === "licence-no") own[k] = value.word + licenceSerial(String(known), value.serial);
      else if (value.is === "licence-id")
        own[k] = makeLicenceId({ ...value.parts, serial: licenceSerial(String(known), value.serial) });
    }
    return { caseId, draftNo, caseNo, person };
  }

  private tellChain(template: Template, chain: TemplateChain, own: string[], lastDay: Day): void {
    const previous = template.values.findIndex((value) => value.is === "previous");
    const id = own[chain.id] ?? "";
    own[previous] = "";
    let seq = 0;
    for (const { at, event, actor, body } of chain.events) {
      seq += 1;
      const said = textOf(body, own);
      const sum = sm3(said);
      const text = said.includes("\\") ? copyText(said) : said;
      this.sink(
        "ledger_event",
        `${chain.type}\t${id}\t${seq}\t${own[at]}\t${event}\t${textOf(actor, own)}\t${text}\t${sum}\n`,
      );
      own[previous] = sum;
    }
    this.rest(chain.type, id, seq, own[previous] ?? "", lastDay);
  }

  /** A chain's head; what rests since before today is sealed, with the roots that are made of it afterwards. */
  rest(type: string, id: string, seq: number, sum: string, day: Day): void {
    const sealed = this.frame.sealedBefore !== null && day < this.frame.sealedBefore;
    this.sink("ledger_head", `${type}\t${id}\t${seq}\t${sum}\t${sealed ? seq : 0}\n`);
    if (sealed) this.sink("loaded_rest", `${day}\t${type}\t${id}\t${seq}\t${sum}\n`);
  }
}

/** The end of a limit that began on `start`: as a day, or the instant it ends or warns at. */
function limitText({ limit, tells }: Extract<Value, { is: "limit" }>, start: Day): string {
  const { due, dueInstant, warnInstant } = dueAt({ start, limit });
  const instant = tells === "warn" ? warnInstant : dueInstant;
  return (tells === "day" ? due : instant && isoText(instant.getTime())) ?? "";
}

function textOf(parts: readonly (string | number)[], own: readonly string[]): string {
  let text = "";
  for (const part of parts) text += typeof part === "string" ? part : own[part];
  return text;
}
