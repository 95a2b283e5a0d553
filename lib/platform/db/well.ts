import { db } from "./client";

/** Whether the database answers. */
export const isDatabaseWell = (): Promise<boolean> => db().$queryRaw`select 1`.then(() => true).catch(() => false);
