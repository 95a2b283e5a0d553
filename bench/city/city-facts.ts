/** What the bench knows of a loaded city: its size, and the cases that wait for a command. */
export type CityFacts = {
  /** How long loading took. */
  seconds: number;
  sizes: {
    cases: number;
    tasks: number;
    materials: number;
    papers: number;
    messages: number;
    people: number;
    ledgerEvents: number;
    megabytes: number;
  };
  drafts: string[];
  received: string[];
  tasks: string[];
  /** People who ask how far their case is. */
  askers: { caseNo: string; idLast4: string }[];
};
