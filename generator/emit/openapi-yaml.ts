import type { OutputKind } from "./output-kind.ts";
import type { ApiModel } from "../model/index.ts";
import type { EmittedFile } from "./types.ts";
import { yamlText } from "./write/index.ts";

/** `openapi.yaml`: the bundled document, which the code was made from, with its keys in their order. */
export function emitOpenApi(model: ApiModel): EmittedFile {
  return { path: "openapi.yaml", text: yamlText(model.document), formatted: true };
}

export const openApiOutput: OutputKind = {
  name: "openapi",
  emit: ({ model }) => [emitOpenApi(model)],
};
