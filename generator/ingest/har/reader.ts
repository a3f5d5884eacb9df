import type { Diagnostics } from "../../diagnostics/index.ts";
import { joinPointer } from "../../json/pointer.ts";
import { isObject, objectOf, type JsonObject } from "../../json/values.ts";
import { parseStructuredText } from "../openapi/parse.ts";
import { listAt, textAt } from "../postman/values.ts";
import type { SampledRequest, SentBody, SentValue } from "../requests/sampled-request.ts";
import { splitUrl } from "../requests/split-url.ts";
import { writeRequests } from "../requests/write-requests.ts";
import type { SourceRange } from "../shared/source-map.ts";
import type { IngestedDocument, InputFile, Reader } from "../types.ts";

/** Reads recordings of requests and responses (HTTP Archive 1.2), as browsers and proxies save them. */
export const harReader: Reader = { format: "har", isExact: true, detect, read };

function detect({ text }: InputFile): number {
  const head = text.slice(0, 20_000);
  const isArchive =
    /^\s{0,1000}\{\s{0,200}"log"\s{0,20}:/.test(head) && /"entries"\s{0,20}:/.test(text);
  return isArchive && /"(?:creator|version)"\s{0,20}:/.test(head) ? 0.95 : 0;
}

function read(input: InputFile, diagnostics: Diagnostics): IngestedDocument | undefined {
  const requests = recordedRequests(input, diagnostics);
  return requests && writeRequests(requests, { file: input.file, format: "har", diagnostics });
}

/**
 * The requests of a recording for data, each with its response; what pages load alongside is left out.
 *
 * @returns undefined when the text is broken, which is reported, or no object.
 */
export function recordedRequests(
  input: InputFile,
  diagnostics: Diagnostics,
): SampledRequest[] | undefined {
  const parsed = parseStructuredText(input, diagnostics);
  if (parsed === undefined || !isObject(parsed.value)) return undefined;
  const { locate, value } = parsed;
  return listAt(objectOf(value["log"]), "entries").flatMap((entry, index) => {
    const { line = 1, column = 1 } = locate(joinPointer("/log/entries", index)) ?? {};
    return requestOf(entry, { line, column });
  });
}

/** What pages load alongside their data. */
const assets = /\.(?:js|mjs|css|png|jpe?g|gif|svg|ico|woff2?|ttf|map|html?)$/i;

function requestOf(entry: JsonObject, source: SourceRange): SampledRequest[] {
  const request = objectOf(entry["request"]);
  const response = objectOf(entry["response"]);
  const method = textAt(request, "method") ?? "";
  const url = splitUrl(textAt(request, "url") ?? "", source);
  const isData = /^(?:GET|PUT|POST|DELETE|PATCH|HEAD)$/i.test(method) && url.server !== undefined;
  if (!isData || assets.test(url.path)) return [];
  const posted = objectOf(request["postData"]);
  const status = response["status"];
  const content = objectOf(response["content"]);
  const body = bodyOf(posted, source);
  const received = bodyOf(content, source);
  const isStatus = typeof status === "number" && status >= 100 && status <= 599;
  return [
    {
      method,
      ...url,
      headers: listAt(request, "headers").flatMap((header): SentValue[] => {
        const name = textAt(header, "name");
        return name === undefined ? [] : [{ name, value: textAt(header, "value") ?? "", source }];
      }),
      ...(body === undefined ? {} : { body }),
      responses: isStatus
        ? [
            {
              status: String(status),
              ...(received === undefined ? {} : { body: received }),
              source,
            },
          ]
        : [],
      source,
    },
  ];
}

/** The text of a body; what is no text is recorded as base64. Source: HTTP Archive 1.2, content. */
function textOf(holder: JsonObject): string | undefined {
  const text = textAt(holder, "text");
  return textAt(holder, "encoding") === "base64" && text !== undefined
    ? Buffer.from(text, "base64").toString("utf8")
    : text;
}

function bodyOf(holder: JsonObject, source: SourceRange): SentBody | undefined {
  const mediaType = textAt(holder, "mimeType")?.split(";", 1)[0]?.trim() ?? "";
  const text = textOf(holder);
  const params = listAt(holder, "params");
  if (!/^[\w.+-]+\/[\w.+-]+$/.test(mediaType) || ((text ?? "") === "" && params.length === 0))
    return undefined;
  if (params.length === 0) return { mediaType, text: text ?? "", source };
  const fields = params.map((param) => ({
    name: textAt(param, "name") ?? "",
    value: textAt(param, "value") ?? "",
    isFile: textAt(param, "fileName") !== undefined,
    source,
  }));
  return { mediaType, fields: fields.filter(({ name }) => name !== ""), source };
}
