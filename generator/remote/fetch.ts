import type { IncomingMessage } from "node:http";
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
  /** Says why a redirect is not followed; undefined: it is. Default: none is. */
  readonly refuseRedirect?: (to: URL) => string | undefined;
  readonly network?: Network | undefined;
}

/** A document from the network; `url` is where it was in the end. */
export interface FetchedText {
  readonly url: URL;
  readonly text: string;
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
  options: FetchOptions,
): Promise<FetchedText | { readonly problem: string }> {
  const signal = AbortSignal.timeout(options.timeoutMilliseconds);
  const agent = new Agent({ keepAlive: false, maxCachedSessions: 0 });
  try {
    let url = start;
    for (let hops = 0; hops <= maximumRedirects; hops++) {
      const refused = forbiddenUrlProblem(url);
      if (refused !== undefined) return { problem: refused };
      const answer = await request(url, { ...options, signal, agent });
      if ("text" in answer) return { url, text: answer.text };
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
  } finally {
    agent.destroy();
  }
}

interface RequestOptions extends FetchOptions {
  readonly signal: AbortSignal;
  readonly agent: Agent;
}

/** One request. Rejects with a phrase for everything but a successful answer and a redirect. */
function request(
  url: URL,
  { signal, agent, accept, maximumBytes, network = publicNetwork }: RequestOptions,
): Promise<{ readonly text: string } | { readonly redirect: URL }> {
  return new Promise((resolve, reject) => {
    const sent = get(
      url,
      {
        ...{ agent, signal, lookup: judgedLookup(network) },
        headers: { accept, "accept-encoding": "gzip, br" },
        // Said here so that no environment variable says otherwise.
        rejectUnauthorized: true,
        ...(network.ca === undefined ? {} : { ca: network.ca }),
      },
      (response) => {
        const { statusCode = 0, headers } = response;
        if (statusCode >= 200 && statusCode < 300) {
          readText(response, maximumBytes, signal).then((text) => resolve({ text }), reject);
          return;
        }
        response.destroy();
        const { location } = headers;
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
  });
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
