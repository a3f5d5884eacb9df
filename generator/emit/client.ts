import { declaresVariables, defaultServer } from "./servers.ts";
import type { OutputKind } from "./output-kind.ts";
import type { ApiModel } from "../model/index.ts";
import { clientModule } from "./client-module.ts";
import type { ClientSettings } from "./client-settings.ts";
import { clientDeclarations } from "./client-options.ts";
import type { EmittedFile } from "./types.ts";
import { printModule } from "./write/index.ts";

/** `src/client.js` and `src/client.d.ts`: the function that makes the API's client. */
export function emitClient(model: ApiModel, settings: ClientSettings = {}): EmittedFile[] {
  return [
    { path: "src/client.js", text: printModule(clientModule(model, settings)) },
    { path: "src/client.d.ts", text: printModule(clientDeclarations(model)) },
  ];
}

export const clientOutput: OutputKind = {
  name: "client",
  emit({ model, options: { client, int64 }, diagnostics }) {
    const [server] = model.servers;
    if (server !== undefined && defaultServer(model) === undefined && declaresVariables(server))
      diagnostics.report({
        code: "server-relative",
        message: `\`${server.url}\` has no host: \`baseUrl\` is required when the client is made`,
        pointer: "/servers/0/url",
        provider: model.provider,
      });
    return emitClient(model, { ...client, int64 });
  },
};
