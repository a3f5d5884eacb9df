import {
  clientNames,
  docComment,
  identifier,
  moduleSpecifier,
  stringLiteral,
  type EmittedFile,
} from "../../emit/index.ts";
import type { CheckedMapping } from "../types.ts";
import { providerNames } from "./names.ts";

/** `src/<provider>.js` and its declarations: what a user imports for one provider. */
export function emitEntry(mapping: CheckedMapping): EmittedFile[] {
  const { adapter } = providerNames(mapping);
  return [
    { path: `src/${adapter}.js`, text: entryText(mapping) },
    { path: `src/${adapter}.d.ts`, text: entryDeclarations(mapping) },
  ];
}

function entryText(mapping: CheckedMapping): string {
  const names = providerNames(mapping);
  const { packageName } = mapping.party.config;
  return `import { ${mapping.operation.exportName} as send } from ${moduleSpecifier(packageName)};
import { makeAdapter } from ${moduleSpecifier("./crosswalk/client.js")};
import { requestCodec } from ${moduleSpecifier("./crosswalk/codec.js")};
import { decodeRequest, decodeResponse } from ${moduleSpecifier("./crosswalk/decode.js")};
import { encodeRequest } from ${moduleSpecifier("./crosswalk/encode.js")};
import { lawViolations } from ${moduleSpecifier("./crosswalk/laws.js")};
import { requestValidator } from ${moduleSpecifier("./crosswalk/validate.js")};
import { mapping } from ${moduleSpecifier(`./${names.adapter}/mapping.js`)};

export { rules } from ${moduleSpecifier(`./${names.adapter}/rules.js`)};

export const ${identifier(names.validator)} = /* @__PURE__ */ requestValidator(mapping);

export function ${identifier(names.codec)}(options) {
  return requestCodec(mapping, options);
}

export function ${identifier(names.encodeRequest)}(input, options) {
  return encodeRequest(mapping, input, options);
}

export function ${identifier(names.decodeRequest)}(body, settings) {
  return decodeRequest(mapping, body, settings);
}

export function ${identifier(names.decodeResponse)}(answer, settings) {
  return decodeResponse(mapping, answer, settings);
}

export function checkLaws(input, options) {
  return lawViolations(mapping, input, options);
}

export function ${identifier(names.adapter)}(options) {
  return makeAdapter(mapping, send, options);
}
`;
}

function entryDeclarations(mapping: CheckedMapping): string {
  const names = providerNames(mapping);
  const { name, packageName } = mapping.party.config;
  const component = (key: string): string => `components["schemas"][${stringLiteral(key)}]`;
  const { request, response } = mapping;
  const client = clientNames(mapping.party.model).client;
  const mediaType = stringLiteral(mapping.requestBody.mediaType);
  const operation = `operations[${stringLiteral(mapping.operation.operationId)}]`;
  return `import type * as z from "zod";
import type { ${client} } from ${moduleSpecifier(packageName)};
import type { operations } from ${moduleSpecifier(`${packageName}/types`)};
import type { Adapter, AdapterOptions } from ${moduleSpecifier("./crosswalk/client.js")};
import type { EncodeOptions } from ${moduleSpecifier("./crosswalk/encode.js")};
import type { DecodeResult, EncodeResult } from ${moduleSpecifier("./crosswalk/types.js")};
import type { components } from ${moduleSpecifier("./types.js")};

export { rules } from ${moduleSpecifier(`./${names.adapter}/rules.js`)};

${docComment(`Body of the request that ${name} gets.`)}export type Body = NonNullable<${operation}["requestBody"]>["content"][${mediaType}];

${docComment(`What ${name} can be asked for, and must be: fields that it cannot say are missing, those that it demands are required.`)}export type Input = ${component(names.input)};

export type Settings = ${component(names.settings)};

export type Context = ${component(names.context)};

export interface Options extends EncodeOptions {
  readonly settings${settingsAreRequired(mapping) ? "" : "?"}: Settings;
  readonly context?: Context;
}

${docComment(`Validator of the request's body: that of ${name}'s package, and its rules of kind schema.`)}export declare const ${identifier(names.validator)}: z.ZodType<Body>;

${docComment("The mapping of the request as one zod codec: the provider's body in, the canonical request out.")}export declare function ${identifier(names.codec)}(options${settingsAreRequired(mapping) ? "" : "?"}: Options): z.ZodType<${component(request.canonicalName)}, Body>;

${docComment(`Canonical request -> ${name}'s request, with an issue for everything that did not get through.`)}export declare function ${identifier(names.encodeRequest)}(
  input: ${component(request.canonicalName)},
  options${settingsAreRequired(mapping) ? "" : "?"}: Options,
): EncodeResult<Body>;

${docComment(`${name}'s request body -> canonical request.`)}export declare function ${identifier(names.decodeRequest)}(
  body: Body,
  settings?: Settings,
): DecodeResult<${component(request.canonicalName)}>;

${docComment(`${name}'s answer -> canonical object, with the answer itself under \`raw\`.`)}export declare function ${identifier(names.decodeResponse)}(
  answer: unknown,
  settings?: Settings,
): DecodeResult<${component(response.canonicalName)}>;

${docComment("The laws of the mapping on one canonical request; empty when all hold. For tests of your own.")}export declare function checkLaws(
  input: ${component(request.canonicalName)},
  options${settingsAreRequired(mapping) ? "" : "?"}: Options,
): readonly string[];

${docComment(`${name} for the unified client.`)}export declare function ${identifier(names.adapter)}(
  options: AdapterOptions<${client}, Settings, Context>,
): Adapter<Input, ${component(response.canonicalName)}> & { readonly provider: ${stringLiteral(name)} };
`;
}

/** True when some setting has no default and is sent. */
export function settingsAreRequired(mapping: CheckedMapping): boolean {
  return Object.values(mapping.mapping.value.settings).some(
    (setting) =>
      setting.server === undefined &&
      setting.default === undefined &&
      setting.parameter !== undefined,
  );
}
