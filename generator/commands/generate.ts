import { basename, extname, relative, resolve } from "node:path";
import { configFileName, findProjectRoot } from "../config/find.ts";
import { visible } from "../diagnostics/index.ts";
import type { Program } from "../program.ts";
import { typedCall } from "./package-manager.ts";
import { createSpeed } from "../speed/index.ts";
import type { RunSummary } from "../summary.ts";
import { createConsole, exitCodes, showDiagnostics, type Console } from "./context.ts";
import { wrongUsage } from "./usage.ts";
import { findSpec, type SpecSource } from "./spec-source.ts";

/** The flags of `crosswalk generate`, as commander hands them over. */
export interface GenerateFlags {
  readonly check?: boolean;
  readonly watch?: boolean;
  readonly spec?: string;
  readonly out?: string;
  readonly name?: string;
  readonly json?: boolean;
  readonly lint: boolean;
  readonly format: boolean;
  readonly cache: boolean;
  readonly formats?: "assert" | "annotate";
  readonly inferObjectType: boolean;
  readonly reading?: "intended" | "literal";
  readonly strict?: boolean;
  readonly allowReference?: readonly string[];
}

/** Where a run takes place. */
interface Place {
  /** Absolute path that file names are relative to. */
  readonly root: string;
  /** With `--spec`: the document, and the folder for its package, relative to the root. */
  readonly single?: SpecSource & { readonly output: string; readonly name: string };
}

/**
 * `crosswalk generate`.
 *
 * @param program - undefined: without threads, and without anything of earlier runs.
 * @returns the exit code.
 */
export async function generateCommand(
  only: readonly string[],
  flags: GenerateFlags,
  program?: Program,
): Promise<number> {
  const out = createConsole(flags.json === true);
  const place = await findPlace(only, flags);
  if (typeof place === "string") {
    return wrongUsage(out, "generate", visible(place));
  }
  if (flags.watch === true) {
    return (await import("./watch.ts")).watchCommand(
      place.root,
      () => once({ place, only, flags, program, out }),
      out,
    );
  }
  return (await once({ place, only, flags, program, out })).code;
}

async function findPlace(only: readonly string[], flags: GenerateFlags): Promise<Place | string> {
  if (flags.watch === true && flags.check === true)
    return "--watch and --check exclude each other.";
  if (flags.spec === undefined) {
    if (flags.out !== undefined || flags.name !== undefined)
      return "--out and --name go with --spec.";
    const root = findProjectRoot(process.cwd());
    return root === undefined
      ? `There is no ${configFileName} here or above. Run \`crosswalk init\`, or give --spec FILE --out DIR.`
      : { root };
  }
  if (flags.out === undefined) return "--spec needs --out FOLDER.";
  if (only.length > 0) return "--spec makes one package; leave out the names.";
  const root = process.cwd();
  const name = flags.name ?? nameOf(flags.spec);
  if (!/^(@[a-z0-9][a-z0-9._-]*\/)?[a-z][a-z0-9._-]*$/.test(name)) {
    return `\`${name}\` cannot name a package; give --name with lower-case letters, digits and \`-\`.`;
  }
  const source = await findSpec(flags.spec);
  if (typeof source === "string") return source;
  if (flags.watch === true && source.text !== undefined) return "--watch needs a file to watch.";
  const output = relative(root, resolve(flags.out)).replaceAll("\\", "/") || ".";
  return { root, single: { ...source, output, name } };
}

/** `specs/Stripe API.v3.json` becomes `stripe-api-v3`. */
function nameOf(file: string): string {
  const name = basename(file, extname(file))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  // A package's name begins with a letter here: it also names the client.
  return /^[a-z]/.test(name) ? name : `api-${name}`.replace(/-$/, "");
}

/** What a run is called with. */
interface Call {
  readonly place: Place;
  readonly only: readonly string[];
  readonly flags: GenerateFlags;
  readonly program: Program | undefined;
  readonly out: Console;
}

