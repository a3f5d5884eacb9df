import { isObject, type JsonObject } from "../../json/values.ts";
import { js, type Expression } from "../write/index.ts";
import { disjointness } from "./disjoint.ts";
import type { Emitter, Position } from "./emitter.ts";
import { JSON_TYPES } from "../../schema/types.ts";
import {
  hasCombinators,
  isConstrained,
  NO_COMBINATORS,
  type Combinators,
  type Constraints,
} from "./constraints.ts";
import { exactCheck } from "./exact.ts";
import { flatten } from "./flatten.ts";
import { mergeConstraints } from "./merge.ts";
import { plainTarget } from "./reference.ts";
import type { SchemaNode } from "../../schema/node.ts";
import { typedExpression } from "./typed.ts";
import { union } from "./union.ts";

/** Above this many properties, a union's common part is checked alongside it, not written into each branch. */
const DISTRIBUTION_LIMIT = 150;

interface Group {
  readonly kind: "anyOf" | "oneOf";
  readonly branches: readonly SchemaNode[];
}

/**
 * A schema with combinators. One union takes in what stands alongside it, as its branches; every other
 * combinator becomes a check.
 */
export function combined(
  emitter: Emitter,
  constraints: Constraints,
  position: Position,
): Expression {
  const groups: Group[] = [
    ...constraints.anyOf.map((branches) => ({ kind: "anyOf" as const, branches })),
    ...constraints.oneOf.map((branches) => ({ kind: "oneOf" as const, branches })),
  ].filter((group) => !isOfParent(emitter, group, constraints));
  const base: Constraints = { ...constraints, ...NO_COMBINATORS };
  const here: Position = {
    within: constraints.types,
    infers: false,
    inPlace: new Set([...position.inPlace, ...constraints.sources]),
  };
  const [main, ...others] = groups;
  const distributed =
    main === undefined
      ? undefined
      : distribute(emitter, base, main, {
          ...here,
          within: position.within,
          infers: position.infers,
        });
  const schema = distributed ?? typedExpression(emitter, base, position);
  const remaining = distributed === undefined ? groups : others;
  const checks = Object.values(CHECKS).flatMap((check) =>
    check({ emitter, constraints, here, unions: remaining }),
  );
  return checks.length === 0 ? schema : js.method(schema, "check", ...checks);
}

/** A union with the base written into each branch; undefined where that would take too much text. */
function distribute(
  emitter: Emitter,
  base: Constraints,
  group: Group,
  position: Position,
): Expression | undefined {
  const branches = settledBranches(emitter, group, position);
  const printBranch = (branch: Branch): Expression => emitter.schema([branch.node], position);
  const children = branches.filter(({ constraints }) => constraints.sources.has(ownerKey(group)));
  if (children.length > 0) {
    const saysAll = branches.every(({ constraints }) =>
      isSubset(base.sources, constraints.sources),
    );
    return saysAll ? groupExpression(emitter, group.kind, branches, printBranch) : undefined;
  }
  const branchConstraints = branches.map((branch) => branch.constraints);
  if (isImplied(base, branchConstraints, position)) {
    return groupExpression(emitter, group.kind, branches, printBranch);
  }
  const merged = branches.map(({ node, constraints }) => ({
    node,
    constraints: mergeConstraints(base, constraints),
  }));
  const size = merged.reduce(
    (sum, branch) => sum + (branch.constraints?.object.properties.size ?? 0),
    0,
  );
  if (size > DISTRIBUTION_LIMIT || merged.some((branch) => branch.constraints === undefined))
    return undefined;
  // A branch that is a union would take the base into its own branches, and those into theirs: exponential.
  if (branchConstraints.some(({ anyOf, oneOf }) => anyOf.length + oneOf.length > 0))
    return undefined;
  const complete = merged.flatMap(({ node, constraints }) =>
    constraints === undefined ? [] : [{ node, constraints }],
  );
  return groupExpression(emitter, group.kind, complete, (branch) =>
    emitter.schema([branch.node], position, branch.constraints),
  );
}

interface Branch {
  readonly node: SchemaNode;
  readonly constraints: Constraints;
}

/**
 * Whether a schema applies one of those around it to the same value again, which applies this one: it
 * cannot be decided, and is left out. That both apply a third, which ends, is another matter.
 */
function leadsBack(emitter: Emitter, node: SchemaNode, { inPlace }: Position): boolean {
  const cycle = emitter.cycles.of(node);
  if (cycle === undefined) return false;
  if (![...inPlace].some((key) => emitter.cycles.at(key) === cycle)) return false;
  emitter.report("schema-contains-itself", node, "The schema applies itself to the same value.");
  return true;
}

/**
 * Whether a union came from a schema that this one extends, and lists this one: the parent's list of its
 * children. A child is one of them, so the list says nothing more about it.
 */
function isOfParent(emitter: Emitter, group: Group, constraints: Constraints): boolean {
  const owner = ownerKey(group);
  return group.branches.some((branch) => {
    const target = plainTarget(emitter, branch);
    if (target === undefined) return false;
    const { key } = target;
    return key !== owner && constraints.sources.has(key);
  });
}

/** Key of the schema that has the union. */
function ownerKey({ branches }: Group): string {
  const [first] = branches;
  return first === undefined ? "" : first.key.split("/").slice(0, -2).join("/");
}

