import { Document, isMap, type Scalar } from "yaml";
import type { Diagnostic } from "../../diagnostics/index.ts";
import { typeWord, type SourcedDocument } from "../../document/index.ts";
import { joinPointer } from "../../json/pointer.ts";
import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { findEvidence, nameEvidence, type EvidenceDocument } from "./evidence.ts";
import { fieldHoles } from "./field-holes.ts";
import { toPath } from "./json-path.ts";
import { schemasOf, unnamedTables, type UnnamedTable } from "./unnamed-tables.ts";

/** An overlay to be completed. */
export interface OverlayDraft {
  readonly text: string;
  /** Values that are still to be filled in. */
  readonly holes: number;
  /** Values that other pages or samples gave. */
  readonly filled: number;
}

interface Action {
  readonly target: string;
  readonly description: string;
  readonly update: JsonObject;
  readonly evidence?: string | undefined;
  /** Comments by the key of a row. */
  readonly comments?: ReadonlyMap<string, string>;
}

const preamble = ` What the pages do not say, to be filled in: replace each null, and say in x-crosswalk-evidence where the
 value is from. An action with \`x-crosswalk-hole\` is not applied while a null is left in it; names of rows count
 one by one. Names with a confidence below 0.9 are candidates, and stay out of the types.`;

/**
 * Drafts the overlay that supplies what pages leave out: methods and paths, servers, credentials, names by
 * position, values of enumerations, fields that only samples show. Values that other pages, curl commands or recorded requests show are filled
 * in with their source; all others are null.
 *
 * @returns undefined where nothing is missing.
 */
export function draftOverlay(
  document: SourcedDocument,
  diagnostics: readonly Diagnostic[],
  evidence: readonly EvidenceDocument[],
): OverlayDraft | undefined {
  const actions = [
    ...placementActions(document, evidence),
    ...serverActions(document, evidence),
    ...credentialActions(document, diagnostics, evidence),
    ...unnamedTables(document.value).map((table) => namesAction(table, document, evidence)),
    ...enumActions(document, diagnostics),
    ...fieldActions(document, diagnostics),
  ];
  if (actions.length === 0) return undefined;
  const yaml = new Document({
    overlay: "1.1.0",
    info: { title: `What ${document.file} does not say`, version: "1.0.0" },
    actions: actions.map(toAction),
  });
  yaml.commentBefore = preamble;
  addComments(yaml, actions);
  const nulls = actions.map(({ update }) => count(update, (value) => value === null));
  const holes = nulls.reduce((sum, one) => sum + one, 0);
  const filled = actions.filter(({ evidence: from }) => from !== undefined).length;
  return { text: yaml.toString({ lineWidth: 110 }), holes, filled };
}

function toAction({ target, description, update, evidence }: Action): JsonObject {
  const isNaming = Object.keys(update).some((key) => key.endsWith("-names"));
  const isHole = !isNaming && count(update, (value) => value === null) > 0;
  return {
    target,
    description,
    update,
    ...(isHole ? { "x-crosswalk-hole": true } : {}),
    "x-crosswalk-evidence": isNaming
      ? { note: "each row says its own" }
      : evidence === undefined
        ? { url: null }
        : { file: evidence },
  };
}

/** Method and path of each operation that has none. */
function placementActions(
  { value }: SourcedDocument,
  evidence: readonly EvidenceDocument[],
): Action[] {
  const unplaced = value["x-crosswalk-unplaced"];
  if (!isObject(unplaced)) return [];
  const slugs = Object.keys(unplaced);
  return Object.entries(unplaced).map(([slug, operation]) => {
    const found = isObject(operation)
      ? findEvidence(operation, evidence, { isOnly: slugs.length === 1 })
      : undefined;
    return {
      target: toPath(joinPointer("/x-crosswalk-unplaced", slug), value),
      description: "Method and path of the operation.",
      update: {
        "x-crosswalk-method": found?.method ?? null,
        "x-crosswalk-path": found?.path ?? null,
      },
      evidence: found?.source,
    };
  });
}

function serverActions(
  { value }: SourcedDocument,
  evidence: readonly EvidenceDocument[],
): Action[] {
  const servers = value["servers"];
  if (Array.isArray(servers) && servers.length > 0) return [];
  const known = evidence.flatMap(({ document, source }) => {
    const [first] = Array.isArray(document["servers"]) ? document["servers"] : [];
    const url = isObject(first) ? first["url"] : undefined;
    return typeof url === "string" ? [{ url, source }] : [];
  });
  const [first] = known;
  const isSame = known.every(({ url }) => url === first?.url);
  return [
    {
      target: "$",
      description: "The address of the server, with what all paths have in common.",
      update: { servers: [{ url: isSame ? (first?.url ?? null) : null }] },
      evidence: isSame ? first?.source : undefined,
    },
  ];
}

