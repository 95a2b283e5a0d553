/** Does one stage of the set-up and says how long it took; one that found nothing to do (false) is not mentioned.
 *  @template T @param {string} name @param {() => Promise<T>} work @returns {Promise<T>} */
export async function stage(name, work) {
  const begun = performance.now();
  const result = await work();
  if (result !== false) report(name, performance.now() - begun);
  return result;
}

/** @param {string} name @param {number} milliseconds */
export function report(name, milliseconds) {
  console.log(`  ${name.padEnd(36)} ${(milliseconds / 1000).toFixed(1).padStart(6)} s`);
}
