import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { answerOf, changeAnswer, followAnswer } from "./kept-answers";

type Call = {
  path: string;
  signal: AbortSignal;
  answer: (body: unknown, status?: number) => Promise<void>;
  fail: () => Promise<void>;
};

/** A browser's page of which only the events and the calls are real. */
function openPage() {
  const page = Object.assign(new EventTarget(), { hidden: false });
  const frame = new EventTarget();
  const calls: Call[] = [];
  const settled = async () => void (await vi.advanceTimersByTimeAsync(0));
  const fetchOf = (path: string, { signal }: { signal: AbortSignal }) =>
    new Promise<Response>((resolve, reject) => {
      signal.throwIfAborted();
      signal.addEventListener("abort", () => reject(signal.reason));
      const answer: Call["answer"] = async (body, status = 200) => {
        resolve(Response.json(body, { status }));
        await settled();
      };
      const fail = async () => {
        reject(new TypeError("the line broke"));
        await settled();
      };
      calls.push({ path, signal, answer, fail });
    });
  vi.stubGlobal("document", page);
  vi.stubGlobal("window", frame);
  vi.stubGlobal("fetch", fetchOf);
  const show = (hidden: boolean) => {
    page.hidden = hidden;
    page.dispatchEvent(new Event("visibilitychange"));
  };
  const call = (index: number) => {
    const found = calls[index];
    if (!found) throw new Error(`There are ${calls.length} calls only`);
    return found;
  };
  return { calls, call, show, comeOnline: () => frame.dispatchEvent(new Event("online")) };
}

const freshFor = 15_000;
let path = "";
let number = 0;

beforeEach(() => {
  vi.useFakeTimers();
  path = `/api/answer/${++number}`;
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe("an answer that parts of a page follow", () => {
  test("is asked for once for all of them, and told to all of them", async () => {
    const { calls, call } = openPage();
    const [one, other] = [vi.fn(), vi.fn()];
    const ends = [followAnswer(path, freshFor, one), followAnswer(path, freshFor, other)];
    expect(calls).toHaveLength(1);
    await call(0).answer({ n: 1 });
    expect(answerOf(path)).toEqual({ data: { n: 1 }, failed: false });
    expect(answerOf(path)).toBe(answerOf(path));
    expect([one.mock.calls.length, other.mock.calls.length]).toEqual([1, 1]);
    for (const end of ends) end();
  });

  test("is kept for who comes back in time, and asked for anew by who comes later", async () => {
    const { calls, call, show, comeOnline } = openPage();
    followAnswer(path, freshFor, () => {})();
    const end = followAnswer(path, freshFor, () => {});
    await call(1).answer({ n: 1 });
    await vi.advanceTimersByTimeAsync(freshFor - 1);
    show(false);
    comeOnline();
    expect(calls).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1);
    show(true);
    expect(calls, "nobody looks").toHaveLength(2);
    show(false);
    expect(calls).toHaveLength(3);
    expect(answerOf(path).data, "what was there stays meanwhile").toEqual({ n: 1 });
    await call(2).answer({ n: 2 });
    expect(answerOf(path).data).toEqual({ n: 2 });
    end();
    show(false);
    expect(calls).toHaveLength(3);
  });

  test("is tried once more, then said to have failed; what was known stays", async () => {
    const { calls, call, comeOnline } = openPage();
    const end = followAnswer(path, 0, () => {});
    await call(0).fail();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(calls).toHaveLength(2);
    await call(1).answer({ n: 1 });
    expect(answerOf(path)).toEqual({ data: { n: 1 }, failed: false });
    comeOnline();
    await call(2).answer({ error: "busy" }, 503);
    await vi.advanceTimersByTimeAsync(1_000);
    await call(3).answer({ error: "busy" }, 503);
    expect(answerOf(path)).toEqual({ data: { n: 1 }, failed: true });
    comeOnline();
    await call(4).answer({ n: 2 });
    expect(answerOf(path)).toEqual({ data: { n: 2 }, failed: false });
    end();
  });

  test("is broken off when nobody waits for it, and says nothing then", async () => {
    const { call } = openPage();
    const listener = vi.fn();
    const end = followAnswer(path, freshFor, listener);
    end();
    expect(call(0).signal.aborted).toBe(true);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(listener).not.toHaveBeenCalled();
    expect(answerOf(path)).toEqual({ data: undefined, failed: false });
  });

  test("is what an act gave back: a call under way would be older", async () => {
    const { calls, call } = openPage();
    const end = followAnswer(path, freshFor, () => {});
    changeAnswer(path, { n: 7 });
    expect(call(0).signal.aborted).toBe(true);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(answerOf(path)).toEqual({ data: { n: 7 }, failed: false });
    followAnswer(path, freshFor, () => {})();
    expect(calls, "it is fresh").toHaveLength(1);
    end();
  });
});
