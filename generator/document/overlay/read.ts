import { posix } from "node:path";
import type { Diagnostics, SourceLocation } from "../../diagnostics/index.ts";
import { joinPointer } from "../../json/pointer.ts";
import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { splitReference } from "../references/policy.ts";
import { parseText } from "../text/parse.ts";
import type { Locate, SourcedDocument } from "../types.ts";

/** An action of an overlay, checked. */
export interface OverlayAction {
  /** Pointer of the action in the overlay. */
  readonly pointer: string;
  readonly target: string;
  readonly change:
    | { readonly kind: "update"; readonly value: JsonValue }
    | { readonly kind: "copy"; readonly from: string }
    | { readonly kind: "remove" }
    | { readonly kind: "none" }
    /** A value is still to be filled in. */
    | { readonly kind: "hole" };
  readonly confidence: number;
}

export interface Overlay {
  readonly file: string;
  readonly locate: Locate;
  /** 1.1 and later: primitives as targets, and `copy`. */
  readonly minor: number;
  readonly actions: readonly OverlayAction[];
}

/**
 * Reads an OpenAPI Overlay 1.0 or 1.1, reporting all that is wrong with it.
 *
 * @returns undefined when nothing of it can be used.
 */
export function readOverlay(
  input: { readonly file: string; readonly text: string },
  document: SourcedDocument,
  diagnostics: Diagnostics,
): Overlay | undefined {
  const parsed = parseText(input, "overlay", diagnostics);
  if (parsed === undefined) return undefined;
  const { value, locate } = parsed;
  const invalid = (message: string, pointer: string): undefined => {
    diagnostics.report({ code: "overlay-invalid", message, location: at(locate, pointer) });
  };
  if (!isObject(value)) return invalid("an overlay is an object", "");
  const minor = /^1\.([01])\.\d+$/.exec(String(value["overlay"]))?.[1];
  if (minor === undefined)
    return invalid(
      `\`overlay\` must be 1.0.x or 1.1.x, not ${String(value["overlay"])}`,
      "/overlay",
    );
  const { info, actions } = value;
  if (!isObject(info) || typeof info["title"] !== "string" || typeof info["version"] !== "string")
    invalid("`info` must have a `title` and a `version`", "/info");
  checkExtends(value, input.file, document, (message) => {
    diagnostics.report({
      code: "overlay-extends-other",
      message,
      location: at(locate, "/extends"),
    });
  });
  if (!Array.isArray(actions) || actions.length === 0)
    return invalid("`actions` must be an array with at least one action", "/actions");
  return {
    file: input.file,
    locate,
    minor: Number(minor),
    actions: actions.flatMap((action, index) => {
      const pointer = joinPointer("/actions", index);
      const read = isObject(action)
        ? readAction(action, pointer, Number(minor))
        : { problem: "an action must be an object", at: pointer };
      if ("problem" in read) {
        invalid(read.problem, read.at);
        return [];
      }
      if (isOpenHole(action as JsonObject)) {
        diagnostics.report({
          code: "overlay-hole-open",
          message: `the action on \`${read.target}\` still has a null`,
          location: at(locate, pointer),
        });
        return [{ ...read, change: { kind: "hole" } }];
      }
      checkEvidence(action as JsonObject, pointer, locate, diagnostics);
      return [read];
    }),
  };
}

/** True for an action of a drafted overlay in which a value is still to be filled in. */
function isOpenHole({ update, "x-crosswalk-hole": isHole }: JsonObject): boolean {
  return isHole === true && update !== undefined && hasNull(update);
}

function hasNull(value: JsonValue): boolean {
  if (Array.isArray(value)) return value.some(hasNull);
  return isObject(value)
    ? Object.values(value).some((one) => one !== undefined && hasNull(one))
    : value === null;
}

function readAction(
  action: JsonObject,
  pointer: string,
  minor: number,
): OverlayAction | { problem: string; at: string } {
  const { target, update, copy, remove } = action;
  const bad = (problem: string, field?: string) => ({
    problem,
    at: field === undefined ? pointer : joinPointer(pointer, field),
  });
  if (typeof target !== "string") return bad("`target` must be a JSONPath expression", "target");
  if (remove !== undefined && typeof remove !== "boolean")
    return bad("`remove` must be true or false", "remove");
  const confidence = action["x-crosswalk-confidence"] ?? 1;
  if (typeof confidence !== "number" || confidence < 0 || confidence > 1)
    return bad("`x-crosswalk-confidence` must be a number from 0 to 1", "x-crosswalk-confidence");
  const common = { pointer, target, confidence };
  if (remove === true) return { ...common, change: { kind: "remove" } };
  if (update !== undefined && copy !== undefined)
    return bad("an action cannot have both `update` and `copy`", "copy");
  if (copy !== undefined) {
    if (minor < 1) return bad("`copy` needs Overlay 1.1", "copy");
    if (typeof copy !== "string") return bad("`copy` must be a JSONPath expression", "copy");
    return { ...common, change: { kind: "copy", from: copy } };
  }
  if (update === undefined) return { ...common, change: { kind: "none" } };
  return { ...common, change: { kind: "update", value: update } };
}

/** Every correction of a vendor's document says how it is known. */
function checkEvidence(
  action: JsonObject,
  pointer: string,
  locate: Locate,
  diagnostics: Diagnostics,
): void {
  const evidence = action["x-crosswalk-evidence"];
  const given =
    isObject(evidence) &&
    ["url", "file", "note"].some(
      (key) => typeof evidence[key] === "string" && evidence[key] !== "",
    );
  if (!given)
    diagnostics.report({
      code: "overlay-evidence-missing",
      message: `the action on \`${String(action["target"])}\` does not say how it is known`,
      location: at(locate, pointer),
    });
}

/** `extends` names the document that an overlay was written for. It is compared, and never opened. */
function checkExtends(
  overlay: JsonObject,
  file: string,
  document: SourcedDocument,
  report: (message: string) => void,
): void {
  const { extends: named } = overlay;
  const { $self: self } = document.value;
  if (typeof named !== "string") return;
  const { uri } = splitReference(named);
  // Where a vendor's document was published is not known here, unless it says so.
  const isUrl = URL.canParse(uri);
  if (isUrl && typeof self !== "string") return;
  const meant = isUrl ? uri : posix.join(posix.dirname(file), uri);
  if (meant !== (isUrl ? self : document.file))
    report(`\`extends\` names \`${named}\`; the overlay is applied to ${document.file}`);
}

function at(locate: Locate, pointer: string): SourceLocation | undefined {
  return locate(pointer);
}
