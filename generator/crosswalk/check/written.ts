import { joinPointer } from "../../json/pointer.ts";
import type { OperationModel } from "../../model/index.ts";
import type { CallEntry } from "../mapping/format.ts";
import { parsePath, type Path } from "../mapping/path.ts";
import { isArray, isFailure, itemsOf, resolvePath, typesOf } from "../schema/resolve.ts";
import { problemsAt } from "../schema/validate.ts";
import type { CheckedPart } from "../types.ts";
import { declaration, directionsOf } from "./codec.ts";
import { findEndpoint } from "./endpoints.ts";
import type { RequestBody } from "./request.ts";
import { segmentsOf } from "./part.ts";
import { guessing, operationReference, reportAt, type CheckContext } from "./report.ts";

export interface WritingUse {
  readonly entry: Pick<CallEntry, "call" | "idempotency"> & Pick<Partial<CallEntry>, "patch">;
  readonly pointer: string;
  readonly operation: OperationModel;
  readonly body: RequestBody;
}

/** The header or field that takes the idempotency key; an undeclared header needs evidence. */
export function checkIdempotency(context: CheckContext, use: WritingUse): string | undefined {
  const { entry, pointer, operation, body } = use;
  const text = entry.idempotency;
  if (typeof text !== "string") return undefined;
  const known = operation.parameters.map((parameter) => `${parameter.in}:${parameter.name}`);
  const at = joinPointer(pointer, "idempotency");
  const isField = body.schema !== undefined && !text.includes(":");
  if (known.includes(text)) return text;
  if (isField && !isFailure(resolvePath(body.schema, segmentsOf(context, text, at)))) return text;
  const message = `\`${entry.call}\` has no ${isField ? "field" : "parameter"} \`${text}\`${guessing(text, known)}`;
  const fix = "Where the document lacks the header, write `{ header: NAME, evidence: WHERE }`.";
  const documents = [operationReference(context, operation)];
  reportAt(context, { code: "mapping-path-unknown", at, message, fix, documents });
  return undefined;
}

/** A null that unsets a field is sent as something that the field takes, or the list of names has. */
export function checkUnset(context: CheckContext, use: WritingUse, request: CheckedPart): void {
  const { entry, body } = use;
  const { unset = "null", jsonPatch } = entry.patch ?? { jsonPatch: "add" };
  if (jsonPatch !== undefined) return;
  const list =
    typeof unset === "object"
      ? findEndpoint({ body: body.schema, parameters: new Map() }, unset.keys)
      : undefined;
  for (const field of request.fields) {
    const ours = field.canonical.find(({ location }) => typesOf(location).has("null"));
    if (ours === undefined || !directionsOf(field, "request").encode) continue;
    for (const { path, location } of field.provider) {
      const isItem = path.segments.some(({ kind }) => kind !== "key");
      if (isItem || path.parameter !== undefined) continue;
      const items = list && itemsOf(list.location);
      const [at, value] =
        typeof unset === "object"
          ? [items, path.segments.map((one) => (one.kind === "key" ? one.key : "")).join(".")]
          : [location, unset === "null" ? null : ""];
      const problem = at && problemsAt(at, value);
      if (problem === undefined) continue;
      reportAt(context, {
        ...{ code: "mapping-constant-invalid", at: field.pointer, severity: "warning" },
        message: `\`${ours.path.text}\` may be null, which \`patch\` sends as ${JSON.stringify(value)}: ${problem}.`,
        fix: "Say under `patch` how the vendor unsets a field; where its document leaves that out, add it in an overlay with the evidence.",
        documents: [declaration(context.provider, { path, location, readOnly: false })],
      });
    }
  }
}

/** The list that takes the names of fields to unset. */
export function unsetList(context: CheckContext, use: WritingUse): Path[] {
  const { entry, pointer, operation, body } = use;
  const unset = entry.patch?.unset;
  if (typeof unset !== "object") return [];
  const at = joinPointer(pointer, "patch", "unset", "keys");
  const segments = segmentsOf(context, unset.keys, at);
  const found = body.schema && resolvePath(body.schema, segments);
  if (found !== undefined && !isFailure(found) && isArray(found)) return pathOf(unset.keys);
  const message =
    found === undefined || isFailure(found)
      ? `\`${entry.call}\` has no field \`${unset.keys}\`${guessing(unset.keys, found?.known ?? [])}`
      : `\`${unset.keys}\` of \`${entry.call}\` is no list; \`keys\` is where the list of names stands.`;
  const documents = [operationReference(context, operation)];
  reportAt(context, { code: "mapping-path-unknown", at, message, documents });
  return [];
}

/** The path that a text is; none where there is none. */
export function pathOf(text: string | undefined): Path[] {
  const path = text === undefined ? undefined : parsePath(text);
  return path === undefined || typeof path === "string" ? [] : [path];
}
