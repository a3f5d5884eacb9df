import type { Diagnostics } from "../../diagnostics/index.ts";
import { camelCase, type ApiModel } from "../../model/index.ts";
import { js, type Expression, type ObjectMember } from "../write/index.ts";
import { createBudgets } from "./budget.ts";
import { createScopeTest } from "./dynamic.ts";
import type { EmitSchemasInput } from "./emit.ts";
import type { Emitter, Position } from "./emitter.ts";
import { createExpansions, keyOf, sizeOf } from "./expansions.ts";
import type { WantedExport } from "./exports.ts";
import type { Conjunction, Constraints } from "./constraints.ts";
import { flattenAll, type Flattened } from "./flatten.ts";
import { createCycles } from "./in-place.ts";
import { createCycleTest, createFollow, distinctTargets, plainTarget } from "./reference.ts";
import { createRuntime, type Runtime } from "./runtime.ts";
import { constraintsExpression, OWN_VALUE, schemaExpression } from "./schema.ts";

/** A binding of the schemas module. */
export interface Definition {
  readonly name: string;
  readonly exported: boolean;
  readonly expression: Expression;
  /** True for another name of a schema that is defined further up. */
  readonly alias: boolean;
  readonly tier: "native" | "refined" | "evaluated";
  /** Names of the bindings that it refers to. */
  readonly references: readonly string[];
}

export interface DefinitionsInput {
  readonly model: ApiModel;
  readonly options: EmitSchemasInput;
  readonly wanted: readonly WantedExport[];
  readonly diagnostics: Diagnostics;
  /** Where the runtime is, as a module specifier; default: where a package has it. */
  readonly runtimeFolder?: string;
}

/** All bindings of the schemas module, and the runtime that they use. */
export interface Definitions {
  readonly runtime: Runtime;
  /**
   * All of them, in the order of the module.
   *
   * @param take - what is wanted of each. Asked for one by one, because together the expressions of a
   *   large document fill the memory.
   */
  all<T>(take: (definition: Definition) => T): T[];
}

/** A schema that gets a binding which is not exported. */
interface Hidden {
  readonly name: string;
  readonly nodes: Conjunction;
  readonly position: Position;
  readonly constraints?: Constraints | undefined;
}

/** Characters of a pointer that a name is made of: deep inside a schema it is as long as a page. */
const LONGEST_NAME = 80;

