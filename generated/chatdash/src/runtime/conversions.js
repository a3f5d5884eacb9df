// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import { readBody, readJson } from "./read.js";
/** Converts a value that `JSON.parse` gave; its objects are changed in place. */
export function convertWith(nodes, conversions) {
  return (value) => convert(value, { nodes, conversions }, [0]);
}
/** Converts a payload; its text, if that is at hand: `JSON.parse` may have lost something. */
export function payloadWith(nodes, conversions) {
  return (payload, text) =>
    text === undefined
      ? convertWith(nodes, conversions)(payload)
      : parseWith(nodes, conversions)(text);
}
/** Parses JSON and converts its values. */
export function parseWith(nodes, conversions) {
  const parse =
    Object.values(conversions).find((conversion) => conversion.parse)?.parse ?? JSON.parse;
  return (text) => convert(parse(text), { nodes, conversions }, [0]);
}
/** Parses the data of an event; the nodes are of the event as a whole. */
export function parseDataWith(nodes, conversions) {
  const parse = parseWith(nodes, conversions);
  return (text) => {
    // What is JSON within the braces may be none by itself.
    JSON.parse(text);
    return parse(`{"data":${text}}`).data;
  };
}
/** Reads JSON with a parser of its own; what is not JSON is read otherwise. */
export function readWith(parse, otherwise) {
  return async (response, reading) => {
    const type = response.headers.get("content-type") ?? "";
    if (otherwise !== "json" && !/[/+]json\s*(;|$)/i.test(type))
      return readBody(response, otherwise, reading);
    return readJson(response, reading, parse);
  };
}
function convert(value, graph, at) {
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
function defined(nodes, choose) {
  return nodes.flatMap((node) => choose(node) ?? []);
}
