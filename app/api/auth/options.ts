import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { findActorBySession, signIn, signOut } from "@/lib/identity";
import { Refusal } from "@/lib/platform/errors";

/** `identity/locked?time=10:15`: a code with what its words need, because next-auth carries one text and nothing else. */
const withParams = ({ code, params }: Refusal): string => {
  const query = new URLSearchParams(Object.entries(params).map(([name, value]) => [name, String(value)]));
  return query.size > 0 ? `${code}?${query}` : code;
};

/**
 * The door for people: account and password become a session row; the cookie is a signed token that carries only the
 * row's id. Refusals travel as their code in the error, and the sign-in page says them in words.
 */
export const authOptions: NextAuthOptions = {
  secret: process.env.NEXTAUTH_SECRET,
  session: { strategy: "jwt", maxAge: 12 * 60 * 60 },
  pages: { signIn: "/sign-in", error: "/sign-in" },
  providers: [
    CredentialsProvider({
      credentials: { account: {}, password: {} },
      async authorize(credentials, request) {
        try {
          const device = String(request.headers?.["user-agent"] ?? "");
          const signed = await signIn(
            { account: credentials?.account ?? "", password: credentials?.password ?? "" },
            "cookie",
            device,
          );
          return { id: signed.accountId, sessionId: signed.sessionId };
        } catch (error) {
          throw new Error(error instanceof Refusal ? withParams(error) : "identity/sign-in-failed");
        }
      },
    }),
  ],
  callbacks: {
    jwt({ token, user }) {
      return user && "sessionId" in user ? { sessionId: user.sessionId } : { sessionId: token.sessionId };
    },
    session({ session }) {
      return { expires: session.expires };
    },
  },
  events: {
    async signOut({ token }) {
      const actor = typeof token?.sessionId === "string" ? await findActorBySession(token.sessionId, "zh-CN") : null;
      if (actor) await signOut(actor);
    },
  },
};
