import type { Diagnostics, SourceLocation } from "../../diagnostics/index.ts";
import { joinPointer, parsePointer, valueAt } from "../../json/pointer.ts";
import { parseYamlFile, type YamlFile } from "../../json/yaml-file.ts";
import { exportsName, moduleFile } from "../codecs/shared.ts";
import { closest } from "../../diagnostics/closest.ts";
import { sourceOf, withDefaults } from "./defaults.ts";
import { mappingFormat, type MappingFile } from "./format.ts";
import { mappingJsonSchema } from "./json-schema.ts";
import { upgradeMapping, type AssumedOperation } from "./upgrade.ts";
import type { JsonValue } from "../../json/values.ts";

/** A mapping file as the pipeline hands it over. */
export interface MappingInput {
  /** Name of the provider in the configuration. */
  readonly provider: string;
  /** Relative to the project's root. */
  readonly file: string;
  readonly text: string;
  /** Text of the file that `pinsFile(file)` names; undefined when there is none. */
  readonly pins?: string | undefined;
  /** Reads a file of the project, for modules with codecs of the user's own; undefined when there is none. */
  readonly readFile?: ((file: string) => string | undefined) | undefined;
}

/** A mapping file, validated, with the lines of its entries. */
export interface Mapping {
  readonly provider: string;
  readonly file: string;
  readonly value: MappingFile;
  readonly pins?: string | undefined;
  /** The operation that a file of the former form has. */
  readonly assumed?: AssumedOperation;
  /** Texts of the modules that `codecs` names, by the name used there. */
  readonly modules: ReadonlyMap<string, string>;
  locate(pointer: string, part?: "value" | "key"): SourceLocation;
}

/**
 * Reads a mapping file. Reports syntax errors, unknown keys and wrong types, all of them, each with
 * its line.
 *
 * @returns undefined when something is wrong.
 */
export function readMapping(input: MappingInput, diagnostics: Diagnostics): Mapping | undefined {
  const yaml = parseYamlFile(input.file, input.text);
  const provider = input.provider;
  // What follows the first is most often its consequence.
  for (const { message, location } of yaml.problems.slice(0, 1)) {
    const code = /alias/i.test(message) ? "mapping-cycle" : "mapping-syntax";
    diagnostics.report({ code, message, location, provider });
  }
  const cycle = findCycle(yaml.value);
  if (cycle !== undefined) {
    diagnostics.report({
      code: "mapping-cycle",
      message: "An alias stands inside the value that it repeats.",
      location: yaml.locate(cycle),
      provider,
    });
  }
  if (yaml.problems.length > 0 || cycle !== undefined) return undefined;
  const upgraded = upgradeMapping(yaml.value as JsonValue | undefined);
  if (upgraded !== undefined) {
    diagnostics.report({
      code: "mapping-old-form",
      message: "The file is in the form that knew one operation.",
      location: yaml.locate("/operations", "key"),
      provider,
    });
  }
  const parsed = mappingFormat.safeParse(upgraded?.value ?? yaml.value ?? {});
  if (!parsed.success) {
    for (const issue of parsed.error.issues) reportIssue(issue, yaml, provider, diagnostics);
    return undefined;
  }
  if (parsed.data.provider !== provider) {
    diagnostics.report({
      code: "mapping-invalid",
      message: `The file says \`provider: ${parsed.data.provider}\`; the configuration names it under \`${provider}\`.`,
      location: yaml.locate("/provider"),
      provider,
    });
    return undefined;
  }
  const modules = readModules(input, parsed.data, yaml, diagnostics);
  if (modules === undefined) return undefined;
  return {
    provider,
    file: input.file,
    value: withDefaults(parsed.data),
    pins: input.pins,
    ...(upgraded === undefined ? {} : { assumed: upgraded.assumed }),
    modules,
    locate: (pointer, part) => yaml.locate(sourceOf(parsed.data, pointer), part),
  };
}

