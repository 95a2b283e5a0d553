/** Where the cases of a door stand. */
export type CaseDoor = "/approval/cases" | "/supervision/cases" | "/window/case";
