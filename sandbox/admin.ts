import { z } from "zod";
import type { SandboxClock } from "./clock";
import { type FaultBook, faultSchema } from "./faults";
import { type Answer, found, notFound, type Operation, operation } from "./operation";
import { type Courier, parcelStates } from "./systems/courier";

const day = 24 * 60 * 60_000;

/** What a developer, a test or a demo may do to the outside world. Not signed; only this machine reaches it. */
export function createAdmin(
  clock: SandboxClock,
  faults: FaultBook,
  courier: Courier,
): Readonly<Record<string, Operation>> {
  const state = (): Answer => found({ now: clock.now(), faults: faults.list() });
  return {
    faults: operation(faultSchema, (fault) => {
      faults.set(fault);
      return state();
    }),
    clock: operation(
      z.strictObject({
        advanceMs: z
          .number()
          .int()
          .min(0)
          .max(365 * day),
      }),
      ({ advanceMs }) => {
        clock.advance(advanceMs);
        return state();
      },
    ),
    courier: operation(
      z.strictObject({ trackingNo: z.string(), state: z.enum(parcelStates) }),
      ({ trackingNo, state: to }) => (courier.move(trackingNo, to) ? state() : notFound),
    ),
    state,
  };
}
