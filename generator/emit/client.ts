import { pascalCase, type ApiModel, type SecuritySchemeModel } from "../model/index.ts";
import { connectionParameters } from "./connection.ts";
import { securityOf, type Alternatives } from "./security.ts";
import type { EmittedFile } from "./types.ts";
import {
  docComment,
  js,
  moduleSpecifier,
  printExpression,
  stringLiteral,
  typeKey,
} from "./write/index.ts";
import type { Expression } from "./write/index.ts";

/** Names of what a client's module exports. */
export interface ClientNames {
  readonly create: string;
  readonly client: string;
  readonly options: string;
  readonly defaults: string;
}

/** `createFlexpriceClient`, `FlexpriceClient`, … */
export function clientNames(model: Pick<ApiModel, "provider">): ClientNames {
  const stem = pascalCase(model.provider);
  return {
    create: `create${stem}Client`,
    client: `${stem}Client`,
    options: `${stem}ClientOptions`,
    defaults: `${stem}Defaults`,
  };
}

/** `src/client.js` and `src/client.d.ts`: the function that makes the API's client. */
export function emitClient(model: ApiModel): EmittedFile[] {
  return [
    { path: "src/client.js", text: clientModule(model) },
    { path: "src/client.d.ts", text: clientDeclarations(model) },
  ];
}

