import { problemsOf, type Problem } from "../../schema/problems.ts";
import { resourcesOf } from "../../schema/references.ts";
import type { JsonObject, JsonValue } from "../../json/values.ts";
import type { SchemaAt } from "./resolve.ts";

/** What is wrong with a value, by a schema that stands alone; undefined when the schema takes it. */
export function schemaProblems(schema: object, value: unknown): string | undefined {
  return problemsAt({ document: schema as JsonObject, pointer: "" }, value);
}

/** The same for a schema that stands in a document, with its references. */
export function problemsAt(at: SchemaAt, value: unknown): string | undefined {
  const resources = resourcesOf(at.document);
  const problemsOfOne = (pointer: string): readonly Problem[] => {
    const node = resources.at(pointer);
    return node === undefined
      ? []
      : problemsOf({ schema: node.schema, scope: node }, value as JsonValue);
  };
  const { branches = [] } = at;
  const all = [at.pointer, ...(at.also ?? [])].filter((pointer) => !branches.includes(pointer));
  const ofBranches = branches.map(problemsOfOne);
  const [first = []] = ofBranches;
  const problems = [
    ...all.flatMap(problemsOfOne),
    ...(ofBranches.some((one) => one.length === 0) ? [] : first),
  ];
  if (problems.length === 0) return undefined;
  return problems
    .map(({ at: where, message }) => (where === "" ? message : `${where} ${message}`))
    .join("; ");
}
