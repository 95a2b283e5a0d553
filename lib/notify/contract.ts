export const channels = ["in-app", "sms", "mail"] as const;
export type Channel = (typeof channels)[number];
export const messageStates = ["queued", "sent", "delivered", "failed"] as const;
export type MessageState = (typeof messageStates)[number];

/** A message as its reader sees it, in the language of the moment. */
export type MessageView = {
  id: string;
  template: string;
  title: string;
  text: string;
  caseId: string | null;
  at: string;
  readAt: string | null;
  /** The same news on other ways, and how far it came: a failure is shown, never hidden. */
  sent: { channel: Channel; state: MessageState; failure: string | null }[];
};

export type MessagePage = { items: MessageView[]; next: string | null };
