import { runtimeFolder, runtimeName, runtimePackage } from "../config/index.ts";
import { createConsole, exitCodes, showDiagnostics } from "./context.ts";
import { openProject } from "./prepare.ts";
import { noConfiguration } from "./usage.ts";

/** `crosswalk list`: the packages that the configuration names, in its order. */
export async function listCommand(flags: { readonly json?: boolean }): Promise<number> {
  const out = createConsole(flags.json === true);
  const project = openProject({ lint: false, willFetch: true });
  if (project === undefined) return noConfiguration(out, "list");
  const { root, diagnostics, loaded } = project;
  await showDiagnostics(diagnostics.all, root, out, { notes: false, perCause: Infinity });
  const { providers = [], crosswalks = [] } = loaded?.config ?? {};
  const runtime = loaded && runtimePackage(loaded.config);
  const packages = [
    ...providers.map(({ name, packageName, folder, documents }) => ({
      ...{ name, kind: "provider", packageName, folder },
      documents: documents.map(({ file, source }) => ({ file, source: source?.url })),
    })),
    ...crosswalks.map(({ name, packageName, folder, mappings }) => ({
      ...{ name, kind: "crosswalk", packageName, folder },
      providers: mappings.map(({ provider }) => provider),
    })),
    ...(loaded === undefined || runtime === undefined
      ? []
      : [
          {
            ...{ name: runtimeName, kind: "runtime", packageName: runtime },
            folder: runtimeFolder(loaded.config),
          },
        ]),
  ];
  if (!out.json)
    for (const { name, kind, packageName } of packages)
      out.say(`${name.padEnd(16)}  ${kind.padEnd(9)}  ${packageName}`);
  if (loaded !== undefined && packages.length === 0)
    out.say("The configuration has no providers yet. Add one: crosswalk add NAME FILE_OR_URL");
  out.result({ command: "list", ok: loaded !== undefined, packages, diagnostics: diagnostics.all });
  return loaded === undefined ? exitCodes.problems : exitCodes.done;
}
