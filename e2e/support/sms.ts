import { expect } from "@playwright/test";

type Sms = { text: string; phone: string; at: number };

async function inbox(phone: string): Promise<Sms[]> {
  const answer = await fetch(`${process.env.SANDBOX_URL}/sms/inbox?phone=${phone}`);
  const read: Sms[] | { messages: Sms[] } = await answer.json();
  return Array.isArray(read) ? read : read.messages;
}

const codeIn = (sms: Sms | undefined): string => sms?.text.match(/(?<!\d)\d{6}(?!\d)/)?.[0] ?? "";

/** What a phone holds now. Take it before asking for a code, so that an older code is never read. */
export async function messagesOf(phone: string): Promise<number> {
  return (await inbox(phone)).length;
}

/** The code in the next message that reaches the phone, read from the SMS gateway as its owner would. */
export async function nextCode(phone: string, before: number): Promise<string> {
  let code = "";
  await expect
    .poll(
      async () => {
        const messages = await inbox(phone);
        code =
          messages
            .slice(0, messages.length - before)
            .map(codeIn)
            .find((found) => found !== "") ?? "";
        return code;
      },
      { message: `a code reaches ${phone}`, timeout: 60_000, intervals: [250, 500] },
    )
    .not.toBe("");
  return code;
}
