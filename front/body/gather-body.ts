import { IncomingMessage } from "node:http";
import { megabyte } from "./body-limit";

/** So much of all bodies together waits here for the rest of them; beyond it they are handed on as they come. */
const most = 128 * megabyte;
let held = 0;

const received = new WeakMap<IncomingMessage, number>();

/** How many bytes of a request's body have come. */
export const bytesOf = (request: IncomingMessage): number => received.get(request) ?? 0;

/**
 * Lets a body come in before anybody works for it, so that a slow sender keeps no place from others: answers when it is
 * whole, or when `hold` bytes of it are here. It is handed on in order; beyond `limit` bytes nothing is, and `onTooMuch` is
 * called once. Pieces are taken where node:http puts them, before the stream's own buffer: a listener for "data" would
 * start the flow before the reader is there.
 */
export function gatherBody(
  request: IncomingMessage,
  { limit, hold, onTooMuch }: { limit: number; hold: number; onTooMuch: () => void },
): Promise<void> {
  return new Promise((resolve) => {
    let waiting: Buffer[] | undefined = [];
    let own = 0;
    // What came before stays where it is; the line, stopped when that was much, goes on.
    let all = request.readableLength;
    received.set(request, all);
    if (request.complete) return resolve();
    request.socket.resume();
    const pass = (piece: Buffer | null): boolean => IncomingMessage.prototype.push.call(request, piece);
    const letGo = () => {
      for (const piece of waiting ?? []) pass(piece);
      forget();
      resolve();
    };
    const forget = () => {
      waiting = undefined;
      held -= own;
      own = 0;
    };
    request.once("close", forget);
    request.push = (piece: Buffer | null): boolean => {
      // What is too much is read from the line and thrown away until somebody closes it.
      if (all > limit) return piece === null ? pass(null) : true;
      if (piece === null) {
        letGo();
        return pass(null);
      }
      all += piece.length;
      received.set(request, all);
      if (all > limit) {
        forget();
        onTooMuch();
        return true;
      }
      if (!waiting) return pass(piece);
      waiting.push(piece);
      own += piece.length;
      held += piece.length;
      if (own >= hold || held >= most) letGo();
      return true;
    };
  });
}
