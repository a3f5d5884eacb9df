import { JSONParse, JSONStringify } from "json-with-bigint";
import { readBody, readJson, type BodyReader } from "./read.ts";

/** Where `format: int64` is in a value, as a graph: nodes refer to others by their index. */
export interface Int64Node {
  /** The value itself is one. */
  readonly self?: true;
  /** Nodes that apply to the same value. */
  readonly same?: readonly number[];
  readonly properties?: Readonly<Record<string, number>>;
  /** All other members. */
  readonly others?: number;
  readonly items?: number;
  /** The first items. */
  readonly prefix?: readonly number[];
}

/** A run of digits that a number cannot hold, perhaps; without one `JSON.parse` is right. */
const manyDigits = /(?<![\d.eE+-])-?\d{16,}(?![\d.eE])/;

/** Parses JSON; integers beyond 2^53 are bigints and keep their digits. */
function parse(text: string): unknown {
  return manyDigits.test(text) ? JSONParse(text) : (JSON.parse(text) as unknown);
}

/** Writes bigints as JSON's numbers. */
export function writeInt64(body: unknown): NonNullable<RequestInit["body"]> {
  return body instanceof FormData ? body : JSONStringify(body as never);
}

/** Reads JSON whose `format: int64` become bigints; other integers stay numbers. */
export function readInt64(nodes: readonly Int64Node[], otherwise: BodyReader): BodyReader {
  return async (response, operation, context) => {
    const type = response.headers.get("content-type") ?? "";
    if (otherwise !== "json" && !/[/+]json\s*(;|$)/i.test(type))
      return readBody(response, otherwise, { operation, context });
    return convert(await readJson(response, operation, parse), nodes, [0]);
  };
}

function convert(value: unknown, nodes: readonly Int64Node[], at: readonly number[]): unknown {
  const here = new Set(at);
  // A set is visited to its end, also what is added meanwhile.
  for (const index of here) for (const same of nodes[index]?.same ?? []) here.add(same);
  const found = [...here].flatMap((index) => nodes[index] ?? []);
  if (typeof value === "number" || typeof value === "bigint") return integer(value, found);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) {
    return value.map((item, index) =>
      convert(
        item,
        nodes,
        defined(found, ({ prefix, items }) => prefix?.[index] ?? items),
      ),
    );
  }
  for (const [name, member] of Object.entries(value)) {
    const next = defined(found, ({ properties = {}, others }) =>
      Object.hasOwn(properties, name) ? properties[name] : others,
    );
    const converted = convert(member, nodes, next);
    // A plain assignment to `__proto__` would set the prototype.
    if (converted !== member)
      Object.defineProperty(value, name, {
        ...{ value: converted, configurable: true, enumerable: true, writable: true },
      });
  }
  return value;
}

function integer(value: number | bigint, nodes: readonly Int64Node[]): number | bigint {
  if (nodes.some(({ self }) => self)) return Number.isInteger(value) ? BigInt(value) : value;
  return Number(value);
}

function defined(
  nodes: readonly Int64Node[],
  choose: (node: Int64Node) => number | undefined,
): number[] {
  return nodes.flatMap((node) => choose(node) ?? []);
}
