import { createHash } from "node:crypto";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { hashText } from "../../generator/document/index.ts";
import { runInProcess } from "../support/in-process.ts";
import { inspectFiles, listFiles } from "./inspect-files.ts";
import { exercise } from "./inspect-modules.ts";
import { canary, placeholders } from "./references.ts";
import type { Scenario } from "./positions/types.ts";
import {
  overLimits,
  peakMebibytes,
  type Order,
  type Problem,
  type CaseResult,
} from "./case-result.ts";

const secret = "secret.json";

/** What was found in files, by path and content, for all cases of this process. */
const inspected = new Map<string, readonly Problem[]>();

interface Run {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly ms: number;
  /** Absolute path of the project's folder, and of the case's folder that it lies deep in. */
  readonly project: string;
  readonly around: string;
  /** Hash of each file below the output folder. */
  readonly written: Readonly<Record<string, string>>;
}

interface Summary {
  readonly diagnostics: readonly {
    readonly code: string;
    readonly severity: string;
    readonly location?: object;
    readonly pointer?: string;
    readonly acknowledged?: string;
  }[];
}

/** What a case is watched by. */
export interface Watching {
  /** How often a marker was used since it was last asked. */
  readonly uses: () => number;
  /** Is told what begins. */
  readonly stage: (name: string) => void;
}

/** Runs a case twice in two folders and checks what came of it. */
export async function execute(order: Order, watching: Watching): Promise<CaseResult> {
  const { uses, stage } = watching;
  const { id, scenario, folder } = order;
  const problems: Problem[] = [];
  uses();
  stage("first run");
  const first = await run(order, join(folder, "first"));
  stage("second run");
  const second = await run(order, join(folder, "second", "somewhere", "else"));
  if (uses() > 0) problems.push({ fault: "execution", detail: "while generating" });
  problems.push(...check(first, scenario));
  // A document that names its own folder is not the same document in another.
  if (!Object.values(scenario.files).some((text) => text.includes(placeholders.around)))
    problems.push(...compare(first, second));

  stage("what was written");
  const packages = first.exit === 0 ? packagesOf(join(first.project, scenario.output)) : [];
  for (const path of packages) {
    if (listFiles(path).some((file) => readFileSync(join(path, file), "utf8").includes(canary)))
      problems.push({ fault: "request", detail: "a file outside was read" });
    problems.push(...inspectFiles(path, inspected));
  }
  stage("use of the packages");
  if (scenario.notExercised === undefined)
    for (const path of packages) problems.push(...(await exercise(path, uses)));
  const ms = Math.round(Math.max(first.ms, second.ms));
  const mebibytes = peakMebibytes();
  problems.push(...overLimits(ms, mebibytes));
  return {
    id,
    outcome: first.exit === 0 ? "generated" : first.exit === 70 ? "fault" : "refused",
    problems,
    codes: [...new Set(summaryOf(first)?.diagnostics.map(({ code }) => code) ?? [])],
    packages,
    ms,
    mebibytes,
  };
}

/** One run of the program in a folder of its own, in this process, with its output caught. */
async function run(order: Order, around: string): Promise<Run> {
  const { scenario } = order;
  const project = join(around, "a", "b", "project");
  writeProject(order, around, project);
  // The processor's time: other work on the machine is not the case's fault.
  const from = process.cpuUsage();
  const { code, stdout, stderr } = await runInProcess(project, ...scenario.args, "--json");
  const { user, system } = process.cpuUsage(from);
  const ms = (user + system) / 1_000;
  const written = hashes(join(project, scenario.output));
  return { exit: code, stdout, stderr, ms, project, around, written };
}

/** Writes the project, and alongside it the file that nobody may read. */
function writeProject(order: Order, around: string, project: string): void {
  const { files, links } = order.scenario;
  const { server = "127.0.0.1:9" } = order;
  const fill = (text: string): string =>
    text
      .replaceAll(placeholders.around, () => around)
      .replaceAll(placeholders.server, () => server)
      .replaceAll(placeholders.port, () => server.split(":")[1] ?? "")
      .replaceAll(/\{\{HASH:([^}]*)\}\}/g, (_, path: string) => hashText(fill(files[path] ?? "")));
  const place = (path: string): string => {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    return join(project, path);
  };
  for (const [path, text] of Object.entries(files)) writeFileSync(place(path), fill(text));
  for (const [path, target] of Object.entries(links ?? {})) symlinkSync(fill(target), place(path));
  writeFileSync(join(around, secret), JSON.stringify({ S: { description: canary } }));
  symlinkSync(order.cache, place("node_modules/.cache"), "junction");
}

