import type { DiagnosticReport, Diagnostics } from "../../diagnostics/index.ts";
import { withoutKeys } from "../../json/edit.ts";
import { rewriteOpenApi } from "../../json/openapi-rewrite.ts";
import { encodeFragment, joinPointer } from "../../json/pointer.ts";
import { isObject } from "../../json/values.ts";
import { limits } from "../bounds.ts";
import type { SourcedDocument } from "../types.ts";
import { separablePart, withoutParts } from "./leave-out.ts";
import { repairDangling } from "./repair-dangling.ts";
import { createResolve, setOf, type Resolve, type Target } from "./resolve.ts";

/**
 * Checks every reference of a self-contained document. A schema's reference that leads nowhere, or only to other
 * references, becomes an open schema; any other one costs the operation that it is in, both with a warning. Outside of
 * operations it is an error, as are chains beyond the limit. References through another reference are rewritten to
 * the plain pointer.
 */
export function checkReferences(
  document: SourcedDocument,
  diagnostics: Diagnostics,
): SourcedDocument {
  const set = setOf(document.value);
  const resolve = createResolve(document.value, set);
  const chains = new Map<string, number>();
  const leftOut = new Set<string>();
  const value = rewriteOpenApi(document.value, (node, kind, pointer) => {
    const ref = node["$ref"];
    if (typeof ref !== "string") return node;
    const at = joinPointer(pointer, "$ref");
    const report = (code: DiagnosticReport["code"], message: string) => {
      const isUnreadable = kind !== "schema" && unreadable.has(code);
      const part = isUnreadable ? separablePart(pointer) : undefined;
      if (part !== undefined) leftOut.add(part);
      diagnostics.report({
        ...(part === undefined
          ? { code, message, ...(isUnreadable && { severity: "error" as const }) }
          : { code: "operation-left-out", message: `${message}: ${part} is left out` }),
        pointer: at,
        location: document.locate(at),
      });
    };
    const target = resolve(ref, pointer);
    if (target === undefined || (kind === "schema" && target.pointer === ""))
      return repairDangling(node, ref, kind, report);
    const problem = chainProblem(ref, pointer, resolve, chains);
    if (problem !== undefined) {
      report(problem.code, problem.message);
      return withoutKeys(node, "$ref");
    }
    // In a schema with an `$id` a pointer would be relative to it.
    const { pointer: own } = set.resourceAround({ document: set.root, pointer });
    const spelled = own === "" ? `#${encodeFragment(target.pointer)}` : ref;
    if (/%(?![0-9a-f]{2})/i.test(ref))
      report("ref-escape-malformed", `\`${ref}\` is read as \`${spelled}\``);
    else if (ref === `#${target.pointer}`) return node;
    return ref === spelled ? node : { ...node, $ref: spelled };
  });
  return { ...document, value: withoutParts(value, leftOut) };
}

/** Problems without whose solution an object cannot be read. */
const unreadable: ReadonlySet<string> = new Set(["ref-circular", "ref-unresolved"]);

function chainProblem(
  ref: string,
  pointer: string,
  resolve: Resolve,
  chains: Map<string, number>,
): { code: DiagnosticReport["code"]; message: string } | undefined {
  const length = chainLength(ref, pointer, resolve, chains);
  if (length <= limits.referenceChain) return undefined;
  return length === Infinity
    ? {
        code: "ref-circular",
        message: `\`${ref}\` leads back to itself through references only`,
      }
    : {
        code: "ref-chain-too-long",
        message: `\`${ref}\` is the first of more than ${limits.referenceChain} references in a row`,
      };
}

/** How many references follow one another; infinite when they go in a cycle. Remembers what it counted. */
function chainLength(
  ref: string,
  from: string,
  resolve: Resolve,
  known: Map<string, number>,
): number {
  const path: string[] = [];
  const seen = new Set<string>();
  let target = resolve(ref, from);
  let length = 0;
  while (target !== undefined) {
    const { pointer, value }: Target = target;
    const counted = known.get(pointer);
    if (counted !== undefined) {
      length = counted;
      break;
    }
    if (seen.has(pointer)) {
      length = Infinity;
      break;
    }
    seen.add(pointer);
    path.push(pointer);
    const next = isObject(value) && Object.keys(value).length === 1 ? value["$ref"] : undefined;
    target = typeof next === "string" ? resolve(next, pointer) : undefined;
  }
  for (const step of path.reverse()) known.set(step, (length += 1));
  return length;
}
