import { Client } from "pg";
import { channel } from "./tell";

export type ChangeListener = {
  /** False while a change could pass unheard: what is kept then is soon not to be trusted. */
  isHearing(): boolean;
  end(): Promise<void>;
};

type Heard = {
  /** These have changed; undefined: some may have, while nobody listened. */
  onChange: (tags: readonly string[] | undefined) => void;
  /** How often the connection is asked whether it lives, in milliseconds, and how long it may take to say so. */
  beat?: number;
};

/**
 * Hears what `tellChange` says in any process, over one connection that is made anew when it breaks. Each time it was made
 * anew, everything may have changed.
 */
export async function listenToChanges(
  connectionString: string,
  { onChange, beat = 2_000 }: Heard,
): Promise<ChangeListener> {
  let ended = false;
  let hearing: Client | undefined;
  let again: NodeJS.Timeout | undefined;

  const connect = async (): Promise<void> => {
    if (ended) return;
    const client = new Client({ connectionString, connectionTimeoutMillis: 5_000, keepAlive: true });
    let pulse: NodeJS.Timeout | undefined;
    let lost = false;
    const lose = () => {
      if (lost) return;
      lost = true;
      clearTimeout(pulse);
      if (hearing === client) hearing = undefined;
      // A half-dead line would wait for an answer to its farewell.
      void client.end().catch(() => undefined);
      if (!ended) again = setTimeout(() => void connect(), 500);
    };
    const feel = async (): Promise<void> => {
      const silent = setTimeout(lose, beat);
      try {
        await client.query("select 1");
        if (!lost && !ended) pulse = setTimeout(() => void feel(), beat);
      } catch {
        lose();
      } finally {
        clearTimeout(silent);
      }
    };
    client.on("error", lose);
    client.on("end", lose);
    client.on("notification", ({ payload }) => onChange(tagsOf(payload)));
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
      if (lost) return;
      hearing = client;
      onChange(undefined);
      void feel();
    } catch {
      lose();
    }
  };

  await connect();
  return {
    isHearing: () => hearing !== undefined,
    async end() {
      ended = true;
      clearTimeout(again);
      const last = hearing;
      hearing = undefined;
      await last?.end().catch(() => undefined);
    },
  };
}

/** The tags of a message; undefined, that is everything, when it cannot be read. */
function tagsOf(payload: string | undefined): string[] | undefined {
  try {
    const tags: unknown = JSON.parse(payload ?? "");
    return Array.isArray(tags) && tags.every((tag) => typeof tag === "string") ? tags : undefined;
  } catch {
    return undefined;
  }
}
