import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import type { DiagnosticLog } from "../diagnostics/index.ts";
import { visible } from "../diagnostics/index.ts";
import { prepareProvider } from "../pipeline.ts";
import {
  checkTraffic,
  exchangeOfBody,
  exchangesOfHar,
  type CauseGroup,
  type Exchange,
  type TrafficReport,
} from "../traffic/index.ts";
import { createConsole, exitCodes, showDiagnostics, type Console } from "./context.ts";
import { openProject } from "./prepare.ts";
import { noConfiguration, problemOfNames, wrongUsage } from "./usage.ts";

/** The flags of `crosswalk check`. */
export interface CheckFlags {
  readonly json?: boolean;
  /** File for the drafted overlay; one that is there is never overwritten. */
  readonly writeOverlay?: string;
}

/**
 * `crosswalk check PROVIDER RECORDING`: which recorded requests and responses contradict the provider's document,
 * by cause, and a draft of the overlay that would reconcile them. Nothing recorded is kept or printed but words of
 * enumerations.
 *
 * @param recording - a HAR file, or a folder of JSON bodies that are named by their operations.
 */
export async function checkCommand(
  name: string,
  recording: string,
  flags: CheckFlags,
): Promise<number> {
  const out = createConsole(flags.json === true);
  const project = openProject({ lint: false });
  if (project === undefined) return noConfiguration(out, "check");
  const { root, diagnostics, loaded } = project;
  const { providers = [] } = loaded?.config ?? {};
  const known = providers.map((one) => one.name);
  const problem = loaded && (problemOfNames([name], known) ?? problemOfFiles(recording, flags));
  if (problem !== undefined) return wrongUsage(out, "check", problem);
  const config = providers.find((one) => one.name === name);
  const provider = config && loaded && (await prepareProvider(config, loaded.run));
  const exchanges = provider && readExchanges(recording, diagnostics);
  const errors = diagnostics.all.filter(({ severity }) => severity === "error");
  await showDiagnostics(errors, root, out, { notes: false, perCause: 3 });
  if (provider === undefined || exchanges === undefined || loaded === undefined) {
    out.result({ command: "check", ok: false, diagnostics: errors });
    return exitCodes.problems;
  }
  const report = checkTraffic({
    ...{ exchanges, model: provider.model, published: provider.published },
    options: loaded.run.options.package,
    recording: basename(recording),
  });
  show(report, out, flags);
  if (flags.writeOverlay !== undefined && report.overlay !== undefined)
    writeFileSync(flags.writeOverlay, report.overlay.text);
  const ok = report.causes.length === 0;
  out.result({ command: "check", ok, provider: name, ...asJson(report) });
  return ok ? exitCodes.done : exitCodes.problems;
}

function problemOfFiles(recording: string, { writeOverlay }: CheckFlags): string | undefined {
  if (!existsSync(recording)) return `There is no file or folder ${visible(recording)}.`;
  return writeOverlay !== undefined && existsSync(writeOverlay)
    ? `${visible(writeOverlay)} is there already: give another name for the draft.`
    : undefined;
}

function readExchanges(recording: string, diagnostics: DiagnosticLog): Exchange[] | undefined {
  const named = (path: string): string =>
    relative(process.cwd(), resolve(path)).replaceAll("\\", "/");
  if (!statSync(recording).isDirectory())
    return exchangesOfHar(
      { file: named(recording), text: readFileSync(recording, "utf8") },
      diagnostics,
    );
  return readdirSync(recording, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".json"))
    .sort()
    .flatMap((name) => {
      const path = join(recording, name);
      return exchangeOfBody({ name, file: named(path), text: readFileSync(path, "utf8") }) ?? [];
    });
}

function show(report: TrafficReport, out: Console, flags: CheckFlags): void {
  const { exchanges, matched, operations, unmatched, causes, overlay } = report;
  out.say(
    `${counted(exchanges, "recorded exchange")}, ${matched} of them of ${counted(operations, "operation")} of the document.`,
  );
  for (const [method, count] of Object.entries(unmatched))
    out.say(`Not described: ${counted(count, `${method || "body"} exchange`)}.`);
  for (const cause of causes) {
    out.say("");
    for (const line of linesOf(cause)) out.say(visible(line));
  }
  if (causes.length === 0) return out.say("Nothing contradicts the document.");
  out.say("");
  const total = causes.reduce((sum, { count }) => sum + count, 0);
  const sentence = `${counted(total, "contradiction")} of ${counted(causes.length, "cause")}`;
  if (overlay === undefined) return out.say(`${sentence}; no overlay can be drafted for them.`);
  const actions = counted(overlay.actions, "action");
  out.say(
    flags.writeOverlay === undefined
      ? `${sentence}. --write-overlay FILE writes the draft of an overlay with ${actions}.`
      : `${sentence}. ${visible(flags.writeOverlay)} has ${actions}: review each, then enter the file among the provider's overlays.`,
  );
}

/** Operations that a cause shows; `--json` has all. */
const SHOWN_OPERATIONS = 3;

function linesOf({ message, affected, count, recorded, location, all }: CauseGroup): string[] {
  const more = affected.length - SHOWN_OPERATIONS;
  const at = recorded.map(({ file, line, column }) => `${file}:${line}:${column}`);
  return [
    `${message}: ${counted(count, "time")}`,
    ...affected.slice(0, SHOWN_OPERATIONS).map((one) => `  ${one}`),
    ...(more > 0 ? [`  and ${more} more`] : []),
    `  recorded at ${at.join(", ")}${all.length > at.length ? ", …" : ""}`,
    ...(location === undefined
      ? []
      : [`  document: ${location.file}:${location.line}:${location.column}`]),
  ];
}

function asJson({ causes, overlay, ...counts }: TrafficReport): object {
  return {
    ...counts,
    causes: causes.map(({ all: _, ...cause }) => cause),
    overlay: overlay?.text,
  };
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
