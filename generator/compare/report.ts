import type { JsonValue } from "../json/values.ts";
import type { CodeWriter } from "./code.ts";
import type { Draft, Node } from "./context.ts";
import type { EvidenceSearch } from "./evidence.ts";
import type { Root } from "./paths.ts";
import { touchesOf } from "./touches.ts";
import type { Change, ChangeClass, CompareOptions, ComparedDocument } from "./types.ts";

/** The drafts of all roots in document order, each with the operations that it concerns. */
export function attribute(roots: readonly Root[]): [Draft, readonly string[]][] {
  const operations = new Map<Node, string[]>();
  for (const { node, label } of roots)
    for (const reached of reachable(node)) {
      const labels = operations.get(reached);
      if (labels === undefined) operations.set(reached, label === undefined ? [] : [label]);
      else if (label !== undefined) labels.push(label);
    }
  return [...operations].flatMap(([node, labels]) =>
    node.drafts.map((draft): [Draft, readonly string[]] => [draft, labels]),
  );
}

function reachable(root: Node): ReadonlySet<Node> {
  const found = new Set<Node>([root]);
  // A set iterates over what is added meanwhile, so this visits the whole graph.
  for (const node of found) node.children.forEach((child) => found.add(child));
  return found;
}

export interface Finish {
  readonly base: ComparedDocument;
  readonly revision: ComparedDocument;
  readonly options: CompareOptions;
  readonly identify: (draft: Draft) => string;
  readonly search: EvidenceSearch;
  readonly writeCode: CodeWriter;
}

/** Turns a draft into a change: words, places, exported names, mappings. */
export function finish(
  draft: Draft,
  operations: readonly string[],
  { base, revision, options, identify, search, writeCode }: Finish,
): Change {
  const { rule, basePointer, revisionPointer, before, after } = draft;
  const gone = draft.revisionPointer === undefined;
  const pointer = revisionPointer ?? basePointer ?? "";
  // What is gone has no place any more; where it was is the next best thing.
  const location = (gone ? base.locate?.(pointer) : undefined) ?? revision.locate?.(pointer);
  const exports = new Set([
    ...(basePointer === undefined ? [] : (base.exports?.(basePointer) ?? [])),
    ...(revisionPointer === undefined ? [] : (revision.exports?.(revisionPointer) ?? [])),
  ]);
  const evidence = search(draft);
  const code = writeCode(draft, { evidence, packageName: options.packageName });
  return {
    id: identify(draft),
    rule: rule.id,
    class: draft.class,
    direction: rule.direction,
    message: messageOf(draft),
    pointer,
    ...(basePointer === undefined ? {} : { basePointer }),
    ...(revisionPointer === undefined ? {} : { revisionPointer }),
    operations,
    ...(before === undefined ? {} : { before: carried(before) }),
    ...(after === undefined ? {} : { after: carried(after) }),
    basis: draft.basis,
    ...(draft.witness === undefined ? {} : { witness: draft.witness }),
    ...(evidence === undefined ? {} : { evidence }),
    ...(code === undefined ? {} : { code }),
    ...(draft.hint === undefined ? {} : { hint: draft.hint }),
    ...(location === undefined ? {} : { location }),
    surface: rule.surface,
    exports: [...exports].sort(),
    mappings: touchesOf(draft, options.mappings),
  };
}

function messageOf({ rule, subject, before, after, class: cls, basis, hint }: Draft): string {
  const flags = [before, after].every((value) => value === undefined || typeof value === "boolean");
  const shown = flags && !BOOLEANS_COUNT.test(rule.id) ? [] : [before, after];
  const values = shown.map((value) => (value === undefined ? undefined : brief(value)));
  const change =
    values[0] !== undefined && values[1] !== undefined
      ? ` (${values[0]} → ${values[1]})`
      : values[0] !== undefined || values[1] !== undefined
        ? ` (${values[0] ?? values[1]})`
        : "";
  const proved = cls === "non-breaking" && basis === "proved" ? "; every value stays valid" : "";
  const guess = hint === undefined ? "" : `; ${hint}`;
  const location = subject.replace(/^\./, "");
  return `${location === "" ? "" : `${location}: `}${rule.title}${change}${proved}${guess}`;
}

/** Kinds whose title does not say what a boolean old or new value means. */
const BOOLEANS_COUNT =
  /-(default|const|enum|examples|extension|keyword)-|^(request|response)-schema-/;
const BRIEF = 80;
const MOST = 4_000;

/** The value as the report carries it: a huge one (a whole schema, an extension) by its size only. */
function carried(value: JsonValue): JsonValue {
  const { length } = JSON.stringify(value);
  return length > MOST ? `(${length} characters of JSON)` : value;
}

/** A value short enough for one line. */
function brief(value: JsonValue): string {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  const line = text.slice(0, MOST).replaceAll(/\s+/g, " ");
  // A character may be two units of UTF-16.
  const characters = Array.from(line.slice(0, 2 * BRIEF + 2));
  return characters.length > BRIEF ? `${characters.slice(0, BRIEF).join("")}…` : line;
}

/** How many changes there are of each class. */
export function countClasses(changes: readonly Change[]): Record<ChangeClass, number> {
  const counts = { breaking: 0, "may-break": 0, "non-breaking": 0, informational: 0 };
  for (const change of changes) counts[change.class]++;
  return counts;
}
