import { type Call, Caller } from "../caller";
import { type Figures, measure } from "../measure";
import { type PeerAddress, preparePeer, recordOf } from "./prepare-peer";

export const peerOperations = ["create", "list", "status"] as const;
export type PeerFigures = Record<(typeof peerOperations)[number], Figures>;

/** Creates, lists and changes records of the peer: through its own interface, with a token, as the product is called. */
export async function measurePeer(
  address: PeerAddress,
  records: number,
  { connections, seconds }: { connections: number; seconds: number },
): Promise<PeerFigures> {
  const { token, file } = await preparePeer(address, records);
  const headers = { authorization: `Bearer ${token}` };
  const caller = new Caller(connections);
  const run = async (callOf: (n: number) => Call): Promise<Figures> => {
    let n = 0;
    const call = () => {
      n += 1;
      return caller.pass(address.url, callOf(n));
    };
    await measure(call, { connections, seconds: seconds / 3 });
    return measure(call, { connections, seconds });
  };
  const figures = {
    create: await run((n) => ({ method: "POST", path: "/items/cases", headers, body: recordOf(n, file) })),
    list: await run(() => ({
      method: "GET",
      path: "/items/cases?filter[status][_eq]=open&limit=20&sort=-id",
      headers,
    })),
    status: await run((n) => ({
      method: "PATCH",
      path: `/items/cases/${(n % records) + 1}`,
      headers,
      body: { status: "accepted" },
    })),
  };
  caller.end();
  return figures;
}
