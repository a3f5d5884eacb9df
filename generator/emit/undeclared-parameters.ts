import type { OperationModel } from "../model/index.ts";

/** Names in the path's braces that no parameter declares. Documents forget them; the request needs them. */
export function undeclaredPathParameters(operation: OperationModel): string[] {
  const names = [...operation.path.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name ?? "");
  const declared = new Set(
    operation.parameters.filter(({ in: location }) => location === "path").map(({ name }) => name),
  );
  return [...new Set(names)].filter((name) => operation.kind === "path" && !declared.has(name));
}
