import { rmSync } from "node:fs";
import path from "node:path";
import { ConfirmedJournal } from "./confirmed-journal";
import { Faults } from "./faults";
import { type FinalFigures, finalChecks } from "./final-checks";
import { InFlight } from "./in-flight";
import type { Ground, LivingProduct } from "./living-product";
import { Load } from "./load";
import type { KillOptions } from "./options";
import { type Chance, seeded } from "./seeded";
import { type ClientTools, SteadyClient } from "./steady-client";

const applicants = ["citizen", "citizen2", "resident-98", "resident-99", "resident-100", "resident-101"];

/** The product under load, everything it confirms written down, until the load ends and all of it is checked. */
export class UnderLoad {
  readonly faults: Faults;
  readonly journal: ConfirmedJournal;
  readonly inFlight = new InFlight();
  readonly refusals = new Map<string, number>();
  readonly #chance: Chance;
  readonly #client: SteadyClient;
  readonly #load: Load;

  constructor(
    readonly ground: Ground,
    product: Pick<LivingProduct, "base">,
    { seed, clients }: Pick<KillOptions, "seed" | "clients">,
    say: (line: string) => void,
    saw: (sentAt: number) => void,
    more: Pick<ClientTools, "onAnswer" | "readBack"> = {},
  ) {
    this.faults = new Faults(say);
    const file = path.join(ground.place.base, "confirmed.jsonl");
    rmSync(file, { force: true });
    this.journal = new ConfirmedJournal(file);
    this.#chance = seeded(seed);
    const { faults, journal, inFlight, refusals } = this;
    const onConfirmed = (_: unknown, sentAt: number) => saw(sentAt);
    const tools = { base: product.base, journal, inFlight, faults, refusals, onConfirmed, ...more };
    this.#client = new SteadyClient({ ...tools, isStopping: () => false }, this.#chance.branch("after"));
    this.#load = new Load(tools, ground.form, { clients, chance: this.#chance, applicants });
  }

  refusalsByName(): Record<string, number> {
    return Object.fromEntries([...this.refusals].sort());
  }

  /** No new acts; when all are answered, every check. A session lives through everything but a clock that jumps past its end. */
  async endAndCheck({ sessionsMayEnd = false } = {}): Promise<FinalFigures> {
    await this.#load.stop();
    const { journal, faults } = this;
    const ended = [...this.refusals.keys()].filter((what) => what.startsWith("401"));
    if (!sessionsMayEnd) faults.none("a session was lost", ended);
    const chance = this.#chance.branch("answers");
    const figures = await finalChecks(this.ground, { journal, client: this.#client, chance, faults });
    journal.close();
    return figures;
  }
}
