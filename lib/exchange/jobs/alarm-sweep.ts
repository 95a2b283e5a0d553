import { tellAlarm } from "@/lib/notify";
import { compactInstant, now } from "@/lib/platform/clock";
import { judge, readHealthFacts } from "@/lib/platform/health";
import { createText } from "@/lib/platform/i18n";
import { defineSweep } from "@/lib/platform/jobs";

/** Red at the last look of this worker: what is red only once is the start of something, or its end. */
let before = new Set<string>();

/**
 * Tells the administrators of each alarm that stays red: once, and again only when it becomes red anew in another hour. Sees
 * what the database and the worker's own machine show; what one web process alone knows is on the operations page.
 */
export const alarmSweep = defineSweep({
  name: "alarms",
  async handle() {
    const red = judge(await readHealthFacts()).filter(({ light }) => light === "red");
    const stayed = red.filter(({ key }) => before.has(key));
    before = new Set(red.map(({ key }) => key));
    const [zh, en] = [createText("zh-CN", "admin"), createText("en", "admin")] as const;
    let told = 0;
    for (const { key, since } of stayed) {
      const words = (part: "title" | "act") => {
        const name = `alarm.${key}.${part}` as Parameters<typeof zh>[0];
        return { zh: zh(name), en: en(name) };
      };
      const episode = compactInstant(since ?? now()).slice(0, 10);
      told += await tellAlarm({ alarm: key, episode, title: words("title"), act: words("act") });
    }
    return told;
  },
});