/** JSON Pointer of a value that contains itself, which aliases make possible; undefined when there is none. */
function findCycle(
  value: unknown,
  pointer = "",
  above: readonly unknown[] = [],
): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (above.includes(value)) return pointer;
  for (const [key, below] of Object.entries(value)) {
    const found = findCycle(below, joinPointer(pointer, key), [...above, value]);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The modules with codecs of the user's own, by the names that the mapping file has for them. */
function readModules(
  input: MappingInput,
  value: MappingFile,
  yaml: YamlFile,
  diagnostics: Diagnostics,
): ReadonlyMap<string, string> | undefined {
  const modules = new Map<string, string>();
  let complete = true;
  for (const [name, { module, export: exported }] of Object.entries(value.codecs)) {
    const file = moduleFile(input.file, module);
    const text = file.startsWith("..") ? undefined : input.readFile?.(file);
    if (text !== undefined && exportsName(text, exported)) {
      modules.set(module, text);
      continue;
    }
    complete = false;
    diagnostics.report({
      code: "mapping-own-codec",
      message:
        text === undefined
          ? `The codec \`${name}\` is in \`${module}\`, and there is no such file.`
          : `\`${module}\` has no \`export const ${exported}\`.`,
      location: yaml.locate(joinPointer("/codecs", name, text === undefined ? "module" : "export")),
      provider: input.provider,
    });
  }
  return complete ? modules : undefined;
}

interface Issue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
  readonly errors?: readonly (readonly Issue[])[];
}

/** A union's problem is that of the alternative that went furthest: the one the writer meant. */
function flatten(issue: Issue): Issue[] {
  if (issue.code !== "invalid_union" || issue.errors === undefined) return [issue];
  const depth = (errors: readonly Issue[]): number =>
    Math.max(
      0,
      ...errors.map(
        (e) => e.path.length + (e.code === "invalid_type" && e.path.length === 0 ? -1 : 0),
      ),
    );
  const alternatives = issue.errors.filter((e) => e.length > 0);
  const best = alternatives.reduce<readonly Issue[] | undefined>((found, next) => {
    if (found === undefined) return next;
    const better =
      depth(next) > depth(found) ||
      (depth(next) === depth(found) && next.some((e) => e.code === "unrecognized_keys"));
    return better ? next : found;
  }, undefined);
  if (best === undefined) return [issue];
  return best.flatMap((inner) => flatten({ ...inner, path: [...issue.path, ...inner.path] }));
}

function reportIssue(
  found: Issue,
  yaml: YamlFile,
  provider: string,
  diagnostics: Diagnostics,
): void {
  for (const issue of flatten(found)) {
    for (const key of issue.keys ?? [undefined]) {
      const parent = joinPointer("", ...issue.path.map(String));
      const pointer = key === undefined ? parent : joinPointer(parent, key);
      const others = knownKeys().filter((known) => known !== key);
      const guess = key === undefined ? undefined : closest(key, others);
      diagnostics.report({
        code: key === undefined ? "mapping-invalid" : "mapping-unknown-key",
        message:
          key === undefined
            ? `${where(pointer, yaml)}: ${issue.message}`
            : `Unknown key \`${key}\`${guess === undefined ? " at this level." : `; did you mean \`${guess}\`?`}`,
        pointer,
        location: yaml.locate(pointer, key === undefined ? "value" : "key"),
        provider,
      });
    }
  }
}

function where(pointer: string, yaml: YamlFile): string {
  const tokens = parsePointer(pointer);
  if (tokens.length === 0) return "The file";
  return valueAt(yaml.value, pointer) === undefined
    ? `\`${tokens.at(-1) ?? ""}\` is missing`
    : `\`${tokens.join(".")}\``;
}

/** Every key that the format has anywhere: enough to guess what a typo meant. */
function knownKeys(): readonly string[] {
  keys ??= [...keysIn(mappingJsonSchema())];
  return keys;
}

let keys: readonly string[] | undefined;

/** The names under `properties`, at any depth of a JSON Schema. */
function keysIn(schema: unknown): Set<string> {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, below] of Object.entries(value)) {
      if (key === "properties") for (const name of Object.keys(below as object)) found.add(name);
      visit(below);
    }
  };
  visit(schema);
  return found;
}
