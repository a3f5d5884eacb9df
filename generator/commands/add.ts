import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { isMap, parseDocument } from "yaml";
import { configFileName, findProjectRoot } from "../config/index.ts";
import { createDiagnostics, type Diagnostics } from "../diagnostics/index.ts";
import { inlineFiles, type SourcedDocument } from "../document/index.ts";
import { ingest } from "../ingest/index.ts";
import { createConsole, exitCodes, showDiagnostics } from "./context.ts";
import { fetchDocument } from "./fetch-document.ts";

/**
 * `crosswalk add`: copies a vendor's document, and the files that it refers to, into `specs/<name>/` and enters the provider into the
 * configuration, whose comments and order stay as they are.
 *
 * @param source - a file, or an https address that is fetched once.
 */
export async function addCommand(name: string, source: string): Promise<number> {
  const out = createConsole(false);
  const root = findProjectRoot(process.cwd());
  if (root === undefined) {
    out.say(`There is no ${configFileName} here or above. Run \`crosswalk init\` first.`);
    return exitCodes.problems;
  }
  const document = await readSource(source);
  if (typeof document === "string") {
    out.say(document);
    return exitCodes.problems;
  }
  const file = `specs/${name}/${document.name}`;
  const configText = readFileSync(join(root, configFileName), "utf8");
  const config = parseDocument(configText);
  if (config.errors.length > 0) {
    out.say(
      `${configFileName} has mistakes; correct them first: ${config.errors[0]?.message ?? ""}`,
    );
    return exitCodes.problems;
  }
  if (config.hasIn(["providers", name]) || existsSync(join(root, file))) {
    out.say(`There already is a provider \`${name}\` or a file ${file}; nothing was changed.`);
    return exitCodes.problems;
  }

  const diagnostics = createDiagnostics();
  const read = ingest({ file, text: document.text }, diagnostics);
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), document.text);
  const copied = read === undefined ? [] : await copyReferences(source, read, diagnostics);
  for (const { name: other, text } of copied) {
    const path = join(root, "specs", name, other);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  await showDiagnostics(diagnostics.all, root, out, { notes: true, perCode: Infinity });
  if (read === undefined) {
    out.say(
      `${file} was written, but not entered into the configuration: its format is not known.`,
    );
    return exitCodes.problems;
  }
  const providers = config.get("providers", true);
  if (isMap(providers) && providers.items.length === 0) providers.flow = false;
  config.setIn(["providers", name], config.createNode({ documents: [file] }));
  writeFileSync(join(root, configFileName), config.toString({ lineWidth: 100 }));
  const others = copied.length === 0 ? "" : ` and ${copied.length} that it refers to`;
  out.say(`Added ${name}: ${file}${others} (${read.format}). Next: crosswalk generate ${name}`);
  return exitCodes.done;
}

/** The files that a local document refers to, in its folder and below; what cannot be reached is reported. */
async function copyReferences(
  source: string,
  document: SourcedDocument,
  diagnostics: Diagnostics,
): Promise<{ name: string; text: string }[]> {
  if (isUrl(source)) return [];
  const folder = resolve(dirname(source));
  const files = new Set<string>();
  const access = { projectRoot: folder, onRead: (file: string) => void files.add(file) };
  await inlineFiles({ ...document, file: basename(source) }, diagnostics, access);
  files.delete(basename(source));
  return [...files].map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));
}

function isUrl(source: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(source);
}

/** The document and the name for its file, or a sentence that says why there is none. */
async function readSource(source: string): Promise<{ name: string; text: string } | string> {
  if (isUrl(source)) return fetchDocument(source);
  try {
    return { name: safeFileName(basename(source)), text: readFileSync(source, "utf8") };
  } catch (error) {
    return `${source} cannot be read: ${(error as Error).message}`;
  }
}

/** A plain file name made from a stranger's. */
export function safeFileName(name: string): string {
  const plain = name
    .replace(/[^A-Za-z0-9._-]+/g, "-")
    .replace(/^[.-]+/, "")
    .slice(0, 100);
  return plain === "" ? "document.txt" : plain;
}
