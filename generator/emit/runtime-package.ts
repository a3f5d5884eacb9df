import { optionalPeers } from "./optional/index.ts";
import { bigintDependencies, dependencies, guardsIn, streamDependencies } from "./package-json.ts";
import { installSection, licenceSection } from "./readme-sections.ts";
import { emitTask, taskScripts } from "./task-file.ts";
import { emitWholeRuntime } from "./templates.ts";
import type { EmittedFile, PackageOptions } from "./types.ts";
import { jsonText } from "./write/index.ts";

/**
 * The package that has the run time of all others, so that each does not carry a copy. It has all modules,
 * whatever packages there are: a run for one of them makes the same.
 */
export async function emitRuntimePackage(options: PackageOptions): Promise<EmittedFile[]> {
  const files = [packageJson(options), readme(options), ...(await emitWholeRuntime())];
  return options.task === undefined ? files : [...files, emitTask(options.task, files)];
}

function packageJson({ packageName, packageVersion, license, task }: PackageOptions): EmittedFile {
  const peers = optionalPeers();
  const text = jsonText({
    name: packageName,
    version: packageVersion,
    description: "The run time of packages that Crosswalk generated.",
    license: license ?? "UNLICENSED",
    type: "module",
    sideEffects: false,
    engines: { node: ">=20.19" },
    ...taskScripts(task),
    files: ["src", "manifest.json", "CHANGELOG.md"],
    exports: {
      "./*": { types: "./src/*.d.ts", default: "./src/*.js" },
      "./package.json": "./package.json",
    },
    imports: { "#guards": guardsIn("src/validation") },
    dependencies: { ...streamDependencies, ...bigintDependencies, ...dependencies },
    // Only who imports the modules that use them needs them.
    peerDependencies: peers,
    peerDependenciesMeta: Object.fromEntries(
      Object.keys(peers).map((name) => [name, { optional: true }]),
    ),
  });
  return { path: "package.json", text, formatted: true };
}

function readme({ packageName }: PackageOptions): EmittedFile {
  const text = [
    `# ${packageName}\n`,
    "The run time of the other generated packages, which import it: requests, pages, streams, retries, validation. What it offers is exported by each of them, and its modules are nobody else's to import. All are made by one run, so its version is theirs.\n",
    installSection(["runtime"]),
    licenceSection("src"),
  ].join("\n");
  return { path: "README.md", text };
}
