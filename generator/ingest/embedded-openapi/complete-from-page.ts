import type { Diagnostics } from "../../diagnostics/index.ts";
import type { FactSource, SourcedDocument } from "../../document/types.ts";
import { isObject, type JsonObject } from "../../json/values.ts";
import { toLines } from "../shared/lines.ts";
import { getOwn } from "../shared/own-property.ts";
import type { PageHead } from "../shared/page-head.ts";
import { serverFromUrl } from "../shared/server.ts";
import type { InputFile } from "../types.ts";

/** Fills in what a fragment leaves out and its page says: title, server. Reports a missing server. */
export function completeFromPage(
  document: SourcedDocument,
  input: InputFile,
  head: PageHead,
  diagnostics: Diagnostics,
): SourcedDocument {
  const value: JsonObject = { ...document.value };
  const added = new Map<string, FactSource>();
  const fact = (line: number): FactSource => ({
    file: input.file,
    line,
    column: 1,
    kind: "derived",
    confidence: 0.95,
  });
  completeInfo(value, head, (pointer) => added.set(pointer, fact(head.titleLine)));
  if (!hasServer(value)) {
    const server = serverOnPage(value, input);
    if (server !== undefined) {
      value["servers"] = [{ url: server.url }];
      added.set("/servers", fact(server.line));
    } else
      diagnostics.report({
        code: "server-not-stated",
        message: "Neither the fragment nor its page names a server.",
        location: document.locate("/servers", "key") ?? { file: input.file, line: 1, column: 1 },
        pointer: "/servers",
      });
  }
  if (added.size === 0) return { ...document, value };
  const locate: SourcedDocument["locate"] = (pointer, part) => {
    for (const [start, source] of added)
      if (pointer === start || pointer.startsWith(`${start}/`)) return source;
    return document.locate(pointer, part);
  };
  return { ...document, value, locate };
}

function completeInfo(value: JsonObject, head: PageHead, add: (pointer: string) => void): void {
  const info = getOwn(value, "info");
  const known: JsonObject = isObject(info) ? { ...info } : {};
  const title = getOwn(known, "title");
  if (typeof title !== "string" || title.trim() === "") {
    known["title"] = head.title ?? "API";
    add("/info/title");
  }
  if (getOwn(known, "version") === undefined) {
    known["version"] = "0.0.0";
    add("/info/version");
  }
  value["info"] = known;
}

function hasServer(value: JsonObject): boolean {
  if (Object.hasOwn(value, "swagger")) return Object.hasOwn(value, "host");
  const servers = getOwn(value, "servers");
  if (Array.isArray(servers) && servers.length > 0) return true;
  const paths = getOwn(value, "paths");
  const items = isObject(paths) ? Object.values(paths).filter(isObject) : [];
  const holders = items.flatMap((item) => [item, ...Object.values(item).filter(isObject)]);
  return (
    !isObject(paths) ||
    holders.some((holder) => {
      const own = getOwn(holder, "servers");
      return Array.isArray(own) && own.length > 0;
    })
  );
}

/** Some pages print `POST https://host/path` above a fragment that has no servers. */
function serverOnPage(
  value: JsonObject,
  input: InputFile,
): { url: string; line: number } | undefined {
  const paths = getOwn(value, "paths");
  const known = isObject(paths) ? Object.keys(paths) : [];
  for (const { text, number } of toLines(input.text)) {
    const url = /^(?:GET|PUT|POST|DELETE|PATCH|HEAD|OPTIONS) (https?:\/\/\S+)$/.exec(text)?.[1];
    if (url === undefined) continue;
    for (const path of known) {
      const server = serverFromUrl(url, path);
      if (server !== undefined) return { url: server, line: number };
    }
  }
  return undefined;
}
