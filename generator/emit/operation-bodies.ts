import type { MediaTypeModel, OperationModel } from "../model/index.ts";
import { bodyKind } from "../model/index.ts";

/** The media types of the request's body, the one that is sent by default first: JSON where there is. */
export function orderedContents(operation: OperationModel): MediaTypeModel[] {
  const contents = operation.requestBody?.contents ?? [];
  const rank = ({ mediaType }: MediaTypeModel): number =>
    mediaType === "application/json" ? 0 : mediaType.includes("*") ? 2 : 1;
  return [...contents].sort((a, b) => rank(a) - rank(b));
}

/** The payload of a webhook: JSON, or a form. */
export function webhookPayload(operation: OperationModel): MediaTypeModel | undefined {
  const contents = operation.requestBody?.contents.filter(
    ({ exportName }) => exportName !== undefined,
  );
  const byKind = (kind: ReturnType<typeof bodyKind>): MediaTypeModel | undefined =>
    contents?.find(({ mediaType }) => bodyKind(mediaType) === kind);
  return byKind("json") ?? byKind("form");
}