/** One run: nothing to do, or the whole pipeline. */
async function once({
  place,
  only,
  flags,
  program,
  out,
}: Call): Promise<{ code: number; inputs: Readonly<Record<string, string>> }> {
  const speed = createSpeed(program, place.root, flags.cache);
  const { json: _json, watch: _watch, check: _check, ...relevant } = flags;
  const key = [place, only, relevant];
  const record = speed.findRecord(key);
  if (record !== undefined) {
    const summary: RunSummary = { ...record.summary, upToDate: true, timings: {} };
    await show(summary, place.root, flags, out);
    return { code: exitCodes.done, inputs: record.inputs };
  }

  const { runGenerate } = await import("./run-generate.ts");
  const { summary, output, hashes, problem } = await runGenerate({
    place,
    only,
    flags,
    stages: (plain, severalProviders) => speed.stages(plain, severalProviders),
    out,
  });
  if (problem !== undefined) return { code: wrongUsage(out, "generate", problem), inputs: hashes };
  if (summary.ok && output !== undefined) {
    const unchanged = { added: [], changed: [], removed: [], ms: 0 };
    speed.keepRecord(key, {
      ...{ inputs: hashes, output },
      summary: {
        ...summary,
        packages: summary.packages.map((p) => ({ ...p, ...unchanged })),
        removed: [],
      },
    });
  }
  await show(summary, place.root, flags, out);
  return { code: summary.ok ? exitCodes.done : exitCodes.problems, inputs: hashes };
}

/** Tells people, or tools, what the run did. */
async function show(
  summary: RunSummary,
  root: string,
  flags: GenerateFlags,
  out: Console,
): Promise<void> {
  const lines = describe(summary, flags, typedCall(root));
  // That all is well comes first, then what could be better.
  if (summary.ok) for (const line of lines) out.say(line);
  if (summary.ok && summary.diagnostics.length > 0) out.say("");
  await showDiagnostics(summary.diagnostics, root, out, {
    notes: flags.spec !== undefined,
    // A run without changes has nothing new to say, and reads no document to show lines of it.
    perCause: summary.upToDate ? 0 : flags.spec === undefined ? 1 : 3,
  });
  if (!summary.ok) for (const line of lines) out.say(line);
  out.result(summary);
}

/** How many warnings of a provider are open: what its documents leave out or contradict. */
function warningsOf(provider: string, { diagnostics }: RunSummary): string[] {
  const open = diagnostics.filter(
    (one) =>
      one.provider === provider && one.severity === "warning" && one.acknowledged === undefined,
  );
  return open.length === 0 ? [] : [count(open.length, "open warning")];
}

function describe(summary: RunSummary, flags: GenerateFlags, call: string): string[] {
  if (summary.upToDate) return ["Nothing changed: every package is what the documents give."];
  if (!summary.ok && flags.check !== true) return ["Nothing was written."];
  if (summary.packages.length === 0)
    return [`The configuration has no providers yet. Add one: ${call} add NAME FILE_OR_URL`];
  const width = Math.max(...summary.packages.map(({ name }) => name.length));
  const packages = summary.packages.map((item) => {
    const changed = item.added.length + item.changed.length + item.removed.length;
    return [
      item.name.padEnd(width),
      ...(item.kind === "runtime"
        ? ["of all providers"]
        : [
            count(item.documents, "document"),
            count(item.operations, "operation"),
            count(item.schemas, "schema"),
          ]),
      `${changed} of ${count(item.files, "file")} ${flags.check === true ? "differ" : "changed"}`,
      `${item.ms} ms`,
      ...warningsOf(item.name, summary),
    ].join("  ");
  });
  if (flags.check === true) return [...packages, ...drift(summary, call)];
  const removed = summary.removed.map((folder) => `removed ${folder}: no longer configured`);
  return [...packages, ...removed];
}

function drift(summary: RunSummary, call: string): string[] {
  const list = (title: string, pick: "added" | "changed" | "removed"): string[] =>
    summary.packages.flatMap((item) =>
      item[pick].length === item.files && item.files > 1
        ? [`${title} ${item.folder} (${count(item.files, "file")})`]
        : item[pick].map((path) => `${title} ${item.folder}/${path}`),
    );
  const differing = [
    ...list("missing", "added"),
    ...list("stale  ", "changed"),
    ...list("surplus", "removed"),
    ...summary.removed.map((folder) => `surplus ${folder}`),
  ];
  if (differing.length === 0)
    return summary.ok ? ["Every package is what the documents give."] : [];
  return [
    ...differing,
    ...(summary.diff === undefined ? [] : ["", summary.diff]),
    `The generated packages are not what the documents give. Run: ${call} generate`,
  ];
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? "" : "s"}`;
}
