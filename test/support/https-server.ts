import type { RequestListener } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { generate } from "selfsigned";
import { isPublicAddress } from "../../generator/remote/index.ts";
import type { Network } from "../../generator/remote/network.ts";

/** An HTTPS server on loopback that goes by several names, and a network on which it is found. */
export interface HttpsServer {
  readonly port: number;
  /** `https://HOST:PORT` of a name. */
  origin(host: string): string;
  /** Paths that were asked for, with their host. */
  readonly requests: readonly string[];
  /** TLS or not: every connection. */
  readonly connections: { count: number };
  /** Resolves the server's names to it, trusts its certificate, and allows loopback as well as public addresses. */
  readonly network: Network;
  close(): Promise<void>;
}

/** @param names - host names of the certificate. */
export async function startHttpsServer(
  names: readonly string[],
  listener: RequestListener,
): Promise<HttpsServer> {
  const { private: key, cert } = await generate([{ name: "commonName", value: names[0] ?? "" }], {
    keyType: "ec",
    algorithm: "sha256",
    extensions: [
      { name: "basicConstraints", cA: true },
      { name: "subjectAltName", altNames: names.map((value) => ({ type: 2, value })) },
    ],
  });
  const requests: string[] = [];
  const connections = { count: 0 };
  const server = createServer({ key, cert }, (request, response) => {
    requests.push(`${request.headers.host ?? ""}${request.url ?? ""}`);
    listener(request, response);
  });
  server.on("connection", () => (connections.count += 1));
  server.on("tlsClientError", () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    origin: (host) => `https://${host}:${port}`,
    requests,
    connections,
    network: {
      resolve: (host, done) => {
        if (names.includes(host)) done(null, [{ address: "127.0.0.1", family: 4 }]);
        else done(new Error(`no such host: ${host}`), []);
      },
      isAllowedAddress: (address) => address === "127.0.0.1" || isPublicAddress(address),
      ca: cert,
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
