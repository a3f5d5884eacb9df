import { context } from "./client.js";
import { explain, RequestValidationError, ResponseValidationError } from "./errors.js";
import { issuesOf } from "./validate.js";
/** Sends a request: defaults, validation, serialization, and validation of what comes back. */
export async function send(client, operation, init = {}) {
  const sender = client;
  const { defaults, validate, fixedBaseUrl } = sender[context];
  const { method, path, baseUrl, query, route, accept, read } = operation;
  const { contentType, parseAs = "declared", body, headers, ...rest } = init;
  const params = merge(defaults, init.params);
  const plan = operation.bodies?.(body, contentType);
  if (validate?.request !== "off") {
    const schema = plan ? plan.schema : operation.body;
    const checksBody = schema && (operation.bodyRequired || body !== undefined);
    const issues = [
      ...issuesOf(operation.parameters, params, "params"),
      ...(checksBody ? issuesOf(schema, body, "body") : []),
    ];
    if (issues.length > 0) throw new RequestValidationError(`${method} ${path}`, issues);
  }
  const declared = parseAs === "declared";
  let result = await sender.request(method, path, {
    ...(baseUrl && !fixedBaseUrl && { baseUrl }),
    ...(query && { querySerializer: query }),
    ...(route && { pathSerializer: route }),
    ...rest,
    body,
    ...plan?.options,
    parseAs: declared ? (read ? "stream" : "json") : parseAs,
    params: operation.headers ? { ...params, header: undefined } : params,
    headers: {
      accept,
      ...plan?.options.headers,
      ...operation.headers?.(params),
      ...(headers instanceof Headers ? Object.fromEntries(headers) : headers),
    },
  });
  if (declared && read && result.response.ok && result.data) {
    result = { ...result, data: await read(result.response) };
  }
  if (declared || parseAs === "json") checkResponse(sender[context], operation, result);
  return result;
}
function merge(defaults, given) {
  const merged = { ...given };
  for (const place of Object.keys(defaults ?? {})) {
    merged[place] = { ...defaults?.[place], ...given?.[place] };
  }
  return merged;
}
function checkResponse(
  { validate, onInvalidResponse },
  { method, path, responses },
  { response, data, error },
) {
  const { status, ok } = response;
  if (validate?.response === "off" || !responses || status === 204 || method === "HEAD") return;
  const key = [String(status), `${String(status)[0]}XX`, "default"].find(
    (one) => responses[one] !== undefined,
  );
  const entry = key ? responses[key] : undefined;
  const type = response.headers.get("content-type") ?? "json";
  const schema = typeof entry === "function" ? entry(type) : /json/i.test(type) ? entry : null;
  const issues = issuesOf(schema ?? undefined, ok ? data : error);
  if (issues.length === 0) return;
  if (validate?.response === "error" && ok) {
    throw new ResponseValidationError(`response ${status} of ${method} ${path}`, issues, response);
  }
  const info = { method, path, status };
  if (onInvalidResponse) onInvalidResponse(issues, info);
  else console.warn(explain(`response ${status} of ${method} ${path}`, issues));
}
