import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join, posix, relative, resolve } from "node:path";
import { isMap, parseDocument, type Document } from "yaml";
import { configFileName, findProjectRoot } from "../config/index.ts";
import { createDiagnostics, type DiagnosticLog } from "../diagnostics/index.ts";
import { inlineFiles } from "../document/index.ts";
import { ingest } from "../ingest/index.ts";
import { sourceProblem } from "../remote/index.ts";
import type { Network } from "../remote/network.ts";
import { createConsole, exitCodes, showDiagnostics, type Console } from "./context.ts";
import { draftFor, tellDraft } from "./sources/draft-for.ts";
import { fileNameOf, safeFileName } from "./fetch-document.ts";
import { findSource } from "./sources/find-source.ts";
import { fetchSources } from "./sources/fetch-sources.ts";
import { createStaging } from "./sources/staging.ts";
import { typedCall, typedInstall } from "./package-manager.ts";
import { noConfiguration } from "./usage.ts";
import { writeReferences, type ReferenceFile } from "./write-references.ts";

/** A document that is to be added, and the files that it refers to. */
interface Addition {
  /** Relative to the project's root. */
  readonly file: string;
  /** What has to be written; nothing of a document that lies in `specs/` already. */
  readonly files: readonly ReferenceFile[];
  /** The document's entry in the configuration. */
  readonly entry: string | { readonly file: string; readonly source: string };
}

/** The flags of `crosswalk add`. */
export interface AddFlags {
  /** Draft the overlay that supplies what the page does not say. */
  readonly overlay?: boolean;
  /** Other pages, curl commands and recorded requests that may show it. */
  readonly evidence?: readonly string[];
  /** Whether the package is generated right after. */
  readonly generate?: boolean;
  /** Only tests give another than the URL's own. */
  readonly network?: Network;
}

/**
 * `crosswalk add`: copies a vendor's document, and the files that it refers to, into `specs/<name>/`
 * and enters the provider into the configuration, whose comments and order stay as they are. What
 * cannot be read is not written. At the address of a page, what the page stands for is looked for first.
 *
 * @param source - a file, or a URL that is fetched, and kept for `crosswalk update`.
 */
export async function addCommand(
  name: string,
  source: string,
  flags: AddFlags = {},
): Promise<number> {
  const out = createConsole(false);
  const root = findProjectRoot(process.cwd());
  if (root === undefined) return noConfiguration(out, "add");
  const config = parseDocument(readFileSync(join(root, configFileName), "utf8"));
  const problem = problemOfConfig(config, name);
  if (problem !== undefined) {
    out.say(problem);
    return exitCodes.problems;
  }
  const diagnostics = createDiagnostics();
  const request = { name, source, root, diagnostics };
  const { network } = flags;
  const addition = isUrl(source)
    ? await addUrl({ ...request, source: await lookUp(source, out, network) }, network)
    : await addFile(request);
  await showDiagnostics(diagnostics.all, root, out, { notes: true, perCause: Infinity });
  if (typeof addition === "string") out.say(addition);
  if (typeof addition !== "object") return exitCodes.problems;
  writeReferences(root, addition.files);
  const draft =
    flags.overlay === true
      ? draftFor(addition, { name, root, evidence: flags.evidence })
      : undefined;
  if (typeof draft === "string") {
    out.say(draft);
    return exitCodes.problems;
  }
  if (draft !== undefined) writeFileSync(join(root, draft.file), draft.text);
  enter(config, { name, addition, overlay: draft?.file });
  writeFileSync(join(root, configFileName), config.toString({ lineWidth: 100 }));
  const others = addition.files.filter(
    ({ file }) => file !== addition.file && !file.endsWith(".lock.json"),
  );
  const more = others.length === 0 ? "" : ` and ${others.length} that it refers to`;
  out.say(`Added ${name}: ${addition.file}${more}.`);
  if (flags.overlay === true) out.say(tellDraft(draft));
  if (flags.generate !== true) {
    const install = typedInstall(root);
    const link = install === undefined ? "" : `, then ${install} to link the package`;
    out.say(`Next: ${typedCall(root)} generate ${name}${link}`);
  }
  return exitCodes.done;
}

