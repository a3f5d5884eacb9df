import type { JsonValue } from "../../json/values.ts";
import {
  docComment,
  identifier,
  js,
  moduleSpecifier,
  printExpression,
  type EmittedFile,
  type Expression,
} from "../../emit/index.ts";
import type { ApiModel } from "../../model/index.ts";
import { printPath } from "../mapping/path.ts";
import type {
  CheckedCall,
  CheckedCrosswalk,
  CheckedMapping,
  CheckedPart,
  CheckedShape,
} from "../types.ts";
import {
  expressionName,
  fallbackExpression,
  members,
  ownName,
  partMembers,
  tableExpression,
  tableName,
  type ModuleUses,
} from "./fields.ts";
import { adapterName, derivedNames } from "./names.ts";
import { ownCodecFile } from "./own-codecs.ts";
import { rulesModule } from "./rules-module.ts";
import {
  bodyName,
  operationExpression,
  schemaOf,
  shapeName,
  type Writing,
} from "./call-expressions.ts";

/** `src/<provider>/mapping.js`, `rules.js`: a provider's mapping as data of the run time. */
export function emitMapping(
  mapping: CheckedMapping,
  crosswalk: CheckedCrosswalk,
  derived: ApiModel,
): EmittedFile[] {
  const folder = `src/${adapterName(mapping)}`;
  const uses: ModuleUses = {
    ...{ library: new Set(), tables: new Set(), own: new Set(), expressions: new Map() },
  };
  const writing: Writing = {
    ...{ mapping, crosswalk, derived, uses },
    ...{ sends: new Map(), bodies: new Set(), schemas: new Set(), rules: new Set() },
  };
  const text = mappingText(writing);
  const declared = `import type { ProviderMapping } from ${moduleSpecifier("../crosswalk/types.js")};\n\nexport declare const mapping: ProviderMapping;\n`;
  return [
    { path: `${folder}/mapping.js`, text },
    { path: `${folder}/mapping.d.ts`, text: declared },
    ...rulesModule(mapping, uses.expressions),
  ];
}

function mappingText(writing: Writing): string {
  const { mapping, uses } = writing;
  const shapes = mapping.shapes.map((shape) =>
    constant(shapeName(shape), shapeExpression(writing, shape)),
  );
  const { provider } = mapping;
  const { errors, providerVersion } = mapping.mapping.value;
  const names = derivedNames(writing.crosswalk.canonical.document).provider(provider.config.name);
  const { note: _, failedWhen: __, ...errorShapes } = errors;
  const errorMembers = Object.entries(errorShapes).filter(
    ([key, value]) => key === "default" || Object.keys(value).length > 0,
  );
  const value = members({
    provider: js.string(provider.config.name),
    providerVersion: js.string(providerVersion),
    settings: settingsExpression(mapping),
    settingsSchema: schemaOf(writing, names.settings),
    operations: js.object(
      mapping.operations
        .filter(({ calls }) => calls.length > 0)
        .map((operation) => ({
          key: operation.canonical.name,
          value: operationExpression(writing, operation),
        })),
    ),
    shapes: js.object(
      mapping.shapes.map((shape) => ({ key: shape.name, value: js.name(shapeName(shape)) })),
    ),
    errors: members({
      ...Object.fromEntries(errorMembers.map(([key, one]) => [key, js.json(one as JsonValue)])),
      failedWhen: mapping.failedWhen && expressionName(mapping.failedWhen, uses),
    }),
    webhooks: webhooksExpression(mapping),
  });
  const tables = Object.entries(mapping.mapping.value.tables)
    .filter(([name]) => uses.tables.has(name))
    .map(([name, table]) => constant(tableName(name), tableExpression(mapping, table, uses)));
  const doc = docComment(
    `Which operation and field of ${provider.config.name} is which of the canonical model. Made from ${mapping.mapping.file}.`,
  );
  const parts = [importsText(writing), ...tables, ...shapes, doc + exported("mapping", value)];
  return parts.join("\n");
}

