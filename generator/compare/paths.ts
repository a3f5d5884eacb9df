import { compareCalls } from "./callbacks.ts";
import {
  createNode,
  createScope,
  dereference,
  entries,
  member,
  recordDocument,
  recordOperation,
  type Comparison,
  type Draft,
  type Located,
  type Node,
  type Scope,
} from "./context.ts";
import { memberOf, onChange, onExtensions, type Pair } from "./members.ts";
import { compareOperation } from "./operation.ts";
import { methodsOf, operationAt } from "./path-item.ts";

/** An operation, webhook or the document itself, with everything that was found in it. */
export interface Root {
  /** `POST /pets`; undefined for the document. */
  readonly label?: string;
  readonly node: Node;
}

interface MatchedPath {
  readonly base: readonly [string, Located] | undefined;
  readonly revision: readonly [string, Located] | undefined;
}

/** The template without the names of its parameters: `/pets/{id}` and `/pets/{petId}` are one path. */
function shapeOf(path: string): string {
  return path.replaceAll(/\{[^{}]*\}/g, "{}");
}

function parametersOf(path: string): string[] {
  return [...path.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? "");
}

/** Matches paths by template, then by shape; in the order of the revision, with what is gone at the end. */
function matchPaths(base: Located, revision: Located): MatchedPath[] {
  const left = new Map(entries(base));
  const matched = entries(revision).map(
    (entry): { base: MatchedPath["base"]; revision: MatchedPath["revision"] } => {
      const same = left.get(entry[0]);
      if (same) left.delete(entry[0]);
      return { base: same && [entry[0], same], revision: entry };
    },
  );
  for (const match of matched) {
    if (match.base !== undefined || match.revision === undefined) continue;
    const shape = shapeOf(match.revision[0]);
    const similar = [...left.keys()].filter((path) => shapeOf(path) === shape);
    const path = similar[0];
    const at = path === undefined ? undefined : left.get(path);
    if (path === undefined || at === undefined || similar.length > 1) continue;
    match.base = [path, at];
    left.delete(path);
  }
  return [...matched, ...[...left].map((entry) => ({ base: entry, revision: undefined }))];
}

/** Compares all paths. Gives one root per operation, in document order. */
export function comparePaths(comparison: Comparison, document: Scope, paths: Pair): Root[] {
  const roots: Root[] = [];
  const gone: { draft: Draft; id: string; label: string }[] = [];
  const fresh: typeof gone = [];
  for (const match of matchPaths(paths.base, paths.revision)) {
    const [path] = match.revision ?? match.base ?? [""];
    if (path.startsWith("x-")) continue;
    const none: Located = { value: undefined, pointer: "" };
    const item = {
      base: dereference(comparison.base, match.base?.[1] ?? none),
      revision: dereference(comparison.revision, match.revision?.[1] ?? none),
    };
    if (match.base && match.revision) compareItem({ ...document, subject: `path ${path}` }, item);
    const pathParameters = {
      base: parametersOf(match.base?.[0] ?? ""),
      revision: parametersOf(match.revision?.[0] ?? ""),
    };
    for (const method of methodsOf(item)) {
      const base = operationAt(comparison.base, item.base, method);
      const revision = operationAt(comparison.revision, item.revision, method);
      if (base === undefined && revision === undefined) continue;
      const label = `${method.toUpperCase()} ${path}`;
      const root = { label, node: createNode() };
      roots.push(root);
      const scope = createScope(comparison, root.node);
      if (base && revision) compareOperation(scope, { base, revision, item, pathParameters });
      else if (revision) fresh.push(presence(scope, "operation-added", revision, label));
      else if (base) gone.push(presence(scope, "operation-removed", base, label));
    }
  }
  hintMoves(gone, fresh);
  return roots;
}

function presence(
  scope: Scope,
  kind: "operation-added" | "operation-removed",
  at: Located,
  label: string,
) {
  const id = member(at, "operationId").value;
  const values =
    kind === "operation-added" ? { revision: at, after: id } : { base: at, before: id };
  return {
    draft: recordOperation(scope, kind, values),
    id: typeof id === "string" ? id : "",
    label,
  };
}

type Moved = ReturnType<typeof presence>;

function hintMoves(gone: readonly Moved[], fresh: readonly Moved[]): void {
  for (const old of gone) {
    const found = old.id === "" ? undefined : fresh.find(({ id }) => id === old.id);
    if (found === undefined) continue;
    old.draft.hint = `moved to ${found.label}?`;
    found.draft.hint = `moved from ${old.label}?`;
  }
}

function compareItem(scope: Scope, item: Pair): void {
  onChange(item, "summary", (values) => recordDocument(scope, "path-summary-changed", values));
  onChange(item, "description", (values) =>
    recordDocument(scope, "path-description-changed", values),
  );
  onExtensions(item, (values) => recordDocument(scope, "path-extension-changed", values));
}

/** Compares the webhooks: operations by which the API calls the consumer. */
export function compareWebhooks(comparison: Comparison, webhooks: Pair): Root[] {
  const names = new Set(
    [...entries(webhooks.revision), ...entries(webhooks.base)].map(([name]) => name),
  );
  return [...names].map((name) => {
    const references = memberOf(webhooks, name);
    const root = { label: `webhook ${name}`, node: createNode() };
    const item = {
      base: dereference(comparison.base, references.base),
      revision: dereference(comparison.revision, references.revision),
    };
    compareCalls(createScope(comparison, root.node, "webhook"), item, compareOperation);
    return root;
  });
}
