import { readmeSection } from "./readme.ts";
import { securityOf } from "../security.ts";
import { clientNames } from "../client-names.ts";
import type {
  ApiModel,
  OAuthFlowModel,
  OperationModel,
  SecuritySchemeModel,
} from "../../model/index.ts";
import { defaultServer, urlOf } from "../servers.ts";
import {
  docComment,
  identifier,
  js,
  printFunctionsModule,
  propertyKey,
  stringLiteral,
  typeKey,
  type FunctionText,
  type ObjectMember,
} from "../write/index.ts";
import { madeConstant } from "./operation-constants.ts";
import type { OptionalOutput } from "./types.ts";
import { reexport } from "./reexports.ts";

/** A token endpoint of the document. */
interface Flow {
  readonly scheme: string;
  readonly flow: string;
  readonly tokenUrl: string;
  /** Scopes that operations need, by method and path. */
  readonly scopes?: Readonly<Record<string, readonly string[]>>;
}

function flowsOf(model: ApiModel): Flow[] {
  return model.securitySchemes.flatMap((scheme) =>
    Object.entries(scheme.flows ?? {}).flatMap(([flow, urls]) => {
      const tokenUrl = tokenUrlOf(model, flow, urls);
      if (tokenUrl === undefined) return [];
      const scopes = flow === "clientCredentials" ? { scopes: scopesOf(model, scheme) } : {};
      return [{ scheme: scheme.name, flow, tokenUrl, ...scopes }];
    }),
  );
}

/** Where a client asks for tokens: other flows begin in a browser, so that what remains is to refresh them. */
function tokenUrlOf(
  model: ApiModel,
  flow: string,
  { tokenUrl, refreshUrl }: OAuthFlowModel,
): string | undefined {
  const url = (flow === "clientCredentials" ? undefined : refreshUrl) ?? tokenUrl;
  if (url === undefined) return undefined;
  const server = defaultServer(model);
  const base = server && urlOf(server);
  return URL.canParse(url, base) ? new URL(url, base).href : undefined;
}

/** The scopes of the first alternative with a scheme, by operation. */
function scopesOf(
  { operations, security = [] }: ApiModel,
  { name }: SecuritySchemeModel,
): Record<string, readonly string[]> {
  const wanted = (operation: OperationModel): readonly string[] =>
    (operation.security ?? security).find((needed) => Object.hasOwn(needed, name))?.[name] ?? [];
  return Object.fromEntries(
    operations
      .filter((operation) => operation.kind === "path" && wanted(operation).length > 0)
      .map((operation) => [
        `${operation.method.toUpperCase()} ${operation.path}`,
        wanted(operation),
      ]),
  );
}

/** Flows by scheme and name, each written by a function. */
function grouped(flows: readonly Flow[]): Map<string, Flow[]> {
  const schemes = new Map<string, Flow[]>();
  for (const flow of flows) schemes.set(flow.scheme, [...(schemes.get(flow.scheme) ?? []), flow]);
  return schemes;
}

function flowsConstant(flows: readonly Flow[]): FunctionText {
  const members = [...grouped(flows)].map(([key, of]): ObjectMember => ({
    key,
    value: js.object(
      of.map(({ flow, tokenUrl, scopes }) => ({
        key: flow,
        value: js.json({
          tokenUrl,
          ...(scopes && {
            scopes: Object.fromEntries(
              Object.entries(scopes).map(([operation, wanted]) => [operation, [...wanted]]),
            ),
          }),
        }),
      })),
    ),
  }));
  return { ...madeConstant("flows", js.object(members)), signature: "const flows = " };
}

function flowsDeclaration(flows: readonly Flow[]): FunctionText {
  const members = [...grouped(flows)].map(([scheme, of]) => {
    const inner = of.map(({ flow, tokenUrl, scopes }) => {
      const needed = scopes ? "; readonly scopes: Readonly<Record<string, readonly string[]>>" : "";
      return `readonly ${typeKey(flow)}: { readonly tokenUrl: ${stringLiteral(tokenUrl)}${needed} }`;
    });
    return `readonly ${typeKey(scheme)}: { ${inner.join("; ")} }`;
  });
  return {
    documentation: docComment(
      "Token endpoints of the document by security scheme and flow, and the scopes that operations need.",
    ),
    signature: `const flows: { ${members.join("; ")} }`,
  };
}

/** `src/oauth2.js`: tokens by OAuth 2, for documents with such a security scheme. */
export const oauth2Output: OptionalOutput = {
  name: "oauth2",
  entry: "oauth2",
  peers: { oauth4webapi: "^3.8.8" },
  isDefault: ({ securitySchemes }) => securitySchemes.some(({ type }) => type === "oauth2"),
  readme(model, options) {
    const flow = flowsOf(model).find((one) => one.flow === "clientCredentials");
    const names = ["clientCredentials", ...(flow === undefined ? [] : ["flows"])];
    const own =
      flow === undefined
        ? '  tokenUrl: "https://auth.example.com/token",\n'
        : `  ...flows${access(flow.scheme)}.clientCredentials,\n`;
    const { create } = clientNames(model);
    const isEnough =
      flow !== undefined &&
      [securityOf(model).common, ...securityOf(model).exceptions.map((one) => one.alternatives)]
        .flat()
        .some((needed) => needed.length === 1 && needed[0] === flow.scheme);
    const used = isEnough
      ? `const authorized = ${identifier(create)}({\n  auth: { ${propertyKey(flow.scheme)}: token },\n  layers: [token.renewOn401],\n});\n`
      : "";
    return readmeSection(options, {
      title: "OAuth 2",
      entry: "oauth2",
      names,
      ofIndex: isEnough ? [create] : [],
      code: `const token = clientCredentials({\n${own}  clientId: "your client",\n  clientSecret: "your secret",\n});\n${used}`,
      text: `${isEnough ? "`token` is a credential, and" : "Give `token` as the credential in `auth`;"} \`token.renewOn401\` a layer for servers that end tokens early. A token is held until shortly before its end; however many calls wait, one renewal is under way. \`scopes: ["…"]\` are those of all tokens${flow === undefined ? "" : "; what `flows` has are those of each operation, and each set of them has a token of its own"}. \`refreshing({ tokenUrl, clientId, refreshToken, onRefreshToken })\` does so with a refresh token. Both use \`oauth4webapi\`, which you install.`,
    });
  },
  async emit(input) {
    const flows = flowsOf(input.model);
    const files = await reexport("oauth2", {
      values: ["clientCredentials", "refreshing"],
      types: ["ClientCredentialsOptions", "RefreshOptions", "TokenOptions", "TokenSource"],
    }).emit(input);
    if (flows.length === 0) return files;
    return files.map(({ path, text }) => ({
      path,
      text: `${text}\n${printFunctionsModule([], [path.endsWith(".d.ts") ? flowsDeclaration(flows) : flowsConstant(flows)])}`,
    }));
  },
};

/** Access to a member by name. */
function access(name: string): string {
  const key = propertyKey(name);
  return key === name ? `.${key}` : `[${stringLiteral(name)}]`;
}
