import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Crowd } from "./crowd";
import type { Report } from "./report";

/** Each person at a screen acts so often, in seconds (bench/crowd.ts). */
const secondsBetweenActs = 10;
/** How busy a web process, a worker and a database node should be at most. */
const most = { web: 0.6, worker: 0.6, database: 0.5 };
/** Of the database's work for the mix of a morning: what cannot go to a replica (commands, sessions, workers). */
const primaryShare = 0.35;
const nodeCores = 16;

export type Size = {
  people: number;
  acts: number;
  webs: number;
  primaryCores: number;
  replicas: number;
  workers: number;
};

/** What so many people online need, from one measured crowd: its processor time for each act, and some room. */
export function sizeFor(
  people: number,
  { perSecond, web, postgres, worker }: Pick<Crowd, "perSecond" | "web" | "postgres" | "worker">,
): Size {
  const acts = people / secondsBetweenActs;
  const ofWeb = (acts * web.cores) / perSecond;
  const ofWorker = (acts * worker.cores) / perSecond;
  const ofDatabase = (acts * postgres.cores) / perSecond;
  return {
    people,
    acts,
    // One may be missing.
    webs: Math.max(2, Math.ceil(ofWeb / most.web) + 1),
    primaryCores: Math.max(2, Math.ceil((ofDatabase * primaryShare) / most.database)),
    replicas: Math.max(2, Math.ceil((ofDatabase * (1 - primaryShare)) / most.database / nodeCores) + 1),
    workers: Math.max(2, Math.ceil(ofWorker / most.worker) + 1),
  };
}

/** The largest crowd that was served: hardly anybody refused. */
export const servedCrowd = (crowds: readonly Crowd[]): Crowd | undefined =>
  crowds.filter(({ refused, perSecond, seconds }) => refused <= perSecond * seconds * 0.001).at(-1);

export function sizingTable(crowd: Crowd): string {
  const n = (value: number) => value.toLocaleString("en");
  const per = (cores: number) => `${((1_000 * cores) / crowd.perSecond).toFixed(1)} ms`;
  const rows = [500, 2_000, 5_000, 20_000, 50_000].map((people) => {
    const size = sizeFor(people, crowd);
    return [people, size.acts, size.webs, size.primaryCores, size.replicas, size.workers];
  });
  return [
    `From a crowd of ${n(crowd.people)}: ${n(Math.round(crowd.perSecond))} acts a second, ${per(crowd.web.cores)} of the web's, ${per(crowd.postgres.cores)} of the database's and ${per(crowd.worker.cores)} of the worker's processor for each.`,
    "",
    `| people online | acts a second | web processes (a core each) | cores of the primary | replicas (${nodeCores} cores) | workers (a core each) |`,
    "| --: | --: | --: | --: | --: | --: |",
    ...rows.map((cells) => `| ${cells.map(n).join(" | ")} |`),
  ].join("\n");
}

/** Fills the table into docs/operations.md from docs/performance.json. */
function fill(): void {
  const docs = path.join(import.meta.dirname, "..", "docs");
  const report = JSON.parse(readFileSync(path.join(docs, "performance.json"), "utf8")) as Partial<Report>;
  const crowd = servedCrowd(report.main?.crowds ?? []);
  if (!crowd) throw new Error("docs/performance.json has no crowd that was served: npm run bench measures one");
  const page = path.join(docs, "operations.md");
  const text = readFileSync(page, "utf8");
  const filled = text.replace(
    /<!-- sizing -->[\s\S]*<!-- \/sizing -->/,
    () => `<!-- sizing -->\n${sizingTable(crowd)}\n<!-- /sizing -->`,
  );
  writeFileSync(page, filled);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) fill();
