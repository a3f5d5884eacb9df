import { joinPointer } from "../../json/pointer.ts";
import type { OperationModel } from "../../model/index.ts";
import { isFailure, resolvePath, type SchemaAt } from "../schema/resolve.ts";
import type { CompiledExpression } from "../types.ts";
import { compileFailure, isOpen, unknownBelow } from "./expressions.ts";
import { segmentsOf } from "./part.ts";
import { guessing, reportAt, type CheckContext } from "./report.ts";

/**
 * Checks where failures are read from, against the responses that can be one; where the document declares
 * none, nothing can be said.
 *
 * @param called - the operations that the mapping calls.
 * @returns the condition under which a success status is a failure.
 */
export function checkErrors(
  context: CheckContext,
  called: readonly OperationModel[],
): CompiledExpression | undefined {
  const { errors } = context.mapping.value;
  const successes = bodiesOf(context, called, /^2|^default$/);
  const failures = bodiesOf(context, called, /^[345]|^default$/);
  const bodies = errors.failedWhen === undefined ? failures : [...failures, ...successes];
  const shapes = [
    ["/errors/default", errors.default] as const,
    ...Object.entries(errors.byStatus).map(
      ([status, shape]) => [joinPointer("/errors/byStatus", status), shape] as const,
    ),
  ];
  for (const [pointer, shape] of shapes) {
    for (const [key, text = ""] of Object.entries(shape))
      checkPath(context, bodies, joinPointer(pointer, key), text);
  }
  if (errors.failedWhen === undefined) return undefined;
  const at = "/errors/failedWhen";
  return compileFailure(context, errors.failedWhen, at, (names) => {
    const missing = successes.map((body) => unknownBelow(body, names));
    const known = missing.every((one) => one !== undefined) ? missing.flat() : undefined;
    if (known !== undefined && successes.length > 0)
      reportPath(context, at, names.join("."), known);
  });
}

function checkPath(
  context: CheckContext,
  bodies: readonly SchemaAt[],
  at: string,
  text: string,
): void {
  const segments = segmentsOf(context, text, at);
  const failures = bodies.map((body) => resolvePath(body, segments));
  const known = failures.flatMap((one) => (isFailure(one) && !isOpen(one) ? [one.known] : []));
  if (bodies.length > 0 && known.length === failures.length)
    reportPath(context, at, text, known.flat());
}

function reportPath(
  context: CheckContext,
  at: string,
  text: string,
  known: readonly string[],
): void {
  const name = context.provider.config.name;
  const guess = guessing(text.split(".").at(-1) ?? "", [...new Set(known)]);
  const message = `No error response of ${name} has \`${text}\`${guess}`;
  reportAt(context, { code: "mapping-error-path", at, message });
}

/** The declared bodies of the responses whose status fits. */
function bodiesOf(
  { provider }: CheckContext,
  operations: readonly OperationModel[],
  status: RegExp,
): SchemaAt[] {
  const { document } = provider.model;
  return operations
    .flatMap(({ responses }) => responses)
    .filter((response) => status.test(response.status))
    .flatMap(({ contents }) => contents)
    .flatMap(({ schemaPointer: pointer }) =>
      pointer === undefined ? [] : [{ document, pointer }],
    );
}
