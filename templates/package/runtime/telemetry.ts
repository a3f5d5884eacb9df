import {
  context,
  propagation,
  SpanKind,
  SpanStatusCode,
  trace,
  type Tracer,
} from "@opentelemetry/api";
import type { Layer } from "./types.ts";

/** How spans are made. */
export interface TraceOptions {
  /** Default: the one of the global provider. */
  readonly tracer?: Tracer;
}

/**
 * Makes a span for each request, by OpenTelemetry's conventions for HTTP clients, and sends its context along. After
 * `retry` in the list of layers each try has one. The values of a query, which may be credentials, are left out.
 */
export function traced({ tracer = trace.getTracer("crosswalk") }: TraceOptions = {}): Layer {
  return (next) => async (request, call) => {
    const url = new URL(request.url);
    const { operation, attempt = 1 } = call ?? {};
    const attributes = {
      "http.request.method": request.method,
      "server.address": url.hostname,
      "server.port": Number(url.port || (url.protocol === "http:" ? 80 : 443)),
      "url.full": withoutValues(url),
      ...(operation !== undefined && { "url.template": operation.path }),
      ...(operation?.id !== undefined && { "operation.id": operation.id }),
      ...(attempt > 1 && { "http.request.resend_count": attempt - 1 }),
    };
    const name = operation === undefined ? request.method : `${request.method} ${operation.path}`;
    const span = tracer.startSpan(name, { kind: SpanKind.CLIENT, attributes });
    const active = trace.setSpan(context.active(), span);
    propagation.inject(active, request.headers, {
      set: (headers, key, value) => headers.set(key, value),
    });
    try {
      const response = await context.with(active, () => next(request, call));
      span.setAttribute("http.response.status_code", response.status);
      if (response.status >= 400) {
        span.setAttribute("error.type", String(response.status));
        span.setStatus({ code: SpanStatusCode.ERROR });
      }
      return response;
    } catch (error) {
      const type = error instanceof Error ? error.name : "_OTHER";
      span.setAttribute("error.type", type);
      span.setStatus({ code: SpanStatusCode.ERROR, message: type });
      throw error;
    } finally {
      span.end();
    }
  };
}

function withoutValues(url: URL): string {
  const shown = new URL(url);
  shown.username = shown.password = shown.hash = "";
  for (const name of new Set(url.searchParams.keys())) shown.searchParams.set(name, "REDACTED");
  return shown.href;
}
