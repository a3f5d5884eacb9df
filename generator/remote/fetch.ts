import { Agent as HttpAgent, get as getByHttp, type IncomingMessage } from "node:http";
import { Agent, get } from "node:https";
import { PassThrough, type Duplex } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip } from "node:zlib";
import { judgedLookup, publicNetwork, type Network } from "./network.ts";
import { forbiddenUrlProblem } from "./allowed.ts";

/** Bounds of one transfer. */
export interface FetchOptions {
  /** After decompression. */
  readonly maximumBytes: number;
  /** From the first connection to the last byte, redirects included. */
  readonly timeoutMilliseconds: number;
  readonly accept: string;
  /** Further headers; sent to the origin of the first URL only. */
  readonly headers?: Readonly<Record<string, string>>;
  /** What an earlier response said of itself: where it is still right, nothing is transferred. */
  readonly known?: Validators | undefined;
  /** Says why a redirect is not followed; undefined: it is. Default: none is. */
  readonly refuseRedirect?: (to: URL) => string | undefined;
  readonly network?: Network | undefined;
}

/** What tells a later request whether a document is still the same (RFC 9110, section 8.8). */
export interface Validators {
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
}

/** A document from the network; `url` is where it was in the end. */
export interface FetchedText extends Validators {
  readonly url: URL;
  /** Undefined: still what is known. */
  readonly text: string | undefined;
}

const maximumRedirects = 5;

const decoders: Readonly<Record<string, () => Duplex>> = {
  identity: () => new PassThrough(),
  gzip: createGunzip,
  br: createBrotliDecompress,
};

/**
 * Fetches a text: https only, with a verified certificate, from addresses that are allowed, without
 * credentials, cookies or proxy, within limits of size and time.
 *
 * @returns a phrase that says why there is none, for after "it cannot be fetched: ".
 */
export async function fetchText(
  start: URL,
  options: FetchOptions & { readonly known?: undefined },
): Promise<(FetchedText & { readonly text: string }) | { readonly problem: string }>;
export async function fetchText(
  start: URL,
  options: FetchOptions,
): Promise<FetchedText | { readonly problem: string }>;
export async function fetchText(
  start: URL,
  options: FetchOptions,
): Promise<FetchedText | { readonly problem: string }> {
  const signal = AbortSignal.timeout(options.timeoutMilliseconds);
  const problemOf = options.network?.problemOf ?? forbiddenUrlProblem;
  try {
    let url = start;
    for (let hops = 0; hops <= maximumRedirects; hops++) {
      const reason = problemOf(url);
      if (reason !== undefined) return { problem: reason };
      const isSameOrigin = url.origin === start.origin;
      const answer = await request(url, {
        ...options,
        ...{ signal, headers: isSameOrigin ? options.headers : undefined },
      });
      if ("text" in answer) return { url, ...answer };
      const problem = options.refuseRedirect?.(answer.redirect);
      if (options.refuseRedirect === undefined || problem !== undefined)
        return {
          problem: `it redirects to ${answer.redirect.href}${problem === undefined ? "" : ` (${problem})`}; name that one`,
        };
      url = answer.redirect;
    }
    return { problem: `it redirects more than ${maximumRedirects} times` };
  } catch (error) {
    return {
      problem: signal.aborted
        ? `it took longer than ${options.timeoutMilliseconds / 1000} seconds`
        : (error as Error).message,
    };
  }
}

interface RequestOptions extends Omit<FetchOptions, "headers"> {
  readonly headers: FetchOptions["headers"] | undefined;
  readonly signal: AbortSignal;
}

/** One request. Rejects with a phrase for everything but a successful answer and a redirect. */
function request(
  url: URL,
  { signal, accept, headers, known, maximumBytes, network = publicNetwork }: RequestOptions,
): Promise<Omit<FetchedText, "url"> | { readonly redirect: URL }> {
  const isPlain = url.protocol === "http:";
  const agent = isPlain
    ? new HttpAgent({ keepAlive: false })
    : new Agent({ keepAlive: false, maxCachedSessions: 0 });
  return new Promise<Omit<FetchedText, "url"> | { readonly redirect: URL }>((resolve, reject) => {
    const sent = (isPlain ? getByHttp : get)(
      url,
      {
        ...{ agent, signal, lookup: judgedLookup(network) },
        headers: { ...headers, accept, "accept-encoding": "gzip, br", ...conditions(known) },
        // Said here so that no environment variable says otherwise.
        rejectUnauthorized: true,
        ...(network.ca === undefined ? {} : { ca: network.ca }),
      },
      (response) => {
        const { statusCode = 0 } = response;
        const { location, etag, "last-modified": lastModified } = response.headers;
        if (statusCode === 200 || statusCode === 203) {
          readText(response, maximumBytes, signal).then(
            (text) => resolve({ text, etag, lastModified }),
            reject,
          );
          return;
        }
        response.destroy();
        if (statusCode === 304 && known !== undefined) {
          resolve({ text: undefined, ...known });
          return;
        }
        const redirects = [301, 302, 303, 307, 308].includes(statusCode);
        if (redirects && location !== undefined && URL.canParse(location, url)) {
          resolve({ redirect: new URL(location, url) });
        } else {
          reject(new Error(`it answers ${statusCode}`));
        }
      },
    );
    // An address in place of a name is not looked up: judged once more where it is connected to.
    sent.on("socket", (socket) => {
      socket.once("connect", () => {
        const { remoteAddress = "" } = socket;
        if (!network.isAllowedAddress(remoteAddress))
          socket.destroy(new Error(`${remoteAddress} is not a public address`));
      });
    });
    sent.on("error", reject);
  }).finally(() => agent.destroy());
}

function conditions({ etag, lastModified }: Validators = {}): Readonly<Record<string, string>> {
  return {
    ...(etag === undefined ? {} : { "if-none-match": etag }),
    ...(lastModified === undefined ? {} : { "if-modified-since": lastModified }),
  };
}

async function readText(
  response: IncomingMessage,
  maximumBytes: number,
  signal: AbortSignal,
): Promise<string> {
  const encoding = response.headers["content-encoding"] ?? "identity";
  const decoder = Object.hasOwn(decoders, encoding) ? decoders[encoding] : undefined;
  if (decoder === undefined) {
    response.destroy();
    throw new Error(`its encoding \`${encoding}\` was not asked for`);
  }
  const chunks: Buffer[] = [];
  let size = 0;
  const collect = async (body: AsyncIterable<Buffer>): Promise<void> => {
    for await (const chunk of body) {
      size += chunk.byteLength;
      if (size > maximumBytes) throw new Error("too large");
      chunks.push(chunk);
    }
  };
  try {
    await pipeline(response, decoder(), collect, { signal });
  } catch (error) {
    // The stream may say that it was stopped, not why.
    if (size > maximumBytes) throw new Error(`it has more than ${maximumBytes} bytes`);
    throw error;
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new Error("it is not UTF-8 text");
  }
}
