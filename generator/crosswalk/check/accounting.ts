import { parameterName, parsePath, printPath, type Path, type Segment } from "../mapping/path.ts";
import { MAXIMUM_FIELDS_NAMED } from "../limits.ts";
import { walkFields, type Leaf } from "../schema/leaves.ts";
import { isArray, propertiesOf, type SchemaAt } from "../schema/resolve.ts";
import type { CheckedPart, FieldScope } from "../types.ts";
import { directionsOf } from "./codec.ts";
import { closest } from "../../diagnostics/closest.ts";
import { isCovered, touches } from "./coverage.ts";
import { reportAt, type CheckContext } from "./report.ts";

/** Part of a request's canonical input that the provider's options have, in its own shape. */
export const optionsName = "providerOptions";

/** What something else than the entries of a part reads or writes. */
interface Elsewhere {
  /** Canonical paths that steps read. */
  readonly canonical: readonly Path[];
  /** Canonical inputs that conditions look at, and those that ask for a page. */
  readonly inputs: readonly string[];
  /** Paths that a page descriptor, a key or a patch writes. */
  readonly provider: readonly Path[];
}

const nowhere: Elsewhere = { canonical: [], inputs: [], provider: [] };

/** Every field of both documents stands in some list of the part; reports those that do not, together. */
export function checkAccounting(
  context: CheckContext,
  part: CheckedPart,
  elsewhere: Elsewhere = nowhere,
): void {
  const variants = part.variants;
  const used = [...part.fields, ...variants.flatMap(({ fields }) => fields)].filter((field) => {
    const { encode, decode } = directionsOf(field, part.kind);
    return part.kind === "request" ? encode : decode;
  });
  const constants = [...part.constants, ...variants.flatMap((variant) => variant.constants)];
  const canonical = [
    ...used.flatMap((field) => field.canonical.map(({ path }) => path)),
    ...constants.flatMap((constant) => constant.canonical?.path ?? []),
    ...part.unsupported.map(({ path }) => path),
    ...part.reported.canonical.flatMap(pathOf),
    ...elsewhere.canonical,
  ];
  const inputs = part.kind === "request" ? [optionsName, ...elsewhere.inputs] : [];
  report(context, part, {
    scope: part.canonical,
    fields: undecided(part.canonical, { listed: canonical, inputs, isStrict: true }),
    list: "unsupported",
  });
  if (part.hasRest) return;
  const provider = [
    ...part.fields.flatMap((field) => field.provider.map(({ path }) => path)),
    ...variants.flatMap(({ fields }) =>
      fields.flatMap((field) => field.provider.map(({ path }) => path)),
    ),
    ...constants.flatMap((constant) => constant.provider?.path ?? []),
    ...part.providerOnly.map(({ path }) => path),
    ...part.reported.provider.flatMap(pathOf),
    ...elsewhere.provider,
  ];
  const scope = { ...part.provider, parameters: new Map<string, never>() };
  const fields = undecided(scope, { listed: provider, inputs: [], isStrict: false });
  report(context, part, { scope, fields, list: "providerOnly" });
}

function pathOf(text: string): Path[] {
  const path = parsePath(text);
  return typeof path === "string" ? [] : [path];
}

interface Decided {
  readonly listed: readonly Path[];
  /** Inputs that are looked at as they are: of an object, what is in it is still to be decided. */
  readonly inputs: readonly string[];
  readonly isStrict: boolean;
}

/** The fields and parameters of a scope that no path covers. */
function undecided(scope: FieldScope, decided: Decided): string[] {
  const { listed, inputs } = decided;
  const ofParameters = [...scope.parameters].flatMap(([name, location]) => {
    if (inputs.includes(name.slice(name.indexOf(":") + 1))) return [];
    const own = listed.filter((path) => parameterName(path) === name);
    const depth = own[0]?.parameter === "step" ? 2 : 1;
    const below = own.map(({ segments }) => segments.slice(depth));
    if (below.length === 0) return [name];
    if (isCovered([], below, decided.isStrict)) return [];
    return uncovered(location, { ...decided, inputs: [] }, below).map((segments) =>
      printBelow(name, segments),
    );
  });
  if (scope.body === undefined) return ofParameters;
  const paths = listed
    .filter(({ parameter }) => parameter === undefined)
    .map(({ segments }) => segments);
  // A body without fields that can be named has nothing to decide.
  const ofBody = uncovered(scope.body, decided, paths).filter(({ length }) => length > 0);
  return [...ofParameters, ...ofBody.map(printPath)];
}

function printBelow(name: string, segments: readonly Segment[]): string {
  const below = printPath(segments);
  return below === "" || below.startsWith("[") ? `${name}${below}` : `${name}.${below}`;
}

/** The fields of a schema that no path covers. */
function uncovered(
  start: SchemaAt,
  { inputs, isStrict }: Decided,
  paths: readonly (readonly Segment[])[],
): (readonly Segment[])[] {
  const found: (readonly Segment[])[] = [];
  const visit = (leaf: Leaf): "done" | "deeper" | "missing" => {
    if (isCovered(leaf.segments, paths, isStrict)) return "done";
    if (inputs.includes(printPath(leaf.segments)))
      return propertiesOf(leaf).size > 0 || isArray(leaf) ? "deeper" : "done";
    return paths.some((entry) => touches(entry, leaf.segments)) ? "deeper" : "missing";
  };
  walkFields(start, visit, ({ segments }) => found.push(segments));
  return found;
}

interface Undecided {
  readonly scope: FieldScope;
  readonly fields: readonly string[];
  readonly list: "unsupported" | "providerOnly";
}

function report(context: CheckContext, part: CheckedPart, found: Undecided): void {
  const { scope, list } = found;
  const { canonical, provider } = part.reported;
  // What was meant by a name that is not there is told with that name.
  const texts = list === "unsupported" ? canonical : provider;
  const meant = new Set(texts.map((text) => closest(text, found.fields)));
  const fields = found.fields.filter(
    (field) => !meant.has(field) && !texts.some((text) => text.startsWith(`${field}.`)),
  );
  if (fields.length === 0) return;
  const named = fields.slice(0, MAXIMUM_FIELDS_NAMED).map((field) => `\`${field}\``);
  const more = fields.length - named.length;
  const what =
    fields.length === 1
      ? `${named.join("")} is not decided`
      : `${String(fields.length)} fields are not decided: ${named.join(", ")}${more > 0 ? ` and ${String(more)} more` : ""}`;
  const options =
    list === "providerOnly"
      ? "`providerOnly`, or say `rest: providerOnly`"
      : "`unsupported` with the reason";
  reportAt(context, {
    code: "mapping-undecided",
    at: part.pointer,
    part: "key",
    message: `${scope.document.config.name}, ${part.kind}: ${what}.`,
    fix: `Map ${fields.length === 1 ? "it" : "them"} under \`fields\`, or list ${fields.length === 1 ? "it" : "them"} under ${options}.`,
    documents:
      scope.body === undefined
        ? []
        : [
            {
              document: scope.document,
              pointer: scope.body.pointer,
              message: "the schema is here",
            },
          ],
  });
}
