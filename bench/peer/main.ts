import { readFileSync, writeFileSync } from "node:fs";
import type { PeerReport } from "../report";
import { measurePeer } from "./measure-peer";
import type { PeerAddress } from "./prepare-peer";

/** Measures the peer that argument 1 (a file) tells of and writes the figures where it says. */
const { address, name, records, connections, seconds, answer } = JSON.parse(
  readFileSync(process.argv[2] ?? "", "utf8"),
) as {
  address: PeerAddress;
  name: string;
  records: number;
  connections: number;
  seconds: number;
  answer: string;
};
const figures = await measurePeer(address, records, { connections, seconds });
for (const [operation, { perSecond, p95, errors }] of Object.entries(figures))
  process.stdout.write(
    `  ${name}, ${operation}: ${perSecond.toFixed(0)}/s p95 ${p95.toFixed(0)}${errors ? ` (${errors} refused)` : ""}\n`,
  );
writeFileSync(answer, JSON.stringify({ name, records, figures } satisfies PeerReport));
process.exit();
