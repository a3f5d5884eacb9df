import { compareDocuments } from "../../compare/index.ts";
import type { JsonObject } from "../../json/values.ts";
import { equalJson } from "../../schema/equal.ts";
import type { ReliedOn } from "./relied.ts";

/** A pinned path before and now. */
export interface PinComparison {
  readonly before: ReliedOn;
  readonly now: ReliedOn;
  readonly direction: "request" | "response";
}

/** What a change of a pinned path means for the mapping. */
export interface PinChange {
  readonly breaks: boolean;
  /** What was, what is now, and a value that shows it. */
  readonly lines: readonly string[];
}

/** What a change of a pinned path means; undefined when nothing changed. */
export function describeChange({ before, now, direction }: PinComparison): PinChange | undefined {
  const isSame = before.required === now.required && equalJson(before.schema, now.schema);
  if (isSame) return undefined;
  const { changes } = compareDocuments(
    { document: documentOf(before, direction) },
    { document: documentOf(now, direction) },
  );
  const breaking = changes.filter((one) => one.class === "breaking" || one.class === "may-break");
  const told =
    breaking.length > 0 ? breaking : changes.filter((one) => one.class !== "informational");
  // Two forms of one meaning: nothing that a value could show.
  if (told.length === 0) return undefined;
  const lines = [
    ...(before.required === now.required
      ? []
      : [
          now.required
            ? "It is required now; it was optional."
            : "It is optional now; it was required.",
        ]),
    `was: ${JSON.stringify(before.schema)}`,
    `now: ${JSON.stringify(now.schema)}`,
    ...breaking.flatMap(({ witness }) =>
      witness === undefined ? [] : [`${JSON.stringify(valueOf(witness))} shows it.`],
    ),
  ];
  return { breaks: breaking.length > 0, lines };
}

/** The value of the one member that the compared documents have. */
function valueOf(witness: unknown): unknown {
  const isMember = typeof witness === "object" && witness !== null && member in witness;
  return isMember ? (witness as Readonly<Record<string, unknown>>)[member] : witness;
}

const member = "value";

/** A document of one operation that sends or gives the field, for `compare` to judge by its rules. */
function documentOf({ required, schema }: ReliedOn, direction: "request" | "response"): JsonObject {
  const object: JsonObject = {
    type: "object",
    properties: { [member]: schema },
    ...(required ? { required: [member] } : {}),
  };
  const content = { "application/json": { schema: object } };
  const ok = { description: "" };
  const operation: JsonObject =
    direction === "request"
      ? { requestBody: { required: true, content }, responses: { "200": ok } }
      : { responses: { "200": { ...ok, content } } };
  return {
    openapi: "3.1.0",
    info: { title: "", version: "" },
    paths: { "/": { post: { operationId: "pinned", ...operation } } },
  };
}
