import {
  docComment,
  moduleSpecifier,
  stringLiteral,
  typeKey,
  type EmittedFile,
} from "../../emit/index.ts";
import type { CheckedCrosswalk } from "../types.ts";
import { factoryName, providerNames } from "./names.ts";

/** `src/index.js` and its declarations: the unified client. */
export function emitIndexModule(crosswalk: CheckedCrosswalk): EmittedFile[] {
  const factory = factoryName(crosswalk);
  const text = `import { create, resourceOf } from ${moduleSpecifier("./crosswalk/client.js")};

export { capabilities } from ${moduleSpecifier("./capabilities.js")};
export { UnifiedError } from ${moduleSpecifier("./crosswalk/errors.js")};

export function ${factory}(adapters) {
  return {
    for: (name) => resourceOf(adapters, name),
    create: (name, input, options) => resourceOf(adapters, name).create(input, options),
  };
}
`.replace("create, resourceOf", "resourceOf");
  return [
    { path: "src/index.js", text },
    { path: "src/index.d.ts", text: declarations(crosswalk) },
  ];
}

function declarations(crosswalk: CheckedCrosswalk): string {
  const factory = factoryName(crosswalk);
  const component = (name: string): string => `components["schemas"][${stringLiteral(name)}]`;
  const [first] = crosswalk.mappings;
  const output = first === undefined ? "unknown" : component(first.response.canonicalName);
  const inputs = crosswalk.mappings.map((mapping) => {
    const name = mapping.party.config.name;
    return `${docComment(`What ${name} can be asked for, and must be.`, "  ")}  ${typeKey(name)}: ${component(providerNames(mapping).input)};\n`;
  });
  return `import type { Adapter, Created, CreateOptions, Resource } from ${moduleSpecifier("./crosswalk/client.js")};
import type { components } from ${moduleSpecifier("./types.js")};

export { capabilities } from ${moduleSpecifier("./capabilities.js")};
export type { Capability, FieldCapabilities } from ${moduleSpecifier("./capabilities.js")};
export type { Adapter, AdapterOptions, Created, CreateOptions, Resource } from ${moduleSpecifier("./crosswalk/client.js")};
export { UnifiedError } from ${moduleSpecifier("./crosswalk/errors.js")};
export type { FailureKind } from ${moduleSpecifier("./crosswalk/errors.js")};
export type { DecodeResult, EncodeResult, Issue, Rule } from ${moduleSpecifier("./crosswalk/types.js")};
export type { components } from ${moduleSpecifier("./types.js")};

${docComment("Input by provider: without what the provider cannot do, and with what it demands.")}export interface Inputs {
${inputs.join("")}}

/** Adapters by the names that you give them. */
export type Adapters = Readonly<Record<string, Adapter<never, ${output}>>>;

type InputOf<A> = A extends Adapter<infer Input, ${output}> ? Input : never;

/** One object over several providers. */
export interface Unified<Given extends Adapters> {
  /** The side of one provider, with the input that it takes. */
  readonly for: <Name extends keyof Given & string>(name: Name) => Resource<InputOf<Given[Name]>, ${output}>;
  /** Creates through one provider. */
  readonly create: <Name extends keyof Given & string>(
    name: Name,
    input: InputOf<Given[Name]>,
    options?: CreateOptions,
  ) => Promise<Created<${output}>>;
}

${docComment("Makes the unified client of several providers.\n\n@throws UnifiedError from each call that fails.")}export declare function ${factory}<const Given extends Adapters>(adapters: Given): Unified<Given>;
`;
}
