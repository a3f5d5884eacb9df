import type { Diagnostics } from "../../diagnostics/index.ts";
import type { SampledRequest, SentBody } from "../requests/sampled-request.ts";
import { splitUrl } from "../requests/split-url.ts";
import { writeRequests } from "../requests/write-requests.ts";
import { httpScheme } from "../shared/credentials.ts";
import { findCurlCommands, type CurlCommand } from "../shared/curl.ts";
import { toLines } from "../shared/lines.ts";
import type { IngestedDocument, InputFile, Reader } from "../types.ts";

/** Reads files of curl commands. */
export const curlReader: Reader = { format: "curl", detect, read };

function detect({ text }: InputFile): number {
  return /^\s{0,1000}(?:#[^\n]*\n\s*)*(?:\$ )?curl\s+\S/.test(text) && /https?:\/\//.test(text)
    ? 0.7
    : 0;
}

function read({ file, text }: InputFile, diagnostics: Diagnostics): IngestedDocument | undefined {
  const requests = findCurlCommands(toLines(text)).map(requestOfCurl);
  return writeRequests(requests, { file, format: "curl", diagnostics });
}

/** The request of a curl command. */
export function requestOfCurl(command: CurlCommand): SampledRequest {
  const { method, url, headers, hasUser, line, endLine } = command;
  const source = { line, endLine };
  const body = bodyOf(command);
  return {
    method,
    ...splitUrl(url, source),
    headers: headers.map(({ name, value }) => ({ name, value, source })),
    ...(body === undefined ? {} : { body }),
    ...(hasUser ? { security: [httpScheme("basic", { source })] } : {}),
    responses: [],
    source,
  };
}

function bodyOf({ data, form, headers, line, endLine }: CurlCommand): SentBody | undefined {
  const source = { line, endLine };
  if (form.length > 0)
    return {
      mediaType: "multipart/form-data",
      fields: form.map((part) => partOf(part, source)),
      source,
    };
  if (data === undefined) return undefined;
  const sent = headers
    .find(({ name }) => /^content-type$/i.test(name))
    ?.value.split(";", 1)[0]
    ?.trim();
  const isJson = /^\s*[{[]/.test(data);
  const mediaType = sent ?? (isJson ? "application/json" : "application/x-www-form-urlencoded");
  if (mediaType !== "application/x-www-form-urlencoded") return { mediaType, text: data, source };
  return { mediaType, fields: data.split("&").map((part) => partOf(part, source)), source };
}

function partOf(part: string, source: { line: number; endLine: number }) {
  const [name = "", value = ""] = part.split(/=(.*)/s);
  return { name: name.trim(), value, isFile: /^[@<]/.test(value), source };
}
