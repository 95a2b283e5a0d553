/** Something that must not happen: what, when (the number of the last kill), and what shows it. */
export type Fault = { what: string; kill: number; evidence: unknown };

/** Faults as they are found; the run goes on, so that one look shows everything. */
export class Faults {
  readonly list: Fault[] = [];
  kill = 0;

  constructor(readonly say: (line: string) => void) {}

  add(what: string, evidence: unknown): void {
    this.list.push({ what, kill: this.kill, evidence });
    this.say(`FAULT after kill ${this.kill}: ${what}\n  ${JSON.stringify(evidence)?.slice(0, 2_000)}`);
  }

  /** One fault for a list that should be empty. */
  none(what: string, found: readonly unknown[]): void {
    if (found.length > 0) this.add(what, { count: found.length, first: found.slice(0, 5) });
  }
}
