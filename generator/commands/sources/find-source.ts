import { createDiagnostics } from "../../diagnostics/index.ts";
import { isObject } from "../../json/values.ts";
import { detectFormat, ingest, isHtml, namedDocument } from "../../ingest/index.ts";
import { fetchText } from "../../remote/fetch.ts";
import { networkOf, type Network } from "../../remote/network.ts";
import { sourceLimits } from "./limits.ts";

/** The document that stands for an address of documentation. */
export interface FoundSource {
  readonly url: string;
  /** What was tried and what was taken, a line each. */
  readonly steps: readonly string[];
}

const accept =
  "application/yaml, application/json, text/markdown, text/plain;q=0.9, text/html;q=0.5, */*;q=0.1";

/**
 * Finds what to read at an address that a browser shows: what the server gives to a program that asks for
 * Markdown, the page with `.md`, the document that the page names, the indexes for programs (`llms.txt`,
 * `llms-full.txt`), and at last the page itself.
 *
 * @returns the address itself where it cannot be fetched or nothing better is found: reading it tells why.
 */
export async function findSource(address: string, network?: Network): Promise<FoundSource> {
  const start = new URL(address);
  const search = { network: network ?? networkOf(start), steps: [] as string[] };
  const page = await fetchPage(start, search);
  if (page === undefined) return { url: address, steps: [] };
  if (!isHtml(page.text) && isReadable(page.text) && namedDocument(page.text) === undefined)
    return { url: address, steps: [] };
  const found =
    (await tryMarkdown(page, search)) ??
    (await tryNamed(page, search)) ??
    (await tryIndexes(page, search));
  if (found !== undefined) {
    search.steps.push(`took ${found}`);
    return { url: found, steps: search.steps };
  }
  search.steps.push(`took the page itself: ${shown(page.url)}`);
  return { url: address, steps: search.steps };
}

interface Search {
  readonly network: Network;
  readonly steps: string[];
}

interface Page {
  readonly url: URL;
  readonly text: string;
}

async function fetchPage(url: URL, { network, steps }: Search): Promise<Page | undefined> {
  const fetched = await fetchText(url, {
    ...{ accept, network },
    maximumBytes: sourceLimits.fileBytes,
    timeoutMilliseconds: sourceLimits.timeoutMilliseconds,
    refuseRedirect: () => undefined,
  });
  if (!("problem" in fetched)) return fetched;
  steps.push(`${shown(url)}: ${fetched.problem}`);
  return undefined;
}

/** The same page as Markdown: documentation tools serve it at its address with `.md`. */
async function tryMarkdown({ url, text }: Page, search: Search): Promise<string | undefined> {
  const path = url.pathname.replace(/\/$/, "");
  if (!isHtml(text) || path === "" || /\.(?:html?|md|json|ya?ml)$/i.test(path)) return undefined;
  const markdown = new URL(`${path}.md`, url);
  return takeIfReadable(markdown, search);
}

/** The document that the page names. */
async function tryNamed({ url, text }: Page, search: Search): Promise<string | undefined> {
  const named = namedDocument(text);
  if (named === undefined || !URL.canParse(named, url)) return undefined;
  search.steps.push(`the page names ${named}`);
  return takeIfReadable(new URL(named, url), search);
}

/** The indexes for programs: an OpenAPI document that one names, or all pages in one file. */
async function tryIndexes({ url }: Page, search: Search): Promise<string | undefined> {
  const index = await fetchPage(new URL("/llms.txt", url), search);
  for (const document of documentsIn(index)) {
    search.steps.push(`llms.txt names ${document.href}`);
    const found = await takeIfReadable(document, search);
    if (found !== undefined) return found;
  }
  const whole = new URL("/llms-full.txt", url);
  const pages = await fetchPage(whole, search);
  const format = pages && detectFormat({ file: whole.pathname, text: pages.text });
  // Other formats lose too much where all pages of a site stand in one file.
  return format === "embedded-openapi" && isReadable(pages?.text ?? "") ? whole.href : undefined;
}

/** Most documents of an index that are tried. */
const maximumDocuments = 5;

function documentsIn(index: Page | undefined): URL[] {
  if (index === undefined || isHtml(index.text)) return [];
  const links = index.text.matchAll(
    /(?:\]\(|^|\s)((?:https?:\/\/|\/)[^\s)]{1,2000}\.(?:json|ya?ml))(?=[\s)]|$)/gm,
  );
  const documents = [...links].flatMap(([, link = ""]) =>
    /openapi|swagger|api[-_.]?(?:spec|docs|reference)/i.test(link) && URL.canParse(link, index.url)
      ? [new URL(link, index.url)]
      : [],
  );
  return documents.slice(0, maximumDocuments);
}

async function takeIfReadable(url: URL, search: Search): Promise<string | undefined> {
  const page = await fetchPage(url, search);
  if (page === undefined) return undefined;
  if (!isHtml(page.text) && isReadable(page.text)) return url.href;
  search.steps.push(`${shown(url)}: no API document or page that can be read`);
  return undefined;
}

/** True for a text that describes an operation or a model. */
function isReadable(text: string): boolean {
  const read = ingest({ file: "document", text }, createDiagnostics());
  if (read === undefined) return false;
  const { paths, webhooks, components, "x-crosswalk-unplaced": unplaced } = read.value;
  return [paths, webhooks, components, unplaced].some(
    (one) => isObject(one) && Object.keys(one).length > 0,
  );
}

const shown = (url: URL) => `${url.origin}${url.pathname}`;
