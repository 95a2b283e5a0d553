import { dataOfThread, serveTasks } from "../threads/serve-tasks";
import { openLedger, type Piece, type WalkedPiece, walkPiece } from "./walk";

/** One of the threads of `verifyLedger`, with a connection of its own that sees what the others see. */
export type WalkThreadData = { databaseUrl: string; snapshot: string };

const { databaseUrl, snapshot } = dataOfThread<WalkThreadData>();
const client = await openLedger(databaseUrl, snapshot);
serveTasks<Piece, WalkedPiece>(
  (piece) => walkPiece(client, piece),
  () => client.end(),
);
