import { decodeResponse } from "./decode.js";
import { encodeRequest } from "./encode.js";
import { readVendorError, UnifiedError } from "./errors.js";
/** Makes the part of the unified client that speaks to one provider. */
export function makeAdapter(mapping, send, options) {
  const { client, settings, context } = options;
  return {
    provider: mapping.provider,
    encode: (input) => {
      const given = { settings, now: new Date() };
      return encodeRequest(mapping, input, context === undefined ? given : { ...given, context });
    },
    decode: (body) => decodeResponse(mapping, body, settings),
    send: async ({ body, path, query, header }, signal) => {
      const params = Object.fromEntries(
        Object.entries({ path, query, header }).filter(
          ([, values]) => Object.keys(values).length > 0,
        ),
      );
      let left = false;
      // Runs after the client's own middleware, so everything that can refuse has had its turn.
      const middleware = [{ onRequest: () => void (left = true) }];
      const init = { ...(Object.keys(params).length === 0 ? {} : { params }), body, middleware };
      try {
        return await send(client, signal === undefined ? init : { ...init, signal });
      } catch (cause) {
        const kind = left ? "no_answer" : "not_sent";
        throw new UnifiedError({ kind, provider: mapping.provider, cause });
      }
    },
    errors: mapping.errors,
  };
}
/**
 * Creates through one provider: validates, maps, sends once, validates and maps the answer.
 *
 * @throws UnifiedError for everything that goes wrong. Nothing is sent twice.
 */
export async function create(adapter, input, options = {}) {
  const { provider } = adapter;
  const request = adapter.encode(input);
  if (!request.ok)
    throw new UnifiedError({ kind: "invalid_input", provider, issues: request.issues });
  const unsupported = request.issues.filter((issue) => issue.code === "unsupported_field");
  if (unsupported.length > 0 && options.unsupported !== "drop") {
    throw new UnifiedError({ kind: "unsupported", provider, issues: unsupported });
  }
  const { data, error, response } = await adapter.send(request, options.signal);
  const { status } = response;
  if (!response.ok) {
    throw new UnifiedError({
      ...readVendorError(adapter.errors, status, error),
      provider,
      status,
      raw: error,
    });
  }
  const decoded = adapter.decode(data);
  if (!decoded.ok) {
    throw new UnifiedError({
      kind: "unreadable_answer",
      provider,
      status,
      issues: decoded.issues,
      raw: data,
    });
  }
  return { value: decoded.value, issues: [...request.issues, ...decoded.issues] };
}
/** Looks up the adapter of a provider by the name it was given. */
export function resourceOf(adapters, name) {
  const adapter = Object.hasOwn(adapters, name) ? adapters[name] : undefined;
  if (adapter === undefined) {
    throw new TypeError(
      `There is no provider "${name}"; there are ${Object.keys(adapters).join(", ")}.`,
    );
  }
  return { create: (input, options) => create(adapter, input, options) };
}
