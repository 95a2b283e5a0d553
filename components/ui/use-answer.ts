"use client";
import { useCallback, useSyncExternalStore } from "react";
import { type Answer, answerOf, followAnswer, noAnswer } from "./kept-answers";

const ends = () => {};

/**
 * What a GET of `path` answers as JSON: asked once for all parts of a page that follow it, and anew when somebody comes to it
 * or comes back to the page later than `freshFor` milliseconds after. Asks nothing while `path` is null.
 */
export function useAnswer<T>(path: string | null, freshFor = 15_000): Answer<T> {
  const subscribe = useCallback(
    (listener: () => void) => (path === null ? ends : followAnswer(path, freshFor, listener)),
    [path, freshFor],
  );
  const look = () => (path === null ? noAnswer : answerOf(path)) as Answer<T>;
  return useSyncExternalStore(subscribe, look, () => noAnswer);
}
