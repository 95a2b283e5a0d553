"use client";
import type { AccountView } from "@/lib/identity/contract";
import { changeAnswer } from "../ui/kept-answers";
import { useAnswer } from "../ui/use-answer";

export type Me = ({ signedIn: true; unread: number } & AccountView) | { signedIn: false };

const address = "/api/me";

/** Who is signed in, asked once for all parts of a page. Undefined until it is known or when it could not be asked. */
export function useMe(): Me | undefined {
  return useAnswer<Me>(address, 60_000).data;
}

/** What all parts know of who is signed in, after an act of the page changed it. */
export const changeMe = (me: Me): void => changeAnswer(address, me);
