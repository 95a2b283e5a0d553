import { parseArgs } from "node:util";
import { closeDb } from "../db";
import { verifyLedger } from "./verify";

/**
 * `npm run ledger:verify [-- --threads 1]`: one line, and a failing exit when a row is wrong. One thread leaves a machine that
 * serves people more of itself.
 */
const { threads } = parseArgs({ options: { threads: { type: "string" } } }).values;
const started = performance.now();
const report = await verifyLedger(threads === undefined ? {} : { threads: Number(threads) });
const seconds = (performance.now() - started) / 1_000;
const rate = Math.round(report.events / Math.max(seconds, 0.001));
const sum = `${report.events} events in ${report.chains} chains, ${report.roots} roots, ${report.notSealed} not yet sealed, ${rate} events/s`;
process.stdout.write(
  report.fault
    ? `WRONG: ${report.fault.kind} at ${report.fault.subject} #${report.fault.seq} (${sum})\n`
    : `The ledger is whole: ${sum}\n`,
);
await closeDb();
process.exitCode = report.fault ? 1 : 0;
