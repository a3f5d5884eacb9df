import { typeIdentifier } from "./names.ts";
import type { FoundOperation } from "./operations.ts";
import { matchOperations, type PreviousNames } from "./previous.ts";
import type { SchemaComponent } from "./types.ts";

/** Names that stay with what has them. Each is there once in its module. */
export interface KeptNames {
  /** Names of schemas, parameters and bodies, which one module exports; another exports the functions. */
  readonly validators: ReadonlySet<string>;
  /** By component name. */
  readonly schemas: ReadonlyMap<string, string>;
  /** Names of types, by component name. */
  readonly types: ReadonlyMap<string, string>;
  /** Names of functions, by operationId. */
  readonly operations: ReadonlyMap<string, string>;
  /** Names of parameters and bodies, by operationId and `derivedKeys`. */
  readonly derived: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** The names of before of everything that is still there. Where two things have one name, the first keeps it. */
export function keepNames(
  components: readonly Pick<SchemaComponent, "name">[],
  found: readonly FoundOperation[],
  previous: PreviousNames,
): KeptNames {
  const operations = new Map<string, string>();
  const validators = new Set<string>();
  const functions = new Set<string>();
  const types = new Map<string, string>();
  const typeNames = new Set<string>();
  const keep = (map: Map<string, string>, key: string, name: string | undefined): void => {
    const taken = map === operations ? functions : map === types ? typeNames : validators;
    if (name === undefined || taken.has(name)) return;
    taken.add(name);
    map.set(key, name);
  };
  const schemas = new Map<string, string>();
  for (const { name } of components) keep(schemas, name, previous.schemas.get(name));
  for (const { name } of components)
    if (previous.schemas.has(name))
      keep(types, name, previous.types.get(name) ?? typeIdentifier(name, previous.style));
  const derived = new Map<string, Map<string, string>>();
  const matched = matchOperations(found, previous);
  for (const operation of found)
    keep(operations, operation.operationId, matched.get(operation)?.exportName);
  for (const operation of found) {
    const names = new Map<string, string>();
    for (const [key, name] of matched.get(operation)?.derived ?? []) keep(names, key, name);
    derived.set(operation.operationId, names);
  }
  return { validators, schemas, types, operations, derived };
}