function clientModule(model: ApiModel): string {
  const names = clientNames(model);
  const { common, exceptions } = securityOf(model);
  const [server] = model.servers;
  const schemes = model.securitySchemes.flatMap((scheme) => {
    const applied = schemeExpression(scheme);
    return applied === undefined ? [] : [{ scheme, applied }];
  });
  const baseUrl = baseUrlExpression(model);
  const api = js.object([
    ...(baseUrl === undefined ? [] : [{ key: "baseUrl", value: baseUrl }]),
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
  const applicators = [...new Set(schemes.map(({ scheme }) => applicatorOf(scheme)))].sort();
  const imports = [
    ...(applicators.length === 0
      ? []
      : [`import { ${applicators.join(", ")} } from ${moduleSpecifier("./runtime/auth.js")};`]),
    `import { createApiClient } from ${moduleSpecifier("./runtime/client.js")};`,
    ...((server?.variables.length ?? 0) === 0
      ? []
      : [`import { serverUrl } from ${moduleSpecifier("./runtime/server.js")};`]),
  ];
  const body = printExpression(js.call("createApiClient", api, js.name("options")), 2, 9, 1);
  return `${imports.join("\n")}\n\nexport function ${names.create}(options = {}) {\n  return ${body};\n}\n`;
}

/** The base URL that is used when the caller gives none; undefined when the document has no absolute one. */
function baseUrlExpression(model: ApiModel): Expression | undefined {
  const [server] = model.servers;
  if (server === undefined || !isAbsolute(server.url)) return undefined;
  if (server.variables.length === 0) return js.string(server.url);
  return js.call(
    "serverUrl",
    js.string(server.url),
    js.object(
      server.variables.map((variable) => ({
        key: variable.name,
        value: js.string(variable.default),
      })),
    ),
    js.member(js.name("options"), "variables"),
  );
}

function isAbsolute(url: string): boolean {
  return /^(https?:|\{)/i.test(url);
}

function alternativesExpression(alternatives: Alternatives): Expression {
  return js.array(alternatives.map((names) => js.array(names.map((name) => js.string(name)))));
}

/** Function of the runtime that puts a scheme's credential on a request; the empty string for none. */
function applicatorOf(scheme: SecuritySchemeModel): string {
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

function clientDeclarations(model: ApiModel): string {
  const names = clientNames(model);
  const defaults = connectionParameters(model);
  const generic = defaults.length > 0;
  const needsOptions = optionsAreRequired(model);
  const parameter = generic
    ? `<const Defaults extends ${names.defaults} = Record<never, never>>`
    : "";
  const argument = generic ? "<Defaults>" : "";
  return [
    `import type { ApiClient, BasicCredentials, ClientOptions, Provided } from ${moduleSpecifier("./runtime/types.js")};`,
    `import type { ${[...(generic ? ["operations"] : []), "paths"].join(", ")} } from ${moduleSpecifier("./types.js")};`,
    "",
    `${docComment(`Client of ${model.title}: an openapi-fetch client, which the operations take as their first argument.`)}` +
      `export type ${names.client}${generic ? "<Defaults = Record<never, never>>" : ""} = ApiClient<paths${generic ? ", Defaults" : ""}>;`,
    "",
    ...(generic ? [defaultsDeclaration(model, names), ""] : []),
    optionsDeclaration(model, names, generic),
    "",
    `${docComment(`Makes a client of ${model.title}.`)}export declare function ${names.create}${parameter}(` +
      `options${needsOptions ? "" : "?"}: ${names.options}${argument}): ${names.client}${argument};`,
    "",
  ].join("\n");
}

function optionsAreRequired(model: ApiModel): boolean {
  return authIsRequired(securityOf(model).common) || baseUrlExpression(model) === undefined;
}

/** Without credentials no operation of the common security works. */
function authIsRequired(common: Alternatives): boolean {
  return common.length > 0 && common.every((names) => names.length > 0);
}

function optionsDeclaration(model: ApiModel, names: ClientNames, generic: boolean): string {
  const members = [serverOption(model), variablesOption(model), authOption(model)];
  if (generic) {
    members.push(
      `${docComment("Parameters that are the same for every request; what is given here need not be given again.", "  ")}  readonly defaults?: Defaults;\n`,
    );
  }
  const head = `export interface ${names.options}${generic ? `<Defaults extends ${names.defaults} = Record<never, never>>` : ""} extends ClientOptions`;
  return `${docComment(`Options of {@link ${names.create}}.`)}${head} {\n${members.join("")}}`;
}

function serverOption(model: ApiModel): string {
  const known = model.servers.map(({ url, description }) =>
    description === undefined ? `- \`${url}\`` : `- \`${url}\`: ${description}`,
  );
  const hasDefault = baseUrlExpression(model) !== undefined;
  const lines = [
    hasDefault
      ? "Where requests go; the first of these if not given:"
      : "Where requests go. The document says:",
    ...(known.length === 0 ? ["nothing"] : known),
  ];
  return `${docComment(lines.join("\n"), "  ")}  readonly baseUrl${hasDefault ? "?" : ""}: string${hasDefault ? " | undefined" : ""};\n`;
}

function variablesOption(model: ApiModel): string {
  const variables = model.servers[0]?.variables ?? [];
  if (variables.length === 0 || baseUrlExpression(model) === undefined) return "";
  const members = variables.map((variable) => {
    const type =
      variable.enum === undefined || variable.enum.length === 0
        ? "string"
        : variable.enum.map(stringLiteral).join(" | ");
    const text = [variable.description ?? "", `Default: \`${variable.default}\`.`]
      .filter((line) => line !== "")
      .join("\n");
    return `${docComment(text, "    ")}    readonly ${typeKey(variable.name)}?: ${type} | undefined;\n`;
  });
  return `${docComment("Variables of the server's URL.", "  ")}  readonly variables?: {\n${members.join("")}  };\n`;
}

function authOption(model: ApiModel): string {
  const usable = model.securitySchemes.filter((scheme) => applicatorOf(scheme) !== "");
  if (usable.length === 0) return "";
  const { common } = securityOf(model);
  const required = authIsRequired(common);
  const alternatives = required ? common : [[]];
  const shapes = alternatives.map((needed) => {
    const members = usable.map((scheme) => {
      const optional = !needed.includes(scheme.name);
      const type = `Provided<${applicatorOf(scheme) === "basic" ? "BasicCredentials" : "string"}>`;
      return (
        docComment(schemeText(scheme), "        ") +
        `        readonly ${typeKey(scheme.name)}${optional ? "?" : ""}: ${type}${optional ? " | undefined" : ""};\n`
      );
    });
    return `{\n${members.join("")}      }`;
  });
  const text =
    "Credentials by security scheme: values, or functions that give them for each request.";
  return `${docComment(text, "  ")}  readonly auth${required ? "" : "?"}: ${shapes.join("\n    | ")};\n`;
}

function schemeText(scheme: SecuritySchemeModel): string {
  const how = {
    apiKey: `API key in ${scheme.in ?? "header"} \`${scheme.parameterName ?? scheme.name}\`.`,
    http: `HTTP authentication, scheme \`${scheme.scheme ?? "bearer"}\`.`,
    oauth2: "OAuth 2 access token.",
    openIdConnect: "OpenID Connect access token.",
    mutualTLS: "Client certificate.",
  }[scheme.type];
  return scheme.description === undefined ? how : `${how}\n${scheme.description}`;
}

function defaultsDeclaration(model: ApiModel, names: ClientNames): string {
  const parameters = connectionParameters(model);
  const places = [...new Set(parameters.map(({ place }) => place))];
  const members = places.map((place) => {
    const held = parameters
      .filter((parameter) => parameter.place === place)
      .map(({ name, operationId, description }) => {
        const source = `NonNullable<operations[${stringLiteral(operationId)}]["parameters"][${stringLiteral(place)}]>[${stringLiteral(name)}]`;
        return `${docComment(description ?? "", "    ")}    readonly ${typeKey(name)}?: ${source};\n`;
      });
    return `  readonly ${place}?: {\n${held.join("")}  };\n`;
  });
  return `${docComment("Parameters that every operation has.")}export interface ${names.defaults} {\n${members.join("")}}`;
}
