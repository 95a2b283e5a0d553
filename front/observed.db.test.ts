import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { getRequestListener } from "@hono/node-server";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { cityGauges } from "@/lib/platform/health";
import { defineJob, startWorker } from "@/lib/platform/jobs";
import { setRole } from "@/lib/platform/log";
import { meterProcess } from "@/lib/platform/metrics";
import { startTraces } from "@/lib/platform/trace/start";
import people from "@/prisma/seed/demo/city/people.json";
import { aCity, type TestCity } from "@/prisma/seed/factories/a-city";
import { aFoodCase, type FoodCase } from "@/prisma/seed/factories/a-food-case";
import { demoPassword } from "@/prisma/seed/factories/seed-city";
import { isPlain, plain } from "../app/api/plain";
import { frontServer, lanes } from "./front-server";
import { operationsDoor } from "./operations";
import { routeFinder, routesOfPages } from "./routes";
import { readSettings } from "./settings";
import { Turns } from "./turns/turns";

type Span = {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  attributes: { key: string; value: Record<string, unknown> }[];
};

let city: TestCity;
let food: FoodCase;
let base = "";
const received: string[] = [];
const lines: string[] = [];
const ends: (() => unknown)[] = [];
const foreign = { traceId: "0af7651916cd43dd8448eb211c80319c", spanId: "b7ad6b7169203331" };

const read = async (request: IncomingMessage): Promise<string> => {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString("utf8");
};
const listening = (server: ReturnType<typeof createServer>) =>
  new Promise<number>((resolve) =>
    server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port)),
  );

/** Who takes traces, as OpenTelemetry's protocol over HTTP asks. */
async function aCollector(): Promise<string> {
  const server = createServer(async (request, response) => {
    if (request.url === "/v1/traces") received.push(await read(request));
    response.setHeader("content-type", "application/json").end("{}");
  });
  ends.push(() => server.close());
  return `http://127.0.0.1:${await listening(server)}`;
}

