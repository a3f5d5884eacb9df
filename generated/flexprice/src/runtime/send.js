// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import { byName, contextOf } from "./client.js";
import { RequestValidationError } from "./errors.js";
import { issuesOf } from "./validate.js";
/** Sends a request: defaults, validation, serialization, and validation of what comes back. */
export async function send(client, operation, init = {}) {
  const sender = client;
  const context = sender[contextOf];
  const { id, tags, method, path, bodies, written, headers: write } = operation;
  const { contentType, parseAs = "declared", body, headers, ...rest } = init;
  const params = withDefaults(init.params, context.defaults);
  const { schema, ...plan } = bodies?.(body, contentType) ?? { schema: operation.body };
  if (context.validate?.request !== "off") {
    const issues = issuesOf(operation.parameters, params, "params");
    if (operation.bodyRequired || body !== undefined)
      issues.push(...issuesOf(schema, body, "body"));
    if (issues.length > 0) throw new RequestValidationError(`${method} ${path}`, issues);
  }
  // One key for the whole call, so that each try of it has the same.
  operation.idempotency?.(params, byName(headers));
  const sent = written?.({ params, body }) ?? { params, body };
  const declared = parseAs === "declared";
  const result = await sender.request(method, path, {
    baseUrl: context.baseUrl ?? operation.baseUrl,
    ...operation.settings,
    ...rest,
    ...plan,
    operation: { id, tags, method, path },
    body: sent.body,
    parseAs: declared ? operation.read : parseAs,
    params: write ? { ...sent.params, header: write(sent.params) } : sent.params,
    headers: { accept: operation.accept, ...plan.headers, ...byName(headers) },
  });
  if (declared || parseAs === "json") operation.responses?.(operation, result, context);
  return result;
}
function withDefaults(given, defaults = {}) {
  const params = { ...given };
  for (const location of Object.keys(defaults))
    params[location] = { ...defaults[location], ...params[location] };
  return params;
}
