import { goalsOf } from "./goals";
import type { Figures } from "./measure";
import { peerLinesOf } from "./peer/peer-lines";
import { type Report, type SizeReport, shown } from "./report";

/** A table: its head and its rows, as texts. */
export type Table = { head: string[]; rows: string[][] };

const timeHead = ["p50 ms", "p95 ms", "p99 ms"];
const timesOf = ({ p50, p95, p99 }: Pick<Figures, "p50" | "p95" | "p99">): string[] =>
  [p50, p95, p99].map((ms) => shown(ms, ms < 10 ? 1 : 0));

export function operationsTable({ results }: SizeReport): Table {
  const head = [
    ...["operation", "at once", "per s", ...timeHead, "refused", "web cores", "pg cores", "web peak MB"],
    ...["bare pg per s", "ratio", "bare http per s", "ratio", "statements", "bytes"],
  ];
  const rows = results.flatMap(({ operation, levels, sql, http, statements, bytes }) =>
    levels.map(({ connections, figures, web, postgres }, i) => {
      const to = (limit: { perSecond: number } | null) =>
        limit && i === 0 ? [shown(limit.perSecond), shown(figures.perSecond / limit.perSecond, 2)] : ["", ""];
      return [
        i === 0 ? operation : "",
        shown(connections),
        shown(figures.perSecond, figures.perSecond < 10 ? 1 : 0),
        ...timesOf(figures),
        shown(figures.errors),
        ...[web.cores, postgres.cores].map((cores) => shown(cores, 2)),
        shown(web.peakMb),
        ...to(sql),
        ...to(http),
        ...(i === 0 ? [shown(statements), shown(bytes)] : ["", ""]),
      ];
    }),
  );
  return { head, rows };
}

export function crowdsTable({ crowds }: SizeReport): Table {
  const head = [
    "people",
    "kind",
    "per s",
    ...timeHead,
    "refused",
    "web cores",
    "pg cores",
    "worker cores",
    "load cores",
  ];
  const rows = crowds.flatMap(({ people, kinds, web, postgres, worker, generator }) =>
    Object.entries(kinds).map(([kind, figures], i) => [
      i === 0 ? shown(people) : "",
      kind,
      shown(figures.perSecond, 1),
      ...timesOf(figures),
      shown(figures.errors),
      ...[web, postgres, worker, generator].map(({ cores }) => (i === 0 ? shown(cores, 2) : "")),
    ]),
  );
  return { head, rows };
}

export function weightsTable({ weights }: SizeReport): Table {
  const kb = (bytes: number) => shown(bytes / 1024, 1);
  return {
    head: ["page", "HTML KB", "scripts KB"],
    rows: weights.map(({ route, html, scripts }) => [route, kb(html), kb(scripts)]),
  };
}

export function goalsTable(report: Report): Table {
  const rows = goalsOf(report).map(({ goal, wanted, measured, met }) => [
    goal,
    wanted,
    measured,
    met ? "met" : "missed",
  ]);
  return { head: ["goal", "wanted", "measured", ""], rows };
}

type Sample = { mb: Record<string, number> };
const least = (samples: readonly Sample[], name: string) => Math.min(...samples.map(({ mb }) => mb[name] ?? 0));
const most = (samples: readonly Sample[], name: string) => Math.max(...samples.map(({ mb }) => mb[name] ?? 0));

/** What was measured on, in sentences. */
export function factLines(report: Report): string[] {
  const { at, machine, main, small } = report;
  const { sizes, setting } = main;
  const loaded =
    main.loadedInSeconds === null ? "kept from an earlier run" : `loaded in ${shown(main.loadedInSeconds)} s`;
  const counts = (["open", "tasks", "materials", "papers", "messages", "people", "ledgerEvents"] as const).map(
    (key) => `${shown(sizes[key])} ${key === "ledgerEvents" ? "ledger events" : key}`,
  );
  const lines = [
    `${at}; ${machine.cores} cores (${machine.cpu}), ${machine.memoryGiB} GiB, Node ${machine.node}, PostgreSQL ${machine.postgresql}; load generator, product and database on this one machine.`,
    `City: ${shown(sizes.cases)} cases, ${counts.join(", ")}, ${shown(sizes.megabytes)} MB; ${loaded}.`,
    `${setting.seconds} s for each page and query and level, ${setting.writes} calls of each command and level; ${setting.webs} web ${setting.webs === 1 ? "process" : "processes"}; ${setting.pool} database connections for each and for bare pg. Limits at ${setting.connections[0]} connections.`,
  ];
  for (const scan of main.lightScan)
    lines.push(
      `Light scan over ${shown(scan.running)} open clocks: ${shown(scan.nothingMs, 1)} ms when none is due; ${shown(scan.turned)} lights turned in ${shown(scan.turnMs)} ms.`,
    );
  if (main.ledger)
    lines.push(
      `Ledger: ${shown(main.ledger.appendsPerSecond)} appends/s, one a transaction (the same statements through bare pg ${shown(main.ledger.bareAppendsPerSecond)}/s); ${shown(main.ledger.events)} events in ${shown(main.ledger.chains)} chains verified, whole, ${shown(main.ledger.eventsPerSecond)} events/s.`,
    );
  const bare = Object.entries(main.barePage).map(([connections, rate]) => `${shown(rate)}/s at ${connections}`);
  if (bare.length > 0) lines.push(`A static page of the same Next alone: ${bare.join(", ")}.`);
  if (main.soak)
    lines.push(
      `Soak: ${shown(main.soak.seconds)} s, ${main.soak.connections} at once, ${shown(main.soak.perSecond)} answers/s, ${shown(main.soak.errors)} refused; after a whole collection the web process holds ${shown(least(main.soak.kept, "web"))} to ${shown(most(main.soak.kept, "web"))} MB, its floor rises by ${shown(main.soak.slopes.web?.perMinute ?? 0, 2)} ± ${shown(main.soak.slopes.web?.error ?? 0, 2)} MB a minute in the second half.`,
    );
  if (small) lines.push(`Compared with a city of ${shown(small.sizes.cases)} cases in the same run.`);
  if (report.peer)
    lines.push(`${report.peer.name} on the same PostgreSQL, ${shown(report.peer.records)} records in its collection:`);
  for (const { operation, ours, peer, more } of peerLinesOf(report))
    lines.push(`${operation}: ${shown(peer)}/s, ours ${shown(ours)}/s. ${more}`);
  return lines;
}
