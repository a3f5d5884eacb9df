import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import type { AddFlags } from "./commands/add.ts";
import { exitCodes } from "./commands/context.ts";
import { examplesOf } from "./commands/examples.ts";
import type { GenerateFlags } from "./commands/generate.ts";
import { problemOfDisk } from "./commands/usage.ts";
import { sourceStack } from "./source-stack.ts";
import type { Program } from "./program.ts";

/**
 * The command line. Declares commands and flags, and loads a command's module when it is called.
 *
 * @param args - without the interpreter and the script.
 * @param program - the running bundle; undefined switches off all that makes runs quicker.
 */
export async function main(args: readonly string[], program?: Program): Promise<void> {
  endWithReader();
  try {
    process.exitCode = await run(args, program);
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
      return;
    }
    const problem = problemOfDisk(error);
    if (problem !== undefined) {
      process.exitCode = exitCodes.problems;
      process.stderr.write(`${problem}\n`);
      return;
    }
    process.exitCode = exitCodes.fault;
    process.stderr.write(
      `This is a fault of crosswalk, not of your files; please report it with the lines below.\n${sourceStack(error)}\n`,
    );
  }
}

/** A reader such as `head` may close its end before all is written: that is no fault. */
function endWithReader(): void {
  for (const stream of [process.stdout, process.stderr])
    if (stream.listenerCount("error") === 0)
      stream.on("error", (error: NodeJS.ErrnoException) => {
        if (error.code !== "EPIPE") throw error;
        process.exit();
      });
}

