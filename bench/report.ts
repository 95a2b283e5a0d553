import { cpus, totalmem } from "node:os";
import { formatInstant, now } from "@/lib/platform/clock";
import type { CityFacts } from "./city/city-facts";
import type { Figures } from "./measure";
import type { LightScan } from "./scan-lights";

export type Result = {
  operation: string;
  kind: "page" | "query" | "command";
  statements: number;
  bytes: number;
  product: Figures;
  sql: Figures | null;
  http: Figures;
};

export type Report = {
  at: string;
  command: string;
  machine: { cpu: string; cores: number; memoryGiB: number; node: string; postgresql: string };
  settings: { connections: number; pool: number; seconds: number; writes: number };
  city: CityFacts["sizes"] & { loadedInSeconds: number };
  results: Result[];
  lightScan: LightScan;
  ledger: { events: number; chains: number; eventsPerSecond: number };
};

export function machineOf(postgresql: string): Report["machine"] {
  return {
    cpu: cpus()[0]?.model ?? "unknown",
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    postgresql,
  };
}

const n = (value: number, digits = 0) => value.toLocaleString("en", { maximumFractionDigits: digits });
const ratio = (result: Result, limit: Figures | null) =>
  limit ? (result.product.perSecond / Math.max(limit.perSecond, 0.001)).toFixed(2) : "–";

const head = [
  "operation",
  "per s",
  "p50 ms",
  "p95 ms",
  "p99 ms",
  "errors",
  "same SQL, bare pg: per s",
  "p95 ms",
  "ratio",
  "same bytes, bare node:http: per s",
  "p95 ms",
  "ratio",
  "statements",
  "bytes",
];

const rowOf = (one: Result): string[] => [
  one.operation,
  n(one.product.perSecond, one.product.perSecond < 10 ? 1 : 0),
  n(one.product.p50, 1),
  n(one.product.p95, 1),
  n(one.product.p99, 1),
  n(one.product.errors),
  one.sql ? n(one.sql.perSecond) : "–",
  one.sql ? n(one.sql.p95, 1) : "–",
  ratio(one, one.sql),
  n(one.http.perSecond),
  n(one.http.p95, 1),
  ratio(one, one.http),
  n(one.statements),
  n(one.bytes),
];

function factLines(report: Report): string[] {
  const { machine, settings, city, lightScan, ledger } = report;
  return [
    `${report.at}; ${machine.cores} cores (${machine.cpu}), ${machine.memoryGiB} GiB, Node ${machine.node}, PostgreSQL ${machine.postgresql}; load generator, product and database on this one machine.`,
    `City: ${n(city.cases)} cases, ${n(city.tasks)} tasks, ${n(city.materials)} materials, ${n(city.papers)} papers, ${n(city.messages)} messages, ${n(city.people)} people, ${n(city.ledgerEvents)} ledger events, ${n(city.megabytes)} MB; loaded in ${n(city.loadedInSeconds)} s.`,
    `${settings.connections} connections, each calling again when answered; ${settings.seconds} s for each page and query, ${settings.writes} calls of each command, a fifth before them to warm up; ${settings.pool} database connections for the product and for bare pg.`,
    `Light scan over ${n(lightScan.running)} running clocks: ${n(lightScan.nothingMs, 1)} ms when none is due; ${n(lightScan.turned)} cases turned in ${n(lightScan.turnMs)} ms, the same statements through bare pg ${n(lightScan.bareMs)} ms (ratio ${(lightScan.bareMs / lightScan.turnMs).toFixed(2)}).`,
    `Ledger: ${n(ledger.events)} events in ${n(ledger.chains)} chains verified after the run, whole, ${n(ledger.eventsPerSecond)} events/s.`,
  ];
}

/** The table for a terminal. */
export function textOf(report: Report): string {
  const rows = [head, ...report.results.map(rowOf)];
  const widths = head.map((_, i) =>
    Math.max(...rows.map((row) => (i > 5 && row === head ? 0 : (row[i] ?? "").length))),
  );
  const short = [...head.slice(0, 6), "SQL/s", "p95", "ratio", "HTTP/s", "p95", "ratio", "stmts", "bytes"];
  const line = (row: string[]) =>
    row
      .map((cell, i) =>
        i === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(Math.max(widths[i] ?? 0, short[i]?.length ?? 0)),
      )
      .join("  ");
  return [...factLines(report), "", line(short), ...rows.slice(1).map(line)].join("\n");
}

/** The page docs/performance.md. */
export function pageOf(report: Report): string {
  const table = [head, head.map((_, i) => (i === 0 ? "---" : "--:")), ...report.results.map(rowOf)];
  return `# Performance

Written by \`${report.command}\`; the figures as data are in [performance.json](performance.json). Do not edit.

${factLines(report)
  .map((line) => `- ${line}`)
  .join("\n")}

${table.map((row) => `| ${row.join(" | ")} |`).join("\n")}

## How to read it

- **per s** of a command is commands per second, each a committed transaction on a durable database (fsync on) by way of
  HTTP, session, rules, ledger and outbox. The worker does not run meanwhile: papers and messages follow after the answer.
- **Same SQL, bare pg**: the statements that the product's own process sent for that call, read on the wire to PostgreSQL
  with their values (${"`begin` and `commit`"} included, session and idempotency too) and sent again by bare \`pg\`, prepared, one connection
  for each act, over as many database connections as the product has. Commands are recorded one by one and committed again in a second copy
  of the same city, so nothing is rolled back and no two callers fight for one case.
- **Same bytes, bare node:http**: the bytes of the answer from a bare \`node:http\` process, called by the same client with as many
  connections. The ratio says what everything else (framework, rules, drawing, SQL) costs.
- A ratio to the same SQL cannot see a lock inside that SQL; the absolute commands per second can.
- A page is drawn anew for each call, as the screen gets it; nothing is cached in front.
- Cases are copies of cases made by commands, each with its own numbers, people, ids and ledger chain
  (\`bench/city\`); a copied paper keeps the file of the paper it is copied from.
`;
}

export const writtenAt = (): string => formatInstant(now(), "en");
