import { joinPointer } from "../../json/pointer.ts";
import { closest } from "../../diagnostics/closest.ts";
import type { PartEntry } from "../mapping/format.ts";
import { envelopeEntries } from "../mapping/upgrade.ts";
import { renamedField } from "../pin/renamed.ts";
import { componentAt, componentOf, propertiesOf, type SchemaAt } from "../schema/resolve.ts";
import type { CheckedShape, FieldScope } from "../types.ts";
import { checkAccounting } from "./accounting.ts";
import { checkPart } from "./part.ts";
import { guessing, reportAt, type CheckContext } from "./report.ts";
import { checkConflicts } from "./writers.ts";

/** The shapes of a mapping that are used, each with the places where it was checked. */
export interface ShapeUses {
  readonly byName: Map<string, { readonly shape: CheckedShape; readonly checked: Set<string> }>;
}

/** The value is what the canonical operation gives. */
export function checkOutput(
  context: CheckContext,
  outputName: string | undefined,
  shape: CheckedShape,
  at: string,
): void {
  if (shape.canonicalName === outputName) return;
  const message = `The shape gives ${shape.canonicalName}, and the canonical operation gives ${outputName ?? "nothing"}.`;
  reportAt(context, { code: "mapping-unknown-operation", at, message });
}

interface ShapeUse {
  readonly uses: ShapeUses;
  readonly name: string;
  readonly location: SchemaAt;
  /** JSON Pointer of the use in the mapping file. */
  readonly at: string;
}

/** A shape where a response, a page or an event has it; its fields are checked there. */
export function useShape(context: CheckContext, use: ShapeUse): CheckedShape | undefined {
  const { shapes } = context.mapping.value;
  const entry = Object.hasOwn(shapes, use.name) ? shapes[use.name] : undefined;
  if (entry === undefined) {
    const guess = closest(use.name, Object.keys(shapes));
    if (guess !== undefined && isMisnamed(context, guess)) {
      reportMisnamed(context, shapes[guess]?.canonical ?? guess, joinPointer("/shapes", guess));
      return undefined;
    }
    const message = `There is no shape \`${use.name}\`${guessing(use.name, Object.keys(shapes))}`;
    reportAt(context, { code: "mapping-unknown-operation", at: use.at, message });
    return undefined;
  }
  const { document } = context.provider.model;
  const own = entry.of === undefined ? undefined : componentAt(document, entry.of);
  const pointer = joinPointer("/shapes", use.name);
  if (entry.of !== undefined && own === undefined) {
    const known = context.provider.model.schemas.map(({ name }) => name);
    const message = `${context.provider.config.name} has no component \`${entry.of}\`${guessing(entry.of, known)}`;
    reportAt(context, { code: "mapping-path-unknown", at: joinPointer(pointer, "of"), message });
    return undefined;
  }
  const isOwn = entry.of !== undefined && componentOf(use.location) === entry.of;
  return useInline(context, {
    ...{ uses: use.uses, name: use.name, entry, pointer },
    canonicalName: entry.canonical ?? use.name,
    location: isOwn && own !== undefined ? own : use.location,
  });
}

/** True for a shape that no canonical schema is called like, and that names none. */
function isMisnamed(context: CheckContext, name: string): boolean {
  const canonical = context.mapping.value.shapes[name]?.canonical ?? name;
  return componentAt(context.canonical.document.model.document, canonical) === undefined;
}

function reportMisnamed(context: CheckContext, canonicalName: string, at: string): void {
  const names = context.canonical.document.model.schemas.map((schema) => schema.name);
  const message = `The canonical model has no schema \`${canonicalName}\`${guessing(canonicalName, names)}`;
  reportAt(context, { code: "mapping-unknown-operation", at, message, part: "key" });
}

/** True when a shape of the mapping is mistaken in a way that its uses need not repeat. */
export function hasMistakenShape(context: CheckContext): boolean {
  return Object.entries(context.mapping.value.shapes).some(
    ([name, { of }]) =>
      isMisnamed(context, name) ||
      (of !== undefined && componentAt(context.provider.model.document, of) === undefined),
  );
}

interface InlineUse {
  readonly uses: ShapeUses;
  readonly name: string;
  readonly entry: PartEntry;
  readonly canonicalName: string;
  readonly location: SchemaAt;
  readonly pointer: string;
}

/** A shape that stands where it is used; its fields are checked there, once for each schema of the provider's. */
export function useInline(context: CheckContext, use: InlineUse): CheckedShape | undefined {
  const { uses, name, entry, canonicalName, location, pointer } = use;
  const known = uses.byName.get(name);
  const key = componentOf(location) ?? [location.pointer, ...(location.also ?? [])].join(" ");
  if (known?.checked.has(key) === true) return known.shape;
  const canonical = componentAt(context.canonical.document.model.document, canonicalName);
  if (canonical === undefined) {
    const isNamed = Object.hasOwn(context.mapping.value.shapes, name);
    reportMisnamed(context, canonicalName, isNamed ? joinPointer("/shapes", name) : pointer);
    return undefined;
  }
  const scope = (document: FieldScope["document"], body: SchemaAt): FieldScope => ({
    ...{ document, body },
    parameters: new Map<string, never>(),
  });
  const part = checkPart(context, {
    ...{ kind: "response", pointer, entry: withEnvelope(context, entry, canonical), at: [] },
    canonical: scope(context.canonical.document, canonical),
    provider: scope(context.provider, location),
    renamed: renamedField(context, pointer, location),
  });
  checkAccounting(context, part);
  if (known !== undefined) {
    known.checked.add(key);
    return known.shape;
  }
  checkConflicts(context, part);
  const shape: CheckedShape = { name, canonicalName, part };
  uses.byName.set(name, { shape, checked: new Set([key]) });
  return shape;
}

/** A shape of the former form with the members that told of the response inside of the canonical object. */
function withEnvelope(context: CheckContext, entry: PartEntry, canonical: SchemaAt): PartEntry {
  const { mapping } = context;
  if (mapping.assumed === undefined) return entry;
  const names = [...propertiesOf(canonical).keys()];
  const { constants, fields } = envelopeEntries(names, mapping.value);
  return {
    ...entry,
    constants: [...entry.constants, ...(constants as PartEntry["constants"])],
    fields: [...entry.fields, ...(fields as PartEntry["fields"])],
  };
}
