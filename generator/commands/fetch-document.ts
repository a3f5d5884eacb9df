import { lookup } from "node:dns";
import { get } from "node:https";
import { BlockList, isIP, type LookupFunction } from "node:net";

/** More than any published API description that we know of (13 MB). */
const maximumBytes = 64 * 1024 * 1024;
const timeoutMilliseconds = 60_000;

/** Addresses that are not on the public internet. Source: the IANA special-purpose address registries. */
const special = new BlockList();
for (const [net, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["224.0.0.0", 3],
] as const) {
  special.addSubnet(net, prefix, "ipv4");
}
for (const [net, prefix] of [
  ["::", 96],
  ["64:ff9b::", 96],
  ["fc00::", 7],
  ["fe80::", 10],
  ["ff00::", 8],
] as const) {
  special.addSubnet(net, prefix, "ipv6");
}

/** True for an address that a document may be fetched from. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  return family !== 0 && !special.check(address, family === 4 ? "ipv4" : "ipv6");
}

/**
 * Fetches a document that the user named: https only, from a public address, without following
 * redirects, within limits of size and time.
 *
 * @returns the text and a file name, or a sentence that says why there is none.
 */
export async function fetchDocument(
  address: string,
): Promise<{ name: string; text: string } | string> {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return `${address} is not an address.`;
  }
  if (url.protocol !== "https:") return `Only https addresses are fetched, not ${url.protocol}`;
  if (url.username !== "" || url.password !== "")
    return "An address with credentials is not fetched.";
  // An address instead of a name is connected to without being looked up.
  const literal = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(literal) !== 0 && !isPublicAddress(literal))
    return `${literal} is not a public address.`;
  try {
    const text = await download(url);
    return { name: fileNameOf(url), text };
  } catch (error) {
    return `${url.href} cannot be fetched: ${(error as Error).message}`;
  }
}

/** The body of a successful answer. Throws a sentence for everything else. */
function download(url: URL): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = get(
      url,
      {
        lookup: publicLookup,
        signal: AbortSignal.timeout(timeoutMilliseconds),
        headers: { accept: "application/json, application/yaml, text/markdown, text/plain" },
      },
      (response) => {
        const { statusCode = 0, headers } = response;
        if (statusCode < 200 || statusCode >= 300) {
          response.destroy();
          const to = headers.location;
          reject(
            new Error(
              statusCode >= 300 && statusCode < 400
                ? `it redirects to ${to ?? "another address"}; give that one`
                : `it answers ${statusCode}`,
            ),
          );
          return;
        }
        readBounded(response).then(resolve, reject);
      },
    );
    request.on("error", reject);
  });
}

/**
 * Resolves a host name for the connection itself, so that the address that was judged is the one
 * that is connected to, whatever the name resolves to the next time.
 */
const publicLookup: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    const [first] = addresses ?? [];
    if (error !== null || first === undefined) {
      done(error ?? new Error(`${hostname} has no address`), "", 0);
    } else if (!addresses.every(({ address }) => isPublicAddress(address))) {
      done(new Error(`${hostname} is not a public address`), "", 0);
    } else if (options.all === true) {
      done(null, addresses);
    } else {
      done(null, first.address, first.family);
    }
  });
};

async function readBounded(body: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > maximumBytes) throw new Error(`it has more than ${maximumBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function fileNameOf(url: URL): string {
  const last = url.pathname.split("/").filter(Boolean).at(-1) ?? url.hostname;
  return (
    last
      .replace(/[^A-Za-z0-9._-]+/g, "-")
      .replace(/^[.-]+/, "")
      .slice(0, 100) || "document.txt"
  );
}
