import { fetchText } from "../remote/fetch.ts";
import type { Network } from "../remote/network.ts";

/** More than any published API description that we know of (13 MB). */
const maximumBytes = 64 * 1024 * 1024;
const timeoutMilliseconds = 60_000;

/**
 * Fetches a document that the user named: https only, from a public address, without following
 * redirects, within limits of size and time.
 *
 * @returns the text and a file name, or a sentence that says why there is none.
 */
export async function fetchDocument(
  address: string,
  network?: Network,
): Promise<{ name: string; text: string } | string> {
  if (!URL.canParse(address)) return `${address} is not an address.`;
  const url = new URL(address);
  const fetched = await fetchText(url, {
    ...{ maximumBytes, timeoutMilliseconds, network },
    accept: "application/json, application/yaml, text/markdown, text/plain",
  });
  return "problem" in fetched
    ? `${url.protocol}//${url.host}${url.pathname} cannot be fetched: ${fetched.problem}`
    : { name: fileNameOf(url), text: fetched.text };
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
