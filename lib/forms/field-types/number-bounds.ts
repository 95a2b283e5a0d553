import type { Finding } from "../model/problem";
import type { Column, Field } from "../model/schema";
import type { SettingFinding } from "./field-type";

export function checkBounds(value: number, min: number | undefined, max: number | undefined): Finding[] {
  if (min !== undefined && value < min) return [{ code: "too-small", params: { min } }];
  if (max !== undefined && value > max) return [{ code: "too-large", params: { max } }];
  return [];
}

export const boundsCrossed = (min?: number, max?: number): SettingFinding[] =>
  min !== undefined && max !== undefined && min > max ? [{ code: "bounds-crossed" }] : [];

export const boundsWhole = ({ min, max }: Field | Column): SettingFinding[] =>
  [min, max].every((bound) => bound === undefined || Number.isSafeInteger(bound)) ? [] : [{ code: "bounds-not-whole" }];
