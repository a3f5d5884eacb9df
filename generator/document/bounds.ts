import type { Diagnostics } from "../diagnostics/index.ts";
import { escapeToken } from "../json/pointer.ts";
import type { JsonValue } from "../json/values.ts";
import type { SourcedDocument } from "./types.ts";

/** Stated limits of a document. Real documents stay far below: the deepest we met has 60 levels. */
export const limits = {
  /** Levels of objects and arrays inside one another. Libraries that we build on fail from about 500. */
  nesting: 400,
  /** Values, counted as often as YAML aliases repeat them. The largest public documents have about a million. */
  values: 10_000_000,
  /** References that point to a reference that points to a reference. */
  referenceChain: 400,
  /** Bytes of one file that a reference may pull in. */
  fileBytes: 64 * 1024 * 1024,
  /** Remote documents that refer to one another in a row. */
  remoteDepth: 8,
  /** Redirects of one remote document. */
  redirects: 5,
} as const;

type Container = JsonValue[] | Record<string, JsonValue>;

interface Frame {
  readonly container: Container;
  readonly keys: readonly string[];
  readonly pointer: string;
  next: number;
  size: number;
  height: number;
}

/**
 * Checks that a document is no deeper and, with its YAML aliases written out, no larger than the
 * limits. Visits each object once, however often it is repeated, and keeps its own stack.
 *
 * @returns false after reporting `document-too-deep`, `document-too-large` or `document-cyclic`.
 */
export function checkBounds(document: SourcedDocument, diagnostics: Diagnostics): boolean {
  const report = (
    code:
      "document-too-deep" | "document-too-large" | "document-cyclic" | "document-number-too-large",
    message: string,
    pointer: string,
  ): false => {
    diagnostics.report({
      code,
      message,
      pointer: shorten(pointer),
      location: document.locate(shorten(pointer)),
    });
    return false;
  };
  const measured = new Map<object, { size: number; height: number }>();
  const open = new Set<object>();
  const stack: Frame[] = [frameOf(document.value, "")];
  open.add(document.value);
  for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
    if (frame.size > limits.values)
      return report(
        "document-too-large",
        `more than ${limits.values} values, aliases included`,
        frame.pointer,
      );
    if (stack.length + frame.height > limits.nesting)
      return report(
        "document-too-deep",
        `nested deeper than ${limits.nesting} levels`,
        frame.pointer,
      );
    const key = frame.keys[frame.next];
    if (key === undefined) {
      stack.pop();
      open.delete(frame.container);
      measured.set(frame.container, { size: frame.size, height: frame.height });
      const parent = stack.at(-1);
      if (parent !== undefined) add(parent, frame);
      continue;
    }
    frame.next += 1;
    const child = (frame.container as Record<string, JsonValue>)[key];
    frame.size += 1;
    if (typeof child === "number" && !Number.isFinite(child))
      return report(
        "document-number-too-large",
        "a number beyond what JSON readers hold (RFC 8259 section 6)",
        `${frame.pointer}/${escapeToken(key)}`,
      );
    if (typeof child !== "object" || child === null) continue;
    const known = measured.get(child);
    if (known !== undefined) add(frame, known);
    else if (open.has(child))
      return report(
        "document-cyclic",
        "a YAML alias contains itself",
        `${frame.pointer}/${escapeToken(key)}`,
      );
    else {
      open.add(child);
      stack.push(frameOf(child, `${frame.pointer}/${escapeToken(key)}`));
    }
  }
  return true;
}

function frameOf(container: Container, pointer: string): Frame {
  return { container, keys: Object.keys(container), pointer, next: 0, size: 0, height: 0 };
}

function add(frame: Frame, child: { readonly size: number; readonly height: number }): void {
  frame.size += child.size;
  frame.height = Math.max(frame.height, child.height + 1);
}

/** The beginning of a pointer that may be thousands of levels long. */
function shorten(pointer: string): string {
  return pointer.split("/").slice(0, 20).join("/");
}
