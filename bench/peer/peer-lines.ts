import type { Report } from "../report";
import { peerOperations } from "./measure-peer";

/** One of the three operations of the comparison, per second, and what each side does more. */
export type PeerLine = { operation: string; peer: number; ours: number; more: string };

/** Which of our operations stands beside which of the peer's, and what the figures do not say. */
const beside = {
  create: {
    ours: "begin a case",
    more: "Ours also reads the service in force, checks every value against its form, encrypts them and writes the ledger; the peer writes a line of activity and a revision.",
  },
  list: {
    ours: "department worklist, filtered (GET /tasks)",
    more: "Ours joins task, case, service and clock and computes the light; the peer reads one table.",
  },
  status: {
    ours: "accept",
    more: "Ours checks the state, starts clocks, numbers a notice, opens the first step, writes ledger and outbox; the peer updates one column, with a line of activity and a revision.",
  },
} as const;

/** The comparison, where a peer was measured. */
export function peerLinesOf({ main, peer }: Report): PeerLine[] {
  if (!peer) return [];
  return peerOperations.flatMap((operation) => {
    const { ours, more } = beside[operation];
    const mine = main.results.find((result) => result.operation === ours)?.levels[0]?.figures.perSecond;
    if (mine === undefined) return [];
    return { operation: `${operation} / ${ours}`, peer: peer.figures[operation].perSecond, ours: mine, more };
  });
}
