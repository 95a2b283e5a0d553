import { request as ask, type IncomingMessage, type ServerResponse } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { gunzipSync } from "node:zlib";
import { afterEach, expect, test, vi } from "vitest";
import { servePublicPages } from "./cache/serve-public-page";
import { frontServer, lanes } from "./front-server";
import { readSettings } from "./settings";
import { Turns } from "./turns/turns";

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** Sixty callers at once take their time on a busy machine. */
const patiently = { timeout: 20_000 };
const nonce = () => btoa(crypto.randomUUID());

/** Stands for the page framework: a page with its nonce, as often as it is asked, each a number higher. */
function aFramework(pause = 20) {
  const drawn: string[] = [];
  const seen: IncomingMessage["headers"][] = [];
  let inside = 0;
  let most = 0;
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    drawn.push(request.url ?? "");
    seen.push(request.headers);
    inside += 1;
    most = Math.max(most, inside);
    await new Promise((resolve) => setTimeout(resolve, pause));
    const own = nonce();
    response.setHeader("content-security-policy", `script-src 'nonce-${own}'`);
    response.setHeader("content-type", "text/html; charset=utf-8");
    if (request.url?.startsWith("/services/none")) response.statusCode = 404;
    response.end(`<script nonce="${own}">page ${drawn.length} of ${request.url}</script><p nonce="${own}">事项</p>`);
    inside -= 1;
  };
  return { handle, drawn, seen, most: () => most };
}