/** Tells what is left to do when the package of an added provider has been generated. */
export function tellLink(): void {
  const install = typedInstall(findProjectRoot(process.cwd()) ?? process.cwd());
  if (install !== undefined) createConsole(false).say(`Next: ${install} to link the package`);
}

function problemOfConfig(config: Document, name: string): string | undefined {
  const [error] = config.errors;
  if (error !== undefined)
    return `${configFileName} has mistakes; correct them first: ${error.message}`;
  return config.hasIn(["providers", name])
    ? `There already is a provider \`${name}\`; nothing was changed.`
    : undefined;
}

/** What the address of a page stands for; tells what was tried and taken. */
async function lookUp(source: string, out: Console, network: Network | undefined): Promise<string> {
  if (sourceProblem(source) !== undefined) return source;
  const { url, steps } = await findSource(source, network);
  for (const step of steps) out.say(`  ${step}`);
  return url;
}

function enter(
  config: Document,
  {
    name,
    addition,
    overlay,
  }: { readonly name: string; readonly addition: Addition; readonly overlay: string | undefined },
): void {
  const providers = config.get("providers", true);
  if (isMap(providers) && providers.items.length === 0) providers.flow = false;
  config.setIn(
    ["providers", name],
    config.createNode({
      documents: [addition.entry],
      ...(overlay === undefined ? {} : { overlays: [overlay] }),
    }),
  );
}

interface AddRequest {
  readonly name: string;
  readonly source: string;
  readonly root: string;
  readonly diagnostics: DiagnosticLog;
}

/** Fetches a document with the files that it refers to; undefined, or a sentence, when that fails. */
async function addUrl(
  { name, source, root, diagnostics }: AddRequest,
  network: Network | undefined,
): Promise<Addition | string | undefined> {
  const problem = sourceProblem(source);
  if (problem !== undefined) return `${source} cannot be fetched: ${problem}.`;
  const file = `specs/${name}/${fileNameOf(new URL(source))}`;
  if (existsSync(join(root, file))) return `There already is a file ${file}; nothing was changed.`;
  const location = { file: configFileName, line: 1, column: 1 };
  const provider = {
    ...{ name, packageName: name, folder: name, overlays: [], allowReferences: [] },
    documents: [{ file, location, source: { url: source, headers: {} } }],
  };
  const staging = createStaging();
  try {
    const fetched = await fetchSources(provider, {
      ...{ root, staged: staging.root, providers: [provider], diagnostics, network },
      ...{ environment: {}, progress: () => undefined },
    });
    if (fetched === undefined) return undefined;
    const files = [...fetched].map(([path, text]) => ({ file: path, text, state: "new" as const }));
    return { file, files, entry: { file, source } };
  } finally {
    staging.remove();
  }
}

/** Reads a local document, and the files that it refers to in its folder and below; what cannot be reached is reported. */
async function addFile({
  name,
  source,
  root,
  diagnostics,
}: AddRequest): Promise<Addition | string | undefined> {
  const path = resolve(source);
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    return `${source} cannot be read: ${(error as Error).message}`;
  }
  const local = relative(root, path).replaceAll("\\", "/");
  const isInPlace = local.startsWith("specs/");
  const file = isInPlace ? local : `specs/${name}/${safeFileName(basename(path))}`;
  if (!isInPlace && existsSync(join(root, file)))
    return `There already is a file ${file}; nothing was changed.`;
  const read = ingest({ file: local, text }, diagnostics);
  if (read === undefined) return "Nothing was changed.";
  const folder = dirname(path);
  const names = new Set<string>();
  const access = { projectRoot: folder, onRead: (one: string) => void names.add(one) };
  await inlineFiles({ ...read, file: basename(path) }, diagnostics, access);
  names.delete(basename(path));
  if (isInPlace) return { file, files: [], entry: file };
  const others = [...names].map((one) => ({
    file: posix.join("specs", name, one),
    text: readFileSync(join(folder, one), "utf8"),
    state: "new" as const,
  }));
  return { file, files: [{ file, text, state: "new" }, ...others], entry: file };
}

function isUrl(source: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(source);
}