/** Gives every schema that is exported or referred to a binding. */
export function createDefinitions(input: DefinitionsInput): Definitions {
  const { model, wanted } = input;
  const { resources } = model;
  const taken = new Set(wanted.map(({ name }) => name));
  const runtime = createRuntime(taken, input.runtimeFolder);
  const components = new Map(model.schemas.map((c) => [`#${c.pointer}`, c.exportName]));
  const local = new Map<string, string>();
  let references = new Set<string>();
  const pending: Hidden[] = [];
  const defined = new Set<string>();
  const counts = new Map<string, number>();
  const report = createReporter(input);

  const follow = createFollow(resources, report);

  /** The name of a schema that is written elsewhere: a component, or a binding that is not exported. */
  function nameOf(nodes: Conjunction): string {
    let name = knownName(nodes);
    if (name === undefined) {
      name = hide({ nodes, position: OWN_VALUE });
      local.set(keyOf(nodes), name);
    }
    references.add(name);
    return name;
  }

  function knownName(nodes: Conjunction): string | undefined {
    const key = keyOf(nodes);
    return components.get(key) ?? local.get(key);
  }

  /** Makes a binding of its own. */
  function hide(schema: Omit<Hidden, "name">): string {
    const pointer = schema.nodes[0]?.pointer ?? "";
    const words = pointer.replace(/^\/components\/schemas\//, "").replaceAll("/", " ");
    const stem = camelCase(`${words.slice(0, LONGEST_NAME)} schema`);
    let name = stem;
    for (let i = counts.get(stem) ?? 1; taken.has(name); i++) {
      name = camelCase(`${stem} ${i + 1}`);
      counts.set(stem, i);
    }
    taken.add(name);
    references.add(name);
    pending.push({ ...schema, name });
    return name;
  }

  const { budget, conjunctions, evaluated } = createBudgets(model.documentSize);
  const flattened = createFlattened(components);
  const flattening = { resources, follow, flattened, budget };
  const isCircular = createCycleTest(flattening);
  const emitter: Emitter = {
    ...flattening,
    options: input.options,
    runtime,
    evaluated,
    cycles: createCycles(flattening),
    dependsOnScope: createScopeTest(resources, follow),
    report,
    reference: (target) => (isCircular(target) ? js.call("z.unknown") : js.name(nameOf([target]))),
    label(node) {
      const target = plainTarget(emitter, node);
      return target === undefined ? undefined : components.get(target.key);
    },
    schema(all, position = OWN_VALUE, constraints) {
      const nodes = distinctTargets(emitter, all);
      const isOwn = position === OWN_VALUE && constraints === undefined;
      if (isOwn && expansions.needsName(nodes)) {
        const isWritten = nodes.length === 1 || knownName(nodes) !== undefined;
        if (isWritten || conjunctions.spend(sizeOf(emitter, nodes) + 1))
          return js.name(nameOf(nodes));
        return separateSchemas(emitter, nodes);
      }
      if (!isOwn && expansions.isDeep(nodes))
        return js.name(hide({ nodes, position, constraints }));
      return expansions.within(nodes, () =>
        constraints === undefined
          ? schemaExpression(emitter, nodes, position)
          : constraintsExpression(emitter, nodes, constraints, position),
      );
    },
  };
  const expansions = createExpansions(emitter);

  function define(name: string, exported: boolean, print: () => Expression): Definition {
    const before = { refined: runtime.uses(), evaluated: runtime.evaluations() };
    references = new Set();
    const expression = print();
    flattened.forget();
    const tier =
      runtime.evaluations() > before.evaluated
        ? "evaluated"
        : runtime.uses() > before.refined
          ? "refined"
          : "native";
    const alias = expression.kind === "atom" && defined.has(expression.text);
    defined.add(name);
    return { name, exported, expression, alias, tier, references: [...references] };
  }

  function all<T>(take: (definition: Definition) => T): T[] {
    const definitions = wanted.map((one) =>
      take(define(one.name, true, () => exportExpression(emitter, one))),
    );
    const hidden: T[] = [];
    for (const { name, nodes, position, constraints } of pending) {
      const print = (): Expression =>
        constraintsExpression(emitter, nodes, constraints ?? flattenAll(emitter, nodes), position);
      hidden.push(take(define(name, false, () => expansions.within(nodes, print))));
    }
    return [...definitions, ...hidden];
  }

  return { runtime, all };
}

/**
 * Remembers the constraints of components. Those of schemas inside are wanted again only while the
 * definition that they are in is written, and would be most of what a large document keeps in memory.
 */
function createFlattened(components: ReadonlyMap<string, string>) {
  const kept = new Map<string, Flattened>();
  const passing = new Map<string, Flattened>();
  return {
    get: (key: string) => kept.get(key) ?? passing.get(key),
    has: (key: string) => kept.has(key) || passing.has(key),
    set: (key: string, flattened: Flattened) =>
      (components.has(key) ? kept : passing).set(key, flattened),
    forget: () => {
      passing.clear();
    },
  };
}

function createReporter({ diagnostics, options, model }: DefinitionsInput): Emitter["report"] {
  const seen = new Set<string>();
  return (code, node, message) => {
    const key = `${code} ${node.key}`;
    if (seen.has(key)) return;
    seen.add(key);
    diagnostics.report({
      code,
      message,
      pointer: node.pointer,
      location: options.locate?.(node.pointer),
      provider: model.provider,
    });
  };
}

/** Schemas of which each is checked by itself, in place of one that says what all of them say. */
function separateSchemas(emitter: Emitter, [first, ...others]: Conjunction): Expression {
  if (first === undefined) return js.call("z.unknown");
  const also = others.map((node) => emitter.schema([node]));
  const check = emitter.runtime.call("refinements", "allOf", ...also);
  return js.method(emitter.schema([first]), "check", check);
}

function exportExpression(emitter: Emitter, wanted: WantedExport): Expression {
  if (wanted.parameters !== undefined) return parametersExpression(emitter, wanted.parameters);
  const node = emitter.resources.at(wanted.pointer ?? "");
  return node === undefined ? js.call("z.unknown") : emitter.schema([node]);
}

const GROUPS = ["path", "query", "header", "cookie"] as const;

/** All parameters of an operation, as `{path, query, header, cookie}`; a group without a required one may be left out. */
function parametersExpression(
  emitter: Emitter,
  parameters: NonNullable<WantedExport["parameters"]>,
): Expression {
  const groups = GROUPS.flatMap((group): ObjectMember[] => {
    const own = parameters.filter((parameter) => parameter.in === group);
    if (own.length === 0) return [];
    const members = own.map((parameter) => {
      const node =
        parameter.schemaPointer === undefined
          ? undefined
          : emitter.resources.at(parameter.schemaPointer);
      const value = node === undefined ? js.call("z.unknown") : emitter.schema([node]);
      return {
        key: parameter.name,
        value: parameter.required ? value : js.method(value, "optional"),
      };
    });
    const object = js.call("z.looseObject", js.object(members));
    const required = own.some((parameter) => parameter.required);
    return [{ key: group, value: required ? object : js.method(object, "optional") }];
  });
  return js.call("z.looseObject", js.object(groups));
}
