import { readmeSection } from "./readme.ts";
import { printModule } from "../write/index.ts";
import type { OptionalOutput } from "./types.ts";

/** A module that gives a module of the run time, which needs a package of its own, an entry point. */
function reexport(
  name: string,
  exports: { readonly values: readonly string[]; readonly types: readonly string[] },
): Pick<OptionalOutput, "name" | "entry" | "emit"> {
  const from = { kind: "ExportDeclaration", moduleSpecifier: `./runtime/${name}.js` } as const;
  const values = { ...from, namedExports: [...exports.values] };
  const types = { ...from, isTypeOnly: true, namedExports: [...exports.types] };
  return {
    name,
    entry: name,
    emit: () => [
      { path: `src/${name}.js`, text: printModule([values]) },
      { path: `src/${name}.d.ts`, text: printModule([values, types]) },
    ],
  };
}

/** `src/oauth2.js`: tokens by OAuth 2, for documents with such a security scheme. */
export const oauth2Output: OptionalOutput = {
  ...reexport("oauth2", {
    values: ["clientCredentials", "refreshing"],
    types: ["RefreshOptions", "TokenOptions", "TokenSource"],
  }),
  peers: { oauth4webapi: "^3.8.8" },
  readme: (_, options) =>
    readmeSection(options, {
      title: "OAuth 2",
      entry: "oauth2",
      names: ["clientCredentials"],
      code: 'const token = clientCredentials({\n  tokenUrl: "https://auth.example.com/token",\n  clientId: "your client",\n  clientSecret: "your secret",\n});\n',
      text: "Give `token` as the credential in `auth`, and `token.renewOn401` as a layer where the server ends tokens early. A token is held until shortly before its end; however many calls wait, one renewal is under way. `refreshing({ refreshToken, onRefreshToken })` does so with a refresh token. Both use `oauth4webapi`, which you install.",
    }),
  isDefault: ({ securitySchemes }) => securitySchemes.some(({ type }) => type === "oauth2"),
};

/** `src/telemetry.js`: OpenTelemetry's spans. */
export const telemetryOutput: OptionalOutput = {
  ...reexport("telemetry", { values: ["traced"], types: ["TraceOptions"] }),
  peers: { "@opentelemetry/api": "^1.9.0" },
  readme: (_, options) =>
    readmeSection(options, {
      title: "OpenTelemetry",
      entry: "telemetry",
      names: ["traced"],
      code: "const layers = [traced()];\n",
      text: "A span for each request by the conventions for HTTP clients, with the operation's path as `url.template` and without values of the query; the context is sent along. After `retry()` in the list each try has a span.",
    }),
};