async function aFront(given: Record<string, string> = {}, framework = aFramework()) {
  const settings = readSettings({ WEB_TURNS: "4", ...given });
  const limits = { most: settings.WEB_TURNS, queue: settings.WEB_QUEUE, patience: settings.WEB_PATIENCE_MS };
  const turns = new Turns(lanes, limits);
  const publicPages = servePublicPages(framework.handle, turns, {
    seconds: settings.PAGE_CACHE_SECONDS,
    megabytes: 8,
    host: "front.test",
    isHearing: () => true,
  });
  const { server, end } = frontServer({
    settings,
    pages: { handle: framework.handle, turns },
    api: {
      handle: (request, response) => {
        request.resume();
        request.on("end", () => response.end('{"ok":true}'));
      },
      turns: new Turns(lanes, limits),
      answers: (path) => path.startsWith("/api/v1/"),
    },
    health: (_, response) => void response.end('{"status":"ok"}'),
    publicPages,
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  ends.push(() => {
    end();
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { base: `http://127.0.0.1:${port}`, port, publicPages, framework };
}

const html = { headers: { accept: "text/html" } };
const nonceOf = (answer: Response) => /'nonce-([^']+)'/.exec(answer.headers.get("content-security-policy") ?? "")?.[1];

test("a public page is drawn once for a hundred callers, and each gets a nonce of their own, in head and body", async () => {
  const { base, framework } = await aFront();
  const answers = await Promise.all(Array.from({ length: 100 }, () => fetch(`${base}/services/food-business`, html)));
  const bodies = await Promise.all(answers.map((answer) => answer.text()));
  expect(framework.drawn).toEqual(["/services/food-business"]);
  expect(new Set(answers.map(nonceOf)).size).toBe(100);
  answers.forEach((answer, i) => {
    const own = nonceOf(answer);
    expect(bodies[i]).toBe(
      `<script nonce="${own}">page 1 of /services/food-business</script><p nonce="${own}">事项</p>`,
    );
    expect(answer.headers.get("cache-control")).toBe("private, no-cache");
  });
});

test("the kept page has the same words packed and plain, and no body for HEAD", async () => {
  const { port } = await aFront();
  const raw = (method: string, encoding: string) =>
    new Promise<{ headers: IncomingMessage["headers"]; body: Buffer }>((resolve) => {
      ask({ port, path: "/", method, headers: { "accept-encoding": encoding } }, (answer) => {
        const pieces: Buffer[] = [];
        answer.on("data", (piece) => pieces.push(piece));
        answer.on("end", () => resolve({ headers: answer.headers, body: Buffer.concat(pieces) }));
      }).end();
    });
  const words = (text: string) => text.replace(/nonce="[^"]+"/g, "");
  const plain = await raw("GET", "identity");
  const packed = await raw("GET", "gzip, br");
  expect(packed.headers["content-encoding"]).toBe("gzip");
  expect(words(gunzipSync(packed.body).toString())).toBe(words(plain.body.toString()));
  expect((await raw("GET", "gzip;q=0")).headers["content-encoding"]).toBeUndefined();
  const head = await raw("HEAD", "gzip");
  expect([head.body.length, head.headers["content-length"]]).toEqual([0, String(packed.body.length)]);
});

test("each language, each query and each part of a page is an answer of its own; nothing of the caller is in it", async () => {
  const { base, framework } = await aFront();
  const cookie = "next-auth.session-token=secret";
  const tree = { rsc: "1", "next-router-state-tree": "a" };
  const calls: [string, Record<string, string>][] = [
    ["/services", { cookie, authorization: "Bearer secret", "accept-language": "en", "x-tongban-locale": "en" }],
    ["/en/services", { cookie }],
    ["/services?audience=person", {}],
    ["/services?_rsc=1a", tree],
    ["/services?_rsc=1a", { ...tree, "next-router-state-tree": "b" }],
  ];
  for (let again = 0; again < 2; again += 1)
    for (const [path, headers] of calls) await (await fetch(`${base}${path}`, { headers })).text();
  expect(framework.drawn).toEqual(calls.map(([path]) => path));
  expect(JSON.stringify(framework.seen)).not.toContain("secret");
  expect(JSON.stringify(framework.seen)).not.toContain("x-tongban-locale");
});

test("a change drops the pages made of it; what is not found, not listed or strangely asked for is never kept", async () => {
  const { base, framework, publicPages } = await aFront();
  const get = async (path: string) => (await fetch(`${base}${path}`, html)).text();
  for (const path of ["/services/food-business", "/articles", "/services/food-business", "/articles"]) await get(path);
  publicPages.drop(["service:food-business"]);
  for (const path of ["/services/food-business", "/articles"]) await get(path);
  expect(framework.drawn.filter((path) => path === "/services/food-business")).toHaveLength(2);
  expect(framework.drawn.filter((path) => path === "/articles")).toHaveLength(1);
  for (const path of ["/services/none", "/my", "/services?utm=1"]) {
    const before = framework.drawn.length;
    await get(path);
    await get(path);
    expect(framework.drawn.length - before, path).toBeGreaterThanOrEqual(2);
  }
});

/** Draws nothing until it is told to, one page at a time. */
function aSlowFramework() {
  const framework = aFramework(0);
  const gates: (() => void)[] = [];
  return {
    ...framework,
    inside: () => gates.length,
    open: () => gates.shift()?.(),
    handle: async (request: IncomingMessage, response: ServerResponse) => {
      await new Promise<void>((resolve) => gates.push(resolve));
      await framework.handle(request, response);
    },
  };
}

test("a crowd is let in a few at a time, those beyond the queue are told at once, and health passes", async () => {
  const framework = aSlowFramework();
  const { base } = await aFront(
    { WEB_TURNS: "2", WEB_QUEUE: "10", WEB_PATIENCE_MS: "60000", RATE_PAGES: "0" },
    framework,
  );
  const refused: Response[] = [];
  const served: number[] = [];
  const crowd = Array.from({ length: 60 }, async () => {
    const answer = await fetch(`${base}/search?q=a`, html);
    if (answer.status === 503) refused.push(answer);
    else served.push(answer.status);
  });
  await vi.waitFor(() => expect(refused).toHaveLength(48), patiently);
  expect(framework.inside()).toBe(2);
  expect(Number(refused[0]?.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await refused[0]?.text()).toContain('http-equiv="refresh"');
  expect((await fetch(`${base}/api/health`)).status).toBe(200);

  // A clerk comes last and enters with the next change or the one after.
  let arrived = false;
  const staff = fetch(`${base}/window`, { headers: { cookie: "next-auth.session-token=x" } }).finally(() => {
    arrived = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 100));
  for (let n = 0; n < 4; n += 1) {
    framework.open();
    await vi.waitFor(() => expect(framework.inside()).toBe(2), patiently);
  }
  framework.open();
  await vi.waitFor(() => expect(arrived).toBe(true), patiently);
  expect((await staff).status).toBe(200);
  expect(framework.drawn.length).toBeLessThan(8);
  while (served.length < 12) {
    framework.open();
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await Promise.all(crowd);
});

test("a reader who takes nothing keeps no turn", async () => {
  const big = async (_: IncomingMessage, response: ServerResponse) => {
    for (let n = 0; n < 30; n += 1)
      if (!response.write("x".repeat(100_000))) await new Promise((resolve) => response.once("drain", resolve));
    response.end();
  };
  const { port, base } = await aFront({ WEB_TURNS: "1", WEB_PATIENCE_MS: "500" }, { ...aFramework(), handle: big });
  const stuck = Array.from({ length: 5 }, () => {
    const socket = connect(port, "127.0.0.1");
    socket.pause();
    socket.write("GET /window HTTP/1.1\r\nhost: x\r\n\r\n");
    return socket;
  });
  await new Promise((resolve) => setTimeout(resolve, 300));
  const answer = await fetch(`${base}/approval`, html);
  expect([answer.status, (await answer.text()).length]).toEqual([200, 3_000_000]);
  for (const socket of stuck) socket.destroy();
});

test("one network is slowed down when it asks too often, in its own form", async () => {
  const { base } = await aFront({ RATE_PAGES: "3/10", RATE_API: "2/10" });
  const statuses = async (path: string, n: number) => {
    const found: number[] = [];
    for (let i = 0; i < n; i += 1) found.push((await fetch(`${base}${path}`, html)).status);
    return found;
  };
  expect(await statuses("/", 4)).toEqual([200, 200, 200, 429]);
  expect(await statuses("/api/v1/services", 3)).toEqual([200, 200, 429]);
  expect((await fetch(`${base}/api/health`)).status).toBe(200);
  const told = await fetch(`${base}/api/v1/services`);
  expect(await told.json()).toMatchObject({ code: "platform/too-many-calls", status: 429 });
  expect(Number(told.headers.get("retry-after"))).toBeGreaterThan(0);
});

test.each([
  ["GET", "/%FF", 400],
  ["GET", "/%00", 400],
  ["GET", "//x", 400],
  ["GET", "/a/../b", 400],

  ["PROPFIND", "/", 405],
  ["PUT", "/services", 405],
  ["TRACE", "/api/v1/services", 405],
])("%s %s is answered %i, without a stack and with the house's headers", async (method, path, status) => {
  const { port, framework } = await aFront();
  const answer = await new Promise<{ status: number; headers: IncomingMessage["headers"]; text: string }>((resolve) => {
    ask({ port, path, method, headers: { accept: "text/html" } }, (incoming) => {
      let text = "";
      incoming.on("data", (piece) => {
        text += piece;
      });
      incoming.on("end", () => resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, text }));
    }).end();
  });
  expect([answer.status, answer.headers["x-content-type-options"]]).toEqual([status, "nosniff"]);
  expect(answer.text).not.toMatch(/\bat .*:\d+:\d+/);
  expect(framework.drawn).toEqual([]);
});

test("an endless address is too long", async () => {
  const { base } = await aFront();
  expect((await fetch(`${base}/${"a".repeat(5_000)}`)).status).toBe(414);
});

test("a handler that fails answers without a word of the inside, and its turn is free again", async () => {
  const failing = { ...aFramework(), handle: () => Promise.reject(new Error("secret inside")) };
  const { base } = await aFront({ WEB_TURNS: "1" }, failing);
  for (let i = 0; i < 3; i += 1) {
    const answer = await fetch(`${base}/window`, html);
    expect([answer.status, (await answer.text()).includes("secret")]).toEqual([503, false]);
  }
});

test("a body over its limit is refused: announced at once, unannounced while it comes", async () => {
  const { base, port } = await aFront();
  const big = Buffer.alloc(2 * 1024 * 1024, "x");
  const announced = await fetch(`${base}/api/v1/cases`, { method: "POST", body: big }).catch(() => null);
  if (announced) expect(announced.status).toBe(413);
  const told = await new Promise<number>((resolve) => {
    const call = ask({ port, path: "/api/v1/cases", method: "POST" }, (answer) => resolve(answer.statusCode ?? 0));
    call.on("error", () => resolve(0));
    const feed = setInterval(() => call.write(Buffer.alloc(300_000)), 10);
    call.on("close", () => clearInterval(feed));
  });
  expect(told).toBe(413);
  const form = new FormData();
  form.set("file", new Blob([big]), "a.pdf");
  expect((await fetch(`${base}/api/v1/cases/1/materials`, { method: "POST", body: form })).status).toBe(200);
});

test("fifty clients who send a byte now and then are cut, heads and bodies, while others are served", async () => {
  const { base, port } = await aFront({ HEAD_TIMEOUT_MS: "800" });
  const closed: Promise<void>[] = [];
  const drips = Array.from({ length: 50 }, (_, n) => {
    const socket = connect(port, "127.0.0.1");
    socket.on("error", () => undefined);
    socket.resume();
    closed.push(new Promise((resolve) => socket.once("close", () => resolve())));
    socket.write(
      n % 2
        ? "GET / HTTP/1.1\r\nhost: x\r\n"
        : "POST /api/v1/cases HTTP/1.1\r\nhost: x\r\ncontent-length: 5000\r\n\r\n",
    );
    return setInterval(() => socket.writable && socket.write("x"), 100);
  });
  expect((await fetch(`${base}/`, html)).status).toBe(200);
  await Promise.all(closed);
  for (const drip of drips) clearInterval(drip);
  expect((await fetch(`${base}/window`, html)).status).toBe(200);
});
