"use client";
import { useState } from "react";

/** Names for rows that have none, so that what is half typed in a row stays with it when a row above is removed. */
export function useRowKeys(count: number) {
  const [known, setKnown] = useState<string[]>([]);
  const [made, setMade] = useState(0);
  const keys = Array.from({ length: count }, (_, index) => known[index] ?? `given-${known.length}-${index}`);
  return {
    keys,
    added() {
      setKnown([...keys, `added-${made}`]);
      setMade(made + 1);
    },
    removed: (index: number) => setKnown(keys.filter((_, at) => at !== index)),
  };
}
