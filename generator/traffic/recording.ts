import type { Diagnostics } from "../diagnostics/index.ts";
import { recordedRequests } from "../ingest/har/reader.ts";
import type { InputFile } from "../ingest/index.ts";
import type { SampledRequest, SentBody } from "../ingest/requests/sampled-request.ts";
import { formFields } from "./form-fields.ts";
import type { Exchange, RecordedBody } from "./types.ts";

/** The exchanges of a HAR file; undefined when it is broken, which is reported. */
export function exchangesOfHar(input: InputFile, diagnostics: Diagnostics): Exchange[] | undefined {
  return recordedRequests(input, diagnostics)?.map((request) => exchangeOf(request, input.file));
}

function exchangeOf(request: SampledRequest, file: string): Exchange {
  const { method, server, path, query, headers, body, responses, source } = request;
  const [response] = responses;
  return {
    ...{ method: method.toLowerCase(), origin: server, path, query, headers },
    isWholeRequest: true,
    request: recordedBody(body),
    status: response?.status,
    response: recordedBody(response?.body),
    location: { file, line: source.line, column: source.column ?? 1 },
  };
}

function recordedBody(body: SentBody | undefined): RecordedBody | undefined {
  return body && { mediaType: body.mediaType, text: body.text, fields: formFields(body) };
}

/** A file of a folder: its path there, with `/`. */
export interface BodyFile {
  readonly name: string;
  readonly file: string;
  readonly text: string;
}

/**
 * The exchange of a JSON body that is named by its operation: `createPet.json` and `createPet/a.json` are successes,
 * `createPet.404.json` is of that status, `createPet.request.json` or `createPet/a.request.json` is a request.
 *
 * @returns undefined for another name.
 */
export function exchangeOfBody({ name, file, text }: BodyFile): Exchange | undefined {
  const [, folder, stem = "", kind] =
    /^(?:([^/]+)\/)?(?:(.*?)\.?)??(request|\d{3})?\.json$/i.exec(name) ?? [];
  const operationId = folder ?? stem;
  if (operationId === "") return undefined;
  const body = { mediaType: "application/json", text };
  const isRequest = kind?.toLowerCase() === "request";
  return {
    ...{ operationId, method: "", path: "", query: [], headers: [], isWholeRequest: false },
    ...(isRequest ? { request: body } : { status: kind ?? "2XX", response: body }),
    location: { file, line: 1, column: 1 },
  };
}
