// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import { byName, contextOf } from "./client.js";
import { RequestValidationError } from "./errors.js";
import { issuesOf } from "./validate.js";
/** Sends a request: defaults, validation, serialization, and validation of what comes back. */
export async function send(client, operation, init = {}) {
  const sender = client;
  const settings = sender[contextOf];
  const { id, tags, method, path, bodies, bodyRequired, responses, headers: write } = operation;
  const { contentType, parseAs = "declared", body, headers, ...rest } = init;
  const params = { ...init.params };
  for (const [place, defaults] of Object.entries(settings.defaults ?? {})) {
    params[place] = { ...defaults, ...params[place] };
  }
  const { schema, ...plan } = bodies?.(body, contentType) ?? { schema: operation.body };
  if (settings.validate?.request !== "off") {
    const issues = [
      ...issuesOf(operation.parameters, params, "params"),
      ...(bodyRequired || body !== undefined ? issuesOf(schema, body, "body") : []),
    ];
    if (issues.length > 0) throw new RequestValidationError(`${method} ${path}`, issues);
  }
  // One key for the whole call, so that each try of it has the same.
  operation.idempotency?.(params, byName(headers));
  const sent = operation.written?.({ params, body }) ?? { params, body };
  const declared = parseAs === "declared";
  const result = await sender.request(method, path, {
    baseUrl: settings.baseUrl ?? operation.baseUrl,
    querySerializer: operation.querySerializer,
    pathSerializer: operation.pathSerializer,
    parseError: operation.parseError,
    ...(operation.redirect !== undefined && { redirect: operation.redirect }),
    ...rest,
    operation: { id, tags, method, path },
    body: sent.body,
    ...plan,
    parseAs: declared ? operation.read : parseAs,
    params: write ? { ...sent.params, header: write(sent.params) } : sent.params,
    headers: {
      accept: operation.accept,
      ...plan.headers,
      ...byName(headers),
    },
  });
  if (declared || parseAs === "json") responses?.(operation, result, settings);
  return result;
}
