import type { Diagnostics } from "../../diagnostics/index.ts";
import { childrenOf, walkSchemas } from "../../json/openapi-walk.ts";
import { parsePointer } from "../../json/pointer.ts";
import { isObject, type JsonObject } from "../../json/values.ts";
import type { SourcedDocument } from "../types.ts";
import { createResolve, type Resolve } from "./resolve.ts";

/** Keywords whose schemas see the same instance as the schema that they stand in (JSON Schema core section 10.2). */
const inPlace: ReadonlySet<string> = new Set([
  "allOf",
  "anyOf",
  "dependentSchemas",
  "else",
  "if",
  "not",
  "oneOf",
  "then",
]);

interface Visit {
  readonly schema: JsonObject;
  readonly pointer: string;
  readonly next: readonly { readonly schema: JsonObject; readonly pointer: string }[];
  index: number;
}

/**
 * Reports schemas that apply themselves to the same instance again, which no validator can
 * finish ("MUST NOT be run into an infinite loop", JSON Schema core section 9.4.1).
 */
export function checkSelfApplication(document: SourcedDocument, diagnostics: Diagnostics): void {
  const resolve = createResolve(document.value);
  const done = new Set<JsonObject>();
  const open = new Set<JsonObject>();
  walkSchemas(document.value, (start, startPointer) => {
    if (!isObject(start) || done.has(start)) return;
    const stack: Visit[] = [visitOf(start, startPointer, resolve)];
    open.add(start);
    for (let visit = stack.at(-1); visit !== undefined; visit = stack.at(-1)) {
      const next = visit.next[visit.index++];
      if (next === undefined) {
        stack.pop();
        open.delete(visit.schema);
        done.add(visit.schema);
      } else if (open.has(next.schema)) {
        diagnostics.report({
          code: "schema-applies-itself",
          message: `the schema at \`${next.pointer}\` applies itself again from \`${visit.pointer}\``,
          pointer: visit.pointer,
          location: document.locate(visit.pointer),
        });
      } else if (!done.has(next.schema)) {
        stack.push(visitOf(next.schema, next.pointer, resolve));
        open.add(next.schema);
      }
    }
  });
}

function visitOf(schema: JsonObject, pointer: string, resolve: Resolve): Visit {
  const depth = parsePointer(pointer).length;
  const next = childrenOf(schema, "schema", pointer)
    .filter((child) => inPlace.has(parsePointer(child.pointer)[depth] ?? ""))
    .flatMap(({ value, pointer: at }) => (isObject(value) ? [{ schema: value, pointer: at }] : []));
  const ref = schema["$ref"];
  const target = typeof ref === "string" ? resolve(ref) : undefined;
  return {
    schema,
    pointer,
    next: isObject(target?.value)
      ? [...next, { schema: target.value, pointer: target.pointer }]
      : next,
    index: 0,
  };
}
