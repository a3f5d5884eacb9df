import type { OutputKind } from "../output-kind.ts";
import type { ApiModel } from "../../model/index.ts";
import type { EmittedFile, SchemaOptions } from "../types.ts";
import { prepareDocument, restoreNames } from "./prepare.ts";
import { printTypes } from "./print.ts";

/** `src/types.d.ts`: `paths`, `webhooks`, `components` and `operations` as openapi-typescript defines them. */
export async function emitTypes(
  model: ApiModel,
  { int64, dates }: Partial<Pick<SchemaOptions, "int64" | "dates">> = {},
): Promise<EmittedFile[]> {
  const prepared = prepareDocument(model);
  const printed = await printTypes(prepared, { int64, dates });
  return [
    { path: "src/types.d.ts", text: restoreNames(printed, prepared.placeholders) },
    // The module exists at run time, so that a value import of it does not fail.
    { path: "src/types.js", text: "export {};\n" },
  ];
}

export const typesOutput: OutputKind = {
  name: "types",
  emit: ({ model, options }) => emitTypes(model, options),
};
