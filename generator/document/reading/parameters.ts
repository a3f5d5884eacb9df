import { withKey, withoutKeys } from "../../json/edit.ts";
import { operationMethods } from "../../json/openapi-grammar.ts";
import { rewriteOpenApi } from "../../json/openapi-rewrite.ts";
import { joinPointer } from "../../json/pointer.ts";
import { isObject, objectOf, type JsonObject, type JsonValue } from "../../json/values.ts";
import type { DocumentRule, ReadingContext, ReadPart } from "./types.ts";

/** A segment as routers of servers write a parameter. */
const colonName = /(?<=\/):([A-Za-z_]\w*)(?=\/|$)/g;

/** `/a/:id` with a path parameter `id`: OpenAPI writes `/a/{id}` (OAS 3.1 section 4.8.8.2). */
export const colonParameterRule: DocumentRule = {
  name: "colonParameter",
  code: "read-colon-parameter",
  message: "`:name` in a path is read as the parameter `{name}` that is declared for it",
  read: (document, context) =>
    rewritePaths(document, (path, item) => {
      const declared = new Set(pathParameters(item, context));
      const read = path.replace(colonName, (text, name: string) =>
        declared.has(name) ? `{${name}}` : text,
      );
      return read === path ? undefined : { path: read, item };
    }),
};

/** `:name` in a path, where no such path parameter is declared, is text; nobody notices before the first call. */
export const colonTextRule: DocumentRule = {
  name: "colonParameter",
  code: "path-colon-text",
  message: "`:name` in a path is sent as it is: no path parameter of that name is declared",
  read: (value) => ({ value, pointers: pathsWith(value, colonName) }),
};

/** A path begins with a slash (OAS 3.1 section 4.8.8); without one it would go on where the host ends. */
export const pathSlashRule: DocumentRule = {
  name: "pathSlash",
  code: "read-path-slash",
  message: "a path without a slash in front is read with one",
  read: (document) =>
    rewritePaths(document, (path, item) =>
      path.startsWith("/") ? undefined : { path: `/${path}`, item },
    ),
};

/**
 * A path is no place for a query (OAS 3.1 section 4.8.8); what a call adds to it joins the one that is there. A part
 * of it that is a query parameter (`?limit={limit}`, `{?limit}`) is written with the others.
 */
export const pathQueryRule: DocumentRule = {
  name: "pathQuery",
  code: "read-path-query",
  message: "the query string of a path is sent with the parameters of the call",
  read: (document, context) => ({
    pointers: pathsWith(document, /\?/g),
    value: rewritePaths(document, (path, item) => {
      const isQuery = (name: string): boolean =>
        operationsOf(item).every((operation) =>
          parametersIn("query", [item, operation], context).includes(name),
        );
      const read = withoutDeclaredQuery(path, isQuery);
      if (read === path) return undefined;
      if (!Object.hasOwn(objectOf(document["paths"]), read)) return { path: read, item };
      // Another operation has the path without the query: here the parameters stay in the path.
      const names = new Set(path.match(/(?<=\{)[^{}?]+(?=\})/g));
      const toPath = (list: readonly JsonValue[]): JsonValue[] =>
        list.map((parameter) => {
          const target = parameterOf(parameter, context);
          return target?.["in"] === "query" && names.has(String(target["name"]))
            ? { ...target, in: "path", required: true }
            : parameter;
        });
      return { path, item: withParameters(item, toPath) };
    }).value,
  }),
};

/** A path without the parts of its query that are parameters of the query. */
function withoutDeclaredQuery(path: string, isQuery: (name: string) => boolean): string {
  const expanded = path.replace(/\{[?&]([\w,.-]+)\*?\}/g, (text, names: string) =>
    names.split(",").every(isQuery) ? "" : text,
  );
  const at = expanded.indexOf("?");
  if (at < 0) return expanded;
  const kept = expanded
    .slice(at + 1)
    .split("&")
    .filter((part) => {
      const [, name] = /^([^=]+)=\{[^{}]+\}$/.exec(part) ?? [];
      return name === undefined || !isQuery(name);
    });
  return expanded.slice(0, at) + (kept.length === 0 ? "" : `?${kept.join("&")}`);
}

/** Every path parameter is in the path (OAS 3.1 section 4.8.12.2); one that is not can be sent nowhere. */
export const unusedPathParameterRule: DocumentRule = {
  name: "unusedPathParameter",
  code: "read-unused-path-parameter",
  message:
    "a path parameter that the path does not have is left out, or is the one that differs in case or in an operator only",
  read: (document, context) =>
    rewritePaths(document, (written, item) => {
      const declared = new Set(pathParameters(item, context));
      const path = withoutOperators(written, declared);
      const names = [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name = ""]) => name);
      if (path === written && [...declared].every((name) => names.includes(name))) return undefined;
      const open = names.filter((name) => !declared.has(name));
      const nameFor = (name: string): string | undefined =>
        names.includes(name)
          ? name
          : open.find((other) => other.toLowerCase() === name.toLowerCase());
      return { path, item: withParameters(item, (list) => renamed(list, nameFor, context)) };
    }),
};

