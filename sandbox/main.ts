import path from "node:path";
import { errorFacts, log, setRole } from "@/lib/platform/log";
import { loadCity } from "./city";
import { createSandbox } from "./sandbox";

/*
 * The outside world of the demo city as a process of its own: `node --import tsx sandbox/main.ts`.
 * SANDBOX_URL (http://127.0.0.1:3900), SANDBOX_SMTP_PORT (a free one), TONGBAN_DATA, EXCHANGE_RID and EXCHANGE_KEY.
 */
const { env } = process;
const url = new URL(env.SANDBOX_URL ?? "http://127.0.0.1:3900");

setRole("sandbox");
try {
  const sandbox = await createSandbox({
    city: loadCity(env.SANDBOX_CITY ?? path.join(process.cwd(), "prisma/seed/demo/city")),
    port: Number(url.port || 80),
    smtpPort: Number(env.SANDBOX_SMTP_PORT ?? 0),
    dataFolder: env.TONGBAN_DATA ?? path.join(process.cwd(), ".tongban"),
    callers: new Map([[env.EXCHANGE_RID ?? "tongban", env.EXCHANGE_KEY ?? "sandbox-only-key"]]),
  });
  log("info", "sandbox ready", { url: sandbox.url, smtpPort: sandbox.smtpPort });
  let closing = false;
  const stop = () => {
    if (closing) return;
    closing = true;
    void sandbox.close().finally(() => process.exit(0));
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
} catch (error) {
  log("error", "not-started", errorFacts(error));
  process.exit(1);
}
