import { js, jsonText, printExpression, type EmittedFile } from "../../emit/index.ts";
import { dataOf } from "../../json/values.ts";
import { optionsName } from "../check/accounting.ts";
import { directionsOf } from "../check/codec.ts";
import { isCovered } from "../check/coverage.ts";
import { traitsOf } from "../codecs/catalogue.ts";
import { inputScope, type CanonicalOperation } from "../canonical/model.ts";
import { parameterName, printPath, type Path, type Segment } from "../mapping/path.ts";
import { walkFields, type Leaf } from "../schema/leaves.ts";
import { componentAt, textOf, type SchemaAt } from "../schema/resolve.ts";
import type {
  CheckedCall,
  CheckedCrosswalk,
  CheckedField,
  CheckedMapping,
  CheckedOperation,
  CheckedPart,
} from "../types.ts";
import { demanded } from "./input-schema.ts";

export type Support = "required" | "supported" | "lossy" | "unsupported";

/** What one provider does with one canonical field. */
export interface Capability {
  readonly support: Support;
  /** The provider's paths. */
  readonly path?: string;
  readonly codec?: string;
  /** What does not come back. */
  readonly loss?: string;
  /** Why it is unsupported. */
  readonly reason?: string;
  /** Rules of the provider that look at the field. */
  readonly rules?: readonly { readonly id: string; readonly sentence: string }[];
  /** What the vendor's document says, and where. */
  readonly vendor?: { readonly sentence?: string; readonly file: string; readonly line: number };
}

/** One line of the matrix. An empty field stands for the operation itself. */
export interface FieldCapabilities {
  readonly operation: string;
  readonly part: "request" | "response";
  readonly field: string;
  readonly description?: string;
  readonly providers: Readonly<Record<string, Capability>>;
}

/** The matrix operation and field x provider, in the order of the canonical model. */
export function capabilitiesOf(crosswalk: CheckedCrosswalk): FieldCapabilities[] {
  return [...crosswalk.canonical.operations.values()].flatMap((operation) => [
    operationLine(crosswalk, operation),
    ...fieldLines(crosswalk, operation, "request"),
    ...fieldLines(crosswalk, operation, "response"),
  ]);
}

function operationLine(
  crosswalk: CheckedCrosswalk,
  { name, summary }: CanonicalOperation,
): FieldCapabilities {
  return {
    ...{ operation: name, part: "request", field: "" },
    ...(summary === undefined ? {} : { description: summary }),
    providers: byProvider(crosswalk, (mapping): Capability => {
      const operation = operationIn(mapping, name);
      const reason = operation?.unsupported;
      if (operation === undefined || reason !== undefined)
        return { support: "unsupported", ...(reason === undefined ? {} : { reason }) };
      const calls = operation.calls.map(
        (call) => `${call.operation.method.toUpperCase()} ${call.operation.path}`,
      );
      return { support: "supported", path: [...new Set(calls)].join(", ") };
    }),
  };
}

function byProvider(
  crosswalk: CheckedCrosswalk,
  capability: (mapping: CheckedMapping) => Capability,
): Record<string, Capability> {
  return Object.fromEntries(
    crosswalk.mappings.map((mapping) => [mapping.provider.config.name, capability(mapping)]),
  );
}

function operationIn(mapping: CheckedMapping, name: string): CheckedOperation | undefined {
  return mapping.operations.find(({ canonical }) => canonical.name === name);
}

/** A canonical field, and the paths by which mappings name it. */
interface CanonicalField {
  /** As the run time and callers know it. */
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly parameter?: string;
  readonly description: string | undefined;
}

function fieldLines(
  crosswalk: CheckedCrosswalk,
  operation: CanonicalOperation,
  part: "request" | "response",
): FieldCapabilities[] {
  const fields =
    part === "request" ? inputFields(crosswalk, operation) : outputFields(crosswalk, operation);
  return fields.map((field) => ({
    ...{ operation: operation.name, part, field: field.text },
    ...(field.description === undefined ? {} : { description: field.description }),
    providers: byProvider(crosswalk, (mapping) => {
      const known = operationIn(mapping, operation.name);
      if (part === "request" && known?.decides.includes(field.text))
        return { support: "supported", path: "which call is made" };
      const [first, ...others] = capabilitiesIn(mapping, known, { part, field });
      // Of several calls, the one that can do most.
      return others.reduce<Capability>(
        (best, next) => (best.support === "unsupported" ? next : best),
        first ?? { support: "unsupported", ...reasonOf(known) },
      );
    }),
  }));
}

function reasonOf(operation: CheckedOperation | undefined): { readonly reason?: string } {
  return operation?.unsupported === undefined ? {} : { reason: operation.unsupported };
}

function inputFields(
  { canonical }: CheckedCrosswalk,
  operation: CanonicalOperation,
): CanonicalField[] {
  const scope = inputScope(canonical, operation);
  const { page } = operation;
  const paging = [page?.cursor, page?.limit];
  const parameters = operation.parameters
    .filter(({ name }) => !paging.includes(name))
    .map(({ name, in: where, description }) => ({
      ...{ text: name, parameter: `${where}:${name}`, description },
      segments: [{ kind: "key" as const, key: name }],
    }));
  return [...parameters, ...leavesOf(scope.body)];
}

function outputFields(
  { canonical }: CheckedCrosswalk,
  { outputName, page }: CanonicalOperation,
): CanonicalField[] {
  const name = page?.itemName ?? outputName;
  return name === undefined ? [] : leavesOf(componentAt(canonical.document.model.document, name));
}

