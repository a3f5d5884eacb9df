import type { Diagnostics } from "../../diagnostics/index.ts";
import { valueAt } from "../../json/pointer.ts";
import { isObject, type JsonValue } from "../../json/values.ts";
import type { SourcedDocument } from "../types.ts";
import { splitReference } from "./policy.ts";

/** A reference from one document into another. */
export interface FollowedReference {
  readonly from: SourcedDocument;
  /** Pointer of the reference itself. */
  readonly pointer: string;
  readonly uri: string;
  readonly target: SourcedDocument;
}

/**
 * Reports references that lead over other documents back to themselves and to nothing else, which
 * the bundler cannot follow. Circles inside one document are found when it is whole (check.ts).
 *
 * @returns false after reporting `ref-circular`.
 */
export function checkCircles(
  references: readonly FollowedReference[],
  diagnostics: Diagnostics,
): boolean {
  const targets = new Map(
    references.map(({ from, uri, target }) => [`${from.file} ${uri}`, target]),
  );
  /** Places from which references are known to arrive, or to have been reported. */
  const settled = new Set<string>();
  let fine = true;
  for (const { from, pointer } of references) {
    if (!pointer.endsWith("/$ref")) continue;
    const path = new Set<string>();
    let document: SourcedDocument | undefined = from;
    let place = pointer.slice(0, -"/$ref".length);
    while (document !== undefined) {
      const id = `${document.file} ${place}`;
      if (settled.has(id)) break;
      if (path.has(id)) {
        fine = false;
        diagnostics.report({
          code: "ref-circular",
          message: `the reference leads back to ${document.file}#${place} through references only`,
          pointer,
          location: from.locate(pointer),
        });
        break;
      }
      path.add(id);
      const node: JsonValue | undefined = valueAt(document.value, place);
      const ref: JsonValue | undefined = isObject(node) ? node["$ref"] : undefined;
      if (typeof ref !== "string") break;
      const { uri, fragment } = splitReference(ref);
      if (uri !== "") document = targets.get(`${document.file} ${uri}`);
      place = fragment;
    }
    for (const id of path) settled.add(id);
  }
  return fine;
}
