import { camelCase, componentIdentifier, pascalCase } from "../../model/index.ts";
import type { CheckedCrosswalk, CheckedMapping } from "../types.ts";

/** Names of what the module exports for one provider. */
export interface ProviderNames {
  /** Function that makes the adapter, and stem of the files. */
  readonly adapter: string;
  /** Components of the derived document. */
  readonly input: string;
  readonly options: string;
  readonly settings: string;
  readonly context: string;
  readonly encodeRequest: string;
  readonly decodeRequest: string;
  readonly decodeResponse: string;
  readonly validator: string;
  readonly codec: string;
}

/** The names that a provider has in the mapping module. */
export function providerNames(mapping: CheckedMapping): ProviderNames {
  const provider = mapping.party.config.name;
  const stem = pascalCase(provider);
  const request = pascalCase(mapping.request.canonicalName);
  const response = pascalCase(mapping.response.canonicalName);
  return {
    adapter: camelCase(provider),
    input: `${stem}${request}`,
    options: `${stem}Options`,
    settings: `${stem}Settings`,
    context: `${stem}Context`,
    encodeRequest: `encode${request}`,
    decodeRequest: `decode${request}`,
    decodeResponse: `decode${response}`,
    validator: `${componentIdentifier(camelCase(mapping.request.canonicalName))}Request`,
    codec: componentIdentifier(camelCase(mapping.request.canonicalName)),
  };
}

/** `subscriptions` has `createSubscriptions`. */
export function factoryName(crosswalk: CheckedCrosswalk): string {
  return `create${pascalCase(crosswalk.name)}`;
}
