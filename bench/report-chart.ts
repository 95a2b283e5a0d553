import { goalsOf } from "./goals";
import { budgets } from "./operations";
import { type Report, shown } from "./report";
import { factLines } from "./report-tables";

const escaped = (text: string) =>
  text.replace(/[&<>]/g, (one) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[one] ?? one);
const colours = ["#9db8d9", "#4a7ebb", "#1f4e8c"];
const width = 900;
const left = 290;

/** Milliseconds on a logarithmic axis from 1 ms to 100 s. */
const xOf = (ms: number) => left + ((width - left - 70) * Math.log10(Math.min(100_000, Math.max(1, ms)))) / 5;

const text = (x: number, y: number, said: string, more = "") =>
  `<text x="${x}" y="${y}" ${more}>${escaped(said)}</text>`;

/** p95 of every operation, one bar for each number of connections, and the budget as a line. */
function latencies({ main }: Report): string {
  const bar = 9;
  const step = main.setting.connections.length * (bar + 1) + 12;
  const height = main.results.length * step + 40;
  const grid = [1, 10, 100, 1_000, 10_000, 100_000].map(
    (ms) =>
      `<line x1="${xOf(ms)}" x2="${xOf(ms)}" y1="0" y2="${height - 24}" stroke="#ddd"/>${text(xOf(ms), height - 8, ms < 1_000 ? `${ms} ms` : `${ms / 1_000} s`, 'text-anchor="middle" fill="#666"')}`,
  );
  const rows = main.results.map(({ operation, kind, levels }, i) => {
    const top = i * step + 6;
    const bars = levels.map(({ figures: { p95 } }, k) => {
      const y = top + k * (bar + 1);
      return `<rect x="${left}" y="${y}" width="${Math.max(1, xOf(p95) - left)}" height="${bar}" fill="${colours[k % 3]}"/>${text(xOf(p95) + 4, y + 8, shown(p95), 'font-size="9" fill="#444"')}`;
    });
    const limit = xOf(budgets[kind]);
    const line = `<line x1="${limit}" x2="${limit}" y1="${top - 2}" y2="${top + step - 12}" stroke="#b3261e" stroke-width="2"/>`;
    return text(left - 8, top + step / 2 - 4, operation, 'text-anchor="end"') + bars.join("") + line;
  });
  return `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="p95 by operation">${grid.join("")}${rows.join("")}</svg>`;
}

/** Memory over the soak, one line for each process. */
function memory({ main }: Report): string {
  const samples = main.soak?.samples ?? [];
  const names = Object.keys(samples[0]?.mb ?? {});
  const end = samples.at(-1)?.at ?? 1;
  const most = Math.max(1, ...samples.flatMap(({ mb }) => Object.values(mb)));
  const x = (at: number) => 60 + ((width - 200) * at) / end;
  const y = (mb: number) => 190 - (170 * mb) / most;
  const lines = names.map((name, i) => {
    const points = samples.map(({ at, mb }) => `${x(at).toFixed(1)},${y(mb[name] ?? 0).toFixed(1)}`).join(" ");
    const last = samples.at(-1)?.mb[name] ?? 0;
    return `<polyline points="${points}" fill="none" stroke="${colours[2 - i]}" stroke-width="2"/>${text(x(end) + 6, y(last) + 4, `${name} ${shown(last)} MB`)}`;
  });
  const axes = [0, 0.5, 1].map((share) =>
    text(54, y(most * share) + 4, shown(most * share), 'text-anchor="end" fill="#666"'),
  );
  return `<svg viewBox="0 0 ${width} 220" role="img" aria-label="memory">${axes.join("")}${lines.join("")}${text(x(end), 212, `${shown(end)} s`, 'text-anchor="end" fill="#666"')}</svg>`;
}

/** The page docs/performance.html: the figures drawn, in one file without anything from elsewhere. */
export function chartOf(report: Report): string {
  const { connections } = report.main.setting;
  const legend = connections
    .map((n, i) => `<span style="color:${colours[i % 3]}">■</span> ${shown(n)} at once`)
    .join(" &nbsp; ");
  const goals = goalsOf(report).map(
    ({ goal, wanted, measured, met }) =>
      `<tr class="${met ? "met" : "missed"}"><td>${escaped(goal)}</td><td>${escaped(wanted)}</td><td>${escaped(measured)}</td><td>${met ? "met" : "missed"}</td></tr>`,
  );
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Tongban: performance</title>
<style>body{font:14px/1.5 system-ui,sans-serif;max-width:960px;margin:2rem auto;padding:0 1rem;color:#222}svg{width:100%;font:11px system-ui,sans-serif}
table{border-collapse:collapse;width:100%}td,th{padding:.2rem .6rem;border-bottom:1px solid #eee;text-align:left}td:nth-child(n+2){text-align:right;white-space:nowrap}
.met td:last-child{color:#1b6e3c}.missed td:last-child{color:#b3261e;font-weight:600}</style>
<h1>Performance</h1><p>Written by <code>${escaped(report.command)}</code>.</p><ul>${factLines(report)
    .map((line) => `<li>${escaped(line)}</li>`)
    .join("")}</ul>
<h2>p95 by operation</h2><p>${legend} &nbsp; <span style="color:#b3261e">┃</span> budget at 1,000 people</p>${latencies(report)}
${report.main.soak ? `<h2>Memory over the soak</h2>${memory(report)}` : ""}
<h2>Goals</h2><table><tr><th>goal</th><th>wanted</th><th>measured</th><th></th></tr>${goals.join("")}</table></html>
`;
}
