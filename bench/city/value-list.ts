import { dueAt } from "@/lib/platform/clock";
import type { CalendarLimit, Parts, SerialUse, Value } from "./template";

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const instant = "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{3})?Z";
const day = "(?<![\\d-])\\d{4}-\\d{2}-\\d{2}(?![\\d-])";

/** How COPY's text format writes what it gives a meaning of its own. */
export const copyText = (text: string): string =>
  text.replace(/[\\\n\r\t]/g, (one) => ({ "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" })[one] ?? one);

/** The values of a template while it is read: every word of its own has one place, wherever it stands. */
export class ValueList {
  readonly values: Value[] = [];
  readonly serials: SerialUse[] = [];
  readonly #places = new Map<string, number>();
  readonly #words = new Map<string, number>();
  readonly #limits = new Map<string | number, Value>();
  #pattern: RegExp | null = null;
  ids = 0;

  /** A limit in calendar days: wherever its end, its warning or the day it ends on stands, a copy counts its own. */
  limit(limit: CalendarLimit): void {
    const { due, dueInstant, warnInstant } = dueAt({ start: limit.start, limit });
    if (due) this.#limits.set(due, { is: "limit", limit, tells: "day" });
    if (dueInstant) this.#limits.set(dueInstant.getTime(), { is: "limit", limit, tells: "due" });
    if (warnInstant) this.#limits.set(warnInstant.getTime(), { is: "limit", limit, tells: "warn" });
  }

  place(value: Value): number {
    const key = JSON.stringify(value);
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.values.push(value) - 1);
    return this.values.length - 1;
  }

  /** From here on, `word` stands for the value, wherever it stands in a text. */
  word(word: string | null, value: Value): void {
    if (!word) return;
    this.#words.set(word, this.place(value));
    this.#pattern = null;
  }

  /** An id of a row of the case: a copy has another. */
  id(word: string): void {
    if (this.#words.has(word)) return;
    this.word(word, { is: "id", nth: this.ids });
    this.ids += 1;
  }

  /** The next number a case takes of a serial: which serial, and the how manieth of this case. */
  takeSerial(name: string, onDay: string): { serial: number; nth: number } {
    let serial = this.serials.findIndex((one) => one.name === name && one.day === onDay);
    if (serial < 0) serial = this.serials.push({ name, day: onDay, each: 0 }) - 1;
    const use = this.serials[serial];
    if (!use) throw new Error("no serial");
    use.each += 1;
    return { serial, nth: use.each - 1 };
  }

  /** Cuts a text where something of the copy's own stands. `happened` tells acts from limits among instants. */
  cut(text: string, happened: (at: number) => boolean, write: (text: string) => string = (plain) => plain): Parts {
    this.#pattern ??= new RegExp(
      `(${[...[...this.#words.keys()].sort((a, b) => b.length - a.length).map(escaped), uuid, instant, day].join("|")})`,
      "g",
    );
    const parts: (string | number)[] = [];
    for (const [i, part] of text.split(this.#pattern).entries()) {
      const value = i % 2 === 1 ? this.#valueOf(part, happened) : undefined;
      const last = parts.at(-1);
      if (value !== undefined) parts.push(value);
      else if (typeof last === "string") parts[parts.length - 1] = last + write(part);
      else if (part !== "") parts.push(write(part));
    }
    return parts;
  }

  #valueOf(part: string, happened: (at: number) => boolean): number | undefined {
    const known = this.#words.get(part);
    if (known !== undefined) return known;
    if (/^\d{4}-\d{2}-\d{2}$/.test(part)) return this.place(this.#limits.get(part) ?? { is: "day", day: part });
    if (!/^\d{4}-.*Z$/.test(part)) return undefined;
    const at = Date.parse(part);
    const act = happened(at);
    return this.place((act ? undefined : this.#limits.get(at)) ?? { is: "instant", at, happened: act });
  }
}
