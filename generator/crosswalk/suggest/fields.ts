import { printPath } from "../mapping/path.ts";
import { walkFields } from "../schema/leaves.ts";
import {
  alternatives,
  enumOf,
  schemaOf,
  textOf,
  typesOf,
  type SchemaAt,
} from "../schema/resolve.ts";
import { isObject, type JsonValue } from "../../json/values.ts";

/** A field as the ranking sees it. */
export interface Candidate {
  readonly path: string;
  readonly description: string;
  readonly types: ReadonlySet<string>;
  readonly format: string | undefined;
  readonly values: readonly JsonValue[];
  readonly required: boolean;
  readonly pointer: string;
}

/** All fields below a schema. */
export function candidatesOf(start: SchemaAt): Candidate[] {
  const found: Candidate[] = [];
  walkFields(
    start,
    () => "deeper",
    (leaf) => {
      const description = textOf(leaf, "description") ?? "";
      found.push({
        path: printPath(leaf.segments),
        description,
        types: new Set([...typesOf(leaf)].filter((type) => type !== "null")),
        format: formatOf(leaf, description),
        values: (enumOf(leaf) ?? examplesOf(leaf)).filter((value) => value !== null),
        required: leaf.required,
        pointer: leaf.pointer,
      });
    },
  );
  return found;
}

/** `date-time` of a schema that says so, or whose description speaks of a timestamp. */
function formatOf(leaf: SchemaAt, description: string): string | undefined {
  const format = textOf(leaf, "format");
  if (format === "date-time" || format === "date") return "date-time";
  return /timestamp|unix|\bdate\b/i.test(description) ? "date-time" : format;
}

function examplesOf(leaf: SchemaAt): readonly JsonValue[] {
  for (const one of alternatives(leaf)) {
    const schema = schemaOf(one);
    if (isObject(schema) && Array.isArray(schema["examples"])) return schema["examples"];
  }
  return [];
}
