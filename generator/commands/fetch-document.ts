import { lookup } from "node:dns/promises";
import { BlockList, isIP } from "node:net";

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
  ["::ffff:0:0", 96],
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
  try {
    const hosts = await lookup(url.hostname.replace(/^\[|\]$/g, ""), { all: true });
    if (!hosts.every(({ address: found }) => isPublicAddress(found))) {
      return `${url.hostname} is not a public address.`;
    }
    const response = await fetch(url, {
      redirect: "manual",
      signal: AbortSignal.timeout(timeoutMilliseconds),
      headers: { accept: "application/json, application/yaml, text/markdown, text/plain" },
    });
    if (response.status >= 300 && response.status < 400) {
      return `${url.href} redirects to ${response.headers.get("location") ?? "another address"}; give that one.`;
    }
    if (!response.ok || response.body === null) return `${url.href} answers ${response.status}.`;
    const text = await readBounded(response.body);
    if (text === undefined) return `${url.href} has more than ${maximumBytes} bytes.`;
    return { name: fileNameOf(url), text };
  } catch (error) {
    return `${url.href} cannot be fetched: ${(error as Error).message}`;
  }
}

async function readBounded(body: ReadableStream<Uint8Array>): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > maximumBytes) return undefined;
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
