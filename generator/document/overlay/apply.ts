import type { DiagnosticReport, Diagnostics } from "../../diagnostics/index.ts";
import { createEditor } from "../../json/edit.ts";
import { joinPointer, parsePointer, valueAt } from "../../json/pointer.ts";
import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { beforeRemoval, createTimeline, layer, type Origin, type Timeline } from "../layers.ts";
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
 */
export function applyOverlay(
  document: SourcedDocument,
  input: { readonly file: string; readonly text: string },
  diagnostics: Diagnostics,
): SourcedDocument {
  const overlay = readOverlay(input, document, diagnostics);
  if (overlay === undefined) return document;
  const application = { overlay, diagnostics, own: new Set<object>(), timeline: undefined };
  return overlay.actions.reduce(
    (current, action) => applyAction(current, action, application),
    document,
  );
}

interface Application {
  readonly overlay: Overlay;
  readonly diagnostics: Diagnostics;
  /** What earlier actions copied: thousands of actions on one object copy it once. */
  readonly own: Set<object>;
  /** Where what the last actions set is from, unless a removal came between. */
  timeline: Timeline | undefined;
}

function applyAction(
  document: SourcedDocument,
  action: OverlayAction,
  application: Application,
): SourcedDocument {
  const { overlay, own, diagnostics } = application;
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
  if (change.kind === "none")
    return report(
      "overlay-action-without-effect",
      `the action on \`${action.target}\` has neither \`update\` nor \`copy\` nor \`remove: true\``,
      "target",
    );
  if (change.kind === "hole") return document;
  if (change.kind === "remove") return removeTargets(document, targets, { own, report });
  const source = change.kind === "update" ? change : copied(document.value, change.from);
  if ("problem" in source) return report("overlay-invalid", source.problem, "copy");
  const bad = badTargets(document.value, targets, overlay.minor);
  if (bad !== undefined) return report("overlay-kind-mismatch", bad, "target");
  return mergeInto(document, targets, source, { action, application, report });
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
  // A copy: later actions change the one and not the other.
  return { value: structuredClone(valueAt(root, pointer) as JsonValue), pointer };
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
  context: { action: OverlayAction; application: Application; report: Report },
): SourcedDocument {
  const { action, application, report } = context;
  const { overlay, own } = application;
  const origins = new Map<string, Origin>();
  const editor = createEditor(document.value, own);
  let changed = false;
  for (const target of targets) {
    const node = valueAt(editor.value, target);
    if (node === undefined) continue;
    const merged = mergeValue(node, source.value, { pointer: target, valuePointer: "" });
    if ("mismatch" in merged)
      return report("overlay-kind-mismatch", merged.mismatch, action.change.kind);
    changed ||= merged.changed;
    editor.update(target, () => merged.value);
    for (const { pointer, valuePointer } of merged.written)
      origins.set(
        pointer,
        source.pointer === undefined
          ? overlayOrigin(overlay, action, valuePointer)
          : { locate: document.locate, pointer: source.pointer + valuePointer },
      );
  }
  const { value } = editor;
  if (!changed)
    return report(
      "overlay-action-without-effect",
      `\`${action.target}\` has all that the action gives it`,
      "target",
    );
  if (!isObject(value))
    return report("overlay-kind-mismatch", "the root must stay an object", "target");
  // What was copied is from where it was at this moment.
  if (application.timeline?.locate !== document.locate || source.pointer !== undefined)
    application.timeline = createTimeline(document.locate);
  application.timeline.add(origins);
  return { ...document, value, locate: application.timeline.locate };
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
  { own, report }: { own: Set<object>; report: Report },
): SourcedDocument {
  if (targets.includes(""))
    return report("overlay-invalid", "the root cannot be removed", "target");
  const editor = createEditor(document.value, own);
  const removed = new Map<string, number[]>();
  const indexesOf = (array: string): number[] => {
    const known = removed.get(array) ?? [];
    removed.set(array, known);
    return known;
  };
  for (const pointer of [...targets].sort(byPosition).reverse()) {
    const tokens = parsePointer(pointer);
    const parent = joinPointer("", ...tokens.slice(0, -1));
    if (Array.isArray(valueAt(editor.value, parent))) indexesOf(parent).push(Number(tokens.at(-1)));
    editor.update(pointer, () => undefined);
  }
  // The outer arrays' layers come last, so that they are asked first.
  const arrays = [...removed].sort(([a], [b]) => parsePointer(b).length - parsePointer(a).length);
  const locate = arrays.reduce((below, [array, indexes]) => {
    const sorted = indexes.toReversed();
    return layer(below, new Map(), (pointer) => beforeRemoval(pointer, array, sorted));
  }, document.locate);
  return { ...document, value: editor.value as JsonObject, locate };
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
