import type { DiagnosticReport, Diagnostics } from "../../diagnostics/index.ts";
import { withoutKeys } from "../../json/edit.ts";
import type { OpenApiKind } from "../../json/openapi-grammar.ts";
import { rewriteOpenApi } from "../../json/openapi-rewrite.ts";
import { encodeFragment, joinPointer } from "../../json/pointer.ts";
import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { limits } from "../bounds.ts";
import type { SourcedDocument } from "../types.ts";
import { splitReference } from "./policy.ts";
import { createResolve, type Resolve } from "./resolve.ts";

/**
 * Checks every reference of a self-contained document. A reference that leads nowhere becomes an
 * open schema (warning) or, elsewhere than at a schema, is an error; references that only lead
 * to one another and chains beyond the limit are errors. References by anchor, by `$id` or
 * through another reference are rewritten to the plain pointer.
 */
export function checkReferences(
  document: SourcedDocument,
  diagnostics: Diagnostics,
): SourcedDocument {
  const resolve = createResolve(document.value);
  const chains = new Map<string, number>();
  const value = rewriteOpenApi(document.value, (node, kind, pointer) => {
    const ref = node["$ref"];
    if (typeof ref !== "string") return node;
    const at = joinPointer(pointer, "$ref");
    const report = (code: DiagnosticReport["code"], message: string) =>
      diagnostics.report({ code, message, pointer: at, location: document.locate(at) });
    const target = resolve(ref);
    if (target === undefined) return mendDangling(node, ref, kind, report);
    const length = chainLength(ref, resolve, chains);
    if (length > limits.referenceChain) {
      report(
        length === Infinity ? "ref-circular" : "ref-chain-too-long",
        length === Infinity
          ? `\`${ref}\` leads back to itself through references only`
          : `\`${ref}\` is the first of more than ${limits.referenceChain} references in a row`,
      );
      return withoutKeys(node, "$ref");
    }
    const isMalformed = /%(?![0-9a-f]{2})/i.test(ref);
    if (isMalformed)
      report(
        "ref-escape-malformed",
        `\`${ref}\` is read as \`#${encodeFragment(target.pointer)}\``,
      );
    else if (ref.startsWith("#/") && splitReference(ref).fragment === target.pointer) return node;
    return { ...node, $ref: `#${encodeFragment(target.pointer)}` };
  });
  return { ...document, value };
}

function mendDangling(
  node: JsonObject,
  ref: string,
  kind: OpenApiKind,
  report: (code: DiagnosticReport["code"], message: string) => void,
): JsonObject {
  if (kind !== "schema") {
    report("ref-unresolved", `\`${ref}\` leads nowhere`);
    return node;
  }
  report("schema-ref-unresolved", `\`${ref}\` leads nowhere; any value is accepted here`);
  return withoutKeys(node, "$ref");
}

/** How many references follow one another; infinite when they go in a circle. Remembers what it counted. */
function chainLength(ref: string, resolve: Resolve, known: Map<string, number>): number {
  const path: string[] = [];
  const seen = new Set<string>();
  let next: JsonValue | undefined = ref;
  let length = 0;
  while (typeof next === "string") {
    const counted = known.get(next);
    if (counted !== undefined) {
      length = counted;
      break;
    }
    if (seen.has(next)) {
      length = Infinity;
      break;
    }
    seen.add(next);
    path.push(next);
    const value: JsonValue | undefined = resolve(next)?.value;
    next = isObject(value) && Object.keys(value).length === 1 ? value["$ref"] : undefined;
  }
  for (const step of path.reverse()) known.set(step, (length += 1));
  return known.get(ref) ?? length;
}
