import type { Report } from "./report";
import { crowdsTable, factLines, goalsTable, operationsTable, type Table, weightsTable } from "./report-tables";

function aligned({ head, rows }: Table): string {
  const widths = head.map((cell, i) => Math.max(cell.length, ...rows.map((row) => (row[i] ?? "").length)));
  const line = (row: string[]) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join("  ");
  return [head, ...rows].map(line).join("\n");
}

/** The report for a terminal. */
export const textOf = (report: Report): string =>
  [
    ...factLines(report),
    ...[operationsTable(report.main), crowdsTable(report.main), goalsTable(report)].flatMap((table) =>
      table.rows.length > 0 ? ["", aligned(table)] : [],
    ),
  ].join("\n");

const markdown = ({ head, rows }: Table): string =>
  [head, head.map((_, i) => (i === 0 ? "---" : "--:")), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");

const crowdsOf = ({ main }: Report): string =>
  main.crowds.length === 0 ? "" : `## Crowds\n\n${markdown(crowdsTable(main))}\n`;

const weightsOf = ({ main }: Report): string =>
  main.weights.length === 0
    ? ""
    : `## Weight of the portal's pages\n\nAs they travel (gzip), to a browser that knows nothing yet.\n\n${markdown(weightsTable(main))}\n`;

/** The page docs/performance.md. */
export function pageOf(report: Report): string {
  return `# Performance

Written by \`${report.command}\`; the figures as data are in [performance.json](performance.json), drawn in
[performance.html](performance.html). Do not edit.

${factLines(report)
  .map((line) => `- ${line}`)
  .join("\n")}

## Goals

${markdown(goalsTable(report))}

## Operations

${markdown(operationsTable(report.main))}

${crowdsOf(report)}${weightsOf(report)}
## How to read it

- **At once**: so many callers, each calling again when answered. **Refused**: answers that were not what was asked for.
- **Per s** of a command is committed transactions on a durable database (fsync on) by way of HTTP, session, rules, ledger
  and outbox. The worker runs only beside crowds and soak: here papers and messages follow after the answer.
- **Cores** are processor time of the web process and of all of PostgreSQL per second; **peak** is resident memory.
- **Bare pg**: the statements that the product's own process sent for that call, read on the wire to PostgreSQL with their
  values (\`begin\` and \`commit\` included, session and idempotency too) and sent again by bare \`pg\`, prepared, over as many
  database connections as the product has. Reads run on the same city. What a command did is committed once more in a
  second, **small** city that has the same cases: smaller indexes, so it is the stricter limit.
- **Sign-in** is bounded by argon2id, slow by intention: its limit is the proof of a password alone, without SQL.
- **Memory** is flat when the least that is left of each minute after a whole collection, one every 20 s, does not grow in the second
  half of the soak: what calls under way hold comes and goes, what is never let go raises that floor. What a process has of the
  machine (the chart) goes up and down with its collector.
- **Crowds**: so many people at their screens, each acting 5 to 15 seconds after the last answer, a hundred acts in fixed
  shares (\`bench/mix.ts\`): home and guide 29, search 20, asking 21, lists and cases 21, board 2, beginning and deciding 7. The worker runs.
- **Bare http**: the bytes of the answer from a bare \`node:http\` process, called by the same client.
- A ratio to the same SQL cannot see a lock inside that SQL; the absolute commands per second can.
- **Bare static page**: one page without data of the same version of Next, built and served by itself.
- Cases are copies of cases made by commands, each with its own numbers, people, ids, days and ledger chain
  ([decision 21](decisions/0021-the-bench-city.md)); a copied paper keeps the file of the paper it is copied from.
`;
}
