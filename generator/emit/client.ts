import type { OutputKind } from "./output-kind.ts";
import type { ApiModel } from "../model/index.ts";
import { clientModule } from "./client-module.ts";
import { clientDeclarations } from "./client-options.ts";
import type { EmittedFile } from "./types.ts";
import { printModule } from "./write/index.ts";

/** `src/client.js` and `src/client.d.ts`: the function that makes the API's client. */
export function emitClient(model: ApiModel): EmittedFile[] {
  return [
    { path: "src/client.js", text: printModule(clientModule(model)) },
    { path: "src/client.d.ts", text: printModule(clientDeclarations(model)) },
  ];
}

export const clientOutput: OutputKind = {
  name: "client",
  emit: ({ model }) => emitClient(model),
};