/** How credentials are sent, where the pages ask for some without saying it. */
function credentialActions(
  { value }: SourcedDocument,
  diagnostics: readonly Diagnostic[],
  evidence: readonly EvidenceDocument[],
): Action[] {
  // A page that is folded may have its credentials folded as well.
  const lacksSchemes = !isObject(value["components"]) || !value["components"]["securitySchemes"];
  const isLost = diagnostics.some(
    ({ code }) =>
      /^credential-not-(?:located|described)$/.test(code) ||
      (code === "page-folded" && lacksSchemes),
  );
  if (!isLost) return [];
  const known = evidence.flatMap(({ document, source }) => {
    const components = document["components"];
    const schemes = isObject(components) ? components["securitySchemes"] : undefined;
    return isObject(schemes) ? [{ schemes, source }] : [];
  });
  const [first] = known;
  const schemes = first?.schemes ?? { credential: { type: "apiKey", in: "header", name: null } };
  return [
    {
      target: "$",
      description: "How requests are authenticated.",
      update: {
        components: { securitySchemes: schemes },
        security: [Object.fromEntries(Object.keys(schemes).map((name) => [name, []]))],
      },
      evidence: first?.source,
    },
  ];
}

/** Names of the rows of a table, by position, with the checksum of their types. */
function namesAction(
  table: UnnamedTable,
  { locate, value }: SourcedDocument,
  evidence: readonly EvidenceDocument[],
): Action {
  const comments = new Map<string, string>();
  const sources = new Set<string>();
  const rows = table.rows.map((row): [string, JsonObject] => {
    const found = nameEvidence(row, evidence);
    if (found !== undefined) sources.add(found.source);
    const line = locate(row.pointer)?.line;
    const description = String(row.schema["description"] ?? "").split("\n", 1)[0] ?? "";
    const words = [typeWord(row.schema), row.required ? "required" : "", description];
    const at = line === undefined ? "" : `line ${line}: `;
    comments.set(row.key, ` ${at}${words.filter((word) => word !== "").join(", ")}`);
    return [
      row.key,
      {
        name: found?.name ?? null,
        confidence: found?.confidence ?? null,
        evidence: found?.source ?? null,
      },
    ];
  });
  return {
    target: toPath(table.pointer, value),
    description: "Names of the rows whose labels the text has lost.",
    update: {
      [table.kind === "parameters" ? "x-crosswalk-parameter-names" : "x-crosswalk-names"]: {
        ...(table.kinds === undefined ? {} : { kinds: table.kinds }),
        rows: Object.fromEntries(rows),
      },
    },
    evidence: sources.size === 0 ? undefined : [...sources].join(", "),
    comments,
  };
}

/** The values of enumerations that the text has lost. */
function enumActions(document: SourcedDocument, diagnostics: readonly Diagnostic[]): Action[] {
  const lines = new Set(
    diagnostics.flatMap(({ code, location }) =>
      code === "enum-values-lost" && location !== undefined ? [location.line] : [],
    ),
  );
  if (lines.size === 0) return [];
  return schemasOf(document.value).flatMap(({ pointer, schema }) => {
    const line = document.locate(pointer)?.line;
    const isLost = line !== undefined && lines.has(line) && schema["enum"] === undefined;
    if (!isLost || schema["properties"] !== undefined) return [];
    lines.delete(line);
    return [
      {
        target: toPath(pointer, document.value),
        description: `The values that line ${line} of the page allows.`,
        update: { enum: null },
      },
    ];
  });
}

/** Fields that no row of the page tells. */
const fieldActions = (document: SourcedDocument, diagnostics: readonly Diagnostic[]): Action[] =>
  fieldHoles(document, diagnostics).map(({ pointer, description, keys }) => ({
    target: toPath(pointer, document.value),
    description,
    update: Object.fromEntries(keys.map((key) => [key, null])),
  }));

function count(value: JsonValue, test: (value: JsonValue) => boolean): number {
  const inner = Array.isArray(value) ? value : isObject(value) ? Object.values(value) : [];
  return (
    (test(value) ? 1 : 0) + inner.reduce<number>((sum, one) => sum + count(one ?? null, test), 0)
  );
}

function addComments(yaml: Document, actions: readonly Action[]): void {
  for (const [index, { comments, update }] of actions.entries()) {
    const [key] = Object.keys(update);
    const rows = comments && yaml.getIn(["actions", index, "update", key, "rows"], true);
    if (!isMap(rows)) continue;
    for (const pair of rows.items) {
      const name = pair.key as Scalar;
      name.commentBefore = comments?.get(String(name.value)) ?? null;
    }
  }
}
