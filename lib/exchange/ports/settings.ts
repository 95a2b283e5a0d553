import { z } from "zod";
import type { SystemName } from "../contract";

/** How one outside system is reached. */
export type SystemSettings = {
  system: SystemName;
  /** Base address; operations stand at `<url>/<system>/<operation>`. */
  url: string;
  /** Who we are to the exchange platform, and the key we share with it. */
  rid: string;
  key: string;
  /** How long one attempt may take, answer included. */
  timeoutMs: number;
  /** More attempts at a read that failed by time or connection. Writes are tried once; their jobs try again. */
  retries: number;
  /** The largest answer that is read. */
  maxBytes: number;
  breaker: BreakerSettings;
};

export type BreakerSettings = {
  /** Calls within 30 s before the failures are looked at. */
  volume: number;
  /** Share of failures (percent) at which we stop asking. */
  failures: number;
  /** How long we do not ask. */
  resetMs: number;
};

export type ExchangeSettings = {
  of(system: SystemName): SystemSettings;
  /** smtp:// or smtps:// with credentials; absent: the sandbox says its port at /about. */
  smtpUrl: string | undefined;
  mailFrom: string;
};

const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema);
const schema = z.object({
  SANDBOX_URL: optional(z.url().default("http://127.0.0.1:3900")),
  EXCHANGE_RID: optional(z.string().default("tongban")),
  EXCHANGE_KEY: optional(z.string().default("sandbox-only-key")),
  EXCHANGE_TIMEOUT_MS: optional(z.coerce.number().int().min(50).max(60_000).default(3_000)),
  EXCHANGE_BREAKER_RESET_MS: optional(z.coerce.number().int().min(50).max(600_000).default(10_000)),
  SANDBOX_SMTP_PORT: optional(z.coerce.number().int().min(1).max(65_535).optional()),
  SMTP_URL: optional(z.url({ protocol: /^smtps?$/ }).optional()),
  MAIL_FROM: optional(z.string().default("云州市政务服务 <no-reply@yunzhou.example>")),
});

const maxBytes: Partial<Record<SystemName, number>> = { "licence-library": 12 * 1024 * 1024 };

/**
 * Reads how the outside systems are reached. `EXCHANGE_<SYSTEM>_URL` and `EXCHANGE_<SYSTEM>_KEY` (LEGAL_ENTITY …) point one
 * system at a real platform; without them it is the sandbox. Throws an error that names the missing or wrong variable.
 */
export function readExchangeSettings(source: Record<string, string | undefined>): ExchangeSettings {
  const env = schema.parse(source);
  const host = new URL(env.SANDBOX_URL).hostname;
  return {
    of(system) {
      const name = system.toUpperCase().replaceAll("-", "_");
      const url = source[`EXCHANGE_${name}_URL`];
      const key = source[`EXCHANGE_${name}_KEY`] || source.EXCHANGE_KEY;
      // The key everybody can read here is for the sandbox on this machine only.
      if (url && !key) throw new Error(`EXCHANGE_${name}_KEY is missing: ${url} needs a key of its own`);
      return {
        system,
        url: (url || env.SANDBOX_URL).replace(/\/+$/, ""),
        rid: env.EXCHANGE_RID,
        key: key || env.EXCHANGE_KEY,
        timeoutMs: env.EXCHANGE_TIMEOUT_MS,
        retries: 2,
        maxBytes: maxBytes[system] ?? 256 * 1024,
        breaker: { volume: 5, failures: 50, resetMs: env.EXCHANGE_BREAKER_RESET_MS },
      };
    },
    smtpUrl: env.SMTP_URL ?? (env.SANDBOX_SMTP_PORT ? `smtp://${host}:${env.SANDBOX_SMTP_PORT}` : undefined),
    mailFrom: env.MAIL_FROM,
  };
}
