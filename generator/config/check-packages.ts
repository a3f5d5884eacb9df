import { posix } from "node:path";
import { didYouMean, type DiagnosticReport, type Diagnostics } from "../diagnostics/index.ts";
import { joinPointer } from "../json/pointer.ts";
import type { YamlFile } from "../json/yaml-file.ts";
import { runtimeName } from "./packages.ts";
import type { Config } from "./types.ts";

/** A package that the configuration asks for. */
interface NamedPackage {
  readonly section: "providers" | "crosswalks";
  readonly name: string;
  readonly packageName: string;
  readonly folder: string;
}

type Problem = Pick<DiagnosticReport, "message" | "fix">;

/** Reports packages that cannot exist next to each other, and crosswalks of unknown providers. */
export function checkPackages(config: Config, yaml: YamlFile, diagnostics: Diagnostics): void {
  const packages: readonly NamedPackage[] = [
    ...config.providers.map((one) => ({ ...one, section: "providers" as const })),
    ...config.crosswalks.map((one) => ({ ...one, section: "crosswalks" as const })),
  ];
  checkRuntime(config, packages, { yaml, diagnostics });
  for (const [index, one] of packages.entries()) {
    const earlier = packages.slice(0, index);
    const report = (key: string, problem: Problem | undefined): void => {
      if (problem === undefined) return;
      // where the key is missing, the package's own
      const location = yaml.locate(joinPointer("", one.section, one.name, key));
      diagnostics.report({ code: "config-invalid", ...problem, location });
    };
    report("packageName", nameProblem(one, earlier));
    report("output", neighbourProblem(one, earlier) ?? surroundingProblem(one, config));
  }
  checkMapped(config, diagnostics);
}

/** The package of the run time has a name and a folder of its own, in a scope that nobody else publishes in. */
function checkRuntime(
  { runtime, packageScope }: Config,
  packages: readonly NamedPackage[],
  { yaml, diagnostics }: { readonly yaml: YamlFile; readonly diagnostics: Diagnostics },
): void {
  if (runtime === "copied") return;
  const report = (message: string, fix: string, ...path: string[]): void => {
    const location = yaml.locate(joinPointer("", ...path), "key");
    diagnostics.report({ code: "config-invalid", message, location, fix });
  };
  if (packageScope === undefined)
    report("`runtime: package` needs a `packageScope`.", "Set one.", "runtime");
  for (const { name, section } of packages)
    if (name === runtimeName)
      report(
        `\`${name}\` is the package of the run time.`,
        "Choose another name, or `runtime: copied`.",
        ...[section, name],
      );
}

function nameProblem(
  { name, packageName }: NamedPackage,
  earlier: readonly NamedPackage[],
): Problem | undefined {
  const owner = earlier.find((other) => other.packageName === packageName);
  return (
    owner && {
      message: `\`${name}\` and \`${owner.name}\` have one package name, \`${packageName}\`.`,
      fix: "Give one of them another `packageName`.",
    }
  );
}

/** A folder belongs to one package: no other is written into it, or around it. */
function neighbourProblem(
  { name, folder }: NamedPackage,
  earlier: readonly NamedPackage[],
): Problem | undefined {
  const other = earlier.find((one) => overlaps(one.folder, folder));
  if (other === undefined) return undefined;
  return contains(other.folder, folder) && contains(folder, other.folder)
    ? {
        message: `\`${name}\` and \`${other.name}\` would both be written into \`${other.folder}\`.`,
        fix: "Give one of them another `output`.",
      }
    : {
        message: `\`${folder}\` and the folder of \`${other.name}\`, \`${other.folder}\`, lie in one another.`,
        fix: "Give each package a folder in which no other lies.",
      };
}

/** A folder of its own lies apart from that of all packages, and holds nothing that is read. */
function surroundingProblem({ folder }: NamedPackage, config: Config): Problem | undefined {
  if (posix.dirname(folder) === config.output) return undefined;
  if (overlaps(config.output, folder))
    return {
      message: `\`${folder}\` and the folder of all packages, \`${config.output}\`, lie in one another.`,
      fix: `Choose a folder directly below \`${config.output}\`, or elsewhere.`,
    };
  const source = sourcesOf(config).find((file) => contains(folder, file));
  if (source === undefined) return undefined;
  return {
    message: `\`${source}\` lies in \`${folder}\`, which is for what is generated.`,
    fix: "Choose a folder without documents, overlays and mappings.",
  };
}

/** The files that packages are made from. */
function sourcesOf({ providers, crosswalks }: Config): readonly string[] {
  return [
    ...providers.flatMap(({ documents, overlays }) => [...documents, ...overlays]),
    ...crosswalks.flatMap(({ model, mappings }) => [model, ...mappings]),
  ].map(({ file }) => file);
}

/** Whether a path is a folder or lies in it, on file systems that ignore case as well. */
function contains(folder: string, path: string): boolean {
  return `${folded(path)}/`.startsWith(`${folded(folder)}/`);
}

function overlaps(one: string, other: string): boolean {
  return contains(one, other) || contains(other, one);
}

function folded(path: string): string {
  return path.normalize("NFC").toLowerCase().normalize("NFC");
}

function checkMapped({ providers, crosswalks }: Config, diagnostics: Diagnostics): void {
  const known = providers.map(({ name }) => name);
  for (const { provider, location } of crosswalks.flatMap(({ mappings }) => mappings)) {
    if (known.includes(provider)) continue;
    const message = `\`${provider}\` is not under \`providers\`.`;
    const fix = didYouMean(provider, known);
    diagnostics.report({ code: "config-unknown-provider", message, location, fix });
  }
}
