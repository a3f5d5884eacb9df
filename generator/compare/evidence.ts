import { parsePointer } from "../json/pointer.ts";
import { isObject, type JsonObject, type JsonValue } from "../json/values.ts";
import type { ScopedSchema } from "../schema/conjunction.ts";
import { createEvaluators } from "../schema/containment/proof.ts";
import { keywordRow } from "../schema/keywords.ts";
import { resourcesOf } from "../schema/references.ts";
import { boundaryValues } from "../schema/sample/boundaries.ts";
import type { Draft, SchemaPointers } from "./context.ts";
import { COMPARE_LIMITS } from "./limits.ts";
import type { Acceptance, Evidence } from "./types.ts";

/**
 * The value that a proof found for a change, or else one that the change is about; undefined for what does not
 * break, and where no value is known.
 */
export type EvidenceSearch = (draft: Draft) => Evidence | undefined;

/** Starts a search in two documents. It gives up after a number of searches, so that a report stays quick. */
export function createEvidenceSearch(base: JsonObject, revision: JsonObject): EvidenceSearch {
  const evaluate = createEvaluators();
  let budget: number = COMPARE_LIMITS.evidenceSearches;

  const acceptance = (schema: ScopedSchema | undefined, value: JsonValue): Acceptance => {
    if (schema === undefined) return "not-described";
    const accepted = evaluate(schema, value);
    return accepted === undefined ? "unknown" : accepted ? "accepted" : "rejected";
  };

  return (draft) => {
    if (draft.class !== "breaking" && draft.class !== "may-break") return undefined;
    const schemas = {
      base: schemaAt(base, pointersOf(draft).base),
      revision: schemaAt(revision, pointersOf(draft).revision),
    };
    const [first, second] =
      draft.rule.direction === "response"
        ? [schemas.revision, schemas.base]
        : [schemas.base, schemas.revision];
    let value = draft.witness;
    const searched = first ?? second;
    if (value === undefined && searched !== undefined && budget-- > 0)
      value = boundaryValues(searched, second ?? searched, COMPARE_LIMITS.evidenceLists).find(
        (sample) => evaluate(searched, sample) === true,
      );
    if (value === undefined || JSON.stringify(value).length > COMPARE_LIMITS.evidenceCharacters)
      return undefined;
    return {
      value,
      base: acceptance(schemas.base, value),
      revision: acceptance(schemas.revision, value),
    };
  };
}

/** Where the schemas stand that a change is about: those of the query, or those around a keyword. */
export function pointersOf(draft: Draft): SchemaPointers {
  return (
    draft.schemas ?? {
      base: draft.basePointer && schemaAround(draft.basePointer),
      revision: draft.revisionPointer && schemaAround(draft.revisionPointer),
    }
  );
}

/** The pointer of a keyword's schema; of a schema its own. */
export function schemaAround(pointer: string): string {
  // What these hold are no schemas.
  const [whole = ""] = pointer.split(/\/(?:discriminator|enum|x-extensible-enum)(?:\/|$)/);
  if (whole !== pointer) return whole;
  const [name, holder] = parsePointer(pointer).toReversed();
  const isKeyword = holder !== "properties" && holder !== "schemas" && name !== undefined;
  const row = isKeyword ? keywordRow(name) : undefined;
  return row === undefined || "holds" in row ? pointer : pointer.slice(0, pointer.lastIndexOf("/"));
}

/** The schema at a pointer, or that of the parameter, header or media type there. */
function schemaAt(document: JsonObject, pointer: string | undefined): ScopedSchema | undefined {
  if (pointer === undefined || !/\/schemas?(\/|$)|\/parameters\/|\/headers\//.test(pointer))
    return undefined;
  const resources = resourcesOf(document);
  const node = resources.at(pointer);
  if (node === undefined) return undefined;
  const isParameter = isObject(node.schema) && isObject(node.schema.schema);
  const found = isParameter ? resources.at(`${pointer}/schema`) : node;
  return found && { schema: found.schema, scope: found };
}
