import { readdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import { isObject, type JsonObject, type JsonValue } from "../../generator/json/values.ts";
import type { Schema } from "../../generator/model/index.ts";

/** One schema of the JSON Schema Test Suite with its instances. */
export interface SuiteCase {
  readonly file: string;
  readonly description: string;
  readonly schema: Schema;
  readonly tests: readonly {
    readonly description: string;
    readonly data: JsonValue;
    readonly valid: boolean;
  }[];
}

/** The cases of a folder of the suite, without its subfolders. */
export function readCases(folder: string): SuiteCase[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .flatMap((name) => {
      const cases = JSON.parse(readFileSync(join(folder, name), "utf8")) as SuiteCase[];
      return cases.map((one) => ({ ...one, file: name.slice(0, -".json".length) }));
    });
}

/** The suite's remote schemas by the URIs that its schemas use, and the meta-schemas of 2020-12. */
export function readResources(suite: string): Record<string, Schema> {
  const resources: Record<string, Schema> = metaSchemas();
  const folder = join(suite, "remotes");
  for (const file of filesOf(folder)) {
    const schema = JSON.parse(readFileSync(file, "utf8")) as Schema;
    const path = relative(folder, file).replaceAll("\\", "/");
    resources[`http://localhost:1234/${path}`] = schema;
  }
  return resources;
}

function filesOf(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? filesOf(path) : [path];
    });
}

/** The meta-schemas, from ajv, which ships them. */
function metaSchemas(): Record<string, Schema> {
  const require = createRequire(import.meta.url);
  const base = "https://json-schema.org/draft/2020-12";
  const names = [
    "schema",
    ...["core", "applicator", "unevaluated", "validation", "meta-data", "content"].map(
      (name) => `meta/${name}`,
    ),
    "meta/format-annotation",
  ];
  return Object.fromEntries(
    names.map((name) => [
      `${base}/${name}`,
      require(`ajv/dist/refs/json-schema-2020-12/${name}.json`) as JsonObject,
    ]),
  );
}

/** The classes in which results are counted. */
export type SuiteClass = "core" | "unevaluated" | "referencing";

const IDENTIFYING = new Set(["$id", "$anchor", "$dynamicAnchor", "$dynamicRef"]);

/** `referencing`: identifiers, anchors, dynamic or remote references; `unevaluated`: these two keywords; else `core`. */
export function classOf(one: SuiteCase): SuiteClass {
  if (one.file.startsWith("unevaluated")) return "unevaluated";
  return mentionsIdentifiers(one.schema) ? "referencing" : "core";
}

function mentionsIdentifiers(value: JsonValue): boolean {
  if (Array.isArray(value)) return value.some(mentionsIdentifiers);
  if (!isObject(value)) return false;
  return Object.entries(value).some(
    ([key, held]) =>
      (IDENTIFYING.has(key) && typeof held === "string") ||
      (key === "$ref" && typeof held === "string" && !held.startsWith("#")) ||
      mentionsIdentifiers(held),
  );
}
