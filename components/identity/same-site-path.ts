/** A path of this site, or undefined: where a sign-in leads to must never be somebody else's address. */
export function sameSitePath(to: string | null | undefined): string | undefined {
  if (!to?.startsWith("/")) return undefined;
  const here = "http://same.invalid";
  try {
    const url = new URL(to, here);
    return url.origin === here && !/^\/[/\\]/.test(to) ? url.pathname + url.search + url.hash : undefined;
  } catch {
    return undefined;
  }
}
