"use client";

/** What a look-up hands to the intake screen: a card that was read, a service that was chosen. */
export type KeptForIntake = { idNo?: string; service?: string };

const changed = "tongban-intake";
let kept: KeptForIntake = {};

/** Hands over within this tab, in memory only: an ID number belongs into no address and onto no disk. */
export function keepForIntake(next: KeptForIntake): void {
  kept = next;
  window.dispatchEvent(new Event(changed));
}

/** Takes what was handed over, once. */
export function takeForIntake(): KeptForIntake {
  const taken = kept;
  kept = {};
  return taken;
}

/** Tells when something is handed over while the intake screen is already open. */
export function onKeptForIntake(listener: () => void): () => void {
  window.addEventListener(changed, listener);
  return () => window.removeEventListener(changed, listener);
}
