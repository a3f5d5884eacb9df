import { fetchText } from "../remote/fetch.ts";
import { sourceProblem } from "../remote/index.ts";
import { networkOf } from "../remote/network.ts";
import { sourceLimits } from "./sources/limits.ts";

/**
 * Fetches a document that the user named, without following redirects, within limits of size and time.
 *
 * @returns the text and a file name, or a sentence that says why there is none.
 */
export async function fetchDocument(
  address: string,
): Promise<{ readonly name: string; readonly text: string } | string> {
  const problem = sourceProblem(address);
  if (problem !== undefined) return `${address} cannot be fetched: ${problem}`;
  const url = new URL(address);
  const fetched = await fetchText(url, {
    maximumBytes: sourceLimits.fileBytes,
    timeoutMilliseconds: sourceLimits.timeoutMilliseconds,
    network: networkOf(url),
    accept: "application/json, application/yaml, text/markdown, text/plain",
  });
  return "problem" in fetched
    ? `${url.origin}${url.pathname} cannot be fetched: ${fetched.problem}`
    : { name: fileNameOf(url), text: fetched.text };
}

/** A plain name for the file of a document, by its address. */
export function fileNameOf(url: URL): string {
  return safeFileName(url.pathname.split("/").findLast((part) => part !== "") ?? url.hostname);
}

/** A plain file name made from an untrusted one. */
export function safeFileName(name: string): string {
  const plain = name
    .replace(/[^A-Za-z0-9._-]+/g, "-")
    .replace(/^[.-]+/, "")
    .slice(0, 100);
  return plain === "" ? "document.txt" : plain;
}
