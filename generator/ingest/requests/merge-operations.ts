import type { PageContent, PageOperation, PageResponse } from "../shared/page-operation.ts";
import { mergeFields } from "./sampled-request.ts";

/** One operation of all requests with a method and a path: what any of them sends and receives. */
export function mergeOperations(operations: readonly PageOperation[]): PageOperation[] {
  const byEndpoint = new Map<string, PageOperation>();
  for (const operation of operations) {
    const { method = "", path = "" } = operation.endpoint ?? {};
    const key = `${method} ${path}`;
    const known = byEndpoint.get(key);
    byEndpoint.set(key, known === undefined ? operation : mergeTwo(known, operation));
  }
  return [...byEndpoint.values()];
}

function mergeTwo(one: PageOperation, other: PageOperation): PageOperation {
  const parameters = [
    ...one.parameters,
    ...other.parameters.filter(
      (parameter) =>
        !one.parameters.some(
          (known) => known.in === parameter.in && known.field.name === parameter.field.name,
        ),
    ),
  ];
  const body = one.requestBody ?? other.requestBody;
  const contents = [...(one.requestBody?.content ?? []), ...(other.requestBody?.content ?? [])];
  return {
    ...one,
    parameters,
    ...(body === undefined ? {} : { requestBody: { ...body, content: mergeContents(contents) } }),
    responses: mergeResponses([...one.responses, ...other.responses]),
    servers: one.servers.length > 0 ? one.servers : other.servers,
    security: one.security.length > 0 ? one.security : other.security,
  };
}

function mergeContents(contents: readonly PageContent[]): PageContent[] {
  const byType = new Map<string, PageContent>();
  for (const content of contents) {
    const known = byType.get(content.mediaType);
    const isObjects = known?.schema === undefined && content.schema === undefined;
    if (known === undefined) byType.set(content.mediaType, content);
    else if (isObjects && known.isList === content.isList)
      byType.set(content.mediaType, {
        ...known,
        fields: mergeFields([...known.fields, ...content.fields]),
      });
    else {
      const { mediaType, source } = known;
      byType.set(mediaType, { mediaType, source, fields: [], schema: {} });
    }
  }
  return [...byType.values()];
}

function mergeResponses(responses: readonly PageResponse[]): PageResponse[] {
  const byStatus = new Map<string, PageResponse>();
  for (const response of responses) {
    const known = byStatus.get(response.status);
    const contents = [known?.content, response.content].filter((one) => one !== undefined);
    const [content] = mergeContents(contents);
    byStatus.set(response.status, {
      ...(known ?? response),
      ...(content === undefined ? {} : { content }),
    });
  }
  return [...byStatus.values()];
}
