import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import type { ConfiguredDocument, ProviderConfig } from "../../config/index.ts";
import { createDiagnostics, type Diagnostics } from "../../diagnostics/index.ts";
import {
  createPinnedReferences,
  hashText,
  inlineFiles,
  pinnedText,
  type BroughtFile,
} from "../../document/index.ts";
import { ingest } from "../../ingest/index.ts";
import { fetchText, type FetchedText } from "../../remote/fetch.ts";
import { networkOf, type Network } from "../../remote/network.ts";
import { expandHeaders } from "./headers.ts";
import { sourceLimits } from "./limits.ts";
import {
  printSourceLock,
  readSourceLock,
  sourcesFileName,
  type SourceEntry,
  type SourceLock,
} from "./lock.ts";

/** What fetching a provider's documents needs to know. */
export interface SourceContext {
  /** Absolute path of the project. */
  readonly root: string;
  /** All of the project's. */
  readonly providers: readonly ProviderConfig[];
  /** Absolute path of the copy (staging.ts) that the new files are written to. */
  readonly staged: string;
  readonly diagnostics: Diagnostics;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Default: the public internet, and this machine where a source names it. */
  readonly network?: Network | undefined;
  /** Replace files that were edited since they were fetched. */
  readonly force?: boolean | undefined;
  /** Noted as the day of what has changed; default: no date. */
  readonly today?: string | undefined;
  readonly progress: (line: string) => void;
}

/** Texts by file, relative to the project's root; undefined: the vendor has it no longer. */
export type FetchedFiles = ReadonlyMap<string, string | undefined>;

const accept =
  "application/yaml, application/json, text/markdown, text/plain;q=0.9, text/html;q=0.5, */*;q=0.1";

/** References that are the project's to decide on; the document itself is whole without them. */
const decidedLater = new Set(["ref-not-pinned", "ref-not-allowed"]);

/** A file that was fetched, while the provider's others are. */
interface Fetched {
  readonly url: URL;
  readonly text: string;
  readonly entry: SourceEntry;
}

/**
 * Fetches the documents of a provider that have a source, and the files that they refer to, into the
 * staging folder. The lock is the last of the files.
 *
 * @returns undefined after errors were reported: one file that cannot be had is enough.
 */
export async function fetchSources(
  provider: ProviderConfig,
  context: SourceContext,
): Promise<FetchedFiles | undefined> {
  const { root, staged, diagnostics } = context;
  const folder = posix.dirname(provider.documents[0]?.file ?? "");
  const lockFile = posix.join(folder, sourcesFileName);
  const lock = readSourceLock(readIfAny(join(root, lockFile)));
  if (typeof lock === "string") {
    const location = { file: lockFile, line: 1, column: 1 };
    diagnostics.report({ code: "source-lock-invalid", message: lock, location });
    return undefined;
  }
  const fetched = new Map<string, Fetched>();
  const budget = { files: sourceLimits.files, bytes: sourceLimits.totalBytes };
  const shared = { provider, context, lock, folder, fetched, budget };
  for (const document of provider.documents)
    if (document.source !== undefined && !(await fetchDocument({ ...shared, document })))
      return undefined;
  const surplus = surplusFiles(shared);
  for (const file of surplus) rmSync(join(staged, file), { force: true });
  const entries = new Map(
    [...lock].filter(([file]) => !surplus.includes(posix.join(folder, file))),
  );
  for (const [file, { entry }] of fetched) entries.set(posix.relative(folder, file), entry);
  const files = new Map<string, string | undefined>();
  for (const [file, { text }] of fetched) files.set(file, text);
  for (const file of surplus) files.set(file, undefined);
  return files.set(lockFile, printSourceLock(entries));
}

/** What a provider has so far. */
interface ProviderSession {
  readonly provider: ProviderConfig;
  readonly context: SourceContext;
  readonly lock: SourceLock;
  readonly folder: string;
  readonly fetched: Map<string, Fetched>;
  readonly budget: { files: number; bytes: number };
}

/** A document on its way. */
interface Session extends ProviderSession {
  readonly document: ConfiguredDocument;
}

