import { setTimeout as wait } from "node:timers/promises";
import type { SteadyClient } from "./steady-client";

/**
 * Somebody who types all the time: one draft, saved again and again. Its confirmed saves say when the product is back, and
 * count by themselves: each answer is one revision further, so a save that was lost or done twice shows at once.
 */
export async function keepTyping(client: SteadyClient, login: string): Promise<void> {
  const scenario = { kind: "bulk-sales", dineIn: "no", size: "small" };
  const body = { service: "food-business", scenario, values: {} };
  const draft = await client.act("pulse", "draft", { login, method: "POST", path: "/cases", body });
  const draftNo = draft?.said.draftNo;
  if (!draftNo) return;
  let last: number | undefined;
  for (let n = 1; ; n += 1) {
    const values = { operatorName: `云州小馆 ${n}` };
    const saved = await client.act("pulse", "save", {
      login,
      method: "PUT",
      path: `/cases/${draftNo}/form`,
      body: { values },
    });
    const revision = saved?.said.revision;
    if (last !== undefined && revision !== last + 1)
      client.tools.faults.add("a save was lost or done twice", { draftNo, before: last, now: revision });
    last = revision;
    await wait(150);
  }
}
