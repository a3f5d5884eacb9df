import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

/** A request as it came over the wire. */
export interface ReceivedRequest {
  readonly method: string;
  /** Path and query, as sent. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** What the server answers; `json` sets the content type too. */
export interface ServedResponse {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string | Buffer;
  readonly json?: unknown;
  /** Milliseconds before the answer, or what it waits for. */
  readonly delay?: number | Promise<void>;
}

/** An HTTP server on loopback that keeps what it received. */
export interface LoopbackServer {
  readonly url: string;
  readonly requests: readonly ReceivedRequest[];
  /** The last request. */
  last(): ReceivedRequest;
  close(): Promise<void>;
}

/** Starts a server on a free port of 127.0.0.1. */
export async function startLoopbackServer(
  answer: (request: ReceivedRequest, count: number) => ServedResponse,
): Promise<LoopbackServer> {
  const requests: ReceivedRequest[] = [];
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
    incoming.on("end", () => {
      const request: ReceivedRequest = {
        method: incoming.method ?? "",
        url: incoming.url ?? "",
        headers: incoming.headers,
        body: Buffer.concat(chunks),
      };
      requests.push(request);
      const {
        status = 200,
        headers = {},
        body,
        json,
        delay = 0,
      } = answer(request, requests.length);
      const respond = (): void => {
        const type = json === undefined ? {} : { "content-type": "application/json" };
        outgoing.writeHead(status, { ...type, ...headers } as Record<string, string>);
        outgoing.end(json === undefined ? body : JSON.stringify(json));
      };
      if (typeof delay === "number") setTimeout(respond, delay);
      else void delay.then(respond);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    last() {
      const request = requests.at(-1);
      if (request === undefined) throw new Error("No request was received.");
      return request;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
