import path from "node:path";
import { getRequestListener } from "@hono/node-server";
import next from "next";
import { forgetChanged, listenToChanges } from "@/lib/platform/changes";
import { EnvironmentError, env } from "@/lib/platform/env";
import { cityGauges, provideFrontFacts, watchAlarms } from "@/lib/platform/health";
import { log, setRole } from "@/lib/platform/log";
import { meterProcess } from "@/lib/platform/metrics";
import { watchRelease } from "@/lib/platform/release/watch";
import { startTraces } from "@/lib/platform/trace/start";
import { isPlain, plain } from "../app/api/plain";
import { Assets } from "./assets";
import { servePublicPages } from "./cache/serve-public-page";
import { endOnError, endOnSignal } from "./end";
import { frontGauges } from "./front-gauges";
import { frontServer, lanes } from "./front-server";
import { healthHandler } from "./health";
import { operationsDoor } from "./operations";
import { knownActs } from "./page-posts";
import { routeFinder, routesOfPages } from "./routes";
import { readSettings } from "./settings";
import { Turns } from "./turns/turns";

const root = path.resolve(import.meta.dirname, "..");

/** The web process: pages and the open API on one port. `NODE_ENV=development` draws pages from the source. */
async function main(): Promise<void> {
  const { DATABASE_URL, PUBLIC_URL } = env();
  const settings = readSettings(process.env);
  const dev = process.env.NODE_ENV === "development";
  const endTraces = startTraces("web", process.env);
  const framework = next({ dev, dir: root, hostname: "localhost", port: settings.PORT });
  await framework.prepare();
  const draw = framework.getRequestHandler();
  const turns = new Turns(lanes, {
    most: settings.WEB_TURNS,
    queue: settings.WEB_QUEUE,
    patience: settings.WEB_PATIENCE_MS,
  });
  const apiTurns = new Turns(lanes, {
    most: settings.API_TURNS,
    queue: settings.API_QUEUE,
    patience: settings.API_PATIENCE_MS,
  });

  const keeps = !dev && settings.PAGE_CACHE_SECONDS > 0;
  let isHearing = () => false;
  const publicPages = keeps
    ? servePublicPages((request, response) => void draw(request, response), turns, {
        seconds: settings.PAGE_CACHE_SECONDS,
        megabytes: settings.PAGE_CACHE_MB,
        host: new URL(PUBLIC_URL).host,
        isHearing: () => isHearing(),
      })
    : undefined;
  const changes = publicPages
    ? await listenToChanges(DATABASE_URL, {
        onChange(tags) {
          // First the copies that pages are drawn from, then the pages.
          forgetChanged(tags);
          publicPages.drop(tags);
        },
      })
    : undefined;
  isHearing = () => changes?.isHearing() ?? false;

  let leaving = false;
  const front = frontServer({
    settings,
    pages: { handle: (request, response) => draw(request, response), turns },
    api: {
      handle: getRequestListener(plain.fetch, { overrideGlobalObjects: false }),
      turns: apiTurns,
      answers: isPlain,
    },
    health: healthHandler(() => leaving),
    operations: operationsDoor(process.env),
    acts: dev ? null : knownActs(path.join(root, settings.TONGBAN_DIST, "server", "server-reference-manifest.json")),
    routeOf: routeFinder([
      "/api/health",
      ...routesOfPages(path.join(root, "app")),
      ...plain.routes.flatMap(({ method, path: route }) => (method === "ALL" ? [] : [route])),
    ]),
    ...(dev
      ? {}
      : {
          assets: new Assets(path.join(root, settings.TONGBAN_DIST), path.join(root, "public"), settings.STATIC_BESIDE),
        }),
    ...(publicPages ? { publicPages } : {}),
  });
  const turnsOf = (some: typeof turns) => ({ inside: some.inside, most: some.limits.most, waiting: some.waiting });
  provideFrontFacts(() => {
    const kept = publicPages?.figures() ?? { asked: 0, hits: 0, bytes: 0 };
    const recent = { ...front.recent(), cacheAsked: kept.asked, cacheHits: kept.hits };
    return { pages: turnsOf(turns), api: turnsOf(apiTurns), recent, cacheBytes: kept.bytes };
  });
  meterProcess();
  cityGauges();
  frontGauges();
  if (!dev) watchAlarms();
  if (!dev) watchRelease(root, settings.TONGBAN_DIST);
  if (dev) front.server.on("upgrade", framework.getUpgradeHandler());
  endOnSignal(front.server, {
    drain: settings.DRAIN_MS,
    onLeaving() {
      leaving = true;
      front.end();
      void changes?.end();
      void endTraces?.();
    },
  });
  front.server.listen(settings.PORT, () => log("info", "started", { port: settings.PORT }));
}

setRole("web");
endOnError();
main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof EnvironmentError ? error.message : String(error)}\n`);
  process.exit(1);
});
