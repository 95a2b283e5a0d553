export { closeDb, db } from "./client";
export { Prisma } from "./generated/client";
export { type IdempotentCall, withIdempotency } from "./idempotency";
export { inTransaction, type Tx } from "./transaction";
export { isUniqueViolation } from "./unique";
export { isDatabaseWell } from "./well";
