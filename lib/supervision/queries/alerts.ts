import type { Actor } from "@/lib/platform/auth";
import { db, type Prisma } from "@/lib/platform/db";
import type { AlertKind, AlertLevel, AlertPage } from "../contract";
import { alertScope } from "../policy";
import { listAlertRows } from "./alert-rows";

/**
 * Alerts somebody has to know of, newest first, by keyset: of an officer's areas, or of the department of a member of
 * staff. `open` leaves out what was seen to. Empty for everybody else.
 */
export async function alerts(
  actor: Actor,
  options: AlertFilter & { cursor?: string; size?: number } = {},
): Promise<AlertPage> {
  const where = wanted(actor, options);
  return where ? listAlertRows(where, options) : { items: [], next: null };
}

/** How many of them there are. One statement. */
export async function countAlerts(actor: Actor, filter: AlertFilter): Promise<number> {
  const where = wanted(actor, filter);
  return where ? db().alert.count({ where }) : 0;
}

export type AlertFilter = { open?: boolean; kinds?: readonly AlertKind[]; level?: AlertLevel };

function wanted(actor: Actor, { open, kinds, level }: AlertFilter): Prisma.AlertWhereInput | null {
  const scope = alertScope(actor);
  if (scope.length === 0) return null;
  return {
    OR: scope.map((own) =>
      "areaPath" in own
        ? { areaPath: { startsWith: own.areaPath } }
        : { departmentPath: { startsWith: own.departmentPath } },
    ),
    ...(open ? { closedAt: null } : {}),
    ...(kinds ? { kind: { in: [...kinds] } } : {}),
    ...(level ? { level } : {}),
  };
}
