import { memberKey, type Expression, type ObjectMember } from "./expression.ts";

const WIDTH = 100;

/**
 * Writes an expression, laid out for 100 columns.
 *
 * @param indentation - columns that the expression's first line is indented by.
 * @param column - where the expression starts on that line.
 * @param trailing - characters that follow on its last line.
 */
export function printExpression(
  expression: Expression,
  indentation = 0,
  column = indentation,
  trailing = 1,
): string {
  const flat = printFlat(expression);
  if (flat !== undefined && column + flat.length + trailing <= WIDTH) return flat;
  return printBroken(expression, indentation, column, trailing);
}

/** The expression on one line; undefined when it has an object with members, which always takes several. */
function printFlat(expression: Expression): string | undefined {
  switch (expression.kind) {
    case "atom":
      return expression.text;
    case "member": {
      const target = printFlat(expression.object);
      return target === undefined ? undefined : `${target}.${expression.name}`;
    }
    case "call": {
      const callee = printFlat(expression.callee);
      const args = flatList(expression.args);
      return callee === undefined || args === undefined ? undefined : `${callee}(${args})`;
    }
    case "array": {
      const elements = flatList(expression.elements);
      return elements === undefined ? undefined : `[${elements}]`;
    }
    case "object":
      return expression.members.length === 0 ? "{}" : undefined;
    case "arrow": {
      const body = printFlat(expression.body);
      if (body === undefined) return undefined;
      return `${arrowHead(expression.parameters)}${expression.body.kind === "object" ? `(${body})` : body}`;
    }
  }
}

function arrowHead(parameters: readonly string[]): string {
  return `(${parameters.join(", ")}) => `;
}

function flatList(expressions: readonly Expression[]): string | undefined {
  const parts: string[] = [];
  for (const expression of expressions) {
    const part = printFlat(expression);
    if (part === undefined) return undefined;
    parts.push(part);
  }
  return parts.join(", ");
}

function printBroken(
  expression: Expression,
  indentation: number,
  column: number,
  trailing: number,
): string {
  switch (expression.kind) {
    case "atom":
      return expression.text;
    case "member":
      return `${printExpression(expression.object, indentation, column, 0)}.${expression.name}`;
    case "array":
      return brokenList("[", expression.elements, "]", indentation);
    case "object":
      return brokenObject(expression.members, indentation);
    case "arrow": {
      const head = arrowHead(expression.parameters);
      const { body } = expression;
      if (body.kind === "object") return `${head}(${brokenObject(body.members, indentation)})`;
      return `${head}${printExpression(body, indentation, column + head.length, trailing)}`;
    }
    case "call":
      return brokenCall(expression.callee, expression.args, indentation, column, trailing);
  }
}

function brokenCall(
  callee: Expression,
  args: readonly Expression[],
  indentation: number,
  column: number,
  trailing: number,
): string {
  const head = printExpression(callee, indentation, column, 1);
  const last = args.at(-1);
  if (last === undefined) return `${head}()`;
  const start = lastLine(head, column) + 1;
  const leading = flatList(args.slice(0, -1));
  if (isHuggable(last) && leading !== undefined) {
    const prefix = leading === "" ? "" : `${leading}, `;
    const hugged = printExpression(last, indentation, start + prefix.length, trailing + 1);
    return `${head}(${prefix}${hugged})`;
  }
  return `${head}${brokenList("(", args, ")", indentation)}`;
}

/** Arguments that may break inside while the parentheses stay on their lines. */
function isHuggable(expression: Expression): boolean {
  return (
    (expression.kind === "object" && expression.members.length > 0) ||
    (expression.kind === "array" && expression.elements.length > 0) ||
    expression.kind === "arrow"
  );
}

function brokenList(
  open: string,
  elements: readonly Expression[],
  close: string,
  indentation: number,
): string {
  const inner = indentation + 2;
  const pad = " ".repeat(inner);
  const lines = elements.map((element) => `${pad}${printExpression(element, inner)},\n`);
  return `${open}\n${lines.join("")}${" ".repeat(indentation)}${close}`;
}

function brokenObject(members: readonly ObjectMember[], indentation: number): string {
  const inner = indentation + 2;
  const pad = " ".repeat(inner);
  const lines = members.map((member) => {
    const key = `${memberKey(member)}: `;
    return `${pad}${key}${printExpression(member.value, inner, inner + key.length)},\n`;
  });
  return `{\n${lines.join("")}${" ".repeat(indentation)}}`;
}

function lastLine(text: string, column: number): number {
  const newline = text.lastIndexOf("\n");
  return newline === -1 ? column + text.length : text.length - newline - 1;
}
