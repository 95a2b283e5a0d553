import type { Actor } from "@/lib/platform/auth";
import type { AlertKind, AlertLevel, AlertPage } from "../contract";
import { alertScope } from "../policy";
import { listAlertRows } from "./alert-rows";

/**
 * Alerts somebody has to know of, newest first, by keyset: of an officer's areas, or of the department of a member of
 * staff. `open` leaves out what was seen to. Empty for everybody else.
 */
export async function alerts(
  actor: Actor,
  options: { open?: boolean; kind?: AlertKind; level?: AlertLevel; cursor?: string; size?: number } = {},
): Promise<AlertPage> {
  const scope = alertScope(actor);
  if (scope.length === 0) return { items: [], next: null };
  const { open, kind, level } = options;
  return listAlertRows(
    {
      OR: scope.map((own) =>
        "areaPath" in own
          ? { areaPath: { startsWith: own.areaPath } }
          : { departmentPath: { startsWith: own.departmentPath } },
      ),
      ...(open ? { closedAt: null } : {}),
      ...(kind ? { kind } : {}),
      ...(level ? { level } : {}),
    },
    options,
  );
}
