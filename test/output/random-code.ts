import fc from "fast-check";

const word = fc.stringMatching(/^[a-zA-Z]{1,12}$/);
const text = fc.oneof(
  { weight: 9, arbitrary: word },
  fc.constantFrom(
    "日本",
    "it's",
    'a"b',
    "`${x}`",
    "😀",
    "a | b",
    "\\",
    "</script>",
    "line\nline",
    "",
  ),
);
const literal = text.map((value) => JSON.stringify(value));
const key = fc.oneof({ weight: 5, arbitrary: word }, literal, fc.nat(200).map(String));
const comment = fc.oneof(
  { weight: 4, arbitrary: fc.constant("") },
  word.map((w) => `/** @description ${w} */\n`),
  word.map((w) => `/**\n * ${w}\n * | a | b |\n *   | ${w.repeat(9)}\n */\n`),
);

function list(item: fc.Arbitrary<string>, minLength: number, maxLength: number, by: string) {
  return fc.array(item, { minLength, maxLength }).map((items) => items.join(by));
}

/** A type as openapi-typescript writes them, but with more variety. */
const { type } = fc.letrec<{ type: string; inner: string }>((tie) => ({
  inner: tie("type").map((t) => `(${t})`),
  type: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom("string", "number", "boolean", "null", "unknown", "Record<string, never>"),
    literal,
    word.map((w) => `components["schemas"]["${w.repeat(2)}"]`),
    list(literal, 2, 9, " | "),
    list(tie("inner"), 2, 5, " | "),
    list(tie("inner"), 2, 3, " & "),
    tie("inner").map((t) => `${t}[]`),
    list(tie("type"), 0, 3, ", ").map((t) => `[${t}]`),
    list(tie("type"), 1, 2, ", ").map((t) => `Omit<${t}>`),
    fc
      .tuple(
        fc.array(fc.tuple(comment, key, fc.constantFrom("", "?"), tie("type")), { maxLength: 5 }),
        fc.constantFrom("\n", " "),
      )
      .map(
        ([members, space]) =>
          `{${space}${members.map(([c, k, o, t]) => `${c}${k}${o}: ${t};`).join("\n")}${space}}`,
      ),
  ),
}));

/** A declaration file. */
export const declarations = list(
  fc
    .tuple(comment, word, type, type)
    .chain(([c, name, one, other]) =>
      fc.constantFrom(
        `${c}export interface ${name} {\na: ${one};\n"b-c"?: ${other};\n}`,
        `${c}export type ${name} = ${one};`,
        `${c}export declare const ${name}: z.ZodType<${one}>;`,
        `${c}export declare function ${name}(options: ${one}, more?: ${other}): Promise<${one}>;`,
      ),
    ),
  1,
  3,
  "\n\n",
);

const { condition } = fc.letrec<{ condition: string }>((tie) => ({
  condition: fc.oneof(
    { depthSize: "medium" },
    type,
    fc
      .tuple(
        fc.oneof(word, type),
        fc.oneof(
          type,
          word.map((w) => `infer ${w}`),
        ),
        tie("condition"),
        tie("condition"),
      )
      .map(([checked, wanted, yes, no]) => `${checked} extends ${wanted} ? ${yes} : ${no}`),
    fc
      .tuple(word, tie("condition"))
      .map(([w, c]) => `{ [${w} in keyof Content]: ${c} }[keyof Content]`),
  ),
}));

/** Conditional types, as in the run time's declarations. */
export const conditions = list(
  fc
    .tuple(comment, word, condition)
    .map(([c, name, one]) => `${c}export type ${name}<Content, Value> = ${one};`),
  1,
  2,
  "\n\n",
);

const { expression } = fc.letrec<{ expression: string }>((tie) => ({
  expression: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom("z.string()", "z.int()", "z.null()", "uriTemplate()", "z.unknown()"),
    word,
    literal.map((l) => `z.literal(${l})`),
    list(literal, 0, 9, ", ").map((l) => `z.enum([${l}])`),
    list(fc.integer().map(String), 0, 12, ", ").map((l) => `z.literal([${l}])`),
    list(tie("expression"), 0, 5, ", ").map((l) => `z.union([${l}])`),
    fc
      .tuple(tie("expression"), fc.constantFrom("min", "optional", "refine"), literal)
      .map(([e, method, l]) => `${e}.${method}(${l})`),
    tie("expression").map((e) => `z.lazy(() => ${e})`),
    tie("expression").map((e) => `z.custom((value, context) => { if (value) return ${e}; })`),
    fc
      .tuple(
        fc.array(fc.tuple(key, tie("expression")), { maxLength: 6 }),
        fc.constantFrom("\n", " "),
      )
      .map(
        ([members, space]) =>
          `z.looseObject({${space}${members.map(([k, e]) => `${k}: ${e},`).join(space)}${space}})`,
      ),
  ),
}));

/** A module as the schema emitter writes them. */
export const modules = list(
  fc
    .tuple(comment, word, expression)
    .chain(([c, name, e]) =>
      fc.constantFrom(
        `${c}export const ${name} = /* @__PURE__ */ z.lazy(() => ${e});`,
        `${c}export const ${name} = ${e};`,
        `${c}export function ${name}(client, options) {\nreturn request(client, ${e}, options);\n}`,
        `export { ${name}, ${name}2 } from "./${name}.js";`,
      ),
    ),
  1,
  3,
  "\n\n",
);
