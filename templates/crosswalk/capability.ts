import type { Connection } from "./send.ts";
import { stepsOf } from "./paths.ts";
import { canonicalSteps } from "./prepare.ts";
import type { CallMapping, FieldPaths, OperationMapping } from "./types.ts";

/** What one provider does with one canonical field. */
export interface Capability {
  readonly support: "required" | "supported" | "lossy" | "unsupported";
  /** The provider's paths. */
  readonly path?: string;
  readonly codec?: string;
  /** What does not come back. */
  readonly loss?: string;
  /** Why it is unsupported. */
  readonly reason?: string;
  /** Rules of the provider that look at the field. */
  readonly rules?: readonly { readonly id: string; readonly sentence: string }[];
  /** What the vendor's document says, and where. */
  readonly vendor?: { readonly sentence?: string; readonly file: string; readonly line: number };
}

/** One line of the matrix operation and field x provider. An empty field stands for the operation itself. */
export interface FieldCapabilities {
  readonly operation: string;
  readonly part: "request" | "response";
  readonly field: string;
  readonly description?: string;
  readonly providers: Readonly<Record<string, Capability>>;
}

const none: Pick<OperationMapping, "calls" | "page" | "decides"> = { calls: [] };

/** True when a provider has the operation, and says the input's field in it. */
export function canDo(
  { mapping }: Connection,
  operation: string,
  field: string | undefined,
): boolean {
  if (!Object.hasOwn(mapping.operations, operation)) return false;
  const { calls, page, decides } = mapping.operations[operation] ?? none;
  if (field === undefined || field === page?.cursor || decides?.includes(field)) return true;
  if (field === page?.limit) return calls.some(({ list }) => list?.size !== undefined);
  return calls.some((call) => says(call, field));
}

function says({ request }: CallMapping, field: string): boolean {
  const wanted = JSON.stringify(stepsOf(field)).slice(0, -1);
  const parts = [request, ...(request.variants ?? [])].flatMap((part) => part.fields);
  return parts
    .filter(({ direction }) => direction !== "decode")
    .flatMap(({ canonical }) => pathsOf(canonical))
    .some((path) => JSON.stringify(canonicalSteps(path)).startsWith(wanted));
}

function pathsOf(paths: FieldPaths): readonly string[] {
  return typeof paths === "string" ? [paths] : Object.values(paths);
}
