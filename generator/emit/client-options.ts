import type { ApiModel, SecuritySchemeModel, ServerModel } from "../model/index.ts";
import { applicatorOf } from "./client-module.ts";
import { clientNames, type ClientNames } from "./client-names.ts";
import { connectionParameters } from "./connection.ts";
import { defaultServer, placeholderVariables } from "./servers.ts";
import { securityOf, type Alternatives, type ApiSecurity } from "./security.ts";
import {
  codeSpan,
  docComment,
  docText,
  stringLiteral,
  typeKey,
  type Statement,
} from "./write/index.ts";

/** `src/client.d.ts`: what the client's options are, from servers, security schemes and common parameters. */
export function clientDeclarations(model: ApiModel): Statement[] {
  const names = clientNames(model);
  const generic = connectionParameters(model).length > 0;
  const argument = generic ? "<Defaults>" : "";
  return [
    {
      kind: "ImportDeclaration",
      isTypeOnly: true,
      namedImports: [
        // Under a name that no package exports: that of a package named "api" exports `ApiClient` itself.
        { name: "ApiClient", alias: "Client" },
        "BasicCredentials",
        "ClientOptions",
        "Provided",
      ],
      moduleSpecifier: "./runtime/types.js",
    },
    {
      kind: "ImportDeclaration",
      isTypeOnly: true,
      namedImports: [...(generic ? ["operations"] : []), "paths"],
      moduleSpecifier: "./types.js",
    },
    {
      kind: "TypeAlias",
      leadingTrivia: docComment(
        `Client of ${docText(model.title)}: an openapi-fetch client, which the operations take as their first argument.`,
      ),
      isExported: true,
      name: names.client,
      typeParameters: generic ? [{ name: "Defaults", default: noDefaults }] : [],
      type: `Client<paths${generic ? ", Defaults" : ""}>`,
    },
    ...(generic ? [defaultsDeclaration(model, names)] : []),
    optionsDeclaration(model, names, generic),
    {
      kind: "Function",
      leadingTrivia: docComment(
        [`Makes a client of ${docText(model.title)}.`, ...certificateText(model)].join("\n\n"),
      ),
      isExported: true,
      hasDeclareKeyword: true,
      name: names.create,
      typeParameters: generic
        ? [{ isConst: true, name: "Defaults", constraint: names.defaults, default: noDefaults }]
        : [],
      parameters: [
        {
          name: "options",
          hasQuestionToken: !optionsAreRequired(model),
          type: `${names.options}${argument}`,
        },
      ],
      returnType: `${names.client}${argument}`,
    },
  ];
}

/** What an API wants that identifies its clients by certificates: they are a matter of the connection. */
export function certificateText(
  model: ApiModel,
  written: (description: string) => string = docText,
): string[] {
  const schemes = model.securitySchemes.filter(({ type }) => type === "mutualTLS");
  return schemes.map(
    ({ name, description }) =>
      `Security scheme ${codeSpan(name)} is mutual TLS: give a \`fetch\` that presents the client's certificate (in Node, one with a \`dispatcher\` of undici).${description === undefined ? "" : ` ${written(description)}`}`,
  );
}

/** Type argument of a client without defaults. */
const noDefaults = "Record<never, never>";

function optionsAreRequired(model: ApiModel): boolean {
  const server = defaultServer(model);
  return (
    authIsRequired(securityOf(model).common) ||
    server === undefined ||
    placeholderVariables(server).length > 0
  );
}

/** Without credentials no operation of the common security works. */
function authIsRequired(common: Alternatives): boolean {
  return common.length > 0 && common.every((names) => names.length > 0);
}

function optionsDeclaration(model: ApiModel, names: ClientNames, generic: boolean): Statement {
  const members = [authOption(model)];
  if (generic) {
    members.push(
      `${docComment("Parameters that are the same for every request; what is given here need not be given again.", "  ")}  readonly defaults?: Defaults;\n`,
    );
  }
  const rest = members.join("");
  return {
    kind: "TypeAlias",
    leadingTrivia: docComment(`Options of {@link ${names.create}}.`),
    isExported: true,
    name: names.options,
    typeParameters: generic
      ? [{ name: "Defaults", constraint: names.defaults, default: noDefaults }]
      : [],
    type: `ClientOptions &\n  (${serverOptions(model).join(" | ")})${rest === "" ? "" : ` & {\n${rest}}`}`,
  };
}

/** The ways to say where requests go. */
function serverOptions(model: ApiModel): string[] {
  const known = model.servers.map(({ url, description }) =>
    description === undefined
      ? `- ${codeSpan(url)}`
      : `- ${codeSpan(url)}: ${docText(description)}`,
  );
  const server = defaultServer(model);
  const text =
    server === undefined
      ? "Where requests go. The document says:"
      : "Where requests go, if not to the first of these:";
  const lines = [text, ...(known.length === 0 ? ["nothing"] : known)].join("\n");
  const baseUrl = (rest: string): string =>
    `${docComment(lines, "  ")}  readonly baseUrl${rest};\n`;
  if (server === undefined) return [`{\n${baseUrl(": string")}}`];
  if (server.variables.length === 0) return [`{\n${baseUrl("?: string | undefined")}}`];
  const variables = variablesOption(server);
  if (placeholderVariables(server).length === 0) {
    return [`{\n${baseUrl("?: string | undefined")}${variables}}`];
  }
  return [
    `{\n${baseUrl("?: undefined")}${variables}}`,
    `{\n${baseUrl(": string")}  readonly variables?: undefined;\n}`,
  ];
}