async function run(args: readonly string[], running: Program | undefined): Promise<number> {
  let code: number = exitCodes.done;
  /** Loads and runs a command; its exit code becomes the program's. */
  const does =
    <A extends unknown[]>(load: () => Promise<(...args: A) => Promise<number>>) =>
    async (...given: A): Promise<void> => {
      code = await (await load())(...given);
    };

  const program = new Command("crosswalk")
    .description("Turns vendors' API documents into typed packages and the mapping between them.")
    .version(process.env["CROSSWALK_VERSION"] ?? "0.0.0")
    .exitOverride()
    .configureHelp({ subcommandTerm: (command) => `${command.name()} ${argumentsOf(command)}` })
    .showHelpAfterError("(add --help for more)")
    .addHelpText(
      "after",
      "\nExit codes: 0 done; 1 problems in your files, drift under --check, or breaking\nchanges under diff --fail-on breaking; 2 wrong usage; 70 a fault of crosswalk.",
    );

  program
    .command("generate")
    .description("Generate the packages: all of them, or those of the named providers.")
    .argument("[provider...]", "providers or crosswalks of the configuration")
    .option("--check", "write nothing; exit 1 if generated/ is not what the documents give")
    .option("--watch", "generate again whenever a document, overlay or mapping changes")
    .option(
      "--spec <file>",
      "make one package from one document, without a configuration; `-` reads the standard input, an https address is fetched",
    )
    .option("--out <folder>", "with --spec: the folder to write the package into")
    .option("--name <name>", "with --spec: the package's name (default: from the file's name)")
    .option(
      "--allow-reference <place...>",
      "with --spec: files and https URLs outside of its folder that a reference may reach",
    )
    .option("--json", "print one machine-readable summary on stdout; text goes to stderr")
    .option("--no-lint", "leave out linting")
    .option("--no-format", "leave out formatting")
    .option("--no-cache", "do not read or write the cache")
    .addOption(
      new Option("--formats <mode>", "check `format` or only note it").choices([
        "assert",
        "annotate",
      ]),
    )
    .option("--no-infer-object-type", "read `properties` without `type` to the letter")
    .option("--strict", "take warnings for errors, but for those that are acknowledged")
    .addOption(readingOption())
    .action(
      does(async () => {
        const { generateCommand } = await import("./commands/generate.ts");
        return (only: readonly string[], flags: GenerateFlags) =>
          generateCommand(only, flags, running);
      }),
    );

  program
    .command("lint")
    .description(
      "Read, merge, overlay and lint the documents, and check their examples; write nothing.",
    )
    .argument("[provider...]", "providers of the configuration")
    .option("--spec <file>", "one document, without a configuration")
    .option(
      "--allow-reference <place...>",
      "with --spec: files and https URLs outside of its folder that a reference may reach",
    )
    .option("--json", "print the problems as JSON on stdout")
    .option("--strict", "take warnings for errors, but for those that are acknowledged")
    .addOption(readingOption())
    .option("--no-cache", "do not read or write the cache")
    .action(does(async () => (await import("./commands/lint.ts")).lintCommand));

  program
    .command("diff")
    .description("What changed in meaning between the documents at a git ref and now, or at two.")
    .argument(
      "[base-ref]",
      "a commit, branch or tag; `A..B` compares the packages of two of them, `A...B` those of B with where it left A",
      "HEAD",
    )
    .addOption(
      new Option("--format <format>", "how to print it")
        .choices(["text", "markdown", "json"])
        .default("text"),
    )
    .addOption(
      new Option("--fail-on <class>", "exit 1 when there are such changes")
        .choices(["breaking", "may-break", "none"])
        .default("none"),
    )
    .option(
      "--forked",
      "compare with where the present branch left the ref, as a pull request does",
    )
    .option("--html <file>", "write the whole report as a page")
    .option("--annotate", "print GitHub workflow commands that annotate lines, on stderr")
    .option("--changeset <file>", "write a changeset with the bump of each package")
    .option("--why <id>", "print the reasoning behind one change, by its id or the beginning of it")
    .option(
      "--today <date>",
      "the day that accepted changes of the configuration are held against, YYYY-MM-DD",
    )
    .action(does(async () => (await import("./commands/diff.ts")).diffCommand));

  program
    .command("changelog")
    .description("Write what changed since the last release into each package's CHANGELOG.md.")
    .option("--history", "add a section for each earlier release that has none")
    .action(does(async () => (await import("./commands/changelog.ts")).changelogCommand));

  program
    .command("suggest")
    .description("Candidates for what a mapping does not map yet, ranked; proposes, never decides.")
    .argument("<provider>", "a provider of the configuration")
    .option("--crosswalk <name>", "which crosswalk, when there are several")
    .option("--json", "print the candidates as JSON")
    .option("--operation <name>", "only for one operation of the canonical model")
    .option("--write", "put the candidates into the mapping file, as drafts to be reviewed")
    .action(does(async () => (await import("./commands/suggest.ts")).suggestCommand));

  program
    .command("pin")
    .description(
      "Write into the mapping files which version of each mapped field they were written against.",
    )
    .argument("[provider...]", "providers of the configuration")
    .action(does(async () => (await import("./commands/pin.ts")).pinCommand));

  program
    .command("fetch")
    .summary("Fetch remote documents that documents refer to, and pin them.")
    .description(
      "Fetch what documents refer to at remote places that `allowReferences` names, and pin it: content and hashes are written next to the documents, to be reviewed and committed. No other command fetches them.",
    )
    .argument("[provider...]", "providers of the configuration")
    .option("--check", "write nothing; exit 1 if what is there now differs from what is pinned")
    .option("--json", "print one machine-readable summary on stdout; text goes to stderr")
    .action(does(async () => (await import("./commands/fetch.ts")).fetchCommand));

  program
    .command("update")
    .summary("Fetch documents again from their `source`; say what changed.")
    .description(
      "Fetch documents again from the `source` that the configuration gives; say what changed and which mappings it touches; write documents and hashes. generated/ is left to `crosswalk generate`.",
    )
    .argument("[provider...]", "providers of the configuration")
    .option("--check", "write nothing; exit 1 if a vendor's document has changed")
    .option("--force", "overwrite documents that were edited since they were fetched")
    .option("--date", "note the day on which a document changed")
    .addOption(
      new Option("--format <format>", "how to print what changed")
        .choices(["text", "markdown"])
        .default("text"),
    )
    .option("--json", "print one machine-readable summary on stdout; text goes to stderr")
    .action(does(async () => (await import("./commands/update.ts")).updateCommand));

  program
    .command("list")
    .description("The providers and crosswalks of the configuration: for a matrix of jobs in CI.")
    .option("--json", "print them as JSON on stdout")
    .action(does(async () => (await import("./commands/list.ts")).listCommand));

  program
    .command("sources")
    .summary("Where each operation and field of a provider is from: file and line.")
    .description(
      "Where each operation and field of a provider is from: file and line, how sure that is, what an overlay gave, what was reported.",
    )
    .argument("<provider>", "a provider of the configuration")
    .option("--html <file>", "write it as a page, with the text of each line")
    .option("--json", "print it as JSON on stdout")
    .action(does(async () => (await import("./commands/provenance.ts")).sourcesCommand));

  program
    .command("check")
    .summary("Compare recorded traffic with a provider's document.")
    .description(
      "Compare recorded traffic with a provider's document: what contradicts it, by cause, and a draft of the overlay that would reconcile them. No recorded value is printed or kept but words that an enumeration lacks; exit 1 where something contradicts.",
    )
    .argument("<provider>", "a provider of the configuration")
    .argument(
      "<recording>",
      "a HAR file, or a folder of JSON bodies: createPet.json (a success), createPet.404.json, createPet.request.json",
    )
    .option("--write-overlay <file>", "write the draft of the overlay; overwrites nothing")
    .option("--json", "print one machine-readable summary on stdout; text goes to stderr")
    .action(does(async () => (await import("./commands/check.ts")).checkCommand));

  program
    .command("inputs")
    .description("What generating one package reads and writes: for the cache of a build system.")
    .argument("<name>", "a provider or crosswalk of the configuration")
    .option("--json", "print it as JSON on stdout")
    .action(does(async () => (await import("./commands/inputs.ts")).inputsCommand));

  program
    .command("explain")
    .description("What a diagnostic says, why it is reported, and how to repair it.")
    .argument("[code]", "the code of a diagnostic (default: list them all)")
    .option("--json", "print it as JSON on stdout")
    .action(does(async () => (await import("./commands/explain.ts")).explainCommand));

  program
    .command("init")
    .summary("Start a repository, or a crosswalk in one; overwrites nothing.")
    .description(
      "Start a repository: write a configuration and the folders it names, and enter scripts, workspaces, ignored files and workflows. Overwrites nothing.",
    )
    .option(
      "--scope <scope>",
      "npm scope of the generated packages (default: the package.json's)",
      scopeName,
    )
    .option("--output <folder>", "folder of the generated packages", "generated")
    .addOption(
      new Option("--package-manager <name>", "default: what the repository uses").choices([
        "npm",
        "pnpm",
        "yarn",
      ]),
    )
    .option(
      "--crosswalk <name>",
      "start a crosswalk: canonical model, folder of mappings, entry in the configuration",
      providerName,
    )
    .addOption(new Option("--turbo", "make each package a task of Turborepo").conflicts("nx"))
    .option("--nx", "make each package a task of Nx")
    .option("--no-workspaces", "leave package.json and the workspaces as they are")
    .option("--workflows", "write the GitHub workflows (default: where there is .github)")
    .option("--no-workflows", "write no GitHub workflows")
    .action(does(async () => (await import("./commands/init/init.ts")).initCommand));

  program
    .command("add")
    .description(
      "Add a provider: copy its document into specs/ and enter it into the configuration.",
    )
    .argument("<name>", "the provider's name: lower-case letters, digits and `-`", providerName)
    .argument(
      "<file-or-url>",
      "the vendor's document, or the address of a page of its documentation; a URL is fetched, and again by update",
    )
    .option("--overlay", "draft the overlay that supplies what the page does not say")
    .option(
      "--evidence <file...>",
      "with --overlay: other pages, curl commands and HAR files that may show it",
    )
    .option("--generate", "generate its package, too")
    .action(
      does(async () => {
        const { addCommand, tellLink } = await import("./commands/add.ts");
        return async (name: string, source: string, flags: AddFlags) => {
          const added = await addCommand(name, source, flags);
          if (added !== exitCodes.done || flags.generate !== true) return added;
          const { generateCommand } = await import("./commands/generate.ts");
          const all = { lint: true, format: true, cache: true, inferObjectType: true };
          const generated = await generateCommand([name], all, running);
          if (generated === exitCodes.done) tellLink();
          return generated;
        };
      }),
    );

  for (const command of program.commands) command.addHelpText("after", examplesOf(command.name()));
  if (args.length === 0) {
    program.outputHelp();
    return exitCodes.usage;
  }
  await program.parseAsync(args, { from: "user" });
  return code;
}

/** A command's arguments as its usage shows them, so that a list of commands fits 80 columns. */
function argumentsOf(command: Command): string {
  return command.usage().replace(/^\[options\] ?/, "");
}

function scopeName(value: string): string {
  if (/^@[a-z0-9][a-z0-9._-]*$/.test(value)) return value;
  throw new InvalidArgumentError("Use `@`, then lower-case letters, digits, `.`, `_` and `-`.");
}

function providerName(value: string): string {
  if (/^[a-z][a-z0-9-]{0,63}$/.test(value)) return value;
  throw new InvalidArgumentError(
    "Use lower-case letters, digits and `-`, beginning with a letter.",
  );
}

function readingOption(): Option {
  return new Option(
    "--reading <mode>",
    "read documents as their authors mean them, or to the letter",
  ).choices(["intended", "literal"]);
}
