/** One step of a path: a name, an item, every item, or every item from one on. */
export type Segment =
  | { readonly kind: "key"; readonly key: string }
  | { readonly kind: "item"; readonly index: number }
  | { readonly kind: "each" }
  | { readonly kind: "from"; readonly index: number };

/** Where a path starts that is not in the body. */
export type PathPrefix = "query" | "path" | "header" | "cookie" | "step";

/** A path of a mapping file, parsed. */
export interface Path {
  readonly text: string;
  /** Undefined: in the body. */
  readonly parameter?: PathPrefix;
  readonly segments: readonly Segment[];
}

/** Names that reach an object's prototype when code writes to them. */
const forbidden = new Set(["__proto__", "constructor", "prototype"]);

const step =
  /^(?:(?<dot>\.)?(?<name>[A-Za-z_$][\w$-]*)|\["(?<quoted>(?:[^"\\]|\\["\\])*)"\]|\[(?<index>0|[1-9]\d{0,4})(?<rest>\.\.)?\]|\[(?<each>\*)\])/;

/**
 * Parses a path of a mapping file.
 *
 * @returns the path, or a sentence that says what is wrong with it.
 */
export function parsePath(text: string): Path | string {
  const prefix = /^(query|path|header|cookie|step):/.exec(text);
  let rest = text.slice(prefix?.[0].length ?? 0);
  if (prefix !== null && prefix[1] !== "step") {
    return rest === ""
      ? "The parameter has no name."
      : { text, segments: [{ kind: "key", key: rest }], parameter: prefix[1] as PathPrefix };
  }
  const segments: Segment[] = [];
  while (rest !== "") {
    const groups = step.exec(rest)?.groups;
    if (groups === undefined) return `\`${rest}\` cannot be read as a step of a path.`;
    const first = segments.length === 0;
    if (groups["name"] !== undefined && (groups["dot"] === undefined) !== first) {
      return `There is a dot too many or too few before \`${rest}\`.`;
    }
    segments.push(segmentOf(groups));
    rest = rest.slice(step.exec(rest)?.[0].length ?? rest.length);
  }
  if (segments[0] === undefined) return "The path is empty.";
  const bad = segments.find((segment) => segment.kind === "key" && forbidden.has(segment.key));
  if (bad?.kind === "key")
    return `\`${bad.key}\` cannot be a name: it reaches the prototype of objects.`;
  return prefix === null ? { text, segments } : { text, segments, parameter: "step" };
}

function segmentOf(groups: Record<string, string | undefined>): Segment {
  const { name, quoted, index, rest } = groups;
  if (name !== undefined) return { kind: "key", key: name };
  if (quoted !== undefined) return { kind: "key", key: quoted.replace(/\\(["\\])/g, "$1") };
  if (index !== undefined)
    return { kind: rest === undefined ? "item" : "from", index: Number(index) };
  return { kind: "each" };
}

/** The text of a path, as a mapping file has it. */
export function printPath(segments: readonly Segment[]): string {
  return segments
    .map((segment, i) => {
      if (segment.kind === "each") return "[*]";
      if (segment.kind === "item") return `[${String(segment.index)}]`;
      if (segment.kind === "from") return `[${String(segment.index)}..]`;
      if (!/^[A-Za-z_$][\w$-]*$/.test(segment.key)) {
        return `["${segment.key.replace(/["\\]/g, "\\$&")}"]`;
      }
      return i === 0 ? segment.key : `.${segment.key}`;
    })
    .join("");
}

/** True when everything at `inner` also is at or below `outer`. */
export function covers(outer: readonly Segment[], inner: readonly Segment[]): boolean {
  return (
    outer.length <= inner.length &&
    outer.every((segment, i) => sameStep(segment, inner[i] as Segment))
  );
}

function sameStep(a: Segment, b: Segment): boolean {
  if (a.kind === "key" || b.kind === "key") {
    return a.kind === "key" && b.kind === "key" && a.key === b.key;
  }
  if (a.kind === "each") return b.kind === "each";
  if (b.kind === "each") return false;
  if (a.kind === "from") return b.index >= a.index;
  return b.kind === "item" && a.index === b.index;
}
