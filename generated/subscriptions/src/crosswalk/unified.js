// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import { callOperation } from "./client.js";
import { operationOf } from "./encode.js";
import { canDo } from "./capability.js";
import { listOf } from "./list.js";
import { readWebhook } from "./webhook.js";
/** The unified client over several providers, by the names that they were given. */
export function makeUnified(adapters, operations) {
  const connectionOf = (name) => {
    const adapter = Object.hasOwn(adapters, name) ? adapters[name] : undefined;
    if (adapter !== undefined) return adapter.connection;
    throw new TypeError(
      `There is no provider "${name}"; there are ${Object.keys(adapters).join(", ")}.`,
    );
  };
  const methods = Object.entries(operations).map(([operation, known]) => [
    operation,
    (name, ...given) => callWith(connectionOf(name), { operation, known, given }),
  ]);
  return {
    ...Object.fromEntries(methods),
    webhook: (name, request, options = {}) => readWebhook(connectionOf(name), request, options),
    can: (name, operation, field) => canDo(connectionOf(name), operation, field),
    for: (name) => {
      const connection = connectionOf(name);
      return Object.fromEntries(
        Object.entries(operations).map(([operation, known]) => [
          operation,
          (...given) => callWith(connection, { operation, known, given }),
        ]),
      );
    },
  };
}
function callWith(connection, { operation, known, given }) {
  operationOf(connection.mapping, operation);
  const input = {};
  known.path.forEach((name, index) => {
    input[name] = given[index];
  });
  const rest = given.slice(known.path.length);
  if (known.hasInput) Object.assign(input, rest.shift());
  const options = rest[0] ?? {};
  const call = { operation, input, options };
  return known.isList ? listOf(connection, call) : callOperation(connection, call);
}
