import { readFileSync } from "node:fs";
import { structuredPatch } from "diff";
import { firstDifference, type FileDifference } from "./compare.ts";

/** A known cause of differences. The first that fits is taken. */
interface Cause {
  readonly cause: string;
  /** Regular expression for the path of the file. */
  readonly files?: string;
  /** Regular expression for a line that is gone or new, with its sign; without it, the cause is of whole files. */
  readonly lines?: string;
}

/** What has one cause. */
interface Explained {
  readonly files: Set<string>;
  changes: number;
  example: string;
}

/** Lines in which a file may differ to be looked at change by change. */
const MAX_EDITED_LINES = 6_000;

const NO_CAUSE = "(no known cause)";

/** Changes without a known cause that are listed. */
const LISTED_CHANGES = 100;

/** Assigns each change between two outputs to a cause, and prints how many files each cause accounts for. */
export class CauseTable {
  readonly #causes: readonly { cause: string; files: RegExp; lines: RegExp | undefined }[];
  readonly #found = new Map<string, Explained>();
  readonly #all = new Set<string>();
  readonly #unexplained: string[] = [];

  /** @param file - a JSON list of causes. */
  constructor(file: string) {
    const causes = JSON.parse(readFileSync(file, "utf8")) as readonly Cause[];
    this.#causes = causes.map(({ cause, files = "", lines }) => ({
      ...{ cause, files: new RegExp(files) },
      lines: lines === undefined ? undefined : new RegExp(lines),
    }));
  }

  /** @param input - name of the document that the file is made from. */
  add(input: string, { path, before, after }: FileDifference): void {
    this.#all.add(`${input} ${path}`);
    if (before === undefined || after === undefined) {
      const state = before === undefined ? "new" : "gone";
      this.#enter(input, path, { lines: [`${state} file`], example: `${state} file` });
      return;
    }
    const patch = structuredPatch("", "", before, after, "", "", {
      ...{ context: 0, maxEditLength: MAX_EDITED_LINES },
    });
    if (patch === undefined) {
      const { line, was, is } = firstDifference(before, after);
      this.#enter(input, path, { lines: [], example: `line ${line}: ${was} -> ${is}` });
      return;
    }
    for (const { oldStart, lines } of patch.hunks)
      this.#enter(input, path, { lines, example: `line ${oldStart}: ${shown(lines)}` });
  }

  #enter(
    input: string,
    path: string,
    change: { readonly lines: readonly string[]; readonly example: string },
  ): void {
    const found = this.#causes.find(
      ({ files, lines }) =>
        files.test(path) && (lines === undefined || change.lines.some((line) => lines.test(line))),
    );
    const cause = found?.cause ?? NO_CAUSE;
    if (found === undefined) this.#unexplained.push(`${input} ${path} ${change.example}`);
    const entry = this.#found.get(cause) ?? {
      files: new Set<string>(),
      changes: 0,
      example: `${input} ${path} ${change.example}`,
    };
    entry.files.add(`${input} ${path}`);
    entry.changes++;
    this.#found.set(cause, entry);
  }

  /** A row per cause: files in which it is met, changes in them, and one of these; changes that have none. */
  toString(): string {
    const rows = [...this.#found].sort(([, a], [, b]) => b.files.size - a.files.size);
    const unexplained = this.#found.get(NO_CAUSE)?.files.size ?? 0;
    return [
      ...rows.map(
        ([cause, { files, changes, example }]) =>
          `${String(files.size).padStart(6)} files ${String(changes).padStart(7)} changes  ${cause}\n` +
          `       ${example}`,
      ),
      ...this.#unexplained.slice(0, LISTED_CHANGES),
      `${this.#all.size} files differ; ${unexplained} of them have a change without a known cause`,
    ].join("\n");
  }
}

/** The first gone and the first new line of a change. */
function shown(lines: readonly string[]): string {
  const first = (sign: string): string => lines.find((line) => line.startsWith(sign)) ?? sign;
  return `${first("-").slice(0, 90)} ${first("+").slice(0, 90)}`;
}