async function aFront(): Promise<string> {
  const settings = readSettings({ LOG_REQUESTS: "1", TRUSTED_PROXIES: "127.0.0.1" });
  const turns = () => new Turns(lanes, { most: 4, queue: 10, patience: 5_000 });
  const { server, end } = frontServer({
    settings,
    pages: { handle: (_, response) => void response.writeHead(404).end("none"), turns: turns() },
    api: {
      handle: getRequestListener(plain.fetch, { overrideGlobalObjects: false }),
      turns: turns(),
      answers: isPlain,
    },
    health: (_, response) => void response.end("{}"),
    operations: operationsDoor({ METRICS_TOKEN: "a-token-for-figures" }),
    routeOf: routeFinder([
      ...routesOfPages(path.resolve(import.meta.dirname, "../app")),
      ...plain.routes.flatMap((one) => (one.method === "ALL" ? [] : [one.path])),
    ]),
  });
  ends.push(() => {
    end();
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${await listening(server)}`;
}

const call = (method: string, address: string, body?: unknown, headers: Record<string, string> = {}) =>
  fetch(`${base}${address}`, {
    method,
    headers: { "content-type": "application/json", ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

beforeAll(async () => {
  city = await aCity(["food-business"]);
  process.env.OTEL_EXPORTER_OTLP_ENDPOINT = await aCollector();
  const endTraces = startTraces("web", { ...process.env, OTEL_TRACES_SAMPLER_ARG: "1" });
  setRole("web");
  meterProcess();
  cityGauges();
  base = await aFront();
  const write = process.stdout.write.bind(process.stdout);
  vi.spyOn(process.stdout, "write").mockImplementation((text, ...rest) => {
    if (String(text).startsWith('{"level"')) lines.push(String(text));
    else write(text, ...(rest as []));
    return true;
  });

  // A person's day: signed in, applied, looked up, refused, lost; and what follows of it in the worker.
  const heard: unknown[] = [];
  const follow = defineJob({
    name: "follow",
    on: ["case.submitted"],
    handle: async (payload) => void heard.push(payload),
  });
  const worker = await startWorker([follow], []);
  const traceparent = `00-${foreign.traceId}-${foreign.spanId}-01`;
  const signed = await call(
    "POST",
    "/api/v1/sessions",
    { account: "citizen", password: demoPassword },
    { traceparent },
  );
  const { token } = (await signed.json()) as { token: string };
  food = await aFoodCase("accepted");
  const mine = { authorization: `Bearer ${token}` };
  await call("GET", `/api/v1/cases/${food.caseNo}?phone=13900000001`, undefined, mine);
  await call("POST", `/api/v1/cases/${food.caseNo}/submit`, {}, mine);
  await call("POST", "/api/v1/progress", { caseNo: food.caseNo, idLast4: "0000" });
  await call("POST", "/api/v1/sessions", { account: people[0]?.name, password: "wrong" });
  await call("GET", `/progress/${food.caseNo}`);
  await call("GET", `/en/nobody/${people[0]?.idNo ?? "990101199003071234"}`, undefined, {
    "x-request-id": "13900000001",
  });
  await vi.waitFor(() => expect(heard).toHaveLength(1), { timeout: 20_000 });
  await worker.stop();
  await endTraces?.();
});
afterAll(async () => {
  vi.restoreAllMocks();
  for (const end of ends) await end();
  await city?.end();
});

const scrape = async () =>
  (await call("GET", "/metrics", undefined, { authorization: "Bearer a-token-for-figures" })).text();
const spans = (): Span[] =>
  received.flatMap((text) =>
    (JSON.parse(text) as { resourceSpans: { scopeSpans: { spans: Span[] }[] }[] }).resourceSpans.flatMap((one) =>
      one.scopeSpans.flatMap((scope) => scope.spans),
    ),
  );

/** Everything by which somebody could be known: of all people of the city, and of this case. */
const identifying = (): string[] => [
  ...people.flatMap((person) =>
    Object.entries(person).flatMap(([key, value]) =>
      typeof value === "string" && value.length > 1 && !["key", "sex", "gender", "area", "areaCode"].includes(key)
        ? [value]
        : [],
    ),
  ),
  food.caseNo,
  food.caseId,
  "13900000001",
  demoPassword,
];

/** The text format of Prometheus: every sample belongs to a family announced before, histograms add up, nothing is said twice. */
function families(text: string): Map<string, { type: string; samples: Map<string, number> }> {
  const found = new Map<string, { type: string; samples: Map<string, number> }>();
  expect(text.endsWith("\n")).toBe(true);
  for (const line of text.split("\n")) {
    if (line === "") continue;
    const head = /^# (HELP|TYPE) ([a-zA-Z_:][\w:]*) (.+)$/.exec(line);
    if (head) {
      const [, what, name = "", rest = ""] = head;
      if (what === "TYPE") {
        expect(["counter", "gauge", "histogram", "summary"], line).toContain(rest);
        expect(found.has(name), line).toBe(false);
        found.set(name, { type: rest, samples: new Map() });
      }
      continue;
    }
    const sample = /^([a-zA-Z_:][\w:]*)(\{(?:[a-zA-Z_]\w*="(?:[^"\\\n]|\\["\\n])*",?)*\})? (\S+)$/.exec(line);
    expect(sample, line).not.toBeNull();
    const [, name = "", labels = "", value = ""] = sample ?? [];
    const family = found.get(name) ?? found.get(name.replace(/_(?:bucket|sum|count)$/, ""));
    expect(family, line).toBeDefined();
    expect(Number.isNaN(Number(value.replace("+Inf", "Infinity"))), line).toBe(false);
    expect(family?.samples.has(name + labels), line).toBe(false);
    family?.samples.set(name + labels, Number(value));
  }
  return found;
}

test("a scrape is what Prometheus reads, and counts what was done by pattern, name and outcome", async () => {
  const found = families(await scrape());
  const value = (family: string, labels: string) =>
    found.get(`tongban_${family}`)?.samples.get(`tongban_${family}${labels}`);
  expect(
    value("http_requests_total", '{method="GET",route="/api/v1/cases/:caseNo",status="2xx",lane="signed-in"}'),
  ).toBe(1);
  expect(value("http_requests_total", '{method="GET",route="/progress/[caseNo]",status="4xx",lane="anyone"}')).toBe(1);
  expect(value("http_requests_total", '{method="GET",route="other",status="4xx",lane="anyone"}')).toBe(1);
  expect(value("commands_total", '{command="cases/accept-case",outcome="ok"}')).toBe(1);
  expect(value("commands_total", '{command="identity/sign-in",outcome="ok"}')).toBeGreaterThanOrEqual(1);
  expect(
    [...(found.get("tongban_commands_total")?.samples.keys() ?? [])].some((key) =>
      /submit-case",outcome="(?:case|platform)\//.test(key),
    ),
  ).toBe(true);
  expect(value("jobs_total", '{job="follow",outcome="ok"}')).toBe(1);
  expect(value("city_database_up", "")).toBe(1);
  expect(value("city_outbox_waiting", "")).toBeGreaterThanOrEqual(0);
  expect(found.get("process_resident_memory_bytes")).toBeDefined();
  for (const [name, { type, samples }] of found) {
    if (type !== "histogram") continue;
    for (const [key, count] of samples) {
      if (!key.startsWith(`${name}_count`)) continue;
      const labels = key.slice(`${name}_count`.length).slice(1, -1);
      const all = [...samples].filter(([one]) => one.startsWith(`${name}_bucket`) && one.includes(labels));
      const heights = all.map(([, height]) => height);
      expect(heights, key).toEqual([...heights].sort((a, b) => a - b));
      expect(heights.at(-1), key).toBe(count);
    }
  }
});

test("the collector receives one API call as spans that hang together, and a job as the follower of its command", () => {
  const all = spans();
  const server = all.find((span) => span.name === "POST /api/v1/sessions" && span.traceId === foreign.traceId);
  expect(server).toMatchObject({ parentSpanId: foreign.spanId });
  const command = all.find((span) => span.name === "identity/sign-in" && span.traceId === foreign.traceId);
  expect(command?.parentSpanId).toBe(server?.spanId);
  const fact = (span: Span | undefined, key: string) => span?.attributes.find((one) => one.key === key)?.value;
  expect(Number(fact(command, "tongban.sql.statements")?.intValue)).toBeGreaterThan(2);
  const submitted = all.find((span) => span.name === "cases/submit-case" && !fact(span, "tongban.outcome"));
  const job = all.find((span) => span.name === "follow");
  expect(job).toMatchObject({ traceId: submitted?.traceId, parentSpanId: submitted?.spanId });
  expect(fact(job, "tongban.outbox.id")?.stringValue).toMatch(/^\d+$/);
});

test("neither figures nor lines nor spans hold anything by which somebody could be known", async () => {
  const told = { figures: await scrape(), lines: lines.join(""), spans: received.join("") };
  expect(lines.length).toBeGreaterThan(5);
  expect(spans().length).toBeGreaterThan(10);
  const values = identifying();
  expect(values.length).toBeGreaterThan(20);
  for (const [where, text] of Object.entries(told))
    for (const value of values) expect(text.includes(value), `${value} in ${where}`).toBe(false);
});

test("every line has its level, what, when, who and the number its caller was given", async () => {
  for (const line of lines) {
    const said = JSON.parse(line) as Record<string, unknown>;
    expect(said).toMatchObject({
      level: expect.stringMatching(/^(info|warn|error)$/),
      what: expect.any(String),
      role: "web",
    });
    expect(String(said.at)).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  }
  const given = "0b4c8a5e-5e5b-4b0c-9d0a-2f1f8a1b2c3d";
  const answer = await call("GET", "/api/v1/services", undefined, { "x-request-id": given });
  expect(answer.headers.get("x-request-id")).toBe(given);
  await vi.waitFor(
    () =>
      expect(lines.some((line) => line.includes(`"request":"${given}"`) && line.includes("/api/v1/services"))).toBe(
        true,
      ),
    { timeout: 20_000 },
  );
});

test("figures and the health of parts are there for who may read them, and for nobody else", async () => {
  const ask = async (address: string, headers: Record<string, string> = {}) =>
    (await call("GET", address, undefined, headers)).status;
  const token = { authorization: "Bearer a-token-for-figures" };
  expect(await ask("/metrics")).toBe(200);
  expect(await ask("/metrics", { "x-forwarded-for": "203.0.113.9" })).toBe(404);
  expect(await ask("/metrics", { forwarded: "for=203.0.113.9" })).toBe(404);
  expect(await ask("/metrics", { authorization: "Bearer wrong" })).toBe(404);
  expect(await ask("/metrics", { ...token, "x-forwarded-for": "203.0.113.9" })).toBe(200);
  expect(await ask("/api/health/outbox", token)).toBe(200);
  expect(await ask("/api/health/worker", token)).toBe(503);
  expect(await ask("/api/health/nothing", token)).toBe(404);
  expect(await ask("/api/health/outbox", { "x-forwarded-for": "203.0.113.9" })).toBe(404);
});
