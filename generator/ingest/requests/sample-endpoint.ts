import type { CurlCommand } from "../shared/curl.ts";
import type { SourceRange } from "../shared/source-map.ts";
import { splitUrl } from "./split-url.ts";

/** Method, path and server that a sample calls. */
export interface SampleEndpoint {
  readonly method: string;
  readonly path: string;
  readonly server: string;
  readonly source: SourceRange;
}

/** How sure it is that a page's first sample calls the operation that the page describes. */
const sampledConfidence = 0.9;

/**
 * The endpoint of the page's sample, for pages that do not show it elsewhere. Samples have the names of the
 * path's parameters in place of their values: `/berths/berth_id`.
 *
 * @param names - parameters that the path may have.
 * @param inPath - parameters that it must have; where one is not found, its value stands in the address instead.
 */
export function endpointOfSample(
  commands: readonly CurlCommand[],
  { names, inPath }: { readonly names: ReadonlySet<string>; readonly inPath: readonly string[] },
): SampleEndpoint | undefined {
  const [command] = commands;
  const source = {
    line: command?.urlLine ?? 1,
    kind: "sampled" as const,
    confidence: sampledConfidence,
  };
  const split = command && splitUrl(command.url, source);
  if (command === undefined || split?.server === undefined) return undefined;
  const segments = split.path.split("/");
  const isName = (segment: string) =>
    names.has(segment) && segments.filter((other) => other === segment).length === 1;
  const path = segments.map((segment) => (isName(segment) ? `{${segment}}` : segment)).join("/");
  if (!inPath.every((name) => path.includes(`{${name}}`))) return undefined;
  return { method: command.method.toLowerCase(), path, server: split.server, source };
}
