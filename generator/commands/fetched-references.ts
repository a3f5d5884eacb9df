import { posix } from "node:path";
import {
  contentFile,
  hashText,
  pinnedText,
  redirectProblem,
  type Pin,
  type ReferenceLock,
  type RemoteReferences,
} from "../document/index.ts";
import { fetchText } from "../remote/fetch.ts";
import { withoutFragment } from "../remote/index.ts";
import type { Network } from "../remote/network.ts";

/** Bounds of one run of `crosswalk fetch`. */
export interface FetchLimits {
  readonly documents: number;
  /** Of one document, after decompression. */
  readonly documentBytes: number;
  /** Of all documents together. */
  readonly totalBytes: number;
  /** Of one document, redirects included. */
  readonly timeoutMilliseconds: number;
}

export const fetchLimits: FetchLimits = {
  documents: 200,
  documentBytes: 16 * 1024 * 1024,
  totalBytes: 64 * 1024 * 1024,
  timeoutMilliseconds: 60_000,
};

/** What a run has left of its bounds. */
export interface FetchBudget {
  documents: number;
  bytes: number;
}

/** Remote documents while they are fetched, and what to pin them to. */
export interface FetchedReferences extends RemoteReferences {
  readonly pins: ReferenceLock;
  /** Texts by file, relative to the project's root. */
  readonly contents: ReadonlyMap<string, string>;
}

type Answer = Awaited<ReturnType<RemoteReferences["read"]>>;

/** Fetches each document once. Which URLs are asked for is judged before, by the reference policy. */
export function createFetchedReferences(context: {
  /** Folder of the lock, relative to the project's root. */
  readonly folder: string;
  readonly allowedReferences: readonly string[];
  readonly limits: FetchLimits;
  readonly budget: FetchBudget;
  readonly network?: Network | undefined;
  readonly progress: (line: string) => void;
}): FetchedReferences {
  const { folder, allowedReferences, limits, budget, network, progress } = context;
  const known = new Map<string, Promise<Answer>>();
  const pins = new Map<string, Pin>();
  const contents = new Map<string, string>();
  const limit = (message: string): Answer => ({ code: "ref-remote-limit", message });

  const fetchOnce = async (url: string): Promise<Answer> => {
    if (budget.documents <= 0)
      return limit(`\`${url}\`: more than ${limits.documents} remote documents`);
    budget.documents -= 1;
    progress(`fetching ${url}`);
    const fetched = await fetchText(new URL(url), {
      maximumBytes: limits.documentBytes,
      timeoutMilliseconds: limits.timeoutMilliseconds,
      accept: "application/yaml, application/json, text/plain;q=0.9, */*;q=0.1",
      refuseRedirect: (to) => redirectProblem(url, to.href, { allowedReferences }),
      network,
    });
    if ("problem" in fetched)
      return {
        code: "ref-fetch-failed",
        message: `\`${url}\`: ${fetched.problem}`,
      };
    budget.bytes -= Buffer.byteLength(fetched.text);
    if (budget.bytes < 0)
      return limit(`\`${url}\`: the documents have more than ${limits.totalBytes} bytes`);
    const text = pinnedText(fetched.text);
    const end = withoutFragment(fetched.url);
    const file = posix.join(folder, contentFile(end));
    const document = { text, file };
    if (end === url) return document;
    // One URL has one content: what was fetched from it by its own name stays.
    if (!known.has(end)) known.set(end, Promise.resolve(keep(end, document)));
    pins.set(url, { redirect: end });
    return { redirect: end };
  };
  const keep = (url: string, answer: Answer): Answer => {
    if (!("text" in answer)) return answer;
    pins.set(url, { sha256: hashText(answer.text) });
    contents.set(answer.file, answer.text);
    return answer;
  };
  return {
    pins,
    contents,
    read(url) {
      const answer = known.get(url) ?? fetchOnce(url).then((found) => keep(url, found));
      known.set(url, answer);
      return answer;
    },
  };
}
