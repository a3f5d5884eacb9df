import { isMap, isSeq, parseDocument } from "yaml";
import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { packageName } from "../../package-root.ts";
import { calls, type Manager } from "../package-manager.ts";

/** What the edits of a repository's files depend on. */
export interface RepositoryOptions {
  readonly output: string;
  readonly manager: Manager;
}

/** package.json with the scripts, and the workspaces where the manager reads them there. */
export function editManifest(text: string, { output, manager }: RepositoryOptions): string {
  const manifest = JSON.parse(text) as JsonObject;
  const scripts = isObject(manifest["scripts"]) ? manifest["scripts"] : {};
  const name = "generate" in scripts ? "crosswalk" : "generate";
  const isThere = Object.values(scripts).some((script) =>
    /\bcrosswalk generate\b/.test(String(script)),
  );
  const added = isThere
    ? {}
    : { [name]: "crosswalk generate", [`${name}:check`]: "crosswalk generate --check" };
  const edited: JsonObject = { ...manifest, scripts: { ...scripts, ...added } };
  if (manager !== "pnpm")
    edited["workspaces"] = withWorkspace(manifest["workspaces"], `${output}/*`);
  const indent = /^[\t ]+(?=")/m.exec(text)?.[0] ?? "  ";
  const unchanged = JSON.stringify(edited) === JSON.stringify(manifest);
  return unchanged ? text : `${JSON.stringify(edited, null, indent)}\n`;
}

/** Yarn 1 and Bun also take `{ packages }`. */
function withWorkspace(workspaces: JsonValue | undefined, pattern: string): JsonValue {
  if (isObject(workspaces))
    return { ...workspaces, packages: withWorkspace(workspaces["packages"], pattern) };
  const list = Array.isArray(workspaces) ? workspaces : [];
  return list.includes(pattern) ? list : [...list, pattern];
}

/** pnpm-workspace.yaml with the generated packages; its comments stay. */
export function editPnpmWorkspace(text: string | undefined, output: string): string {
  const pattern = `${output}/*`;
  const document = parseDocument(text ?? "");
  if (!isMap(document.contents)) return `${text ?? ""}packages:\n  - ${pattern}\n`;
  const packages = document.get("packages");
  if (!isSeq(packages)) document.set("packages", document.createNode([pattern]));
  else if ((packages.toJSON() as unknown[]).includes(pattern)) return text ?? "";
  else packages.add(pattern);
  return document.toString();
}

/** A file of one entry a line with those that it lacks at its end. */
export function withLines(text: string | undefined, lines: readonly string[]): string {
  const present = (text ?? "").split(/\r?\n/).map((line) => line.trim());
  const missing = lines.filter((line) => !present.includes(line));
  if (missing.length === 0) return text ?? "";
  const start =
    text === undefined || text === "" || text.endsWith("\n") ? (text ?? "") : `${text}\n`;
  return `${start}${missing.join("\n")}\n`;
}

/** A workflow of this repository with the adopter's folder and package manager. */
export function adaptWorkflow(text: string, { output, manager }: RepositoryOptions): string {
  return text
    .replaceAll(calls.npm.install, calls[manager].install)
    .replaceAll(calls.npm.run, calls[manager].run)
    .replaceAll("- generated/**", `- ${output}/**`);
}

/** Settings for the YAML extension of VS Code: completion of configuration, mappings and overlays. */
export function editorSettings(): string {
  const schemas = `./node_modules/${packageName}/dist/schemas`;
  const settings = {
    "yaml.schemas": {
      [`${schemas}/config.schema.json`]: "crosswalk.config.yaml",
      [`${schemas}/mapping.schema.json`]: "specs/crosswalk/*/*.yaml",
      "https://spec.openapis.org/overlay/1.0/schema/2024-10-22": "specs/*/overlay*.yaml",
    },
  };
  return `${JSON.stringify(settings, null, 2)}\n`;
}
