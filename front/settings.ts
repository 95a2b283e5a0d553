import { z } from "zod";

const count = (otherwise: number) => z.coerce.number().int().min(0).default(otherwise);

/** "600/10": so many calls in so many seconds. "0" sets no limit. */
const rate = (otherwise: string) =>
  z
    .string()
    .regex(/^(0|[1-9]\d*\/[1-9]\d*)$/, "must be calls/seconds, e.g. 600/10, or 0")
    .default(otherwise)
    .transform((text) => {
      const [calls = 0, seconds = 1] = text.split("/").map(Number);
      return { calls, seconds };
    });

const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  TONGBAN_DIST: z.string().default(".next"),
  /** Requests inside the page framework at once, those who may wait in each lane, and for how long. */
  WEB_TURNS: count(10),
  WEB_QUEUE: count(400),
  WEB_PATIENCE_MS: count(5_000),
  API_TURNS: count(24),
  API_QUEUE: count(1_000),
  API_PATIENCE_MS: count(5_000),
  /** How long a public page is kept, in seconds at most; 0 keeps none. */
  PAGE_CACHE_SECONDS: count(60),
  PAGE_CACHE_MB: count(64),
  RATE_PAGES: rate("600/10"),
  RATE_API: rate("600/10"),
  RATE_SIGN_IN: rate("60/60"),
  RATE_NETWORK: rate("3000/10"),
  /** Addresses or networks (10.0.0.0/8) whose X-Forwarded-For is believed, by commas. */
  TRUSTED_PROXIES: z
    .string()
    .default("")
    .transform((text) => text.split(",").flatMap((one) => (one.trim() ? [one.trim()] : []))),
  MAX_CONNECTIONS: count(10_000),
  /** How long a client may take for its head and for its whole request. */
  HEAD_TIMEOUT_MS: count(10_000),
  REQUEST_TIMEOUT_MS: count(120_000),
  /** Between the signal to end and the closing of the door: a load balancer sees "leaving" meanwhile. */
  DRAIN_MS: count(0),
  /** While releases are exchanged: the folder `static` in the build of the other one (`/srv/tongban-7/.next/static`). */
  STATIC_BESIDE: z.string().optional(),
  /** 1: a line for every request, not only for slow and failed ones. */
  LOG_REQUESTS: z.enum(["0", "1"]).default("0"),
});

export type Settings = z.infer<typeof schema>;
export type Rate = Settings["RATE_PAGES"];

/** The front server's own settings. Throws one message that names every wrong variable. */
export function readSettings(source: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new Error(parsed.error.issues.map((issue) => `${String(issue.path[0])} is wrong: ${issue.message}`).join("\n"));
}
