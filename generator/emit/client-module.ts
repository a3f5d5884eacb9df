import type { ApiModel, SecuritySchemeModel } from "../model/index.ts";
import { clientNames } from "./client-names.ts";
import type { ClientSettings } from "./client-settings.ts";
import { defaultServer, placeholderVariables } from "./servers.ts";
import { securityOf, type Alternatives } from "./security.ts";
import { js, laidOut, printExpression, type Expression, type Statement } from "./write/index.ts";

/** `src/client.js`: the function that makes the API's client. */
export function clientModule(model: ApiModel, { int64 }: ClientSettings = {}): Statement[] {
  const names = clientNames(model);
  const { common, exceptions } = securityOf(model);
  const schemes = model.securitySchemes.flatMap((scheme) => {
    const applied = schemeExpression(scheme);
    return applied === undefined ? [] : [{ scheme, applied }];
  });
  const baseUrl = baseUrlExpression(model);
  const security = js.object([
    {
      key: "schemes",
      value: js.object(
        schemes.map(({ scheme, applied }) => ({ key: scheme.name, value: applied })),
      ),
    },
    { key: "security", value: alternativesExpression(common) },
    ...(exceptions.length === 0
      ? []
      : [
          {
            key: "exceptions",
            value: js.object(
              exceptions.map(({ operation, alternatives }) => ({
                key: `${operation.method.toUpperCase()} ${operation.path}`,
                value: alternativesExpression(alternatives),
              })),
            ),
          },
        ]),
  ]);
  const hasQueries = model.operations.some(
    ({ kind, path }) => kind === "path" && /[?#]/.test(path),
  );
  const api = js.object([
    ...(baseUrl === undefined ? [] : [{ key: "baseUrl", value: baseUrl }]),
    ...(schemes.length === 0
      ? []
      : [{ key: "authorize", value: js.call("authorizeWith", security) }]),
    ...(int64 === "bigint" ? [{ key: "bodySerializer", value: js.name("writeInt64") }] : []),
    ...(hasQueries ? [{ key: "Request", value: js.name("RequestWithOneQuery") }] : []),
  ]);
  const applicators = [...new Set(schemes.map(({ scheme }) => applicatorOf(scheme)))].sort();
  const imported = (
    file: string,
    ...namedImports: (string | { readonly name: string; readonly alias: string })[]
  ): Statement => ({
    kind: "ImportDeclaration",
    namedImports,
    moduleSpecifier: `./runtime/${file}.js`,
  });
  const body = printExpression(js.call("createClient", api, js.name("options")), 2, 9, 1);
  return [
    ...(applicators.length === 0 ? [] : [imported("auth", "authorizeWith", ...applicators)]),
    // Under a name that no package exports: that of a package named "api" exports `createApiClient` itself.
    imported("client", { name: "createApiClient", alias: "createClient" }),
    ...(int64 === "bigint" ? [imported("int64", "writeInt64")] : []),
    ...(hasQueries ? [imported("one-query", "RequestWithOneQuery")] : []),
    ...((defaultServer(model)?.variables.length ?? 0) === 0
      ? []
      : [imported("server", "serverUrl")]),
    {
      kind: "Function",
      isExported: true,
      name: names.create,
      parameters: [{ name: "options", initializer: "{}" }],
      statements: laidOut(`  return ${body};`),
    },
  ];
}

/** The base URL that is used when the caller gives none; undefined when the document has no absolute one. */
function baseUrlExpression(model: ApiModel): Expression | undefined {
  const server = defaultServer(model);
  if (server === undefined) return undefined;
  if (server.variables.length === 0) return js.string(server.url);
  const placeholders = new Set(placeholderVariables(server));
  const defaults = server.variables
    .filter((variable) => !placeholders.has(variable))
    .map((variable) => ({ key: variable.name, value: js.string(variable.default) }));
  return js.call("serverUrl", js.string(server.url), js.object(defaults), js.name("options"));
}

function alternativesExpression(alternatives: Alternatives): Expression {
  return js.array(alternatives.map((names) => js.array(names.map((name) => js.string(name)))));
}

/** Function of the runtime that puts a scheme's credential on a request; the empty string for none. */
export function applicatorOf(scheme: SecuritySchemeModel): string {
  if (scheme.type === "mutualTLS") return "";
  if (scheme.type === "apiKey")
    return { header: "inHeader", query: "inQuery", cookie: "inCookie" }[scheme.in ?? "header"];
  return scheme.scheme === "basic" ? "basic" : "inHeader";
}

function schemeExpression(scheme: SecuritySchemeModel): Expression | undefined {
  const applicator = applicatorOf(scheme);
  if (applicator === "") return undefined;
  if (applicator === "basic") return js.name("basic");
  if (scheme.type === "apiKey")
    return js.call(applicator, js.string(scheme.parameterName ?? scheme.name));
  // OAuth 2 and OpenID Connect hand out bearer tokens (RFC 6750); other HTTP schemes name themselves.
  const word = scheme.type === "http" ? (scheme.scheme ?? "bearer") : "bearer";
  return js.call(
    applicator,
    js.string("authorization"),
    js.string(`${word.charAt(0).toUpperCase()}${word.slice(1)} `),
  );
}
