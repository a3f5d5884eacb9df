import type { DiagnosticReport, Diagnostics } from "../../diagnostics/index.ts";
import { updateAt } from "../../json/edit.ts";
import { joinPointer, parsePointer, valueAt } from "../../json/pointer.ts";
import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { beforeRemoval, layer, type Origin } from "../layers.ts";
import type { FileAccess } from "../references/policy.ts";
import type { SourcedDocument } from "../types.ts";
import { kindOf, mergeValue } from "./merge-value.ts";
import { readOverlay, type Overlay, type OverlayAction } from "./read.ts";
import { nearestMatch, select } from "./select.ts";

/** Facts that are less sure than this stay out of the document. */
export const minimumConfidence = 0.9;

/**
 * Applies an OpenAPI Overlay (1.0 or 1.1) to a document, action by action. Stricter than the
 * specification: a target that matches nothing is an error, since a vendor's changed page must
 * not lose a correction in silence. Actions below a confidence of 0.9 are reported, not applied.
 * What an action sets is located in the overlay from then on.
 *
 * @param access - what its `extends` may name; it is not opened.
 */
export function applyOverlay(
  document: SourcedDocument,
  input: { readonly file: string; readonly text: string },
  diagnostics: Diagnostics,
  access: FileAccess = {},
): SourcedDocument {
  const overlay = readOverlay(input, diagnostics, access);
  if (overlay === undefined) return document;
  return overlay.actions.reduce(
    (current, action) => applyAction(current, action, overlay, diagnostics),
    document,
  );
}

function applyAction(
  document: SourcedDocument,
  action: OverlayAction,
  overlay: Overlay,
  diagnostics: Diagnostics,
): SourcedDocument {
  const report = (
    code: DiagnosticReport["code"],
    message: string,
    field: string,
    fix?: string,
  ): SourcedDocument => {
    const location = overlay.locate(joinPointer(action.pointer, field));
    diagnostics.report({ code, message, location, fix });
    return document;
  };
  if (action.confidence < minimumConfidence)
    return report(
      "overlay-action-uncertain",
      `the action on \`${action.target}\` is not applied: its confidence is ${action.confidence}`,
      "x-crosswalk-confidence",
    );
  const targets = select(document.value, action.target);
  if (!Array.isArray(targets))
    return report("overlay-invalid", `not a JSONPath (RFC 9535): ${targets.invalid}`, "target");
  if (targets.length === 0) {
    const near = nearestMatch(document.value, action.target);
    return report(
      "overlay-target-unmatched",
      `\`${action.target}\` matches nothing in ${document.file}`,
      "target",
      near &&
        `\`${near.expression}\` still matches (${near.pointer || "the root"}); correct what follows it.`,
    );
  }
  const { change } = action;
  if (change.kind === "remove") return removeTargets(document, targets, report);
  const source = change.kind === "update" ? change : copied(document.value, change.from);
  if ("problem" in source) return report("overlay-invalid", source.problem, "copy");
  const bad = badTargets(document.value, targets, overlay.minor);
  if (bad !== undefined) return report("overlay-kind-mismatch", bad, "target");
  return mergeInto(document, targets, source, { action, overlay, report });
}

type Report = (
  code: DiagnosticReport["code"],
  message: string,
  field: string,
  fix?: string,
) => SourcedDocument;

/** A value to merge; `pointer` says where in the document it was copied from. */
interface Source {
  readonly value: JsonValue;
  readonly pointer?: string;
}

function copied(root: JsonObject, expression: string): Source | { problem: string } {
  const found = select(root, expression);
  if (!Array.isArray(found)) return { problem: `not a JSONPath (RFC 9535): ${found.invalid}` };
  const [pointer] = found;
  if (pointer === undefined || found.length > 1)
    return { problem: `\`copy\` must select one node; \`${expression}\` selects ${found.length}` };
  return { value: valueAt(root, pointer) as JsonValue, pointer };
}

function badTargets(
  root: JsonObject,
  targets: readonly string[],
  minor: number,
): string | undefined {
  const kinds = new Set(targets.map((pointer) => kindOf(valueAt(root, pointer) ?? null)));
  if (kinds.size > 1) return `the target selects ${[...kinds].join(" and ")}: one kind is allowed`;
  if (minor < 1 && kinds.has("a primitive"))
    return "the target selects a primitive: that needs Overlay 1.1";
  return undefined;
}

function mergeInto(
  document: SourcedDocument,
  targets: readonly string[],
  source: Source,
  context: { action: OverlayAction; overlay: Overlay; report: Report },
): SourcedDocument {
  const { action, overlay, report } = context;
  const origins = new Map<string, Origin>();
  let value: JsonValue = document.value;
  for (const target of targets) {
    const node = valueAt(value, target);
    if (node === undefined) continue;
    const merged = mergeValue(node, source.value, { pointer: target, valuePointer: "" });
    if ("mismatch" in merged)
      return report("overlay-kind-mismatch", merged.mismatch, action.change.kind);
    value = updateAt(value, target, () => merged.value);
    for (const { pointer, valuePointer } of merged.written)
      origins.set(
        pointer,
        source.pointer === undefined
          ? overlayOrigin(overlay, action, valuePointer)
          : { locate: document.locate, pointer: source.pointer + valuePointer },
      );
  }
  if (!isObject(value))
    return report("overlay-kind-mismatch", "the root must stay an object", "target");
  return { ...document, value, locate: layer(document.locate, origins) };
}

function overlayOrigin(overlay: Overlay, action: OverlayAction, valuePointer: string): Origin {
  const base = joinPointer(action.pointer, "update");
  return {
    locate: (pointer, part) => {
      const place = overlay.locate(pointer, part);
      return place === undefined ? undefined : { ...place, confidence: action.confidence };
    },
    pointer: base + valuePointer,
  };
}

/** Removes the targets; of several in one array the last first, so that none moves another. */
function removeTargets(
  document: SourcedDocument,
  targets: readonly string[],
  report: Report,
): SourcedDocument {
  if (targets.includes(""))
    return report("overlay-invalid", "the root cannot be removed", "target");
  const deepestLast = [...targets].sort(byPosition).reverse();
  let current = document;
  for (const pointer of deepestLast) {
    const tokens = parsePointer(pointer);
    const parent = joinPointer("", ...tokens.slice(0, -1));
    const inArray = Array.isArray(valueAt(current.value, parent));
    const index = Number(tokens.at(-1));
    const { locate } = current;
    current = {
      ...current,
      value: updateAt(current.value, pointer, () => undefined) as JsonObject,
      locate: inArray ? layer(locate, new Map(), (p) => beforeRemoval(p, parent, [index])) : locate,
    };
  }
  return current;
}

/** Document order for array items: indices compare as numbers. */
function byPosition(a: string, b: string): number {
  const left = parsePointer(a);
  const right = parsePointer(b);
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const [l = "", r = ""] = [left[i], right[i]];
    if (l === r) continue;
    const numbers = /^\d+$/.test(l) && /^\d+$/.test(r);
    return numbers ? Number(l) - Number(r) : l < r ? -1 : 1;
  }
  return left.length - right.length;
}
