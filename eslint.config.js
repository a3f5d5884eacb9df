import tseslint from "typescript-eslint";
import vocabulary from "./test/lint/words.js";
import keywordLists from "./test/lint/keyword-lists.js";
import escaping from "./test/lint/escaping-boundary.js";

/**
 * The modules (CONTRIBUTING.md) and those that each may import from; `json` and `diagnostics` are open to all.
 */
const modules = {
  json: ["schema/keywords.ts"],
  diagnostics: [],
  schema: [],
  remote: [],
  config: ["remote", "document/reading-names.ts", "emit/optional-names.ts"],
  ingest: ["document", "schema/keywords.ts"],
  document: ["schema", "remote"],
  model: ["schema"],
  emit: ["schema", "model"],
  crosswalk: ["schema", "model", "emit", "compare"],
  compare: ["schema", "model"],
  output: ["emit"],
  provenance: ["document", "emit", "schema"],
  traffic: ["ingest", "document", "emit", "model", "schema"],
};

/** What opens connections: for `generator/remote`, which only commands ask to fetch. */
const networkModules = [
  "node:dns",
  "node:http",
  "node:http2",
  "node:https",
  "node:net",
  "node:tls",
];
const networkPaths = networkModules.map((name) => ({
  name,
  message: "Connections are opened in generator/remote only (SECURITY.md).",
  ...(name === "node:http" ? { allowImportNames: ["STATUS_CODES"] } : {}),
}));

const moduleRules = Object.entries(modules).map(([module, mayUse]) => {
  const allowed = new Set(["json", "diagnostics", module, ...mayUse]);
  const forbidden = Object.keys(modules).filter((other) => !allowed.has(other));
  return {
    files: [`generator/${module}/**/*.ts`],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          paths: module === "remote" ? [] : networkPaths,
          patterns: [
            {
              group: [
                ...forbidden.flatMap((other) => [`**/${other}/**`, `!./${other}/**`]),
                ...mayUse.filter((name) => name.includes("/")).map((name) => `!**/${name}`),
              ],
              message: `generator/${module} may import from ${[...allowed].join(", ")} only (eslint.config.js, CONTRIBUTING.md).`,
            },
            {
              group: ["**/remote/*", "!**/remote/index.ts"],
              message: "Only commands fetch (SECURITY.md).",
            },
            {
              group: ["**/pipeline.ts", "**/cli.ts"],
              message: "Data goes one way: stages do not know the pipeline.",
            },
          ],
        },
      ],
    },
  };
});

export default tseslint.config(
  { ignores: ["node_modules", "generated", "dist", "coverage"] },
  ...tseslint.configs.recommended,
  ...tseslint.configs.stylistic,
  {
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_" },
      ],
      eqeqeq: ["error", "smart"],
      "no-console": "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
    },
  },
  {
    files: [
      "generator/cli.ts",
      "generator/bin.js",
      "test/bench/**",
      "test/**/run*.ts",
      "test/hostile/fuzz.ts",
      "test/review/**",
      "test/same/**",
    ],
    rules: { "no-console": "off" },
  },
  {
    files: ["generator/**/*.{ts,js}", "templates/**/*.{ts,js}", "test/**/*.{ts,js}"],
    ignores: ["test/lint/fixtures/**"],
    plugins: { vocabulary },
    rules: { "vocabulary/words": "error" },
  },
  {
    files: ["generator/**/*.ts"],
    ignores: ["generator/schema/**"],
    plugins: { keywords: keywordLists },
    rules: { "keywords/keyword-lists": "error" },
  },
  {
    // What prints code: text of a document crosses the escaping boundary (SECURITY.md).
    files: ["generator/emit/**/*.ts", "generator/crosswalk/emit/**/*.ts"],
    ignores: ["generator/emit/write/**"],
    languageOptions: { parserOptions: { projectService: true } },
    plugins: { escaping },
    rules: { "escaping/escaping-boundary": "error" },
  },
  {
    files: ["generator/**/*.{ts,js}"],
    ignores: ["generator/remote/**"],
    rules: {
      "no-restricted-globals": ["error", "fetch", "WebSocket", "EventSource"],
      "no-restricted-imports": ["error", { paths: networkPaths }],
    },
  },
  {
    // The model has decided what the document says: emitters ask it (CONTRIBUTING.md).
    files: ["generator/emit/**/*.ts"],
    ignores: ["generator/emit/openapi-yaml.ts", "generator/emit/types-file/**"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector: "MemberExpression[object.name='model'][property.name='document']",
          message: "Emitters take what they need from the model, not from the document.",
        },
      ],
    },
  },
  ...moduleRules,
);
