import { createRoute, z } from "@hono/zod-openapi";
import { signIn, signInInput, signOut } from "@/lib/identity";
import { actorOf, anApp } from "../door";
import { body, json, refusals } from "../schemas";

export const sessions = anApp();

sessions.openapi(
  createRoute({
    method: "post",
    path: "/sessions",
    summary: "Sign in; answers a Bearer token",
    request: { body: body(signInInput) },
    responses: { 201: json(z.object({ token: z.string(), expiresAt: z.string() }), "Signed in"), ...refusals },
  }),
  async (context) => {
    const signed = await signIn(context.req.valid("json"), "bearer", context.req.header("user-agent") ?? "");
    return context.json({ token: signed.token, expiresAt: signed.expiresAt.toISOString() }, 201);
  },
);

sessions.openapi(
  createRoute({
    method: "delete",
    path: "/sessions/current",
    summary: "Sign out: the token is over at once",
    responses: { 204: { description: "Signed out" }, ...refusals },
  }),
  async (context) => {
    await signOut(actorOf(context));
    return context.body(null, 204);
  },
);
