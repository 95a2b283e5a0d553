/**
 * Where the work of a step lies: on the ground of its body when that lies within the case's own area (a town visits for
 * its county), else where the case lies. Its people hold posts there. Paths end with a slash.
 */
export const stepArea = (caseArea: string, bodyArea: string): string =>
  bodyArea.startsWith(caseArea) ? bodyArea : caseArea;
