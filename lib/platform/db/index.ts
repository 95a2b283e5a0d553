export { closeDb, db } from "./client";
export { Prisma } from "./generated/client";
export { type IdempotentCall, withIdempotency } from "./idempotency";
export { insertRows } from "./insert-rows";
export { beginning, endless, positionText, readPosition } from "./position";
export { aSight, onPrimary, type Sight, withSight, wroteUpTo } from "./sight";
export { inTransaction, type Tx } from "./transaction";
export { isUniqueViolation } from "./unique";
export { isDatabaseWell } from "./well";
