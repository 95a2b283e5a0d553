import { AsyncLocalStorage } from "node:async_hooks";
import { randomInt } from "node:crypto";
import type { Refusal } from "../errors";

export type RequestContext = {
  /** The number of this request: in the answer's header, in each line of the log, and what a person can read out. */
  readonly id: string;
  /** An act of a page was understood and has begun (lib/platform/actions/from-page.ts). */
  actBegan?: boolean;
  /** It was refused, and has no way of its own to say so: the facts, for the bundle of the pages has a class of its own. */
  actRefused?: Pick<Refusal, "code" | "params" | "status" | "retryAfter" | "detail"> | null;
};

/** One per process: the open API and the bundle of the pages load this module each for itself. */
const holder = globalThis as typeof globalThis & { tongbanRequest?: AsyncLocalStorage<RequestContext> };
holder.tongbanRequest ??= new AsyncLocalStorage<RequestContext>();
const requests = holder.tongbanRequest;

/** No letter that is read for another (0 and O, 1, I and L, U and V). */
const alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A new number to read out: three groups of four, 58 bits: "7KQM-3WTD-9XAE". */
export function drawRequestId(): string {
  const drawn = Array.from({ length: 12 }, () => alphabet[randomInt(alphabet.length)]).join("");
  return `${drawn.slice(0, 4)}-${drawn.slice(4, 8)}-${drawn.slice(8)}`;
}

const known = /^(?:[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}|[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/**
 * The number a caller gave its request, when it has the form of one (ours, 32 hexadecimal digits, a UUID); else a new one.
 * Nothing else is taken: what a caller invents is written into logs, and a telephone number is a number too.
 */
export const requestIdOf = (given: string | string[] | undefined): string =>
  typeof given === "string" && known.test(given) && !/^\d+$/.test(given) ? given : drawRequestId();

/** Runs what is done for one request; everything it logs carries its number. */
export const inRequest = <T>(request: RequestContext, work: () => T): T => requests.run(request, work);

/** The request that is being worked for here, if any. */
export const currentRequest = (): RequestContext | undefined => requests.getStore();
