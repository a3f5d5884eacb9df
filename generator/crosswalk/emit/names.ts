import { camelCase, pascalCase } from "../../model/index.ts";
import type { CheckedCall, CheckedCrosswalk, CheckedMapping, MappedDocument } from "../types.ts";

/** Stem of what the module has for one provider: its files, and the function that makes the adapter. */
export function adapterName({ provider }: Pick<CheckedMapping, "provider">): string {
  return camelCase(provider.config.name);
}

/** Components of the derived document for one provider. */
export interface ProviderComponents {
  readonly settings: string;
  readonly context: string;
  readonly input: (operation: string) => string;
  readonly options: (operation: string) => string;
}

/** Names of the components that follow from the mappings; none is one of the canonical model's own. */
export function derivedNames(canonical: MappedDocument): {
  readonly input: (operation: string) => string;
  readonly provider: (name: string) => ProviderComponents;
} {
  const taken = new Set(canonical.model.schemas.map(({ name }) => name));
  const free = (name: string): string => {
    let chosen = name;
    while (taken.has(chosen)) chosen = `${chosen}_`;
    return chosen;
  };
  return {
    input: (operation) => free(`${pascalCase(operation)}Input`),
    provider: (name) => {
      const stem = pascalCase(name);
      return {
        settings: free(`${stem}Settings`),
        context: free(`${stem}Context`),
        input: (operation) => free(`${stem}${pascalCase(operation)}Input`),
        options: (operation) => free(`${stem}${pascalCase(operation)}Options`),
      };
    },
  };
}

/** `subscriptions` has `createSubscriptions`. */
export function factoryName(crosswalk: CheckedCrosswalk): string {
  return `create${pascalCase(crosswalk.name)}`;
}

/** Name of the constant of a call's rules in `rules.js`. */
export function rulesName(call: CheckedCall): string {
  return `${camelCase(call.pointer.replace(/^\/operations\//, "").replaceAll("/", " "))}Rules`;
}

/** Keys of the calls of an operation: its name, and a number where it chooses. */
export function callKey(call: CheckedCall): string {
  const [, , operation = "", , index] = call.pointer.split("/");
  return index === undefined ? operation : `${operation} ${String(Number(index) + 1)}`;
}
