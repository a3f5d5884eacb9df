import { readFileSync, statSync } from "node:fs";
import { buffer } from "node:stream/consumers";
import { relative, resolve } from "node:path";

/** The document that `--spec` names. */
export interface SpecSource {
  /** Relative to the working directory; of what is no file the address, or `stdin`. */
  readonly file: string;
  /** Its content, where it is no file that stages can read for themselves. */
  readonly text?: string;
}

/** The texts of a source that are no files, for `createInputs`. */
export function givenTexts(source: SpecSource | undefined): Record<string, string> {
  return source?.text === undefined ? {} : { [source.file]: source.text };
}

/**
 * Finds the document that `--spec` names: a file, `-` for the standard input, or an https address that is
 * fetched once.
 *
 * @returns a sentence that says why there is none.
 */
export async function findSpec(
  spec: string,
  stdin: NodeJS.ReadableStream = process.stdin,
): Promise<SpecSource | string> {
  if (spec === "-") return readStandardInput(stdin, FIRST_BYTE_MILLISECONDS);
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(spec)) {
    const { fetchDocument } = await import("./fetch-document.ts");
    const fetched = await fetchDocument(spec);
    if (typeof fetched !== "string") return { file: spec, text: fetched.text };
    return `${fetched} Download it and give the file.`;
  }
  try {
    if (statSync(spec).isDirectory()) return `${spec} is a folder; --spec takes a file.`;
    readFileSync(spec);
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === "ENOENT";
    return isMissing
      ? `There is no file ${spec}.`
      : `${spec} cannot be read: ${(error as Error).message}`;
  }
  return { file: relative(process.cwd(), resolve(spec)).replaceAll("\\", "/") };
}

/** How long the standard input may say nothing: a script that forgot to pipe something would wait for ever. */
const FIRST_BYTE_MILLISECONDS = 10_000;

/** Reads the standard input to its end, once something arrives. */
export async function readStandardInput(
  stdin: NodeJS.ReadableStream,
  firstByteMilliseconds: number,
): Promise<SpecSource | string> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), firstByteMilliseconds);
    const stop = (): void => clearTimeout(timer);
    stdin.once("readable", stop).once("end", stop);
  });
  const bytes = await Promise.race([buffer(stdin), silence]);
  clearTimeout(timer);
  if (bytes !== undefined) return { file: "stdin", text: bytes.toString("utf8") };
  // An open handle would keep the process alive.
  if ("destroy" in stdin && typeof stdin.destroy === "function") stdin.destroy();
  return "Nothing arrives on the standard input; pipe a document into the command.";
}
