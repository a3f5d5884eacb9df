import { parseDocument, stringify } from "yaml";
import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import type { Manager } from "../package-manager.ts";

/** Build systems whose tasks generation can make. */
export type TaskEngine = "turbo" | "nx";

/** How a package's script calls the program of the root; Yarn looks in the package alone unless told. */
const commands: Readonly<Record<Manager, string>> = {
  npm: "crosswalk",
  pnpm: "crosswalk",
  yarn: "yarn run -T crosswalk",
};

/** The configuration with the key `tasks`; its comments stay. */
export function editTasks(text: string, engine: TaskEngine, manager: Manager): string {
  const document = parseDocument(text);
  if (document.has("tasks")) return text;
  const command = commands[manager];
  const tasks = command === "crosswalk" ? { engine } : { engine, command };
  const added = stringify({ tasks });
  return `${text.replace(/\n*$/, "\n")}${added}`;
}

/**
 * turbo.json of the root with the task `generate`. Comments are kept by leaving such a file alone.
 *
 * @returns undefined when the text is not plain JSON.
 */
export function editTurbo(text: string | undefined): string | undefined {
  const value = parseJson(text ?? '{ "$schema": "https://turborepo.com/schema.json" }');
  if (!isObject(value)) return undefined;
  const tasks = isObject(value["tasks"]) ? value["tasks"] : {};
  if ("generate" in tasks) return text;
  return `${JSON.stringify({ ...value, tasks: { ...tasks, generate: {} } }, null, 2)}\n`;
}

/**
 * package.json with the package manager's version, without which Turborepo does not run.
 *
 * @param userAgent - `npm_config_user_agent`: `npm/10.8.2 node/v20.19.0 …`.
 */
export function editPackageManager(text: string, manager: Manager, userAgent = ""): string {
  const manifest = JSON.parse(text) as JsonObject;
  const [, version] = new RegExp(`^${manager}/(\\d+\\.\\d+\\.\\d+)`).exec(userAgent) ?? [];
  if ("packageManager" in manifest || version === undefined) return text;
  const indent = /^[\t ]+(?=")/m.exec(text)?.[0] ?? "  ";
  const edited = { ...manifest, packageManager: `${manager}@${version}` };
  return `${JSON.stringify(edited, null, indent)}\n`;
}

function parseJson(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}
