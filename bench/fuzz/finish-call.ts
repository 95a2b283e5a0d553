import type { CityKnowledge, Fit } from "./city-knowledge";
import type { DrawnCall } from "./drawn-call";
import { Reference } from "./references";

/** One call, ready to be made: the body is text, or the parts of a form. */
export type FuzzCall = {
  /** The operation as openapi.json names it: `POST /api/v1/cases/{caseNo}/accept`. */
  of: string;
  method: string;
  path: string;
  headers: Record<string, string>;
  /** Whose token goes with it; null: nobody's. */
  as: string | null;
  body?: string;
  form?: Record<string, string | Uint8Array>;
};

/** A value as it stands in an address or a form, where everything is text. */
const asText = (value: unknown): string => (typeof value === "string" ? value : (JSON.stringify(value) ?? ""));

/** A path cannot hold half a character; encoded, it may hold anything else. */
const segment = (value: unknown) =>
  encodeURIComponent(asText(value).replace(/[\ud800-\udfff]/g, "?")).slice(0, 4_000) || "%20";

/** A query holds pairs as they are, encoded; whole characters beyond the plane too. */
const inQuery = (value: unknown) => new URLSearchParams([["", asText(value).slice(0, 4_000)]]).toString().slice(1);

/** A header is one line of visible ASCII; more cannot be sent at all. */
const inHeader = (value: unknown) =>
  asText(value)
    .replace(/[^\x20-\x7e]/g, "?")
    .slice(0, 500);

/** What the references of a call come to, all of one choice: the case, who acts, the service its form is of. */
function resolver(known: CityKnowledge, operation: string, as: string | null, fit: Fit) {
  const of = (value: unknown): unknown => {
    if (value instanceof Reference) return known.valueOf(value, as, fit, operation);
    if (value instanceof Uint8Array || value === null || typeof value !== "object") return value;
    if (Array.isArray(value)) return value.map(of);
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, one]) => {
        const found = of(one);
        return found === undefined ? [] : [[key, found]];
      }),
    );
  };
  return (value: Record<string, unknown>) => of(value) as Record<string, unknown>;
}

/** Makes a drawn call ready with what is known by now. Without a fitting one the drawn person tries any. */
export function finishCall(drawn: DrawnCall, known: CityKnowledge): FuzzCall {
  const before = drawn.again ? known.lastOf(drawn.of) : undefined;
  if (before) return before;
  const { of, body } = drawn;
  const found = drawn.fit === undefined ? undefined : known.fitFor(of, drawn.fit);
  const as = found?.as ?? drawn.as;
  const given = body && "json" in body ? (body.json as { service?: unknown }) : null;
  const service = given?.service instanceof Reference ? known.valueOf(given.service, as, {}) : undefined;
  const fit: Fit = { n: drawn.fit ?? 0, ...found, ...(typeof service === "string" ? { service } : {}) };
  const resolved = resolver(known, of, as, fit);
  const [method = "GET", template = "/"] = of.split(" ");
  const parts = resolved(drawn.path);
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => segment(parts[name]));
  const query = Object.entries(resolved(drawn.query)).map(([name, value]) => `${segment(name)}=${inQuery(value)}`);
  const headers = Object.entries(resolved(drawn.header)).map(([name, value]) => [name, inHeader(value)] as const);
  const form = Object.entries(drawn.form ? resolved(drawn.form) : {});
  return {
    of,
    method,
    path: query.length > 0 ? `${path}?${query.join("&")}` : path,
    headers: Object.fromEntries(headers),
    as,
    ...(body
      ? { body: "text" in body ? body.text : (JSON.stringify(resolved({ body: body.json }).body) ?? "null") }
      : {}),
    ...(drawn.form
      ? {
          form: Object.fromEntries(
            form.map(([name, value]) => [name, value instanceof Uint8Array ? value : asText(value)]),
          ),
        }
      : {}),
  };
}
