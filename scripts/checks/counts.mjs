/** @typedef {{ passed: number, failed: number }} Count */

/**
 * Tests of a Vitest run, from its JSON report. A file that could not be loaded has no tests to count: it counts as one
 * failure; so does a run that ended badly although each test passed (an unhandled error). What was skipped did not pass.
 * @param {string | null} report null when none was written
 * @param {number} code exit code
 * @returns {Count}
 */
export function countVitest(report, code) {
  if (report === null) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(report);
  const notLoaded = testResults.filter(
    (/** @type {any} */ file) => file.status === "failed" && file.assertionResults.length === 0,
  );
  return settle(numPassedTests, numFailedTests + numPendingTests + notLoaded.length, code);
}

/**
 * Journeys of a Playwright run, from its JSON report. One that passed only at the second try failed, and so did one that
 * was skipped.
 * @param {string | null} report @param {number} code @returns {Count}
 */
export function countPlaywright(report, code) {
  if (report === null) return { passed: 0, failed: 1 };
  const { stats } = JSON.parse(report);
  return settle(stats.expected, stats.unexpected + stats.flaky + stats.skipped, code);
}

/** @param {number} passed @param {number} failed @param {number} code @returns {Count} */
function settle(passed, failed, code) {
  return { passed, failed: failed === 0 && code !== 0 ? 1 : failed };
}
