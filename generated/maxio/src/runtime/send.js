import { context } from "./client.js";
import { RequestValidationError, ResponseValidationError, responseWarning } from "./errors.js";
import { issuesOf } from "./validate.js";
/** Sends a request: defaults, validation, serialization, and validation of what comes back. */
export async function send(client, operation, init = {}) {
  const sender = client;
  const { defaults, validate, fixedBaseUrl } = sender[context];
  const { contentType, parseAs = "declared", body, headers, ...rest } = init;
  const params = merge(defaults, init.params);
  const mediaType = contentType ?? Object.keys(operation.body ?? {})[0] ?? "";
  if (validate?.request !== "off") checkRequest(operation, params, body, mediaType);
  const declared = parseAs === "declared";
  const result = await sender.request(operation.method, operation.path, {
    ...(operation.baseUrl === undefined || fixedBaseUrl ? {} : { baseUrl: operation.baseUrl }),
    ...rest,
    ...bodyOptions(operation, body, mediaType),
    ...(operation.query && { querySerializer: operation.query }),
    ...(operation.route && { pathSerializer: operation.route }),
    parseAs: declared ? (operation.read ? "stream" : (operation.parseAs ?? "json")) : parseAs,
    params: operation.headers ? { ...params, header: undefined } : params,
    headers: {
      ...(operation.accept && { accept: operation.accept }),
      ...(mediaType &&
        body !== undefined &&
        mediaType !== "multipart/form-data" && { "content-type": mediaType }),
      ...operation.headers?.(params),
      ...(headers && Symbol.iterator in headers ? Object.fromEntries(headers) : headers),
    },
  });
  const read =
    declared && operation.read && result.response.ok && result.data
      ? { ...result, data: await operation.read(result.response) }
      : result;
  if (declared || parseAs === "json") checkResponse(sender[context], operation, read);
  return read;
}
function merge(defaults, given) {
  const merged = { ...given };
  for (const place of ["path", "query", "header", "cookie"]) {
    if (defaults?.[place]) merged[place] = { ...defaults[place], ...given?.[place] };
  }
  return merged;
}
function checkRequest(operation, params, body, mediaType) {
  const schema = operation.body && pick(operation.body, mediaType);
  const issues = [
    ...((operation.parameters && issuesOf(operation.parameters, params, "params")) ?? []),
    ...((schema &&
      (body !== undefined || operation.bodyRequired) &&
      issuesOf(schema, body, "body")) ||
      []),
  ];
  if (issues.length > 0)
    throw new RequestValidationError(`${operation.method} ${operation.path}`, issues);
}
function bodyOptions(operation, body, mediaType) {
  if (body === undefined) return {};
  const write = operation.write && pick(operation.write, mediaType);
  return {
    body,
    ...(isJson(mediaType) ? {} : { bodySerializer: write ?? ((value) => value) }),
    // A body of unknown length goes out while it is made. Source: WHATWG Fetch, RequestDuplex.
    ...(body instanceof ReadableStream && { duplex: "half" }),
  };
}
function checkResponse({ validate, onInvalidResponse }, operation, result) {
  const { response } = result;
  const { status } = response;
  const { method, path, responses } = operation;
  if (validate?.response === "off" || !responses || status === 204 || method === "HEAD") return;
  const contents = responses[status] ?? responses[`${String(status)[0]}XX`] ?? responses["default"];
  const schema = contents && pick(contents, response.headers.get("content-type") ?? "");
  const issues = schema && issuesOf(schema, response.ok ? result.data : result.error);
  if (!issues) return;
  const info = { method, path, status };
  if (validate?.response === "error" && response.ok) {
    throw new ResponseValidationError(
      `The response ${status} of ${method} ${path}`,
      issues,
      response,
    );
  }
  if (onInvalidResponse) onInvalidResponse(issues, info);
  else console.warn(responseWarning(issues, info));
}
function isJson(mediaType) {
  return /^[^;]*[/+]json\b/i.test(mediaType);
}
/** The entry for a media type: its own, or that of the range it is in, such as `image/*`. */
function pick(entries, mediaType) {
  const type = mediaType.split(";")[0]?.trim().toLowerCase() ?? "";
  const keys = Object.keys(entries);
  for (const wanted of [mediaType, type, type.replace(/\/.*/, "/*"), "*/*"]) {
    const key = keys.find((candidate) => candidate.toLowerCase() === wanted);
    if (key !== undefined) return entries[key];
  }
  return keys.length === 1 && type === "" ? entries[keys[0] ?? ""] : undefined;
}
