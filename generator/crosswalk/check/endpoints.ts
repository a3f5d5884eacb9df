import { joinPointer } from "../../json/pointer.ts";
import { printPath, parseParameter, parsePath, type Path } from "../mapping/path.ts";
import { closest } from "../../diagnostics/closest.ts";
import { isFailure, resolvePath, type Failure, type Location } from "../schema/resolve.ts";
import type { Endpoint, FieldScope } from "../types.ts";
import { guessing, reportAt, type CheckContext, type DocumentReference } from "./report.ts";

/** A path of the mapping file that is to be resolved. */
export interface PathUse {
  readonly scope: FieldScope;
  readonly text: string;
  /** JSON Pointer in the mapping file. */
  readonly at: string;
  /** Likely new name of a field that is not there any more. */
  readonly renamed?: ((path: Path) => string | undefined) | undefined;
}

/** Parses and resolves a path; reports when it leads nowhere. */
export function resolveEndpoint(
  context: CheckContext,
  use: PathUse,
): { path: Path; location: Location } | undefined {
  const { scope, text, at } = use;
  const path = parsePath(text);
  if (typeof path === "string") {
    reportAt(context, { code: "mapping-path-syntax", at, message: `\`${text}\`: ${path}` });
    return undefined;
  }
  if (path.parameter !== undefined) return resolveParameter(context, use);
  if (scope.body === undefined) {
    const known = [...scope.parameters.keys()];
    const message = `\`${text}\` is a path in a body, and ${scope.document.config.name} has none here${guessing(text, known)}`;
    reportAt(context, { code: "mapping-path-unknown", at, message });
    return undefined;
  }
  const location = resolvePath(scope.body, path.segments);
  if (!isFailure(location)) return { path, location };
  reportFailure(context, use, path, location);
  return undefined;
}

/** A parameter, or what is in the value of one: an item of a list, a member of an object. */
function resolveParameter(
  context: CheckContext,
  use: PathUse,
): { path: Path; location: Location } | undefined {
  const { scope, text, at } = use;
  const known = [...scope.parameters.keys()];
  const found = parseParameter(text, known);
  if (typeof found === "string") {
    reportAt(context, { code: "mapping-path-syntax", at, message: `\`${text}\`: ${found}` });
    return undefined;
  }
  const whole = found && scope.parameters.get(found.name);
  if (context.lostResults.has(text)) return undefined;
  if (found === undefined || whole === undefined) {
    const message = `There is no parameter \`${text}\`${guessing(text, known)}`;
    const documents = operationOf(scope);
    reportAt(context, { code: "mapping-path-unknown", at, message, documents });
    return undefined;
  }
  const { path, below } = found;
  const location = resolvePath(whole, below);
  if (!isFailure(location))
    return { path, location: { ...location, required: location.required && whole.required } };
  const above = path.segments.length - below.length;
  reportFailure(context, use, path, { ...location, step: location.step + above });
  return undefined;
}

/** Where the operation is whose parameters a scope has; nothing where it has none. */
function operationOf({ document, parameters }: FieldScope): readonly DocumentReference[] {
  const pointers = [...parameters.values()].map(({ pointer }) => pointer);
  const [pointer] = pointers.flatMap((one) => /^\/paths\/[^/]+\/[a-z]+(?=\/)/.exec(one)?.[0] ?? []);
  return pointer === undefined ? [] : [{ document, pointer, message: "the operation is here" }];
}

/** Resolves one path or a map of paths by codec keys. Undefined when one of them fails. */
export function resolveEndpoints(
  context: CheckContext,
  use: Omit<PathUse, "text"> & {
    readonly value: string | Readonly<Record<string, string>>;
    readonly reads: readonly string[];
  },
): Endpoint[] | undefined {
  const { value, reads, at } = use;
  if (typeof value === "string") {
    const endpoint = resolveEndpoint(context, { ...use, text: value });
    return endpoint === undefined ? undefined : [{ ...endpoint, readOnly: false }];
  }
  const endpoints = Object.entries(value).map(([key, text]) => {
    const endpoint = resolveEndpoint(context, { ...use, text, at: joinPointer(at, key) });
    return endpoint === undefined ? undefined : { ...endpoint, key, readOnly: reads.includes(key) };
  });
  return endpoints.every((endpoint) => endpoint !== undefined) ? endpoints : undefined;
}

function reportFailure(context: CheckContext, use: PathUse, path: Path, failure: Failure): void {
  const { at, scope, renamed } = use;
  const reached = printPath(path.segments.slice(0, failure.step));
  const before = path.parameter === undefined ? reached : `${path.parameter}:${reached}`;
  const where = before === "" ? "The object" : `\`${before}\``;
  const step = path.segments[failure.step];
  const name = step?.kind === "key" ? step.key : "";
  const owner = scope.document.config.name;
  const documents = [
    {
      document: scope.document,
      pointer: failure.reached.pointer,
      message: `this is where \`${path.text}\` stops`,
    },
  ];
  if (failure.problem === "needs-item") {
    const message = `${where} is an array; \`${path.text}\` does not say which item.`;
    const fix = `Write \`${before}[0]…\` or \`${before}[*]…\`.`;
    reportAt(context, { code: "mapping-path-needs-item", at, message, documents, fix });
    return;
  }
  if (failure.problem === "not-an-array") {
    const message = `${where} of ${owner} is not an array.`;
    reportAt(context, { code: "mapping-path-unknown", at, message, documents });
    return;
  }
  const guess = renamed?.(path) ?? closest(name, failure.known);
  const fix =
    guess &&
    `Did you mean \`${guess}\`? If the vendor renamed the field, correct the path and run \`crosswalk pin\`.`;
  const message = `${where} of ${owner} has no field \`${name}\`.`;
  reportAt(context, { code: "mapping-path-unknown", at, message, documents, fix });
}

/** Where a path of a request leads, and its parameter or its field: without a report. */
export function findEndpoint(
  scope: Pick<FieldScope, "body" | "parameters">,
  text: string,
): { readonly path: Path; readonly location: Location } | undefined {
  const path = parsePath(text);
  if (typeof path === "string") return undefined;
  if (path.parameter === undefined) {
    const location = scope.body && resolvePath(scope.body, path.segments);
    return location === undefined || isFailure(location) ? undefined : { path, location };
  }
  const found = parseParameter(text, scope.parameters.keys());
  const whole = typeof found === "object" ? scope.parameters.get(found.name) : undefined;
  if (typeof found !== "object" || whole === undefined) return undefined;
  const location = resolvePath(whole, found.below);
  return isFailure(location) ? undefined : { path: found.path, location };
}
