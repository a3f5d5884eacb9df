import type { OpenApiKind } from "../../json/openapi-grammar.ts";
import { decodeFragment, encodeFragment, joinPointer, parsePointer } from "../../json/pointer.ts";
import { isObject, type JsonValue } from "../../json/values.ts";

/** Where components of a kind stand: in OpenAPI 3, and at the root of Swagger 2.0. */
const sections: Partial<Record<OpenApiKind, readonly [current: string, old?: string]>> = {
  schema: ["schemas", "definitions"],
  parameter: ["parameters", "parameters"],
  response: ["responses", "responses"],
  header: ["headers"],
  "request-body": ["requestBodies"],
  example: ["examples"],
  link: ["links"],
  callback: ["callbacks"],
  "path-item": ["pathItems"],
};

const SECTIONS = [...new Set(Object.values(sections).flat())].join("|");

/** `#/definitions/User`, `#components/schemas/User`, `/schemas/User` and `User`. */
const NAMING = new RegExp(
  `^(?:#/?(?:(?:components/)?\\w+/)?|/?(?:(?:components/)?(?:${SECTIONS})/)?)([^/#]+)$`,
);

/**
 * The one component that a reference can mean which leads nowhere by the letter: that of the name, or the only one
 * whose name differs in case.
 */
export function impliedComponent(
  document: JsonValue,
  reference: string,
  kind: OpenApiKind,
): string | undefined {
  const [, wanted] = NAMING.exec(reference) ?? [];
  if (wanted === undefined || !isObject(document)) return undefined;
  const [current, old] = sections[kind] ?? [];
  const path = document["swagger"] === undefined ? ["components", current] : [old];
  const held = path.reduce<unknown>(
    (value, key) => (isObject(value) && key !== undefined ? value[key] : undefined),
    document,
  );
  if (!isObject(held)) return undefined;
  const [name = wanted] = parsePointer(`/${decodeFragment(wanted)}`);
  const similar = Object.keys(held).filter((key) => key.toLowerCase() === name.toLowerCase());
  const found = Object.hasOwn(held, name) ? name : similar.length === 1 ? similar[0] : undefined;
  if (found === undefined) return undefined;
  return `#${encodeFragment(joinPointer(`/${path.join("/")}`, found))}`;
}
