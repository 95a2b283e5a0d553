import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";
import { checkout } from "../../scripts/setup/place.mjs";
import { runNode, succeed } from "../../scripts/setup/run.mjs";
import { createStopStack } from "../../scripts/setup/stop-stack.mjs";
import { DIST } from "../kill/living-product";
import { errorsIn } from "./answers";
import type { CityProcess } from "./city-processes";
import { actsOf, OpenPage } from "./open-page";
import { type Counted, type Rehearsal, s, say, since } from "./rehearsal";
import type { Release } from "./second-release";

type Step = { to: string; processes: { name: string; endedS: number; startedS: number }[] } & Noticed;
type Noticed = { seconds: number; longestGapS: number; answers: Counted; errors: number };
type OldPage = { files: number; onlyThere: number; missing: number; button: string; afterReload: number };
export type Upgrade = {
  migration: Noticed & { applied: number; steppedBack: number; readerS: number };
  forth: Step & { page: OldPage };
  back: Step & { page: OldPage };
};

/** Somebody who reads the cases for so long in one transaction while they are to be changed, in milliseconds. */
const readerReads = 5_000;
const page = "/verify";

/** The next release in, and out again: the database first, then every process, one after the other, while people work. */
export async function upgradeRolling(rehearsal: Rehearsal, next: Release): Promise<Upgrade> {
  const { cluster, answers } = rehearsal;
  const now: Release = { folder: checkout, dist: DIST, version: await versionOf(cluster.webs[0]) };
  const open = () => OpenPage.open(cluster.base, page, answers.note);
  const oldPage = await open();
  const migration = await migrate(rehearsal, next);
  const forth = await roll(rehearsal, next, now, oldPage);
  await wait(3_000);
  const newPage = await open();
  const back = await roll(rehearsal, now, next, newPage);
  return { migration, forth, back };
}

/** What people noticed of something, and how long it took. Any error is a fault. */
async function noticed<T>(
  { under, confirmations, answers }: Rehearsal,
  what: string,
  work: () => Promise<T>,
): Promise<T & Noticed> {
  answers.take();
  const at = performance.now();
  const found = await work();
  const heard = answers.take();
  const errors = errorsIn(heard);
  if (errors > 0) under.faults.add(`somebody noticed ${what}`, heard);
  return { ...found, seconds: since(at), longestGapS: confirmations.longestGapSince(at), answers: heard, errors };
}

/** By the command of the new release, while the old one serves and somebody has the table in use. */
async function migrate(rehearsal: Rehearsal, { folder }: Release): Promise<Upgrade["migration"]> {
  const { ground } = rehearsal.cluster;
  const found = await noticed(rehearsal, "the migration", async () => {
    const reader = new Client({ connectionString: ground.databaseUrl });
    await reader.connect();
    await reader.query('begin; select count(*) from "case"');
    const reading = wait(readerReads).then(() => reader.end());
    const env = { ...ground.env, DATABASE_URL: ground.databaseUrl };
    const stack = createStopStack();
    const output = await succeed("npm run db:migrate", runNode(["scripts/migrate.mjs"], { stack, env, folder }));
    await reading;
    const count = (line: RegExp) => [...output.matchAll(line)].length;
    return {
      applied: count(/^ +applied /gm),
      steppedBack: count(/its table is in use/g),
      readerS: readerReads / 1_000,
    };
  });
  if (found.applied === 0) rehearsal.under.faults.add("no migration was applied", found);
  say(
    `  migrated in ${s(found.seconds)}: stepped back ${found.steppedBack}×, ${found.errors} errors, longest time without a confirmed act ${s(found.longestGapS)}`,
  );
  return found;
}

/** Every process from one release to the other; one web process and one worker always serve. */
async function roll(rehearsal: Rehearsal, to: Release, from: Release, old: OpenPage): Promise<Upgrade["forth"]> {
  const { cluster, under } = rehearsal;
  const missing = new Set<string>();
  const found = await noticed(rehearsal, `the way to ${to.version}`, async () => {
    let rolling = true;
    // Somebody who reads on in the page that was open before.
    const reading = (async () => {
      while (rolling) {
        // An error is counted as one; this is what was answered and is not there.
        for (const { file, status } of await old.missing())
          if (status !== null && errorsIn({ [status]: 1 }) === 0) missing.add(file);
        await wait(500);
      }
    })();
    const processes: Step["processes"] = [];
    for (const [i, web] of cluster.webs.entries()) {
      const worker = cluster.workers[i];
      const pair = [worker, web].flatMap((one) => (one ? [released(one, to, from)] : []));
      processes.push(...(await Promise.all(pair.map((one) => cluster.processes.replace(one)))));
      // Until it has drawn a page and HAProxy has seen it (inter * rise), the next one stays.
      await fetch(`${web.address}${page}`, { signal: AbortSignal.timeout(60_000) }).then((answer) => answer.text());
      await wait(2_500);
      say(`  ${pair.map(({ name }) => name).join(", ")}: ${to.version}`);
    }
    rolling = false;
    await reading;
    return { to: to.version, processes };
  });
  const wrong: string[] = [];
  for (const one of [...cluster.webs, ...cluster.workers])
    if ((await versionOf(one)) !== to.version) wrong.push(one.name);
  under.faults.none("a process does not run the release it was given", wrong);
  return { ...found, page: await lookBack(rehearsal, to, from, old, missing) };
}

/** What becomes of a page of the other release: its files are there, its button says that it is old, loaded anew it is new. */
async function lookBack(
  { under }: Rehearsal,
  to: Release,
  from: Release,
  old: OpenPage,
  missing: ReadonlySet<string>,
): Promise<OldPage> {
  const known = new Set(actsOf(to.folder, to.dist));
  const act = actsOf(from.folder, from.dist).find((one) => !known.has(one)) ?? "";
  const pressed = await old.press(act);
  const anew = await old.again();
  const onlyThere = old.files.filter((file) => !anew.files.includes(file)).length;
  const afterReload = (await anew.missing()).length;
  const found = {
    files: old.files.length,
    onlyThere,
    missing: missing.size,
    button: `${pressed.status} ${pressed.code}`,
    afterReload,
  };
  if (onlyThere === 0) under.faults.add("the two releases have the same files: nothing was shown", found);
  if (missing.size > 0 || afterReload > 0)
    under.faults.add("files of a page were gone", { ...found, gone: [...missing] });
  if (pressed.status !== 409 || !pressed.outdated || pressed.code !== "platform/outdated-page")
    under.faults.add("a button of the other release was not refused as such", pressed);
  return found;
}

const released = (one: CityProcess, to: Release, from: Release): CityProcess => ({
  ...one,
  folder: to.folder,
  env: { ...one.env, TONGBAN_DIST: to.dist, STATIC_BESIDE: path.join(from.folder, from.dist, "static") },
});

/** The release that a process says it runs. */
async function versionOf(one: CityProcess | undefined): Promise<string> {
  const text = await fetch(new URL("/metrics", one?.address)).then(
    (answer) => answer.text(),
    () => "",
  );
  return /^tongban_release\{version="([^"]+)"\}/m.exec(text)?.[1] ?? "none";
}
