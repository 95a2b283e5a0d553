import { asKnownAt, type ClockInputs, startOf } from "./clock-inputs";
import { dayOf, instantFrom, instantOfMinute, serialOf } from "./day";
import { type Deadline, dueAt } from "./due-at";
import { type HeldDays, heldDays, isHeld } from "./held-days";

/** green: on the way · yellow: the end is near · red: past the end · stopped: held · none: not running. */
export type Light = "green" | "yellow" | "red" | "stopped" | "none";

type Facts = { start: Date; ended: Date | undefined; held: HeldDays; deadline: Deadline; limited: boolean };

function factsOf(inputs: ClockInputs): Facts {
  return {
    start: startOf(inputs).instant,
    ended: inputs.endedAt ? instantFrom(inputs.endedAt) : undefined,
    held: heldDays(inputs.holds),
    deadline: dueAt(inputs),
    limited: Boolean(inputs.limit),
  };
}

/** A hold that begins after the end does not make what is late good again: red comes before stopped. */
function lightOf({ start, ended, held, deadline, limited }: Facts, at: Date): Light {
  if (!limited || at < start || (ended && at >= ended)) return "none";
  if (deadline.dueInstant && at > deadline.dueInstant) return "red";
  if (isHeld(held, serialOf(dayOf(at)))) return "stopped";
  return deadline.warnInstant && at >= deadline.warnInstant ? "yellow" : "green";
}

/**
 * The light a clock showed at an instant, from what was known then. Yellow begins at `warnAt`; red begins right after
 * `dueAt`; a held day is stopped whole. `at` may be a Date, an ISO instant or a day (00:00).
 */
export function light(inputs: ClockInputs, at: Date | string): Light {
  const instant = instantFrom(at);
  return lightOf(factsOf(asKnownAt(inputs, instant)), instant);
}

export type Flip = { at: Date; light: Light };

/**
 * Every instant at which the light changes by the mere passing of time, with the light that follows. Red follows right
 * *after* its instant, the others at it: whoever looks for flips to carry out asks for `at < now`.
 */
export function flips(inputs: ClockInputs): Flip[] {
  const facts = factsOf(inputs);
  const { start, ended, held, deadline } = facts;
  const edges = held.flatMap(([from, to]) => [from, to + 1]).filter(Number.isFinite);
  const candidates = [start, ended, deadline.warnInstant, ...edges.map((serial) => instantOfMinute(serial, 0))];
  const found: Flip[] = candidates.flatMap((at) => (at && at >= start ? [{ at, light: lightOf(facts, at) }] : []));
  const due = deadline.dueInstant;
  if (due && !(ended && ended <= due)) found.push({ at: due, light: "red" });
  found.sort((a, b) => a.at.getTime() - b.at.getTime());
  return found.filter((flip, i) => flip.light !== (found[i - 1]?.light ?? "none"));
}

/** The next flip to carry out for a light computed at `at`: what is stored as `nextFlipAt`; null when none will come. */
export function nextFlipAt(inputs: ClockInputs, at: Date | string): Date | null {
  const instant = instantFrom(at);
  const next = flips(inputs).find((flip) => flip.at > instant || (flip.light === "red" && flip.at >= instant));
  return next?.at ?? null;
}
