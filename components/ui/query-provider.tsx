"use client";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";

/**
 * The query cache, for pages that ask the server again and again while somebody looks at them. It wraps those pages only: a page
 * that asks once follows an answer with `useAnswer` and does not bring it (docs/decisions/0031-scripts-of-a-page.md).
 */
export function QueryProvider(props: { children: ReactNode }) {
  const [queries] = useState(() => new QueryClient({ defaultOptions: { queries: { staleTime: 15_000, retry: 1 } } }));
  return <QueryClientProvider client={queries}>{props.children}</QueryClientProvider>;
}
