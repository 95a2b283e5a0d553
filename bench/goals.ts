import { budgets, type Kind } from "./operations";
import { scriptBudget } from "./page-weights";
import { peerLinesOf } from "./peer/peer-lines";
import { type Report, shown } from "./report";

/** A goal, what was measured, and whether it is met. */
export type Goal = { goal: string; wanted: string; measured: string; met: boolean };

const atLeast = (goal: string, wanted: number, measured: number, digits = 2): Goal => ({
  goal,
  wanted: `≥ ${shown(wanted, digits)}`,
  measured: shown(measured, digits),
  met: measured >= wanted,
});

/** The ratio to bare pg at the first level's connections. */
const ratioOf = ({ levels, sql }: Report["main"]["results"][number]): number | null =>
  sql && levels[0] ? levels[0].figures.perSecond / Math.max(sql.perSecond, 0.001) : null;

function ofLimits({ results, barePage, setting }: Report["main"]): Goal[] {
  return results.flatMap((result): Goal[] => {
    const ratio = ratioOf(result);
    if (result.kind === "command" && ratio !== null)
      return [atLeast(`${result.operation}: to the same SQL`, 0.5, ratio)];
    if (result.goal === "list" && ratio !== null) return [atLeast(`${result.operation}: to the same SQL`, 0.4, ratio)];
    const connections = setting.connections[0] ?? 0;
    const bare = barePage[connections];
    if (result.goal !== "cached" || !bare) return [];
    return [
      atLeast(`${result.operation}: to a bare static page`, 0.8, (result.levels[0]?.figures.perSecond ?? 0) / bare),
    ];
  });
}

/** The city's own budgets speak of 1,000 people at their screens at once, not of 1,000 calls in flight. */
function ofBudgets({ crowds }: Report["main"]): Goal[] {
  const thousand = crowds.find(({ people }) => people === 1_000);
  return Object.entries(thousand?.kinds ?? {}).map(([kind, { p95, errors, n }]) => {
    const budget = budgets[kind as Kind];
    return {
      goal: `1,000 people at once, ${kind}: p95`,
      wanted: `< ${shown(budget)} ms`,
      measured: `${shown(p95)} ms${errors > 0 ? `, ${shown((errors / (errors + n)) * 100, 1)} % refused` : ""}`,
      met: p95 < budget && errors === 0,
    };
  });
}

function ofWeights({ weights }: Report["main"]): Goal[] {
  const heaviest = [...weights].sort((a, b) => b.scripts - a.scripts)[0];
  if (!heaviest) return [];
  return [
    {
      goal: "scripts of the heaviest page of the portal",
      wanted: `≤ ${shown(scriptBudget / 1024)} KB`,
      measured: `${shown(heaviest.scripts / 1024)} KB (${heaviest.route})`,
      met: heaviest.scripts <= scriptBudget,
    },
  ];
}

/** How p95 grows from the small city to the large one. */
function ofScale({ main, small }: Report): Goal[] {
  if (!small) return [];
  return small.results.flatMap((before) => {
    const after = main.results.find(({ operation }) => operation === before.operation);
    const [a, b] = [before.levels[0]?.figures.p95, after?.levels[0]?.figures.p95];
    if (a === undefined || b === undefined) return [];
    return {
      goal: `${before.operation}: p95 at ${shown(main.sizes.cases)} to ${shown(small.sizes.cases)} cases`,
      wanted: "≤ 1.5",
      measured: shown(b / a, 2),
      met: b / a <= 1.5,
    };
  });
}

function ofTheRest(report: Report): Goal[] {
  const { main } = report;
  const goals: Goal[] = [];
  const [few, many] = main.lightScan;
  if (few && many)
    goals.push({
      goal: `light scan, nothing due: ${shown(many.running)} to ${shown(few.running)} open clocks`,
      wanted: "≤ 1.5",
      measured: `${shown(many.nothingMs / few.nothingMs, 2)} (${shown(few.nothingMs, 1)} and ${shown(many.nothingMs, 1)} ms)`,
      met: many.nothingMs / few.nothingMs <= 1.5 || many.nothingMs < 5,
    });
  if (main.ledger) {
    goals.push(atLeast("ledger verify, events/s", 100_000, main.ledger.eventsPerSecond, 0));
    goals.push(
      atLeast("ledger append: to bare pg", 0.5, main.ledger.appendsPerSecond / main.ledger.bareAppendsPerSecond),
    );
  }
  for (const [name, slope] of Object.entries(main.soak?.slopes ?? {}))
    goals.push({
      goal: `memory of the ${name} process over ${shown(main.soak?.seconds ?? 0)} s`,
      wanted: "flat",
      measured: `${shown(slope.perMinute, 2)} ± ${shown(slope.error, 2)} MB a minute`,
      met: slope.flat,
    });
  for (const { operation, ours, peer } of peerLinesOf(report))
    goals.push(atLeast(`${operation}: to ${report.peer?.name}`, 5, ours / peer, 2));
  return goals;
}

export const goalsOf = (report: Report): Goal[] => [
  ...ofLimits(report.main),
  ...ofScale(report),
  ...ofTheRest(report),
  ...ofWeights(report.main),
  ...ofBudgets(report.main),
];
