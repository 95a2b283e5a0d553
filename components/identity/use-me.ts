"use client";
import { useQuery } from "@tanstack/react-query";
import type { AccountView } from "@/lib/identity/contract";

export type Me = ({ signedIn: true; unread: number } & AccountView) | { signedIn: false };

/** Who is signed in, asked once for all parts of a page. Undefined until it is known or when it could not be asked. */
export function useMe(): Me | undefined {
  const { data } = useQuery({
    queryKey: ["me"],
    queryFn: async ({ signal }): Promise<Me> => {
      const answer = await fetch("/api/me", { signal });
      if (!answer.ok) throw new Error(`/api/me answered ${answer.status}`);
      return answer.json();
    },
    staleTime: 60_000,
  });
  return data;
}
