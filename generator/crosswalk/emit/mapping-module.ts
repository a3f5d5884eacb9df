import type { JsonValue } from "../../json/values.ts";
import {
  docComment,
  identifier,
  js,
  lineComment,
  moduleSpecifier,
  printExpression,
  stringLiteral,
  type EmittedFile,
  type Expression,
} from "../../emit/index.ts";
import type { ApiModel } from "../../model/index.ts";
import type { CheckedMapping, CheckedRule } from "../types.ts";
import {
  fallbackExpression,
  members,
  ownName,
  partExpression,
  tableExpression,
  tableName,
  type UsedCodecs,
} from "./fields.ts";
import { providerNames } from "./names.ts";

/** `src/<provider>/mapping.js`, `rules.js`: a provider's tables as data of the run time. */
export function emitMapping(mapping: CheckedMapping, derived: ApiModel): EmittedFile[] {
  const folder = `src/${providerNames(mapping).adapter}`;
  return [
    { path: `${folder}/mapping.js`, text: mappingText(mapping, derived) },
    {
      path: `${folder}/mapping.d.ts`,
      text: `import type { ProviderMapping } from ${moduleSpecifier("../crosswalk/types.js")};\n\nexport declare const mapping: ProviderMapping;\n`,
    },
    { path: `${folder}/rules.js`, text: rulesText(mapping) },
    {
      path: `${folder}/rules.d.ts`,
      text: `import type { Rule } from ${moduleSpecifier("../crosswalk/types.js")};\n\nexport declare const rules: readonly Rule[];\n`,
    },
  ];
}

/** The zod export of a component of the derived document. */
function exportOf(derived: ApiModel, component: string): string {
  return derived.schemas.find((schema) => schema.name === component)?.exportName ?? component;
}

function mappingText(mapping: CheckedMapping, derived: ApiModel): string {
  const names = providerNames(mapping);
  const used: UsedCodecs = { library: new Set(), tables: new Set(), own: new Set() };
  const request = partExpression(mapping.request, used);
  const response = partExpression(mapping.response, used);
  const tables = Object.entries(mapping.mapping.value.tables)
    .filter(([name]) => used.tables.has(name))
    .map(([name, table]) => {
      const head = `const ${identifier(tableName(name))} = `;
      return `${head}${printExpression(tableExpression(mapping, table, used), 0, head.length)};\n`;
    });
  const schemas = [
    mapping.request.canonicalName,
    mapping.response.canonicalName,
    names.settings,
  ].map((name) => identifier(exportOf(derived, name)));
  const body = mapping.requestBody.exportName ?? "";
  const value = members({
    provider: js.string(mapping.party.config.name),
    providerVersion: js.string(mapping.mapping.value.providerVersion),
    settings: settingsExpression(mapping),
    settingsSchema: js.name(schemas[2] ?? ""),
    request,
    response,
    rules: js.name("rules"),
    errors: js.json(
      mapping.mapping.value.operations.create.errors.map(
        ({ note: _, ...shape }) => shape,
      ) as JsonValue,
    ),
    body: js.name(`${body}Body`),
    canonicalRequest: js.name(schemas[0] ?? ""),
    canonicalResponse: js.name(schemas[1] ?? ""),
  });
  const imports = [
    `import { ${identifier(body)} as ${identifier(`${body}Body`)} } from ${moduleSpecifier(`${mapping.party.config.packageName}/schemas`)};`,
    ...(used.library.size === 0
      ? []
      : [
          `import { ${[...used.library].sort().map(identifier).join(", ")} } from ${moduleSpecifier("../crosswalk/codecs/index.js")};`,
        ]),
    `import { field } from ${moduleSpecifier("../crosswalk/field.js")};`,
    `import { ${[...new Set(schemas)].sort().join(", ")} } from ${moduleSpecifier("../schemas.js")};`,
    ...[...used.own].sort().map((name) => ownImport(mapping, name)),
    `import { rules } from ${moduleSpecifier("./rules.js")};`,
  ];
  const doc = docComment(
    `Which field of ${mapping.party.config.name} is which field of the canonical model. Made from ${mapping.mapping.file}.`,
  );
  const head = "export const mapping = ";
  return `${imports.join("\n")}\n\n${tables.join("\n")}${tables.length > 0 ? "\n" : ""}${doc}${head}${printExpression(value, 0, head.length)};\n`;
}

function ownImport(mapping: CheckedMapping, name: string): string {
  const entry = mapping.mapping.value.codecs[name];
  const file = ownCodecFile(entry?.module ?? "");
  return `import { ${identifier(entry?.export ?? "")} as ${identifier(ownName(name))} } from ${moduleSpecifier(`./codecs/${file}.js`)};`;
}

/** Name of a user's module in the package, without extension. */
export function ownCodecFile(module: string): string {
  const base = module.split("/").at(-1) ?? "";
  return base.replace(/\.[cm]?[jt]s$/, "").replace(/[^A-Za-z0-9_-]/g, "-") || "codec";
}

function settingsExpression(mapping: CheckedMapping): Expression {
  const entries = Object.entries(mapping.mapping.value.settings).filter(
    ([, setting]) => setting.server === undefined,
  );
  return js.object(
    entries.map(([key, setting]) => ({
      key,
      value: members({
        default: fallbackExpression(setting.default),
        parameter: setting.parameter === undefined ? undefined : js.string(setting.parameter),
      }),
    })),
  );
}

function rulesText(mapping: CheckedMapping): string {
  const rules = mapping.rules.map(ruleText).join("");
  const uses = mapping.rules.some((rule) => rule.code?.includes("cel."));
  const imports = uses ? `import * as cel from ${moduleSpecifier("../crosswalk/cel.js")};\n\n` : "";
  const doc = docComment(
    `Requirements of ${mapping.party.config.name} that its document's schema does not say.`,
  );
  return `${imports}${doc}export const rules = [\n${rules}];\n`;
}

/** One rule. Its condition was printed by the rule compiler, which lets text in as literals only. */
// eslint-disable-next-line escaping/escaping-boundary -- see above
function ruleText({ entry, code }: CheckedRule): string {
  const lines = [
    `id: ${stringLiteral(entry.id)},`,
    `kind: ${stringLiteral(entry.kind)},`,
    `severity: ${stringLiteral(entry.severity)},`,
    `sentence: ${stringLiteral(entry.sentence)},`,
    `source: ${stringLiteral(entry.source)},`,
  ];
  const condition =
    code === undefined
      ? ""
      : `${lineComment(entry.cel ?? "", "    ")}    holds: (${parametersOf(code)}) => ${code},\n`;
  return `  {\n${lines.map((line) => `    ${line}\n`).join("")}${condition}  },\n`;
}

function parametersOf(code: string): string {
  const used = ["body", "query", "path", "context", "now"].filter((name) =>
    new RegExp(`(?<![\\w.$"'])${name}\\b`).test(code),
  );
  return used.length === 0 ? "" : `{ ${used.join(", ")} }`;
}