function constant(name: string, value: Expression): string {
  const head = `const ${identifier(name)} = `;
  return `${head}${printExpression(value, 0, head.length)};\n`;
}

function exported(name: string, value: Expression): string {
  const head = `export const ${identifier(name)} = `;
  return `${head}${printExpression(value, 0, head.length)};\n`;
}

function importsText(writing: Writing): string {
  const { mapping, uses, sends, bodies, schemas, rules } = writing;
  const { packageName } = mapping.provider.config;
  const names = (all: Iterable<string>): string => [...all].sort().map(identifier).join(", ");
  const aliased = (all: Iterable<readonly [string, string]>): string =>
    [...all]
      .sort()
      .map(([name, alias]) => `${identifier(name)} as ${identifier(alias)}`)
      .join(", ");
  const expressions = [...rules, ...uses.expressions.keys()];
  const imports = [
    [aliased(sends), moduleSpecifier(packageName)],
    [
      aliased([...bodies].map((name) => [name, bodyName(name)])),
      moduleSpecifier(`${packageName}/schemas`),
    ],
    [names(uses.library), moduleSpecifier("../crosswalk/codecs/index.js")],
    ["field", moduleSpecifier("../crosswalk/field.js")],
    [names(schemas), moduleSpecifier("../schemas.js")],
    ...[...uses.own].sort().map((name) => ownImport(writing, name)),
    [names(expressions), moduleSpecifier("./rules.js")],
  ] as const;
  return imports
    .filter(([list]) => list !== "")
    .map(([list, from]) => `import { ${list} } from ${from};\n`)
    .join("");
}

function ownImport({ mapping }: Writing, name: string): readonly [string, string] {
  const fields = [
    ...mapping.shapes.flatMap(({ part }) => part.fields),
    ...mapping.operations.flatMap(({ calls }) => calls.flatMap(allFields)),
  ];
  const used = fields.find(({ codec }) => codec.kind === "own" && codec.name === name)?.codec;
  if (used?.kind !== "own") throw new Error(`No field uses the codec ${name}.`);
  const { own } = used;
  const folder = own.isShared ? "../codecs" : "./codecs";
  return [
    `${identifier(own.entry.export)} as ${identifier(ownName(name))}`,
    moduleSpecifier(`${folder}/${ownCodecFile(own.entry.module)}.js`),
  ];
}

/** The fields of a call with those of its steps and variants. */
function allFields(call: CheckedCall): readonly CheckedPart["fields"][number][] {
  const parts = [call.request, ...call.steps.map(({ request }) => request)];
  return parts.flatMap((part) => [
    ...part.fields,
    ...part.variants.flatMap(({ fields }) => fields),
  ]);
}

function shapeExpression(writing: Writing, shape: CheckedShape): Expression {
  return members({
    ...partMembers(shape.part, "response", writing.uses),
    schema: schemaOf(writing, shape.canonicalName),
  });
}

function webhooksExpression({ webhooks }: CheckedMapping): Expression | undefined {
  if (webhooks === undefined) return undefined;
  const { verify, type, typeHeader, id, idHeader, time } = webhooks.entry;
  const text = (value: string | undefined): Expression | undefined =>
    value === undefined ? undefined : js.string(value);
  const events = webhooks.events.map((event) => ({
    key: event.name,
    value: members({
      event: js.string(event.event),
      at: event.at.length === 0 ? undefined : js.string(printPath(event.at)),
      shape: event.shape && js.name(shapeName(event.shape)),
      fetch: text(event.fetch),
    }),
  }));
  return members({
    verify: js.json(verify as JsonValue),
    ...{ type: text(type), typeHeader: text(typeHeader), id: text(id), idHeader: text(idHeader) },
    time: text(time),
    events: js.object(events),
  });
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
