/** Polls until `test` holds. @param {() => boolean | Promise<boolean>} test @param {number} limit milliseconds
 *  @param {number} [pause] milliseconds @returns {Promise<boolean>} false when the limit passed */
export async function waitUntil(test, limit, pause = 100) {
  const end = performance.now() + limit;
  for (;;) {
    if (await test()) return true;
    if (performance.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
