import type { Diagnostics } from "../../diagnostics/index.ts";
import type { CurlCommand } from "../shared/curl.ts";
import {
  componentKey,
  httpScheme,
  isCredentialName,
  reportUnlocated,
  schemeOfCredential,
  schemeOfValue,
  type SampleHeader,
} from "../shared/credentials.ts";
import type { PageSecurity } from "../shared/page-operation.ts";
import {
  credentialInSentence,
  isAboutCredentials,
  namedCredentialsIn,
} from "./credential-lines.ts";
import { unnamedOAuth2 } from "./listed-credentials.ts";
import type { MarkdownPart } from "./read-sections.ts";
import type { MarkdownRow } from "./rows.ts";

interface Context {
  readonly file: string;
  readonly diagnostics: Diagnostics;
  readonly commands: readonly CurlCommand[];
  /** Schemes that the page lists above its operations. */
  readonly listed: ReadonlyMap<string, PageSecurity>;
}

/** True for a header's row that OpenAPI describes as a security scheme. */
export const isAuthorizationRow = ({ name }: MarkdownRow) => /^authorization$/i.test(name);

/** The security schemes of a page: rows under a heading of credentials, and the header `Authorization`. */
export function credentialsOf(parts: readonly MarkdownPart[], context: Context): PageSecurity[] {
  const headers = context.commands.flatMap((command) => command.headers);
  const schemes: PageSecurity[] = [];
  const add = (scheme: PageSecurity) => {
    if (!schemes.some(({ name }) => name === scheme.name)) schemes.push(scheme);
  };
  for (const { section, rows } of parts) {
    for (const row of rows) {
      const inHeader = section === "header" || row.in === "header";
      if (section !== "credentials" && !(inHeader && isAuthorizationRow(row))) continue;
      const location = inHeader
        ? "header"
        : row.in === "query" || row.in === "cookie"
          ? row.in
          : undefined;
      const description = row.schema["description"];
      const text = typeof description === "string" ? description : undefined;
      const scheme = schemeOfValue(row.value) ?? schemeOfValue(text);
      const { source } = row;
      if (isAuthorizationRow(row) && scheme !== undefined)
        add(httpScheme(scheme, { source, description: text }));
      else if (location !== undefined)
        add(schemeOfCredential({ name: row.name, location, description: text, source }, headers));
      else {
        const place = { file: context.file, line: source.line, column: source.column ?? 1 };
        reportUnlocated(context.diagnostics, { name: row.name, location: place });
      }
    }
  }
  for (const { fences, section } of parts)
    for (const fence of fences) {
      const scheme = schemeInFence(fence) ?? (section === "credentials" && schemeSentIn(fence));
      if (scheme) add(scheme);
    }
  const told = new Set<number>();
  for (const part of parts) addNamed(part, { schemes, add, headers, told }, context);
  const [words, ...more] = parts
    .filter(({ section }) => section === "credentials")
    .flatMap((part) => part.prose);
  const sentences = parts
    .filter(({ section }) => section === "other")
    .flatMap((part) => part.prose.filter(({ text }) => isAboutCredentials(text)));
  for (const line of [...(words === undefined ? [] : [words, ...more]), ...sentences]) {
    const scheme = credentialInSentence(line.text, lineOf(line));
    if (scheme !== undefined) add(scheme);
  }
  const isReported = [words, ...more].some((line) => told.has(line?.line.number ?? 0));
  if (words !== undefined && schemes.length === 0 && !isReported && !sendsCredential(headers))
    reportWords(words, words.text, context);
  return schemes;
}

interface Found {
  readonly schemes: readonly PageSecurity[];
  readonly add: (scheme: PageSecurity) => void;
  readonly headers: readonly SampleHeader[];
  /** Lines that are reported. */
  readonly told: Set<number>;
}

