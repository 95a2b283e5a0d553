import { randomInt } from "node:crypto";
import { availableParallelism } from "node:os";
import { Client } from "pg";
import { hashPassword } from "@/lib/identity";
import { addDays, addMonths, type Day, instantOf, now, today } from "@/lib/platform/clock";
import { sealLedger } from "@/lib/platform/ledger";
import { settle } from "@/prisma/seed/demo/settle";
import { workingDay } from "@/prisma/seed/factories/days";
import { demoPassword } from "@/prisma/seed/factories/seed-city";
import { anApplicant } from "./an-applicant";
import { bareTables, clotheTables, settleTables } from "./bare-tables";
import { cityMix, type Kind } from "./city-mix";
import { inChunks, planCity, type Wanted } from "./city-plan";
import type { Frame, Group } from "./copy-teller";
import { makeLedgerMonths } from "./ledger-months";
import { WorkingDays } from "./moved-days";
import { readTemplate } from "./read-template";
import { sealDays, unsealLedger } from "./seal-days";
import { readSerials, saveSerials } from "./serials";
import { columnsOf } from "./table-columns";
import type { Template } from "./template";
import type { Work } from "./writer";
import { writeAll } from "./writers";

/** How large the city becomes, and of which kinds its cases are. */
export type CitySize = { cases: number; people: number; mix?: readonly Kind[] };
/** Every kind of the mix, told once by commands and read. */
async function makeTemplates(client: Client, mix: readonly Kind[]): Promise<Template[]> {
  const { login, accountId } = await anApplicant();
  const templates: Template[] = [];
  for (const kind of mix) {
    const caseId = await kind.tell(login);
    templates.push(await readTemplate(client, kind, { caseId, accountId }));
  }
  return templates;
}

/** Cases of each template, of so many in all. */
function wantedOf(cases: number, mix: readonly Kind[]): Wanted[] {
  const whole = mix.reduce((sum, { share }) => sum + share, 0);
  let told = 0;
  let sum = 0;
  return mix.map(({ share }, template) => {
    sum += share;
    const n = Math.round((cases * sum) / whole) - told;
    told += n;
    return { template, n };
  });
}

const years = 3;

/** People first, who own what comes after; then the cases in the order of their days. */
function* workOf(people: number, groups: Iterable<Group>, templates: readonly Template[]): Generator<Work> {
  for (let from = 0; from < people; from += 5_000) yield { people: { from, to: Math.min(people, from + 5_000) } };
  const startsOf = (group: Group, skip: number) =>
    group.serials.map((first, i) => first + skip * (templates[group.template]?.serials[i]?.each ?? 0));
  for (const cases of inChunks(groups, 1_000, startsOf)) yield { cases };
}

/**
 * Fills a migrated, seeded city with `people` people and `cases` cases over three years. Cases, tasks, materials, papers
 * and ledger are copies of cases made by commands, each with numbers, owner, ids, days and an unbroken chain of its own;
 * written by all cores through COPY into tables without indexes, which come back afterwards with every constraint checked.
 */
export async function loadCity(
  databaseUrl: string,
  { cases, people, mix = cityMix }: CitySize,
  say: (line: string) => void = () => {},
): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const templates = await makeTemplates(client, mix);
  await settle();
  say(`${templates.length} kinds of cases told by commands`);

  const [day, last] = [today(), workingDay(0)];
  const from = workingDay(0, addMonths(day, -12 * years));
  const days = { from: addDays(from, -60), to: addMonths(day, 12) } satisfies { from: Day; to: Day };
  const frame: Frame = {
    registered: { people, from: instantOf(from).getTime(), to: instantOf(day).getTime() },
    sealedBefore: day,
    recent: now().getTime() - 3_600_000,
    salt: randomInt(2 ** 31),
    owners: "anybody",
  };
  await makeLedgerMonths(client, days.from, addMonths(day, 3));
  await unsealLedger(client, day);
  const serials = await readSerials(client);
  const tables = [...columnsOf(templates).keys(), "ledger_sealed_head"].filter((name) => name !== "loaded_rest");
  const bared = await bareTables(client, tables);

  const span = { from, to: last, days: new WorkingDays(days.from, days.to) };
  const plan = planCity(templates, wantedOf(cases, mix), span, serials);
  const passwordHash = await hashPassword(demoPassword);
  let [rows, told] = [0, 0];
  await writeAll({ databaseUrl, templates, frame, years: days, passwordHash }, workOf(people, plan, templates), {
    processes: availableParallelism(),
    wrote: (more) => {
      rows += more;
      if (rows - told < 2_000_000) return;
      told = rows;
      say(`${(rows / 1_000_000).toFixed(1)} million rows`);
    },
  });
  say(`${(rows / 1_000_000).toFixed(2)} million rows written`);
  await saveSerials(client, serials);
  const sealed = await sealDays(client);
  say(`${sealed.chains} chains sealed in ${sealed.roots} roots`);
  await settleTables(client, databaseUrl, tables);
  say("rows settled and counted");
  await clotheTables(client, databaseUrl, bared);
  say("indexes and keys made again and checked");
  await client.query("vacuum (analyze) serial");
  await client.end();
  await sealLedger();
  say("sealed");
}
