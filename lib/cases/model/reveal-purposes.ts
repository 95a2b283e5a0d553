/** Why staff look at a personal value in full or at a personal paper; part of what the person reads in their timeline. */
export const revealPurposes = ["pre-review", "counter", "call-back", "review", "delivery", "supervision"] as const;
export type RevealPurpose = (typeof revealPurposes)[number];