function isSubset(part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  return [...part].every((key) => whole.has(key));
}

/** The branches that can be decided. One that extends the union's owner does not have the union itself. */
function settledBranches(emitter: Emitter, group: Group, position: Position): Branch[] {
  const owner = ownerKey(group);
  return group.branches
    .map((node) => ({ node, constraints: flatten(emitter, node) }))
    .filter(({ node, constraints }) => {
      const isChild = constraints.sources.has(owner) && plainTarget(emitter, node) !== undefined;
      const isItself = (plainTarget(emitter, node) ?? node).key === owner;
      return (isChild && !isItself) || !leadsBack(emitter, node, position);
    });
}

function settled(
  emitter: Emitter,
  nodes: readonly SchemaNode[],
  position: Position,
): readonly SchemaNode[] {
  return nodes.filter((node) => !leadsBack(emitter, node, position));
}

/** Whether the branches say all that the base says. */
function isImplied(
  base: Constraints,
  branches: readonly Constraints[],
  position: Position,
): boolean {
  if (base.values !== undefined || JSON_TYPES.some((type) => isConstrained(base, type)))
    return false;
  if (base.types.size === position.within.size) return true;
  return branches.every((constraints) =>
    [...constraints.types].every((type) => base.types.has(type)),
  );
}

function groupExpression(
  emitter: Emitter,
  kind: Group["kind"],
  branches: readonly Branch[],
  print: (branch: Branch) => Expression,
): Expression {
  const nulls = branches.filter(({ constraints }) => isOnlyNull(constraints));
  const others = branches.filter((branch) => !nulls.includes(branch));
  if (nulls.length === 1 && others.length > 0 && isNullFree(kind, others)) {
    return js.method(groupExpression(emitter, kind, others, print), "nullable");
  }
  const schemas = branches.map(print);
  const labels = branches.map((branch, i) => label(emitter, branch, i));
  const apart = disjointness(
    branches.map((branch) => branch.constraints),
    emitter,
  );
  if (apart.tag !== undefined && schemas.length > 1) {
    const message = emitter.runtime.call("closest", "closest", ...labels.map(js.string));
    return js.call("z.discriminatedUnion", js.string(apart.tag), js.array(schemas), message);
  }
  return union(emitter, schemas, labels, kind === "anyOf" || apart.types ? "z.union" : "z.xor");
}

function isOnlyNull(constraints: Constraints): boolean {
  return (
    constraints.types.size === 1 &&
    constraints.types.has("null") &&
    !hasCombinators(constraints) &&
    constraints.values === undefined
  );
}

/** `.nullable()` says the same as a branch for null if no other branch of a `oneOf` takes null. */
function isNullFree(kind: Group["kind"], others: readonly Branch[]): boolean {
  return kind === "anyOf" || others.every(({ constraints }) => !constraints.types.has("null"));
}

function label(emitter: Emitter, { node, constraints }: Branch, index: number): string {
  const named = emitter.label(node);
  if (named !== undefined) return named;
  const { title, type } = isObject(node.schema) ? node.schema : ({} as JsonObject);
  if (typeof title === "string") return title;
  const types = JSON_TYPES.filter((name) => constraints.types.has(name));
  const [only] = types;
  if (types.length !== 1 || only === undefined || only === "object") return `branch ${index + 1}`;
  return only === "number" && type === "integer" ? type : only;
}

interface CheckInput {
  readonly emitter: Emitter;
  readonly constraints: Constraints;
  readonly here: Position;
  /** The unions that the schema itself does not say. */
  readonly unions: readonly Group[];
}

/** What becomes checks alongside the schema, in the order in which they are written. */
const CHECKS: Readonly<
  Record<Exclude<keyof Combinators, Group["kind"]>, (input: CheckInput) => Expression[]>
> = {
  also({ emitter, constraints, here, unions }) {
    const groups = unions.map((group) =>
      groupExpression(emitter, group.kind, settledBranches(emitter, group, here), (branch) =>
        emitter.schema([branch.node], here),
      ),
    );
    const parts = settled(emitter, constraints.also, here).map((node) =>
      emitter.schema([node], here),
    );
    const all = [...groups, ...parts];
    return all.length === 0 ? [] : [emitter.runtime.call("refinements", "allOf", ...all)];
  },

  not({ emitter, constraints, here }) {
    return settled(emitter, constraints.not, here).map((node) =>
      emitter.runtime.call("refinements", "not", emitter.schema([node], here)),
    );
  },

  conditionals({ emitter, constraints, here }) {
    const print = (node: SchemaNode): Expression => emitter.schema([node], here);
    const speaking = constraints.conditionals.filter((c) => {
      const parts = [c.if, c.then, c.else].filter((node) => node !== undefined);
      return parts.length > 1 && settled(emitter, parts, here).length === parts.length;
    });
    return speaking.map((conditional) => {
      const branches = [conditional.if, conditional.then].map((node) =>
        node === undefined ? js.undefinedValue : print(node),
      );
      if (conditional.else !== undefined) branches.push(print(conditional.else));
      return emitter.runtime.call("refinements", "when", ...branches);
    });
  },

  exact({ emitter, constraints: { exact } }) {
    return exact.length === 0 ? [] : [exactCheck(emitter, exact)];
  },
};
