import { identifier, js, moduleSpecifier, type Expression } from "../write/index.ts";

/** The modules in templates/validation that emitted schemas may import from. */
export type RuntimeModule =
  "closest" | "evaluate" | "format-tests" | "formats" | "lazy" | "objects" | "refinements";

/** Collects what the schemas module uses of the runtime. */
export interface Runtime {
  /** A call of a function of the runtime, which is imported then. */
  call(module: RuntimeModule, name: string, ...args: readonly Expression[]): Expression;
  /** A binding of the runtime. */
  use(module: RuntimeModule, name: string): Expression;
  /** Import declarations for everything used, in a fixed order. */
  imports(): string;
  /** Modules used, and those that they import. */
  files(): string[];
  /** True if the binding was used. */
  has(module: RuntimeModule, name: string): boolean;
  /** Number of uses so far, for telling which exports are native. */
  readonly uses: () => number;
  /** Number of uses of the evaluator. */
  readonly evaluations: () => number;
}

/** What each module of the runtime imports itself. */
const IMPORTED: Readonly<Record<RuntimeModule, readonly string[]>> = {
  closest: ["values"],
  evaluate: ["describe", "evaluate-keywords", "values"],
  "format-tests": [],
  formats: ["describe", "format-tests"],
  lazy: ["objects"],
  objects: [],
  refinements: ["describe", "values"],
};

/** Factories of native schemas of numbers, as the formats are of strings. */
const INTEGERS = new Set(["int", "int64", "uint64"]);

/**
 * @param taken - names that the module's own bindings have; an import that would collide gets another name.
 * @param folder - where the package keeps the runtime, relative to the schemas module.
 */
export function createRuntime(
  taken: ReadonlySet<string>,
  folder = "./runtime/validation",
): Runtime {
  const used = new Map<RuntimeModule, Map<string, string>>();
  let count = 0;
  let evaluated = 0;

  function use(module: RuntimeModule, name: string): Expression {
    const names = used.get(module) ?? new Map<string, string>();
    used.set(module, names);
    let local = names.get(name);
    if (local === undefined) {
      local = name;
      while (taken.has(local)) local = `${local}_`;
      names.set(name, local);
    }
    if (module === "refinements" && !INTEGERS.has(name)) count++;
    if (module === "evaluate") evaluated++;
    return js.name(local);
  }

  return {
    use,
    call: (module, name, ...args) => js.call(nameOf(use(module, name)), ...args),
    has: (module, name) => used.get(module)?.has(name) ?? false,
    uses: () => count,
    evaluations: () => evaluated,
    imports() {
      return [...used.keys()]
        .sort()
        .map((module) => importDeclaration(`${folder}/${module}.js`, used.get(module)))
        .join("");
    },
    files() {
      // `compile` is an entry point of its own, for schemas from outside; package.json chooses among the guards.
      const modules: string[] = [...used.keys()].flatMap((module) => [module, ...IMPORTED[module]]);
      modules.push("compile", "compiled-guards", "guards", "values");
      return [...new Set(modules)].sort().map((module) => `validation/${module}.ts`);
    },
  };
}

function nameOf(expression: Expression): string {
  return expression.kind === "atom" ? expression.text : "";
}

function importDeclaration(from: string, names: ReadonlyMap<string, string> = new Map()): string {
  const specifiers = [...names]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, local]) =>
      name === local ? identifier(name) : `${identifier(name)} as ${identifier(local)}`,
    );
  const line = `import { ${specifiers.join(", ")} } from ${moduleSpecifier(from)};\n`;
  if (line.length <= 101) return line;
  return `import {\n${specifiers.map((s) => `  ${s},\n`).join("")}} from ${moduleSpecifier(from)};\n`;
}
