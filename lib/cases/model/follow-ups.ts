/**
 * Work that follows from a case and is no step of its process: it may outlive the case. `promise`: a promise that replaced
 * a proof is checked afterwards (告知承诺, 国办发〔2020〕42号). `revocation`: the promise was false, so the head of the body
 * decides whether the permit is taken back (行政许可法 69). `parcel`: a result that did not reach its person.
 */
export const followUpOutcomes = {
  promise: ["kept", "broken"],
  revocation: ["revoked", "retained"],
  parcel: ["handled"],
} as const;
export type FollowUpTopic = keyof typeof followUpOutcomes;
export type FollowUpOutcome = (typeof followUpOutcomes)[FollowUpTopic][number];

/** "promise:safety-rules": the topic and what it is about, as a task keeps them. */
export const followUpNode = (topic: FollowUpTopic, about: string): string => `${topic}:${about}`;

/** The topic and the thing of a follow-up's node; undefined for a step of a process. */
export function readFollowUp(node: string): { topic: FollowUpTopic; about: string } | undefined {
  const at = node.indexOf(":");
  const topic = (Object.keys(followUpOutcomes) as FollowUpTopic[]).find((one) => one === node.slice(0, at));
  return topic && { topic, about: node.slice(at + 1) };
}

/** What a follow-up may end with; nothing for a step of a process, whose outcomes its definition names. */
export const outcomesOfFollowUp = (node: string): readonly FollowUpOutcome[] => {
  const read = readFollowUp(node);
  return read ? followUpOutcomes[read.topic] : [];
};
