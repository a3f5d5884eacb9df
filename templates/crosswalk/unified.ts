import { callOperation, type Adapter } from "./client.ts";
import type { CallOptions, Connection } from "./send.ts";
import { operationOf } from "./encode.ts";
import { canDo } from "./capability.ts";
import { listOf } from "./list.ts";
import { readWebhook, type WebhookOptions, type WebhookRequest } from "./webhook.ts";

/** What the unified client knows of its canonical operations. */
export interface UnifiedOperation {
  /** Names of the path parameters, which come one by one. */
  readonly path: readonly string[];
  readonly hasInput: boolean;
  readonly isList: boolean;
}

/** The unified client over several providers, by the names that they were given. */
export function makeUnified(
  adapters: Readonly<Record<string, Adapter>>,
  operations: Readonly<Record<string, UnifiedOperation>>,
): object {
  const connectionOf = (name: string): Connection => {
    const adapter = Object.hasOwn(adapters, name) ? adapters[name] : undefined;
    if (adapter !== undefined) return adapter.connection;
    throw new TypeError(
      `There is no provider "${name}"; there are ${Object.keys(adapters).join(", ")}.`,
    );
  };
  const methods = Object.entries(operations).map(([operation, known]) => [
    operation,
    (name: string, ...given: unknown[]) =>
      callWith(connectionOf(name), { operation, known, given }),
  ]);
  return {
    ...Object.fromEntries(methods),
    webhook: (name: string, request: WebhookRequest, options: WebhookOptions = {}) =>
      readWebhook(connectionOf(name), request, options),
    can: (name: string, operation: string, field?: string) =>
      canDo(connectionOf(name), operation, field),
    for: (name: string) => {
      const connection = connectionOf(name);
      return Object.fromEntries(
        Object.entries(operations).map(([operation, known]) => [
          operation,
          (...given: unknown[]) => callWith(connection, { operation, known, given }),
        ]),
      );
    },
  };
}

interface MethodCall {
  readonly operation: string;
  readonly known: UnifiedOperation;
  /** Path parameters one by one, then the input, then options. */
  readonly given: readonly unknown[];
}

function callWith(connection: Connection, { operation, known, given }: MethodCall): unknown {
  operationOf(connection.mapping, operation);
  const input: Record<string, unknown> = {};
  known.path.forEach((name, index) => {
    input[name] = given[index];
  });
  const rest = given.slice(known.path.length);
  if (known.hasInput) Object.assign(input, rest.shift());
  const options = (rest[0] ?? {}) as CallOptions;
  const call = { operation, input, options };
  return known.isList ? listOf(connection, call) : callOperation(connection, call);
}
