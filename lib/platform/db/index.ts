export { closeDb, db } from "./client";
export { Prisma } from "./generated/client";
export { inTransaction, type Tx } from "./transaction";
export { isUniqueViolation } from "./unique";
