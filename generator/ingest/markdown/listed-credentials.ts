import type { JsonObject } from "../../json/values.ts";
import { componentKey, httpScheme } from "../shared/credentials.ts";
import { setOwn } from "../shared/own-property.ts";
import type { PageSecurity } from "../shared/page-operation.ts";
import type { SourceRange } from "../shared/source-map.ts";
import { withoutMarkup, type Block } from "./blocks.ts";
import { readColumn } from "./labels.ts";

/** Name under which a scheme is listed whose own name the list does not show. */
export const unnamedOAuth2 = "oauth2";

/** Schemes that a page lists above its operations, by name: `API Key (name)`, and below it how it is sent. */
export function credentialsAbove(blocks: readonly Block[]): ReadonlyMap<string, PageSecurity> {
  const found = new Map<string, PageSecurity>();
  let name: string | undefined;
  let flow: Flow | undefined;
  for (const block of blocks) {
    if (block.kind === "table" && flow !== undefined) addScopes(flow, block);
    if (block.kind !== "bullet" && block.kind !== "text") continue;
    const text = withoutMarkup(block.text);
    const source = { line: block.line.number, column: block.line.column };
    if (/^OAuth ?2(?:\.0)? authentication\b/i.test(text)) {
      flow = { source, scopes: {} };
      continue;
    }
    if (flow !== undefined && readFlow(flow, text)) {
      const scheme = oauth2Of(flow);
      if (scheme !== undefined) found.set(unnamedOAuth2, scheme);
      continue;
    }
    const [, named] =
      /^(?:API Key|OAuth2|OpenID|HTTP) .{0,40}?\(([\w.-]{1,100})[^)]*\)/.exec(text) ?? [];
    const [, key, location] =
      /^Parameter Name: ([\w-]{1,100}), in: (header|query|cookie)\b/.exec(text) ?? [];
    const http = /^HTTP Authentication, scheme: (bearer|basic)\b/i.exec(text)?.[1]?.toLowerCase();
    if (http === "bearer" || http === "basic") found.set(http, httpScheme(http, { source }));
    if (key !== undefined && name !== undefined)
      found.set(name, {
        name: componentKey(name),
        scheme: { type: "apiKey", in: location ?? "header", name: key },
        source,
      });
    name = named ?? (key === undefined ? name : undefined);
  }
  return found;
}

/** A flow of OAuth 2 as far as it is read. */
interface Flow {
  readonly source: SourceRange;
  readonly scopes: JsonObject;
  kind?: string;
  authorizationUrl?: string;
  tokenUrl?: string;
}

/** Takes a line below the scheme: `Flow: implicit`, `Token URL = https://…`. */
function readFlow(flow: Flow, text: string): boolean {
  const [, label = "", value = ""] =
    /^(Flow|Authorization URL|Token URL)\s?[:=]\s?(\S{1,2000})$/i.exec(text) ?? [];
  if (/^flow$/i.test(label)) flow.kind = value;
  else if (/^authorization/i.test(label)) flow.authorizationUrl = value;
  else if (/^token/i.test(label)) flow.tokenUrl = value;
  return label !== "";
}

/** Scopes in a table: their names and what they allow. */
function addScopes(flow: Flow, { header, rows }: Extract<Block, { kind: "table" }>): void {
  const isScopes = /^scope\b/i.test(withoutMarkup(header[0] ?? ""));
  if (!isScopes || header.some((text) => readColumn(withoutMarkup(text)) === "status")) return;
  for (const { cells } of rows)
    setOwn(flow.scopes, withoutMarkup(cells[0] ?? ""), withoutMarkup(cells[1] ?? ""));
}

/** What OpenAPI wants to be told of each flow. */
const needed: Readonly<Record<string, readonly ("authorizationUrl" | "tokenUrl")[]>> = {
  implicit: ["authorizationUrl"],
  password: ["tokenUrl"],
  clientCredentials: ["tokenUrl"],
  authorizationCode: ["authorizationUrl", "tokenUrl"],
};

function oauth2Of({ source, scopes, kind = "", ...urls }: Flow): PageSecurity | undefined {
  const keys = Object.hasOwn(needed, kind) ? needed[kind] : undefined;
  if (keys === undefined || keys.some((key) => urls[key] === undefined)) return undefined;
  const flow = Object.fromEntries(keys.map((key) => [key, urls[key] ?? ""]));
  return {
    name: unnamedOAuth2,
    scheme: { type: "oauth2", flows: { [kind]: { ...flow, scopes } } },
    source,
  };
}