function variablesOption(server: ServerModel): string {
  const needed = new Set(placeholderVariables(server));
  const members = server.variables.map((variable) => {
    const type =
      variable.enum === undefined || variable.enum.length === 0
        ? "string"
        : variable.enum.map(stringLiteral).join(" | ");
    const standard = needed.has(variable) ? "" : `Default: ${codeSpan(variable.default)}.`;
    const text = [docText(variable.description ?? ""), standard]
      .filter((line) => line !== "")
      .join("\n");
    const optional = needed.has(variable) ? "" : "?";
    return `${docComment(text, "    ")}    readonly ${typeKey(variable.name)}${optional}: ${type}${optional && " | undefined"};\n`;
  });
  return `${docComment("Variables of the server's URL.", "  ")}  readonly variables${needed.size > 0 ? "" : "?"}: {\n${members.join("")}  };\n`;
}

/** Above this many members in all, what alternatives have in common is written once. */
const MEMBERS_IN_FULL = 100;

function authOption(model: ApiModel): string {
  const usable = model.securitySchemes.filter((scheme) => applicatorOf(scheme) !== undefined);
  if (usable.length === 0) return "";
  const security = securityOf(model);
  const required = authIsRequired(security.common);
  const alternatives = required ? servingAlternatives(security) : [[]];
  const text =
    "Credentials by security scheme: values, or functions that give them for each request.";
  const inFull = alternatives.length * usable.length <= MEMBERS_IN_FULL;
  const shape = (needed: readonly string[]): string => credentialsShape(usable, needed);
  const byName = new Map(usable.map((scheme) => [scheme.name, scheme]));
  const type = inFull
    ? alternatives.map(shape).join("\n    | ")
    : `${shape([])} &\n    (${alternatives.map((names) => neededShape(byName, names)).join("\n    | ")})`;
  return `${docComment(text, "  ")}  readonly auth${required ? "" : "?"}: ${type};\n`;
}

/** Credentials that serve some operation: whoever calls only those needs no others. */
function servingAlternatives({ common, exceptions }: ApiSecurity): Alternatives {
  const all = [...common, ...exceptions.flatMap(({ alternatives }) => alternatives)];
  const needed = all.filter((names) => names.length > 0);
  const keyOf = (names: readonly string[]): string => JSON.stringify([...names].sort());
  return [...new Map(needed.map((names) => [keyOf(names), names])).values()];
}

/** The credentials of all schemes, those that are needed not optional. */
function credentialsShape(
  schemes: readonly SecuritySchemeModel[],
  needed: readonly string[],
): string {
  const members = schemes.map((scheme) => {
    const optional = !needed.includes(scheme.name);
    return (
      docComment(schemeText(scheme), "        ") +
      `        readonly ${typeKey(scheme.name)}${optional ? "?" : ""}: ${credentialType(scheme)}${optional ? " | undefined" : ""};\n`
    );
  });
  return `{\n${members.join("")}      }`;
}

/** The credentials that one alternative needs, and no others. */
function neededShape(
  schemes: ReadonlyMap<string, SecuritySchemeModel>,
  needed: readonly string[],
): string {
  const members = needed
    .flatMap((name) => schemes.get(name) ?? [])
    .map((scheme) => `readonly ${typeKey(scheme.name)}: ${credentialType(scheme)}`);
  return `{ ${members.join("; ")} }`;
}

function credentialType(scheme: SecuritySchemeModel): string {
  return `Provided<${applicatorOf(scheme) === "basic" ? "BasicCredentials" : "string"}>`;
}

function schemeText(scheme: SecuritySchemeModel): string {
  const how = {
    apiKey: `API key: ${codeSpan(scheme.parameterName ?? scheme.name)} in the ${codeSpan(scheme.in ?? "header")}.`,
    http: `HTTP authentication, scheme ${codeSpan(scheme.scheme ?? "bearer")}.`,
    oauth2: "OAuth 2 access token.",
    openIdConnect: "OpenID Connect access token.",
    mutualTLS: "Client certificate.",
  }[scheme.type];
  return scheme.description === undefined ? how : `${how}\n${docText(scheme.description)}`;
}

function defaultsDeclaration(model: ApiModel, names: ClientNames): Statement {
  const parameters = connectionParameters(model);
  const locations = [...new Set(parameters.map(({ location }) => location))];
  const properties = locations.map((location) => {
    const held = parameters
      .filter((parameter) => parameter.location === location)
      .map(({ name, operationId, description }) => {
        const source = `NonNullable<operations[${stringLiteral(operationId)}]["parameters"][${stringLiteral(location)}]>[${stringLiteral(name)}]`;
        return `${docComment(docText(description ?? ""), "  ")}  readonly ${typeKey(name)}?: ${source};\n`;
      });
    return {
      isReadonly: true,
      name: location,
      hasQuestionToken: true,
      type: `{\n${held.join("")}}`,
    };
  });
  return {
    kind: "Interface",
    leadingTrivia: docComment("Parameters that every operation has."),
    isExported: true,
    name: names.defaults,
    properties,
  };
}