/** Fetches a document with the files that it refers to; false after reporting why it cannot be had. */
async function fetchDocument(session: Session): Promise<boolean> {
  const { document, provider, context } = session;
  const { file, source, location } = document;
  const { root, staged, diagnostics } = context;
  const expanded = expandHeaders(source?.headers ?? {}, context.environment);
  if ("unset" in expanded) {
    const message = `\`${file}\`: ${expanded.unset.join(", ")} ${expanded.unset.length === 1 ? "is" : "are"} not set.`;
    diagnostics.report({ code: "source-variable-unset", message, location });
    return false;
  }
  const start = new URL(source?.url ?? "");
  const { headers } = expanded;
  const first = await fetchFile(session, { file, url: start, headers });
  if (first === undefined) return false;
  const unreadable = (message: string): false => {
    diagnostics.report({ code: "source-unreadable", message, location });
    return false;
  };
  const log = createDiagnostics();
  const read = ingest({ file, text: first.text }, log);
  const reason = (): string => {
    const found = log.all.find(
      ({ severity, code }) => severity === "error" && !decidedLater.has(code),
    );
    return found === undefined
      ? ""
      : `${found.location?.file ?? file}:${found.location?.line ?? 1}: ${found.message}`;
  };
  if (read === undefined)
    return unreadable(`What ${first.url.href} gives cannot be read. ${reason()}`);
  const present = readIfAny(join(root, file));
  const before =
    present === undefined ? undefined : ingest({ file, text: present }, createDiagnostics());
  if (before !== undefined && kindOf(before.format, present) !== kindOf(read.format, first.text))
    return unreadable(
      `${first.url.href} gives ${kindOf(read.format, first.text)}, where ${file} is ${kindOf(before.format, present)}.`,
    );
  let failed = false;
  const bring = async ({ file: target, uri, from }: BroughtFile): Promise<void> => {
    const base = session.fetched.get(from)?.url;
    if (base === undefined || failed || session.fetched.has(target)) return;
    const url = new URL(uri, base);
    // Secrets are for the origin that the configuration names.
    const allowed = url.origin === start.origin ? headers : {};
    const part = await fetchFile(session, { file: target, url, headers: allowed });
    failed = part === undefined;
  };
  const onRead = (): void => undefined;
  const remote = createPinnedReferences({
    ...{ projectRoot: staged, folder: session.folder, diagnostics: log, onRead },
  });
  const { allowReferences: allowedReferences } = provider;
  await inlineFiles(read, log, { projectRoot: staged, allowedReferences, remote, bring });
  if (failed) return false;
  return reason() === "" || unreadable(`What ${first.url.href} gives is not whole. ${reason()}`);
}

function kindOf(format: string, text = ""): string {
  return /^\s*(<!doctype html|<html)/i.test(text) ? `an HTML page (${format})` : format;
}

/** Fetches one file into the staging folder; undefined after reporting why it cannot be had. */
async function fetchFile(
  session: Session,
  target: {
    readonly file: string;
    readonly url: URL;
    readonly headers: Readonly<Record<string, string>>;
  },
): Promise<Fetched | undefined> {
  const { context, lock, folder, fetched, budget, document } = session;
  const { file, url, headers } = target;
  const { location } = document;
  const fail = (message: string): undefined =>
    void context.diagnostics.report({ code: "source-not-fetched", message, location });
  if (--budget.files < 0) return fail(`It refers to more than ${sourceLimits.files} files.`);
  const known = lock.get(posix.relative(folder, file));
  const present = readIfAny(join(context.root, file));
  const isAsFetched = present !== undefined && known?.sha256 === hashText(present);
  context.progress(`fetching ${shown(url)}`);
  const response = await fetchText(url, {
    maximumBytes: sourceLimits.fileBytes,
    timeoutMilliseconds: sourceLimits.timeoutMilliseconds,
    ...{ accept, headers },
    known: isAsFetched && known?.source === url.href ? known : undefined,
    refuseRedirect: () => undefined,
    network: context.network ?? networkOf(url),
  });
  if ("problem" in response)
    return fail(`${shown(url)} cannot be fetched: ${response.problem}. Nothing was written.`);
  const text = response.text === undefined ? (present ?? "") : pinnedText(response.text);
  budget.bytes -= Buffer.byteLength(text);
  if (budget.bytes < 0) return fail(`Its files have more than ${sourceLimits.totalBytes} bytes.`);
  const sha256 = hashText(text);
  const isEdited = known !== undefined && present !== undefined && !isAsFetched;
  if (isEdited && hashText(present) !== sha256 && context.force !== true) {
    const message = `\`${file}\` was changed since it was fetched, and would be overwritten.`;
    context.diagnostics.report({ code: "source-edited", message, location });
    return undefined;
  }
  const path = join(context.staged, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  const one = {
    url: response.url,
    text,
    entry: entryOf(url, response, { sha256, known, ...context }),
  };
  fetched.set(file, one);
  return one;
}

/** What the lock says of a file. Unchanged content keeps its day. */
function entryOf(
  url: URL,
  { etag, lastModified }: FetchedText,
  context: { sha256: string; known: SourceEntry | undefined; today?: string | undefined },
): SourceEntry {
  const { sha256, known, today } = context;
  const fetched = known?.sha256 === sha256 ? known.fetched : today;
  return {
    ...{ source: url.href, sha256 },
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
    ...(fetched === undefined ? {} : { fetched }),
  };
}

/**
 * Files of an earlier run that no document refers to any longer. None where another provider has its
 * documents, which may need them, and none that somebody has edited.
 */
function surplusFiles({
  provider,
  lock,
  folder,
  fetched,
  context: { root, providers },
}: ProviderSession): readonly string[] {
  const others = providers.filter(({ name }) => name !== provider.name);
  if (others.some(({ documents }) => documents.some(({ file }) => isBelow(folder, file))))
    return [];
  const documents = new Set(provider.documents.map(({ file }) => file));
  return [...lock]
    .filter(([file, { sha256 }]) => {
      const text = readIfAny(join(root, folder, file));
      return text === undefined || hashText(text) === sha256;
    })
    .map(([file]) => posix.join(folder, file))
    .filter((file) => !documents.has(file) && !fetched.has(file));
}

function isBelow(folder: string, file: string): boolean {
  return folder === "." || file.startsWith(`${folder}/`);
}

/** Without the query, which may hold a key. */
function shown(url: URL): string {
  return `${url.origin}${url.pathname}`;
}

export function readIfAny(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8").replace(/^\uFEFF/, "");
  } catch {
    return undefined;
  }
}
