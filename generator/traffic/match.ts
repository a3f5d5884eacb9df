import type { ApiModel, OperationModel, ServerModel } from "../model/index.ts";
import type { Exchange, Match } from "./types.ts";

/** Finds the operation of an exchange. */
export type Matcher = (exchange: Exchange) => Match | undefined;

interface Candidate {
  readonly operation: OperationModel;
  /** Scheme and host of the server, for a server that has them. */
  readonly origin: RegExp | undefined;
  readonly path: RegExp;
  readonly names: readonly string[];
  /** Characters that are no variable: `/pets/mine` is preferred to `/pets/{id}`. */
  readonly literal: number;
}

/**
 * Matches by method, server and path template. Where no exchange is with a server of the document (a staging
 * system was recorded, or a proxy), hosts do not count.
 */
export function createMatcher(model: ApiModel, exchanges: readonly Exchange[]): Matcher {
  const operations = model.operations.filter(({ kind }) => kind === "path");
  const byId = new Map(operations.map((operation) => [operation.operationId, operation]));
  const candidates = operations
    .flatMap((operation) => candidatesOf(operation, operation.servers ?? model.servers))
    .sort((one, other) => other.literal - one.literal);
  const find = (exchange: Exchange, isAnyHost: boolean): Match | undefined => {
    if (exchange.operationId !== undefined) {
      const operation = byId.get(exchange.operationId);
      return operation && { operation, path: {} };
    }
    for (const { operation, origin, path, names } of candidates) {
      if (operation.method.toLowerCase() !== exchange.method) continue;
      if (!isAnyHost && origin?.test(exchange.origin ?? "") === false) continue;
      const found = path.exec(exchange.path);
      if (found === null) continue;
      return {
        operation,
        path: Object.fromEntries(names.map((name, i) => [name, decoded(found[i + 1])])),
      };
    }
    return undefined;
  };
  const isAnyHost = !exchanges.some((exchange) => find(exchange, false) !== undefined);
  return (exchange) => find(exchange, isAnyHost);
}

function candidatesOf(operation: OperationModel, servers: readonly ServerModel[]): Candidate[] {
  const bases = servers.length === 0 ? [{ url: "/" }] : servers;
  const [template = ""] = operation.path.split(/[?#]/, 1);
  const names = [...template.matchAll(/\{([^{}]+)\}/g)].map(([, name = ""]) => name);
  return bases.map(({ url }) => {
    const [, origin, base = ""] = /^(https?:\/\/[^/]*)?(.*)$/is.exec(url.trim()) ?? [];
    const prefix = base.replace(/\/+$/, "").replace(/^(?!\/|$)/, "/");
    return {
      operation,
      origin: origin === undefined ? undefined : new RegExp(`^${pattern(origin, "[^/]*")}$`, "i"),
      path: new RegExp(`^${pattern(prefix, "[^/]*")}${pattern(template, "([^/]+)")}/?$`),
      names,
      literal: (prefix + template).replace(/\{[^{}]*\}/g, "").length,
    };
  });
}

/** The source of a regular expression for a template, whose variables match `variable`. */
function pattern(template: string, variable: string): string {
  return template
    .split(/\{[^{}]*\}/)
    .map((literal) => literal.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"))
    .join(variable);
}

function decoded(text = ""): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