function leavesOf(start: SchemaAt | undefined): CanonicalField[] {
  if (start === undefined) return [];
  const leaves: Leaf[] = [];
  walkFields(
    start,
    ({ segments: [first] }) =>
      first?.kind === "key" && first.key === optionsName ? "done" : "deeper",
    (leaf) => leaves.push(leaf),
  );
  return leaves.map((leaf) => ({
    text: printPath(leaf.segments),
    segments: leaf.segments,
    description: textOf(leaf, "description"),
  }));
}

interface FieldUse {
  readonly part: "request" | "response";
  readonly field: CanonicalField;
}

function capabilitiesIn(
  mapping: CheckedMapping,
  operation: CheckedOperation | undefined,
  use: FieldUse,
): Capability[] {
  return (operation?.calls ?? []).flatMap((call): Capability[] => {
    if (use.part === "request")
      return [capabilityOf(mapping, { ...use, call, checked: call.request })];
    const shapes = [
      ...(call.page === undefined ? [] : [call.page.shape]),
      ...call.responses.flatMap((response) => (response.kind === "shape" ? [response.shape] : [])),
    ];
    const told = shapes.map(({ part }) => capabilityOf(mapping, { ...use, call, checked: part }));
    const then = call.responses.find((response) => response.kind === "then");
    if (told.length > 0 || then?.kind !== "then") return told;
    return capabilitiesIn(mapping, operationIn(mapping, then.operation), use);
  });
}

interface CapabilityUse extends FieldUse {
  readonly call: CheckedCall;
  readonly checked: CheckedPart;
}

function capabilityOf(mapping: CheckedMapping, use: CapabilityUse): Capability {
  const { checked, call, field: leaf } = use;
  const covers = (path: Path): boolean =>
    leaf.parameter === undefined
      ? path.parameter === undefined && isCovered(leaf.segments, [path.segments], false)
      : parameterName(path) === leaf.parameter;
  const fields = [checked, ...checked.variants].flatMap((part) => part.fields);
  const field = fields.find((one) => {
    const { encode, decode } = directionsOf(one, checked.kind);
    const isUsed = checked.kind === "request" ? encode : decode;
    return isUsed && one.canonical.some(({ readOnly, path }) => !readOnly && covers(path));
  });
  const constants = [checked, ...checked.variants].flatMap((part) => part.constants);
  const hasConstant = constants.some(({ canonical }) => canonical && covers(canonical.path));
  const refusal = checked.unsupported.find(({ path }) => covers(path))?.reason;
  if (field === undefined) {
    if (hasConstant) return { support: "supported" };
    return { support: "unsupported", ...(refusal === undefined ? {} : { reason: refusal }) };
  }
  const loss = lossOf(mapping, field) ?? refusal;
  const path =
    field.read?.text ??
    field.provider
      .filter(({ readOnly }) => !readOnly)
      .map((endpoint) => endpoint.path.text)
      .join(", ");
  const rules = checked.kind === "request" ? rulesOf(call, field) : [];
  const codec = codecName(field);
  const vendor = vendorOf(mapping, field);
  const support = loss === undefined ? "supported" : "lossy";
  return {
    support: isDemanded(use) ? "required" : support,
    path,
    ...(codec === undefined ? {} : { codec }),
    ...(loss === undefined ? {} : { loss }),
    ...(rules.length === 0 ? {} : { rules }),
    ...(vendor === undefined ? {} : { vendor }),
  };
}

function isDemanded({ part, call, field }: CapabilityUse): boolean {
  return (
    part === "request" &&
    demanded(call).some((path) => printPath(path) === printPath(field.segments))
  );
}

function lossOf(mapping: CheckedMapping, field: CheckedField): string | undefined {
  if (field.entry.lossy !== undefined) return field.entry.lossy;
  if (field.codec.kind !== "table") return traitsOf(field.codec).lossy;
  const table = mapping.mapping.value.tables[field.codec.table];
  const losses = (table?.entries ?? []).flatMap((entry) => entry.lossy ?? []);
  const refused = (table?.refused ?? []).map((one) => `${String(one.canonical)}: ${one.reason}`);
  const all = [...losses, ...refused];
  return all.length === 0 ? undefined : all.join(" ");
}

function codecName({ codec }: CheckedField): string | undefined {
  if (codec.kind === "same") return undefined;
  return codec.kind === "table" ? `table ${codec.table}` : codec.name;
}

function rulesOf(call: CheckedCall, field: CheckedField): { id: string; sentence: string }[] {
  const paths = field.provider.map((endpoint) => endpoint.path.text);
  return call.rules
    .filter((rule) =>
      rule.paths.some((path) => paths.some((own) => path === own || path.startsWith(`${own}.`))),
    )
    .map(({ entry }) => ({ id: entry.id, sentence: entry.sentence }));
}

function vendorOf({ provider }: CheckedMapping, field: CheckedField): Capability["vendor"] {
  const endpoint = field.provider.find(({ readOnly }) => !readOnly);
  if (endpoint === undefined) return undefined;
  const location = provider.document.locate(endpoint.location.pointer, "key");
  const sentence = textOf(endpoint.location, "description");
  if (location === undefined) return undefined;
  return {
    ...(sentence === undefined ? {} : { sentence }),
    file: location.file,
    line: location.line,
  };
}

/** `crosswalk.json` and `src/capabilities.js`: the matrix as data. */
export function emitCapabilityFiles(capabilities: readonly FieldCapabilities[]): EmittedFile[] {
  const value = dataOf(capabilities);
  const head = "export const capabilities = ";
  return [
    { path: "crosswalk.json", text: jsonText(value) },
    {
      path: "src/capabilities.js",
      text: `${head}${printExpression(js.json(value), 0, head.length)};\n`,
    },
    {
      path: "src/capabilities.d.ts",
      text: `import type { FieldCapabilities } from "./crosswalk/capability.js";\n\nexport declare const capabilities: readonly FieldCapabilities[];\n`,
    },
  ];
}
