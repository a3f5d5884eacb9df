import { meaningOf } from "../json/meaning.ts";
import type { ApiModel } from "../model/index.ts";
import type { EmittedFile } from "./types.ts";
import { yamlText } from "./write/index.ts";

/** `openapi.yaml`: the bundled document, which the code was made from, with its keys in their order. */
export function emitOpenApi(model: ApiModel): EmittedFile {
  const { document, descriptions } = meaningOf(model.document);
  return { path: "openapi.yaml", text: yamlText(document), formatted: true, descriptions };
}
