import { waitUntil } from "./wait.mjs";

const LIMIT = 90_000;

/** Waits until the product answers that it is well. @param {string} address @param {AbortSignal} signal
 *  @returns {Promise<boolean>} */
export async function untilHealthy(address, signal) {
  await waitUntil(async () => signal.aborted || (await isHealthy(address)), LIMIT, 200);
  return !signal.aborted && isHealthy(address);
}

/** @param {string} address */
async function isHealthy(address) {
  try {
    const answer = await fetch(`${address}/api/health`, { signal: AbortSignal.timeout(5_000) });
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}
