import { readBody, readJson, type BodyReader, type JsonParser } from "./read.ts";

/** Where values are that JSON has another form of, as a graph: nodes refer to others by their index. */
export interface ValueNode {
  /** Name of the conversion of the value itself. */
  readonly self?: string;
  /** Nodes that apply to the same value. */
  readonly same?: readonly number[];
  readonly properties?: Readonly<Record<string, number>>;
  /** All other members. */
  readonly others?: number;
  readonly items?: number;
  /** The first items. */
  readonly prefix?: readonly number[];
}

/** How values of one kind are made of those of JSON. */
export interface Conversion {
  /** Parses JSON, where `JSON.parse` would lose something. */
  readonly parse?: (text: string) => unknown;
  /** @param isWanted - whether the document has a value of the kind here. */
  readonly convert: (value: unknown, isWanted: boolean) => unknown;
}

/** Conversions by the name that nodes have for them. */
export type Conversions = Readonly<Record<string, Conversion>>;

/** Converts a value that `JSON.parse` gave; its objects are changed in place. */
export function convertWith(
  nodes: readonly ValueNode[],
  conversions: Conversions,
): (value: unknown) => unknown {
  return (value) => convert(value, { nodes, conversions }, [0]);
}

/** Converts a payload; its text, if that is at hand: `JSON.parse` may have lost something. */
export function payloadWith(
  nodes: readonly ValueNode[],
  conversions: Conversions,
): (payload: unknown, text?: string) => unknown {
  return (payload, text) =>
    text === undefined
      ? convertWith(nodes, conversions)(payload)
      : parseWith(nodes, conversions)(text);
}

/** Parses JSON and converts its values. */
export function parseWith(nodes: readonly ValueNode[], conversions: Conversions): JsonParser {
  const parse =
    Object.values(conversions).find((conversion) => conversion.parse)?.parse ?? JSON.parse;
  return (text) => convert(parse(text), { nodes, conversions }, [0]);
}

/** Parses the data of an event; the nodes are of the event as a whole. */
export function parseDataWith(nodes: readonly ValueNode[], conversions: Conversions): JsonParser {
  const parse = parseWith(nodes, conversions);
  return (text) => {
    // What is JSON within the braces may be none by itself.
    JSON.parse(text);
    return (parse(`{"data":${text}}`) as { readonly data: unknown }).data;
  };
}

/** Reads JSON with a parser of its own; what is not JSON is read otherwise. */
export function readWith(parse: JsonParser, otherwise: BodyReader): BodyReader {
  return async (response, reading) => {
    const type = response.headers.get("content-type") ?? "";
    if (otherwise !== "json" && !/[/+]json\s*(;|$)/i.test(type))
      return readBody(response, otherwise, reading);
    return readJson(response, reading, parse);
  };
}

interface Graph {
  readonly nodes: readonly ValueNode[];
  readonly conversions: Conversions;
}

function convert(value: unknown, graph: Graph, at: readonly number[]): unknown {
  const { nodes, conversions } = graph;
  const here = new Set(at);
  // A set is visited to its end, also what is added meanwhile.
  for (const index of here) for (const same of nodes[index]?.same ?? []) here.add(same);
  const found = [...here].flatMap((index) => nodes[index] ?? []);
  if (typeof value !== "object" || value === null) {
    return Object.entries(conversions).reduce(
      (result, [name, conversion]) =>
        conversion.convert(
          result,
          found.some(({ self }) => self === name),
        ),
      value,
    );
  }
  if (Array.isArray(value)) {
    return value.map((item, index) =>
      convert(
        item,
        graph,
        defined(found, ({ prefix, items }) => prefix?.[index] ?? items),
      ),
    );
  }
  for (const [name, member] of Object.entries(value)) {
    const next = defined(found, ({ properties = {}, others }) =>
      Object.hasOwn(properties, name) ? properties[name] : others,
    );
    const converted = convert(member, graph, next);
    // A plain assignment to `__proto__` would set the prototype.
    if (converted !== member)
      Object.defineProperty(value, name, {
        ...{ value: converted, configurable: true, enumerable: true, writable: true },
      });
  }
  return value;
}

function defined(
  nodes: readonly ValueNode[],
  choose: (node: ValueNode) => number | undefined,
): number[] {
  return nodes.flatMap((node) => choose(node) ?? []);
}
