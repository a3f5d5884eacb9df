import { bodyKind } from "../json/media-types.ts";
import { entries, member, recordOperation, type Located, type Scope } from "./context.ts";
import { memberOf, onChange, onExtensions, type Pair } from "./members.ts";
import { compareSchemas } from "./schema/index.ts";

interface MediaType {
  readonly name: string;
  readonly range: string;
  readonly parameters: string;
  readonly at: Located;
}

function mediaTypes(content: Located): MediaType[] {
  return entries(content).map(([name, at]) => {
    const [range = "", ...parameters] = name
      .toLowerCase()
      .split(";")
      .map((part) => part.trim());
    return { name, range, parameters: parameters.sort().join(";"), at };
  });
}

/** True when a media type range takes every media type of another: RFC 9110, section 12.5.1. */
function includes(wide: string, narrow: string): boolean {
  if (wide === narrow || wide === "*/*" || wide === "*") return wide !== narrow;
  return wide.endsWith("/*") && narrow.startsWith(wide.slice(0, -1));
}

type Part = "request" | "response";

/** Compares the media types of a body and their schemas; `direction` is the way that the body goes. */
export function compareContent(
  scope: Scope,
  part: Part,
  pair: Pair,
  direction: Scope["direction"],
): void {
  const removed = mediaTypes(pair.base);
  const added = mediaTypes(pair.revision);
  const take = (
    matches: (before: MediaType, after: MediaType) => boolean,
    found: (before: MediaType, after: MediaType) => void,
  ) => {
    for (const before of [...removed]) {
      const after = added.find((candidate) => matches(before, candidate));
      if (after === undefined) continue;
      removed.splice(removed.indexOf(before), 1);
      added.splice(added.indexOf(after), 1);
      found(before, after);
      compareMediaType(scope, part, before, after, direction);
    }
  };
  const values = (before: MediaType, after: MediaType) => ({
    ...{ base: before.at, revision: after.at, before: before.name, after: after.name },
  });
  take(
    (before, after) => before.range === after.range && before.parameters === after.parameters,
    () => undefined,
  );
  take(
    (before, after) => before.range === after.range,
    (before, after) =>
      recordOperation(scope, `${part}-media-type-parameters-changed`, values(before, after)),
  );
  take(
    (before, after) => includes(after.range, before.range),
    (before, after) => recordOperation(scope, `${part}-media-type-widened`, values(before, after)),
  );
  take(
    (before, after) => includes(before.range, after.range),
    (before, after) => recordOperation(scope, `${part}-media-type-narrowed`, values(before, after)),
  );
  for (const { name, at } of added)
    recordOperation(scope, `${part}-media-type-added`, { revision: at, after: name });
  for (const { name, at } of removed)
    recordOperation(scope, `${part}-media-type-removed`, { base: at, before: name });
}

function compareMediaType(
  scope: Scope,
  part: Part,
  before: MediaType,
  after: MediaType,
  direction: Scope["direction"],
): void {
  const pair = { base: before.at, revision: after.at };
  const text = [before, after].every(({ name }) => bodyKind(name) === "text");
  const inner = { ...scope, subject: `${scope.subject} ${after.name}`, direction, text };
  for (const name of ["example", "examples"])
    onChange(pair, name, (values) =>
      recordOperation(inner, `${part}-media-type-examples-changed`, values),
    );
  onChange(pair, "encoding", (values) =>
    recordOperation(inner, `${part}-media-type-encoding-changed`, values),
  );
  onExtensions(pair, (values) =>
    recordOperation(inner, `${part}-media-type-extension-changed`, values),
  );
  const schema = memberOf(pair, "schema");
  compareSchemas(inner, schema.base, schema.revision);
}

/** True when a body has at least one media type. */
export function hasContent(owner: Located): boolean {
  return entries(member(owner, "content")).length > 0;
}
