import type { ApiModel, SecuritySchemeModel, SecuritySchemeType } from "../model/index.ts";
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
    const applied = APPLICATIONS[scheme.type](scheme);
    return applied === undefined ? [] : [{ scheme, applied }];
  });
  const baseUrl = baseUrlExpression(model);
  const security = js.object([
    {
      key: "schemes",
      value: js.object(
        schemes.map(({ scheme, applied }) => ({ key: scheme.name, value: applied.expression })),
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
  const applicators = [...new Set(schemes.map(({ applied }) => applied.applicator))].sort();
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

/** How the client puts a scheme's credential on a request. */
interface Application {
  /** Function of the runtime. */
  readonly applicator: string;
  readonly expression: Expression;
}

type Apply = (scheme: SecuritySchemeModel) => Application | undefined;

function call(applicator: string, ...values: string[]): Application {
  const texts = values.map((value) => js.string(value));
  return { applicator, expression: js.call(applicator, ...texts) };
}

const authorization = (word: string): Application =>
  call("inHeader", "authorization", `${word.charAt(0).toUpperCase()}${word.slice(1)} `);

/** OAuth 2 and OpenID Connect hand out bearer tokens (RFC 6750). */
const bearer: Apply = () => authorization("bearer");

const APPLICATIONS: Readonly<Record<SecuritySchemeType, Apply>> = {
  apiKey: ({ in: location = "header", parameterName, name }) =>
    call(
      { header: "inHeader", query: "inQuery", cookie: "inCookie" }[location],
      parameterName ?? name,
    ),
  http: ({ scheme = "bearer" }) =>
    scheme === "basic"
      ? { applicator: "basic", expression: js.name("basic") }
      : authorization(scheme),
  oauth2: bearer,
  openIdConnect: bearer,
  // A matter of the connection.
  mutualTLS: () => undefined,
};

/** Function of the runtime that puts a scheme's credential on a request; undefined for none. */
export function applicatorOf(scheme: SecuritySchemeModel): string | undefined {
  return APPLICATIONS[scheme.type](scheme)?.applicator;
}
