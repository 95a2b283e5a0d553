import { keptFor } from "@/lib/platform/kept";
import { watchedAreas } from "./policy";
import { board } from "./queries/board";
import { listWatchedRegions } from "./queries/list-regions";

/**
 * The board for screens, at most five seconds old (it says as of when): its counts are the dearest of all, the same for
 * everybody who watches the same areas, and asked again by every open screen each minute. Refuses supervision/not-officer.
 */
export const boardOfLate = keptFor(
  5,
  (actor, place = {}) => JSON.stringify([watchedAreas(actor).sort(), place.area, place.department]),
  (...asked: Parameters<typeof board>) => board(...asked),
);

/** The regions an officer can narrow the board to; they hardly change. Refuses supervision/not-officer. */
export const watchedRegionsOfLate = keptFor(60, (actor) => watchedAreas(actor).sort().join(), listWatchedRegions);