/** Adds what a line `Security: …` tells, and reports what it names without telling how it is sent. */
function addNamed(
  part: MarkdownPart,
  { schemes, add, headers, told }: Found,
  context: Context,
): void {
  const named = namedCredentialsIn(part);
  if (named === undefined) return;
  for (const scheme of named.schemes) add(scheme);
  const [only] = context.listed.values();
  for (const name of named.names) {
    // HTTP's own schemes are listed without their names.
    const isHttp = context.listed.size === 1 && only?.scheme["type"] === "http";
    const listed = context.listed.get(name) ?? (isHttp ? only : oauth2Named(name, context.listed));
    if (listed !== undefined) add(listed);
  }
  const isTold = schemes.length >= named.names.length;
  if (isTold || (named.names.length === 1 && sendsCredential(headers))) return;
  told.add(named.line.line.number);
  reportWords(named.line, named.names.join(", "), context);
}

/** `quay_auth ( Scopes: berths:read berths:write )`: the one scheme of OAuth 2 that the page lists without its name. */
function oauth2Named(words: string, listed: Context["listed"]): PageSecurity | undefined {
  const [, name, scopes] =
    /^([\w.-]{1,100})(?: ?\( ?Scopes: ([^()]{1,2000}?) ?\))?$/.exec(words) ?? [];
  const scheme = listed.get(unnamedOAuth2);
  if (name === undefined || scheme === undefined || listed.size > 1) return undefined;
  return {
    ...scheme,
    name: componentKey(name),
    ...(scopes === undefined ? {} : { scopes: scopes.split(/[\s,]+/) }),
  };
}

const lineOf = ({ line }: MarkdownPart["prose"][number]) => ({
  line: line.number,
  column: line.column,
});

function reportWords(
  line: MarkdownPart["prose"][number],
  text: string,
  { file, diagnostics }: Context,
): void {
  const name = JSON.stringify(text.slice(0, shownLength));
  reportUnlocated(diagnostics, { name, location: { file, ...lineOf(line) } });
}

/** Characters of a page's text that a message quotes. */
const shownLength = 60;

const sendsCredential = (headers: readonly SampleHeader[]) =>
  headers.some(({ name }) => isCredentialName(name));

/** A header alone in a block of code among the credentials: `Authorization: Bearer <token>`. */
function schemeSentIn({ lines }: MarkdownPart["fences"][number]): PageSecurity | undefined {
  const [line, ...others] = lines.filter(({ text }) => text !== "");
  const [, name, value] = /^([A-Za-z][\w-]{0,100}): (\S.*)$/.exec(line?.text ?? "") ?? [];
  if (line === undefined || others.length > 0 || name === undefined || !isCredentialName(name))
    return undefined;
  const source = { line: line.number, column: line.column };
  const headers = [{ name, value: value ?? "" }];
  return schemeOfCredential({ name, location: "header", source }, headers);
}

/** A security scheme as some tools print it: `name: X-Key`, `type: apiKey`, `in: header`. */
function schemeInFence({ lines, line }: MarkdownPart["fences"][number]): PageSecurity | undefined {
  const pairs = lines.map(({ text }) => /^(\w+): (\S+)$/.exec(text));
  if (pairs.length === 0 || pairs.some((pair) => pair === null)) return undefined;
  const values = new Map(pairs.map((pair) => [pair?.[1], pair?.[2] ?? ""]));
  const source = { line: line.number, column: line.column };
  const [type, location, name] = ["type", "in", "name"].map((key) => values.get(key));
  const scheme = values.get("scheme");
  if (type === "http" && (scheme === "bearer" || scheme === "basic"))
    return httpScheme(scheme, { source });
  if (type !== "apiKey" || name === undefined) return undefined;
  if (location !== "header" && location !== "query" && location !== "cookie") return undefined;
  return schemeOfCredential({ name, location, source }, []);
}

/** True for a header that says nothing that OpenAPI lets a parameter say. */
export const isImpliedHeader = ({ name }: MarkdownRow) =>
  /^(?:authorization|content-type|accept)$/i.test(name);
