import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { configFileName } from "../config/index.ts";
import { isObject, type JsonObject, type JsonValue } from "../json/values.ts";
import { packageName } from "../package-root.ts";
import { createConsole, exitCodes } from "./context.ts";

/** The flags of `crosswalk init`. */
export interface InitFlags {
  /** npm scope of the generated packages, `@acme`; default: that of the repository's package.json. */
  readonly scope?: string;
  readonly output: string;
}

const redocly = `# Lint rules for the bundled documents: https://redocly.com/docs/cli/rules
extends:
  - spec
`;

/** `crosswalk init`: the files that a repository starts with. Never overwrites one. */
export async function initCommand({ scope, output }: InitFlags): Promise<number> {
  const out = createConsole(false);
  const root = process.cwd();
  const write = (file: string, text: string): void => {
    if (existsSync(join(root, file))) {
      out.say(`kept    ${file}`);
      return;
    }
    writeFileSync(join(root, file), text);
    out.say(`written ${file}`);
  };
  const manifest = readManifest(root);
  const license = manifest["license"];
  write(
    configFileName,
    [
      `# yaml-language-server: $schema=./node_modules/${packageName}/dist/schemas/config.schema.json`,
      "# What `crosswalk generate` reads and writes. Add a provider: crosswalk add NAME FILE_OR_URL",
      `output: ${JSON.stringify(output)}`,
      "# Scope of the generated packages' names: one that is yours.",
      `packageScope: ${JSON.stringify(scope ?? scopeFrom(manifest["name"], basename(root)))}`,
      ...(typeof license === "string" ? [`license: ${JSON.stringify(license)}`] : []),
      "providers: {}",
      "",
    ].join("\n"),
  );
  write("redocly.yaml", redocly);
  for (const folder of ["specs", output]) mkdirSync(join(root, folder), { recursive: true });
  out.say("Next: crosswalk add NAME FILE_OR_URL, then crosswalk generate");
  return exitCodes.done;
}

/** The repository's package.json; empty where there is none that can be read. */
function readManifest(root: string): JsonObject {
  try {
    const value = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as JsonValue;
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

/** The scope of a package's name; a name without one, or the folder's, becomes a scope itself. */
function scopeFrom(name: JsonValue | undefined, folder: string): string {
  const own = typeof name === "string" && name !== "" ? name : folder;
  const [, scope = own] = /^@([^/]+)\//.exec(own) ?? [];
  const plain = scope
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, "-")
    .replace(/^[._-]+|[._-]+$/g, "");
  return `@${plain === "" ? "app" : plain}`;
}
