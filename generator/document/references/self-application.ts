import type { Diagnostics } from "../../diagnostics/index.ts";
import { rewriteOpenApi } from "../../json/openapi-rewrite.ts";
import { walkSchemas } from "../../json/openapi-walk.ts";
import { joinPointer } from "../../json/pointer.ts";
import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { keywordRow } from "../../schema/keywords.ts";
import { subschemasOf } from "../../schema/subschemas.ts";
import type { SourcedDocument } from "../types.ts";
import { createResolve, type Resolve } from "./resolve.ts";

interface Place {
  readonly schema: JsonObject;
  readonly pointer: string;
}

interface Visit extends Place {
  readonly next: readonly Place[];
  index: number;
}

/**
 * Finds schemas that apply themselves to the same instance again, which no validator can finish ("MUST NOT be run
 * into an infinite loop", JSON Schema core section 9.4.1). What leads back becomes an open schema, with a warning.
 */
export function breakSelfApplication(
  document: SourcedDocument,
  diagnostics: Diagnostics,
): SourcedDocument {
  const leadingBack = new Set<string>();
  const resolve = createResolve(document.value);
  const done = new Set<JsonObject>();
  const open = new Set<JsonObject>();
  walkSchemas(document.value, (start, startPointer) => {
    if (!isObject(start) || !appliesAny(start) || done.has(start)) return;
    const first = visitOf(start, startPointer, resolve);
    if (first.next.length === 0) return;
    const stack: Visit[] = [first];
    open.add(start);
    for (let visit = stack.at(-1); visit !== undefined; visit = stack.at(-1)) {
      const next = visit.next[visit.index++];
      if (next === undefined) {
        stack.pop();
        open.delete(visit.schema);
        done.add(visit.schema);
      } else if (open.has(next.schema)) {
        leadingBack.add(visit.pointer);
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
  if (leadingBack.size === 0) return document;
  const value = rewriteOpenApi(
    document.value,
    (node, kind, pointer) => (kind === "schema" && leadingBack.has(pointer) ? {} : node),
    { kinds: ["schema"] },
  );
  return { ...document, value };
}

/** Whether it may apply others: most schemas do not, and are told by a look at their keywords. */
function appliesAny(schema: JsonObject): boolean {
  return Object.keys(schema).some((keyword) => keywordRow(keyword)?.inPlace === true);
}

function visitOf(schema: JsonObject, pointer: string, resolve: Resolve): Visit {
  const next: Place[] = [];
  const add = (value: JsonValue | undefined, at: string): void => {
    if (isObject(value)) next.push({ schema: value, pointer: at });
  };
  for (const { schema: held, tokens } of subschemasOf(schema, ({ inPlace }) => inPlace === true))
    add(held, joinPointer(pointer, ...tokens));
  const ref = schema["$ref"];
  const target = typeof ref === "string" ? resolve(ref) : undefined;
  add(target?.value, target?.pointer ?? "");
  return { schema, pointer, next, index: 0 };
}