/** Placeholders of declared parameters without operators of URI templates: `{+path}`, `{id*}` (RFC 6570 section 2.2). */
function withoutOperators(path: string, declared: ReadonlySet<string>): string {
  return path.replace(/\{[+#./;]?([^{}]+?)[*?]?\}/g, (placeholder, name: string) =>
    declared.has(placeholder.slice(1, -1)) || !declared.has(name) ? placeholder : `{${name}}`,
  );
}

function renamed(
  list: readonly JsonValue[],
  nameFor: (name: string) => string | undefined,
  context: ReadingContext,
): JsonValue[] {
  return list.flatMap((parameter) => {
    const target = parameterOf(parameter, context);
    if (target?.["in"] !== "path" || typeof target["name"] !== "string") return [parameter];
    const name = nameFor(target["name"]);
    if (name === undefined) return [];
    return name === target["name"] ? [parameter] : [{ ...target, name }];
  });
}

/** A required parameter with a default: the default is what happens when it is left out (OAS 3.0 section 4.7.12). */
export const requiredDefaultRule: DocumentRule = {
  name: "requiredDefault",
  code: "read-required-default",
  message: "a required parameter that has a default may be left out",
  read(document) {
    const pointers: string[] = [];
    const value = rewriteOpenApi(
      document,
      (node, kind, pointer) => {
        if (kind !== "parameter" || node["required"] !== true || node["in"] === "path") return node;
        const schema = isObject(node["schema"]) ? node["schema"] : node;
        if (node["in"] === "body" || schema["default"] === undefined) return node;
        pointers.push(pointer);
        return withoutKeys(node, "required");
      },
      { kinds: ["parameter"] },
    );
    return { value, pointers };
  },
};

interface PathItem {
  readonly path: string;
  readonly item: JsonObject;
}

/** Rewrites path items; `rewrite` gives undefined for those that stay as they are. */
function rewritePaths(
  document: JsonObject,
  rewrite: (path: string, item: JsonObject) => PathItem | undefined,
): ReadPart {
  const { paths } = document;
  if (!isObject(paths)) return { value: document, pointers: [] };
  const pointers: string[] = [];
  const entries = Object.entries(paths).map(([path, item]): [string, JsonValue] => {
    const read = isObject(item) && !path.startsWith("x-") ? rewrite(path, item) : undefined;
    if (read === undefined || (read.path !== path && Object.hasOwn(paths, read.path)))
      return [path, item];
    pointers.push(joinPointer("", "paths", path));
    return [read.path, read.item];
  });
  const value =
    pointers.length === 0 ? document : withKey(document, "paths", Object.fromEntries(entries));
  return { value, pointers };
}

function pathsWith({ paths }: JsonObject, pattern: RegExp): string[] {
  return Object.keys(isObject(paths) ? paths : {})
    .filter((path) => path.startsWith("/") && path.search(pattern) >= 0)
    .map((path) => joinPointer("", "paths", path));
}

function pathParameters(item: JsonObject, context: ReadingContext): string[] {
  return parametersIn("path", [item, ...operationsOf(item)], context);
}

function operationsOf(item: JsonObject): JsonObject[] {
  return operationMethods.flatMap((method) => {
    const operation = item[method];
    return isObject(operation) ? [operation] : [];
  });
}

/** Names of the parameters that stand somewhere, of a path item or operations. */
function parametersIn(
  location: string,
  holders: readonly JsonObject[],
  context: ReadingContext,
): string[] {
  return holders.flatMap(({ parameters }) =>
    (Array.isArray(parameters) ? parameters : []).flatMap((parameter) => {
      const target = parameterOf(parameter, context);
      return target?.["in"] === location && typeof target["name"] === "string"
        ? [target["name"]]
        : [];
    }),
  );
}

function parameterOf(parameter: JsonValue, { resolve }: ReadingContext): JsonObject | undefined {
  if (!isObject(parameter)) return undefined;
  const { $ref } = parameter;
  const target = typeof $ref === "string" ? resolve($ref)?.value : parameter;
  return isObject(target) ? target : undefined;
}

function withParameters(
  item: JsonObject,
  change: (list: readonly JsonValue[]) => JsonValue[],
): JsonObject {
  let result = item;
  for (const method of operationMethods) {
    const operation = item[method];
    if (!isObject(operation) || !Array.isArray(operation["parameters"])) continue;
    const changed = { ...operation, parameters: change(operation["parameters"]) };
    result = withKey(result, method, changed);
  }
  const { parameters } = item;
  return Array.isArray(parameters) ? { ...result, parameters: change(parameters) } : result;
}
