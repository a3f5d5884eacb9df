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
  /** Of a parameter, its name and then what is in its value. */
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
  const rest = text.slice(prefix?.[0].length ?? 0);
  if (prefix !== null && prefix[1] !== "step") {
    return rest === ""
      ? "The parameter has no name."
      : { text, segments: [{ kind: "key", key: rest }], parameter: prefix[1] as PathPrefix };
  }
  const segments = parseSteps(rest, true);
  if (typeof segments === "string") return segments;
  if (segments[0] === undefined) return "The path is empty.";
  return prefix === null ? { text, segments } : { text, segments, parameter: "step" };
}

/** @param isStart - true where the first name has no dot before it. */
function parseSteps(text: string, isStart: boolean): Segment[] | string {
  const segments: Segment[] = [];
  let rest = text;
  while (rest !== "") {
    const match = step.exec(rest);
    const groups = match?.groups;
    if (groups === undefined) return `\`${rest}\` cannot be read as a step of a path.`;
    const isFirst = isStart && segments.length === 0;
    if (groups["name"] !== undefined && (groups["dot"] === undefined) !== isFirst) {
      return `There is a dot too many or too few before \`${rest}\`.`;
    }
    segments.push(segmentOf(groups));
    rest = rest.slice(match?.[0].length ?? rest.length);
  }
  const bad = segments.find((segment) => segment.kind === "key" && forbidden.has(segment.key));
  return bad?.kind === "key"
    ? `\`${bad.key}\` cannot be a name: it reaches the prototype of objects.`
    : segments;
}

/** A path whose parameter is known. */
export interface ParameterPath {
  /** As declared, e.g. `query:filter`. */
  readonly name: string;
  readonly path: Path;
  /** The steps into the parameter's value. */
  readonly below: readonly Segment[];
}

/**
 * A parameter's path by the names that an operation declares, e.g. `query:filter`: the longest that the
 * text starts with, and then the steps into its value. Names may have dots and brackets themselves.
 *
 * @returns undefined where no name starts the text; a sentence where the rest cannot be read.
 */
export function parseParameter(
  text: string,
  declared: Iterable<string>,
): ParameterPath | string | undefined {
  const [name] = [...declared]
    .filter((one) => text === one || (text.startsWith(one) && /^[.[]/.test(text.slice(one.length))))
    .sort((a, b) => b.length - a.length);
  if (name === undefined) return undefined;
  const below = parseSteps(text.slice(name.length), false);
  if (typeof below === "string") return below;
  const path = parsePath(name);
  if (typeof path === "string") return path;
  return { name, below, path: { ...path, text, segments: [...path.segments, ...below] } };
}

/** What a path of a parameter or of a step's result starts with, e.g. `query:filter`; undefined in a body. */
export function parameterName({ parameter, segments }: Path): string | undefined {
  if (parameter === undefined) return undefined;
  const names = segments.slice(0, parameter === "step" ? 2 : 1);
  return `${parameter}:${names.map((one) => (one.kind === "key" ? one.key : "")).join(".")}`;
}

/** The text of a path as the run time reads it: a parameter's odd name in quotes, and what is in its value. */
export function runtimePath({ text, parameter, segments }: Path): string {
  return parameter === undefined ? text : `${parameter}:${printPath(segments)}`;
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
