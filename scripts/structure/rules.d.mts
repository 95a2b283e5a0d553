export type Breach = { file: string; line: number; says: string };
export function breachesOf(file: string, text: string): Breach[];
