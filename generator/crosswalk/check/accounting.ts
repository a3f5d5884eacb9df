import { printPath, type Path } from "../mapping/path.ts";
import { MAXIMUM_FIELDS_NAMED } from "../limits.ts";
import { walkFields, type Leaf } from "../schema/leaves.ts";
import type { CheckedPart, FieldScope } from "../types.ts";
import { directionsOf } from "./codec.ts";
import { isCovered, touches } from "./coverage.ts";
import { reportAt, type CheckContext } from "./report.ts";

/** Part of a request's canonical input that the provider's options have, in its own shape. */
export const optionsName = "providerOptions";

/** What something else than the entries of a part reads or writes. */
interface Elsewhere {
  /** Names of canonical inputs: conditions, steps, what asks for a page. */
  readonly canonical: readonly string[];
  /** Paths that a page descriptor writes. */
  readonly provider: readonly Path[];
}

/** Every field of both documents stands in some list of the part; reports those that do not, together. */
export function checkAccounting(
  context: CheckContext,
  part: CheckedPart,
  elsewhere: Elsewhere = { canonical: [], provider: [] },
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
  ];
  const skipped = part.kind === "request" ? [optionsName, ...elsewhere.canonical] : [];
  report(context, part, {
    scope: part.canonical,
    fields: undecided(part.canonical, canonical, true).filter(
      (field) => !skipped.some((name) => field === name || field.endsWith(`:${name}`)),
    ),
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
    ...elsewhere.provider,
  ];
  const scope = { ...part.provider, parameters: new Map<string, never>() };
  report(context, part, { scope, fields: undecided(scope, provider, false), list: "providerOnly" });
}

/** The fields and parameters of a scope that no path covers. */
function undecided(scope: FieldScope, listed: readonly Path[], strict: boolean): string[] {
  const found: string[] = [...scope.parameters.keys()].filter(
    (name) => !listed.some((path) => path.text === name),
  );
  if (scope.body === undefined) return found;
  const all = listed
    .filter(({ parameter }) => parameter === undefined)
    .map(({ segments }) => segments);
  walkFields(
    scope.body,
    ({ segments }) => {
      if (isCovered(segments, all, strict)) return "done";
      return all.some((entry) => touches(entry, segments)) ? "deeper" : "missing";
    },
    (leaf: Leaf) => {
      // A body without fields that can be named has nothing to decide.
      if (leaf.segments.length > 0) found.push(printPath(leaf.segments));
    },
  );
  return found;
}

interface Undecided {
  readonly scope: FieldScope;
  readonly fields: readonly string[];
  readonly list: "unsupported" | "providerOnly";
}

function report(context: CheckContext, part: CheckedPart, found: Undecided): void {
  const { scope, fields, list } = found;
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
