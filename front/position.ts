import type { IncomingMessage, OutgoingHttpHeader, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { aSight, beginning, endless, positionText, readPosition, type Sight } from "@/lib/platform/db";

/**
 * Up to where a caller has written: a place in the log of the database, nothing of any person. An answer that wrote carries
 * it; a browser keeps it as a cookie, a program sends the header back with what it reads.
 */
export const positionHeader = "tongban-position";
const cookieName = "tongban-position";
/** Much longer than any replica that is read from may be behind (`mostBehindSeconds`), in seconds. */
const cookieSeconds = 300;

const cookie = new RegExp(`(?:^|;\\s*)${cookieName}=([^;]*)`);

/**
 * What this request must see. One that may write reads from the primary only, and so does a program that shows a token and
 * no position: it may have written a moment ago. A position that cannot be read is taken for the latest there is.
 */
export function sightOf({ method, headers }: Pick<IncomingMessage, "method" | "headers">): Sight {
  if (method !== "GET" && method !== "HEAD") return aSight(null);
  const given = [headers[positionHeader], cookie.exec(headers.cookie ?? "")?.[1]].flatMap((one) => one ?? []);
  if (given.length === 0) return aSight(headers.authorization === undefined ? beginning : null);
  const seen = given.map((text) => readPosition(text) ?? endless);
  return aSight(seen.reduce((latest, one) => (one > latest ? one : latest)));
}

/** Has the answer tell its reader up to where it wrote, if it wrote anything before its head was sent. */
export function handOnPosition(request: IncomingMessage, response: ServerResponse, sight: Sight): void {
  const { writeHead } = response;
  // At once, not only with the head: after an action the framework itself asks for the page it leads to, and hands on what stands
  // in the answer by then.
  sight.onWrote = (wrote) => {
    if (!response.headersSent) response.setHeader(positionHeader, positionText(wrote));
  };
  response.writeHead = function withPosition(this: ServerResponse, ...given: unknown[]) {
    if (sight.wrote !== null) {
      const text = positionText(sight.wrote);
      const headers = given.findLast((one) => typeof one === "object" && one !== null);
      if (request.headers.authorization === undefined) addCookie(this, headersOf(headers), cookieOf(text, request));
    }
    return Reflect.apply(writeHead, this, given);
  } as typeof writeHead;
}

const headersOf = (given: unknown): OutgoingHttpHeaders | undefined =>
  Array.isArray(given) ? undefined : (given as OutgoingHttpHeaders | undefined);

/** Headers that come with the head replace those of the same name that were set before: there ours has to stand with them. */
function addCookie(response: ServerResponse, headers: OutgoingHttpHeaders | undefined, line: string): void {
  const name = Object.keys(headers ?? {}).find((one) => one.toLowerCase() === "set-cookie");
  if (headers && name) headers[name] = [...listOf(headers[name]), line];
  else response.appendHeader("set-cookie", line);
}

const listOf = (value: OutgoingHttpHeader | undefined): string[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [String(value)];

const cookieOf = (text: string, { headers }: IncomingMessage): string =>
  `${cookieName}=${text}; Path=/; Max-Age=${cookieSeconds}; HttpOnly; SameSite=Lax${headers["x-forwarded-proto"] === "https" ? "; Secure" : ""}`;
