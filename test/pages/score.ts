import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { createDiagnostics } from "../../generator/diagnostics/index.ts";
import { resolvePlaceholders } from "../../generator/document/index.ts";
import { ingest } from "../../generator/ingest/index.ts";
import { isObject, objectOf, type JsonObject } from "../../generator/json/values.ts";
import { withFilledOverlay } from "./fill-overlay.ts";
import { compareEntries, entriesOf, type Comparison } from "./entries.ts";

/** How much of a page is read. */
export interface PageScore {
  readonly file: string;
  readonly format: string | undefined;
  readonly asRead: Comparison;
  readonly inPackage: Comparison;
  /** With the overlay that is drafted for the page, filled from the document that is right. */
  readonly filled: Comparison;
  /** What of the overlay could not be applied. */
  readonly problems: readonly string[];
}

/** The pages of a folder against the OpenAPI document of the same stem, which is what is right. */
export function scorePages(folder: string): PageScore[] {
  const files = readdirSync(folder).sort();
  return files.flatMap((file) => {
    const stem = file.replace(/\.[^.]+$/, "");
    const truth = files.find(
      (other) => /\.openapi\.(?:yaml|json)$/.test(other) && stemOf(other) === stem,
    );
    if (truth === undefined || file === truth) return [];
    const expected = parse(readFileSync(join(folder, truth), "utf8")) as JsonObject;
    return [{ file, ...scorePage(readFileSync(join(folder, file), "utf8"), { file, expected }) }];
  });
}

const stemOf = (file: string) => file.replace(/\.openapi\.\w+$/, "");

function scorePage(
  text: string,
  { file, expected }: { readonly file: string; readonly expected: JsonObject },
): Omit<PageScore, "file"> {
  const diagnostics = createDiagnostics();
  const read = ingest({ file, text }, diagnostics);
  const placed = read && resolvePlaceholders(read, diagnostics, { requirePlaced: false });
  const compare = (document: { readonly value: JsonObject } | undefined) =>
    compareEntries(
      entriesOf(expected),
      document === undefined
        ? new Map()
        : withStatusOf(expected, entriesOf(withServerOf(expected, document.value))),
      text,
    );
  const overlaid = read && withFilledOverlay(read, diagnostics.all, expected);
  const completed =
    overlaid &&
    resolvePlaceholders(overlaid.document, createDiagnostics(), { requirePlaced: false });
  return {
    format: read?.format,
    asRead: compare(read),
    inPackage: compare(placed),
    filled: compare(completed),
    problems: overlaid?.problems ?? [],
  };
}

const serverOf = (document: JsonObject): string => {
  const servers = document["servers"];
  const first = Array.isArray(servers) ? servers[0] : undefined;
  return isObject(first) && typeof first["url"] === "string" ? first["url"] : "";
};

/** A page seldom tells where the server ends and the path begins: what sends the same requests is the same. */
function withServerOf(expected: JsonObject, found: JsonObject): JsonObject {
  const [right, server] = [serverOf(expected), serverOf(found)];
  const paths = objectOf(found["paths"]);
  if (right === server || !Object.keys(paths).every((path) => (server + path).startsWith(right)))
    return found;
  const renamed = Object.entries(paths).map(([path, item]) => [
    (server + path).slice(right.length),
    item,
  ]);
  return { ...found, servers: [{ url: right }], paths: Object.fromEntries(renamed) as JsonObject };
}

/** A response without its status stands as `2XX`: what it says is right, and the status is missing. */
function withStatusOf(
  expected: JsonObject,
  found: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const statuses = [...entriesOf(expected).keys()].filter((key) => / 2\d\d$/.test(key));
  return new Map(
    [...found].flatMap(([key, value]): [string, string][] => {
      const [, operation, rest] = /^(.*) 2XX(?: (.*))?$/.exec(key) ?? [];
      const own = statuses.filter((status) => status.startsWith(`${operation} 2`));
      const [status] = own;
      if (operation === undefined || own.length !== 1 || found.has(status ?? ""))
        return [[key, value]];
      return rest === undefined ? [] : [[`${status} ${rest}`, value]];
    }),
  );
}

/** What is wrong, as lines. */
export const problemsOf = ({ wrong, notShown, invented }: Comparison) => [
  ...wrong,
  ...notShown.map((line) => `not shown by the page: ${line}`),
  ...invented.map((key) => `invented: ${key}`),
];
