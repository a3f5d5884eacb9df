import { closest, type Diagnostics, type SourceLocation } from "../../diagnostics/index.ts";
import { operationMethods } from "../../json/openapi-grammar.ts";
import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { targetOf } from "../../schema/references.ts";
import type { SourcedDocument } from "../types.ts";
import { withoutUnused } from "./unused.ts";

/** Which operations are meant: an operation that one of the lists names. `*` in a text stands for any text. */
export interface OperationNames {
  readonly tags?: readonly string[] | undefined;
  readonly paths?: readonly string[] | undefined;
  readonly operationIds?: readonly string[] | undefined;
}

/** The operations of a document that a package is made of. */
export interface OperationChoice extends OperationNames {
  readonly exclude?: OperationNames | undefined;
  /** False: without deprecated operations. */
  readonly deprecated?: boolean | undefined;
  /** Where the configuration has it. */
  readonly location?: SourceLocation | undefined;
}

/** An operation or webhook, by what a choice names it. */
interface Chosen {
  readonly path: string;
  readonly value: JsonObject;
}

const lists = ["tags", "paths", "operationIds"] as const;
type List = (typeof lists)[number];

/**
 * Leaves the operations of a choice in an OpenAPI 3.1 document, and the components that they use. Reports names that
 * no operation has.
 */
export function chooseOperations(
  document: SourcedDocument,
  choice: OperationChoice,
  diagnostics: Diagnostics,
): SourcedDocument {
  const { value } = document;
  const all = [...operationsIn(value, "paths"), ...operationsIn(value, "webhooks")];
  reportUnmatched(all, choice, diagnostics);
  const kept = {
    ...value,
    ...filtered(value, "paths", choice),
    ...filtered(value, "webhooks", choice),
  };
  return { ...document, value: withoutUnused(kept) };
}

function operationsIn(document: JsonObject, section: "paths" | "webhooks"): Chosen[] {
  const items = document[section];
  if (!isObject(items)) return [];
  return Object.entries(items).flatMap(([path, item]) =>
    membersOf(resolved(document, item)).map((value) => ({ path, value })),
  );
}

function membersOf(item: JsonValue | undefined): JsonObject[] {
  if (!isObject(item)) return [];
  const additional = item["additionalOperations"];
  return [
    ...operationMethods.map((method) => item[method]),
    ...(isObject(additional) ? Object.values(additional) : []),
  ].filter(isObject);
}

/** A path item may be a reference to one. */
function resolved(document: JsonObject, item: JsonValue | undefined): JsonValue | undefined {
  const reference = isObject(item) ? item["$ref"] : undefined;
  if (!isObject(item) || typeof reference !== "string") return item;
  const target = targetOf(document, reference)?.schema;
  const { $ref: _, ...siblings } = item;
  return isObject(target) ? { ...target, ...siblings } : item;
}

function filtered(
  document: JsonObject,
  section: "paths" | "webhooks",
  choice: OperationChoice,
): JsonObject {
  const items = document[section];
  if (!isObject(items)) return {};
  const kept = Object.entries(items).flatMap(([path, item]) => {
    if (path.startsWith("x-")) return [[path, item] as const];
    const whole = resolved(document, item);
    if (!isObject(whole)) return [];
    const isKept = (member: JsonValue | undefined): boolean =>
      isObject(member) && isChosen({ path, value: member }, choice);
    const dropped = operationMethods.filter(
      (method) => whole[method] !== undefined && !isKept(whole[method]),
    );
    const additional = whole["additionalOperations"];
    const others = isObject(additional)
      ? Object.entries(additional).filter(([, member]) => isKept(member))
      : [];
    const rest = Object.fromEntries(
      Object.entries(whole).filter(
        ([key]) => key !== "additionalOperations" && !dropped.some((method) => method === key),
      ),
    );
    const left =
      others.length === 0 ? rest : { ...rest, additionalOperations: Object.fromEntries(others) };
    return membersOf(left).length === 0 ? [] : [[path, left] as const];
  });
  return { [section]: Object.fromEntries(kept) };
}

function isChosen(operation: Chosen, choice: OperationChoice): boolean {
  const isOpen = lists.every((list) => choice[list] === undefined);
  if (!isOpen && !isNamed(operation, choice)) return false;
  if (choice.exclude !== undefined && isNamed(operation, choice.exclude)) return false;
  return choice.deprecated !== false || operation.value["deprecated"] !== true;
}

function isNamed(operation: Chosen, names: OperationNames): boolean {
  return lists.some((list) =>
    names[list]?.some((name) => namesOf(operation, list).some((one) => matches(name, one))),
  );
}

/** What an operation is called in a list of names. */
function namesOf({ path, value }: Chosen, list: List): string[] {
  if (list === "paths") return [path];
  const found = value[list === "tags" ? "tags" : "operationId"];
  return [found].flat().filter((one) => typeof one === "string");
}

/** True when a text is what a pattern says; `*` is any text. Linear in both: no regular expression is made of it. */
function matches(pattern: string, text: string): boolean {
  const [first = "", ...others] = pattern.split("*");
  if (others.length === 0) return text === pattern;
  const last = others.pop() ?? "";
  if (!text.startsWith(first) || text.length < first.length + last.length) return false;
  let at = first.length;
  for (const part of others) {
    const found = text.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return text.endsWith(last) && at <= text.length - last.length;
}

function reportUnmatched(
  all: readonly Chosen[],
  choice: OperationChoice,
  diagnostics: Diagnostics,
): void {
  const { exclude = {}, location } = choice;
  for (const names of [choice, exclude]) {
    for (const list of lists) {
      const known = [...new Set(all.flatMap((operation) => namesOf(operation, list)))];
      for (const name of names[list] ?? []) {
        if (known.some((one) => matches(name, one))) continue;
        const guess = closest(name, known);
        const hint = guess === undefined ? "" : ` Did you mean \`${guess}\`?`;
        const message = `No operation of the document is named by \`${name}\` under \`${list}\`.${hint}`;
        diagnostics.report({ code: "choice-unmatched", message, location });
      }
    }
  }
}
