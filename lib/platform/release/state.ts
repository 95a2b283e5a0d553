/** One released file that is not as it was released. */
export type ReleasedChange = { file: string; change: "changed" | "missing" | "added" };
/** What the last check found; null before the first, and where nothing was released (development). */
export type ReleaseState = { checkedAt: Date; files: number; changes: readonly ReleasedChange[] } | null;

const holder = globalThis as typeof globalThis & { tongbanRelease?: ReleaseState };

/** What the last check in this process found. */
export const releaseState = (): ReleaseState => holder.tongbanRelease ?? null;

/** Kept for whoever asks in this process, in whichever graph of modules. */
export function keepReleaseState(state: ReleaseState): void {
  holder.tongbanRelease = state;
}
