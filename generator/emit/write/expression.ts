import type { JsonValue } from "../../json/values.ts";
import { isObject } from "../../json/values.ts";
import { identifier, identifierName } from "./identifier.ts";
import { numberLiteral, stringLiteral } from "./literal.ts";
import { propertyKey } from "./property-key.ts";

/**
 * A JavaScript expression as a small tree. Its constructors are the only way to make one, so that
 * text of a document gets in as literals only. `print.ts` writes it.
 */
export type Expression =
  | { readonly kind: "atom"; readonly text: string; readonly simple: boolean }
  | { readonly kind: "call"; readonly callee: Expression; readonly args: readonly Expression[] }
  | { readonly kind: "member"; readonly object: Expression; readonly name: string }
  | { readonly kind: "array"; readonly elements: readonly Expression[] }
  | { readonly kind: "object"; readonly members: readonly ObjectMember[] }
  | {
      readonly kind: "arrow";
      readonly parameters: readonly string[];
      readonly body: Expression;
    };

export interface ObjectMember {
  readonly key: string;
  readonly value: Expression;
}

/** A reference to a binding of the module. */
export function name(text: string): Expression {
  return { kind: "atom", text: identifier(text), simple: true };
}

export const undefinedValue: Expression = { kind: "atom", text: "undefined", simple: true };

export function string(value: string): Expression {
  return { kind: "atom", text: stringLiteral(value), simple: true };
}

export function number(value: number): Expression {
  return { kind: "atom", text: numberLiteral(value), simple: true };
}

export function bigint(value: bigint): Expression {
  return { kind: "atom", text: `${value}n`, simple: true };
}

/** A point in time: `new Date("2026-01-31T12:00:00Z")`. */
export function date(text: string): Expression {
  return { kind: "atom", text: `new Date(${stringLiteral(text)})`, simple: true };
}

/** Bytes: `new Blob(["bytes"])`. */
export function blob(text: string): Expression {
  return { kind: "atom", text: `new Blob([${stringLiteral(text)}])`, simple: true };
}

/** A regular expression literal, made by `regexLiteral`. */
export function regex(literal: { readonly text: string }): Expression {
  return { kind: "atom", text: literal.text, simple: true };
}

/** A JSON value. */
export function json(value: JsonValue): Expression {
  if (typeof value === "string") return string(value);
  if (typeof value === "number") return number(value);
  if (Array.isArray(value)) return array(value.map(json));
  if (!isObject(value)) return { kind: "atom", text: String(value), simple: true };
  return object(Object.entries(value).map(([key, member]) => ({ key, value: json(member) })));
}

export function array(elements: readonly Expression[]): Expression {
  return { kind: "array", elements };
}

export function object(members: readonly ObjectMember[]): Expression {
  return { kind: "object", members };
}

/** `(...parameters) => body` */
export function arrow(body: Expression, parameters: readonly string[] = []): Expression {
  return { kind: "arrow", parameters: parameters.map(identifier), body };
}

/** `name(...args)`, or with dots in the name `z.iso.date(...args)`. */
export function call(path: string, ...args: readonly Expression[]): Expression {
  return { kind: "call", callee: memberPath(path), args };
}

/** `callee(...args)` */
export function invoke(callee: Expression, ...args: readonly Expression[]): Expression {
  return { kind: "call", callee, args };
}

/** `target.method(...args)` */
export function method(
  target: Expression,
  methodName: string,
  ...args: readonly Expression[]
): Expression {
  return {
    kind: "call",
    callee: { kind: "member", object: target, name: identifierName(methodName) },
    args,
  };
}

/** `object.name` */
export function member(target: Expression, memberName: string): Expression {
  return { kind: "member", object: target, name: identifier(memberName) };
}

/** What was made of `z.string` and other functions, of which there are few. */
const memberPaths = new Map<string, Expression>();

function memberPath(path: string): Expression {
  const known = memberPaths.get(path);
  if (known !== undefined) return known;
  const [first = "", ...rest] = path.split(".");
  const made = rest.reduce<Expression>(
    (target, part) => ({ kind: "member", object: target, name: identifierName(part) }),
    name(first),
  );
  memberPaths.set(path, made);
  return made;
}

/** The expressions that one is made of. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "atom":
      return [];
    case "member":
      return [expression.object];
    case "call":
      return [expression.callee, ...expression.args];
    case "array":
      return expression.elements;
    case "object":
      return expression.members.map(({ value }) => value);
    case "arrow":
      return [expression.body];
  }
}

/** Key of an object literal as it is written. */
export function memberKey(member: ObjectMember): string {
  return propertyKey(member.key);
}
