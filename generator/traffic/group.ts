import type { SourceLocation } from "../diagnostics/index.ts";
import type { Resources } from "../schema/references.ts";
import { TRAFFIC_LIMITS } from "./limits.ts";
import type { PublishedSchemas } from "./published.ts";
import { isWord } from "./shown-values.ts";
import type { Cause, Contradiction } from "./types.ts";
import { shownPath } from "./walk-schema.ts";

/** Contradictions of one cause: one correction of the document would end them. */
export interface CauseGroup {
  readonly cause: Cause;
  /** What is wrong, for people. */
  readonly message: string;
  /** `GET /pets response 200 body.owner`, in the order of the recording. */
  readonly affected: readonly string[];
  readonly count: number;
  /** The first places of the recording. */
  readonly recorded: readonly SourceLocation[];
  /** Where the document is contradicted: pointer in what the vendor published. */
  readonly pointer?: string | undefined;
  readonly location?: SourceLocation | undefined;
  /** All of them, for the draft of the correction. */
  readonly all: readonly Contradiction[];
}

/** Groups contradictions by what would have to change in the document, the most frequent first. */
export function groupByCause(
  contradictions: readonly Contradiction[],
  published: PublishedSchemas,
  resources: Resources,
): CauseGroup[] {
  const groups = new Map<string, { pointer: string | undefined; all: Contradiction[] }>();
  for (const one of contradictions) {
    const pointer = published.pointerOf(one);
    const { operation, where } = one.described;
    const at = pointer ?? `${operation.operationId} ${where} ${JSON.stringify(one.path)}`;
    const key = JSON.stringify([one.cause, at, one.name ?? one.keyword]);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { pointer, all: [one] });
    else known.all.push(one);
  }
  return [...groups.values()]
    .map(({ pointer, all }) => groupOf(all, { pointer, published, resources }))
    .sort((one, other) => other.count - one.count || (one.message < other.message ? -1 : 1));
}

function groupOf(
  all: readonly Contradiction[],
  {
    pointer,
    published,
    resources,
  }: {
    readonly pointer: string | undefined;
    readonly published: PublishedSchemas;
    readonly resources: Resources;
  },
): CauseGroup {
  const [first] = all as [Contradiction, ...Contradiction[]];
  const affected = all.map(({ described, path }) => {
    const { operation, where, schemaPointer } = described;
    const shown = shownPath(resources, schemaPointer, path);
    return [operation.method.toUpperCase(), operation.path, where, shown].join(" ").trim();
  });
  return {
    cause: first.cause,
    message: messageOf(first, all),
    affected: [...new Set(affected)],
    count: all.length,
    recorded: all.slice(0, TRAFFIC_LIMITS.shownPlaces).map(({ location }) => location),
    pointer,
    location: pointer === undefined ? undefined : published.locate(pointer),
    all,
  };
}

/** Names that only the recording has may be recorded values. */
export function shownName(name: string | undefined): string {
  return name !== undefined && (isWord(name) || /^[A-Za-z]\w{0,19}(\[\])?$/.test(name))
    ? `\`${name}\``
    : "(its name is not shown)";
}

/** The values that an enumeration lacks, as far as they may be shown. */
export function missingWords(all: readonly Contradiction[]): (string | number)[] {
  const words = all.flatMap(({ word }) => word ?? []);
  return [...new Set(words)].slice(0, TRAFFIC_LIMITS.draftedValues);
}

function messageOf(first: Contradiction, all: readonly Contradiction[]): string {
  const { name = "", keyword = "", wanted } = first;
  const found = [...new Set(all.flatMap((one) => one.found ?? []))].sort().join(", ");
  const types = [wanted].flat().join(" or ");
  const words = missingWords(all).map((word) => JSON.stringify(word));
  const messages: Readonly<Record<Cause, string>> = {
    null: "null, which the document does not allow",
    type: `${found} where the document has ${types}`,
    enum:
      words.length === 0
        ? "values that the list does not have (they are not shown)"
        : `values that the list does not have: ${words.join(", ")}`,
    "missing-property": `\`${name}\` is missing, and required`,
    "undeclared-property": `property ${shownName(name)}, which the document excludes`,
    format: `text that is no \`${types}\``,
    constraint: `a value that breaks \`${keyword}\``,
    "undeclared-status": `status ${name} is not described`,
    "undeclared-media-type": `media type ${name} is not described`,
    "undeclared-parameter": `query parameter ${shownName(name)} is not described`,
    "missing-parameter": `required parameter \`${name}\` is not sent`,
    "undeclared-body": `a body of type ${name}, and none is described`,
    "missing-body": "no body, and one is required",
    "not-json": "a body that is named JSON and is none",
  };
  return messages[first.cause];
}