function hashes(folder: string): Record<string, string> {
  if (!existsSync(folder) || !lstatSync(folder).isDirectory()) return {};
  return Object.fromEntries(
    listFiles(folder).map((path) => [
      path,
      createHash("sha256")
        .update(readFileSync(join(folder, path)))
        .digest("hex"),
    ]),
  );
}

/** Exit code, messages and the places that were written to. */
function check(run: Run, scenario: Scenario): Problem[] {
  const problems: Problem[] = [];
  const { exit, stderr, stdout, written } = run;
  const files = Object.keys(written);
  if (exit !== 0 && exit !== 1 && exit !== 2)
    problems.push({ fault: "trace", detail: `exit ${exit}: ${stderr.slice(0, 600)}` });
  else if (/\n\s+at .*[:(]\d+:\d+\)?/.test(stderr + stdout))
    problems.push({ fault: "trace", detail: stderr.slice(0, 600) });

  if (exit === 0 && files.length === 0)
    problems.push({ fault: "unexplained", detail: "exit 0, nothing written" });
  if (exit !== 0 && files.length > 0)
    problems.push({ fault: "partial", detail: files.slice(0, 3).join(", ") });
  if (exit === 1) {
    const errors = summaryOf(run)?.diagnostics.filter(
      (d) => d.severity === "error" && d.acknowledged === undefined,
    );
    if (errors === undefined || errors.length === 0)
      problems.push({ fault: "unexplained", detail: "exit 1 without an error" });
    else if (!errors.some((d) => d.location !== undefined || d.pointer !== undefined))
      problems.push({
        fault: "unexplained",
        detail: `no place: ${errors.map((d) => d.code).join()}`,
      });
  }
  if (exit === 2 && stderr.trim() === "")
    problems.push({ fault: "unexplained", detail: "exit 2 without a word" });

  // A terminal obeys control characters, and a CI system lines that begin with `::`.
  const acting =
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\r(?!\n)|^\s*::/m.exec(
      stderr,
    );
  if (acting !== null)
    problems.push({
      fault: "terminal",
      detail: JSON.stringify(stderr.slice(Math.max(0, acting.index - 60), acting.index + 40)),
    });
  problems.push(...strays(run, scenario));
  return problems;
}

/** Files that are neither inputs nor below the output folder. */
function strays(run: Run, scenario: Scenario): Problem[] {
  const prefix = "a/b/project/";
  const inputs = new Set([
    secret,
    `${prefix}node_modules/.cache`,
    ...Object.keys({ ...scenario.files, ...scenario.links }).map((path) => prefix + path),
  ]);
  return listFiles(run.around)
    .filter((path) => !inputs.has(path) && !path.startsWith(`${prefix}${scenario.output}/`))
    .map((path) => ({ fault: "outside", detail: path }));
}

function compare(first: Run, second: Run): Problem[] {
  if (first.exit !== second.exit)
    return [{ fault: "different", detail: `exit ${first.exit}, then ${second.exit}` }];
  const paths = new Set([...Object.keys(first.written), ...Object.keys(second.written)]);
  return [...paths]
    .filter((path) => first.written[path] !== second.written[path])
    .slice(0, 3)
    .map((path) => ({ fault: "different", detail: path }));
}

function summaryOf({ stdout }: Run): Summary | undefined {
  try {
    // Wrong usage gives an object with the error alone.
    const summary = JSON.parse(stdout) as Partial<Summary>;
    return summary.diagnostics === undefined ? undefined : (summary as Summary);
  } catch {
    return undefined;
  }
}

/** Folders of packages: the output folder itself, or those in it. */
function packagesOf(output: string): string[] {
  if (!existsSync(output)) return [];
  if (existsSync(join(output, "package.json"))) return [output];
  return readdirSync(output)
    .sort()
    .map((name) => join(output, name))
    .filter((folder) => existsSync(join(folder, "package.json")));
}
