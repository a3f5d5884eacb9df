import { joinPointer } from "../../json/pointer.ts";
import { inputScope, type CanonicalOperation } from "../canonical/model.ts";
import type { CallEntry } from "../mapping/format.ts";
import { parsePath, type Path } from "../mapping/path.ts";
import type { Location } from "../schema/resolve.ts";
import type { CheckedCall, CheckedPart } from "../types.ts";
import { checkAccounting } from "./accounting.ts";
import { compileCondition } from "./expressions.ts";
import { checkPage } from "./pages.ts";
import { canonicalReference, operationReference, reportAt, type CheckContext } from "./report.ts";
import { checkResponses } from "./responses.ts";
import type { ShapeUses } from "./shapes.ts";
import { checkRules } from "./rules.ts";
import { meantBySettings, settingParameters } from "./settings.ts";
import { checkConflicts, checkRequired } from "./writers.ts";

import { checkRequest, findOperation, requestBody } from "./request.ts";
import { checkSteps } from "./steps.ts";
import { checkIdempotency, checkUnset, pathOf, unsetList } from "./written.ts";

/** A call of the mapping file, and the canonical operation that it is made for. */
export interface CallFrame {
  readonly canonical: CanonicalOperation;
  readonly entry: CallEntry;
  readonly pointer: string;
  readonly uses: ShapeUses;
  /** Canonical inputs that conditions of the operation look at. */
  readonly decides: readonly string[];
}

/** Checks one call; undefined when its operation or its body cannot be found. */
export function checkCall(context: CheckContext, frame: CallFrame): CheckedCall | undefined {
  const { canonical, entry, pointer, uses } = frame;
  const operation = findOperation(context, entry.call, joinPointer(pointer, "call"));
  if (operation === undefined) return undefined;
  if (canonical.page !== undefined && entry.page === undefined) {
    reportAt(context, {
      ...{ code: "mapping-page", at: joinPointer(pointer, "call") },
      message: `\`${canonical.name}\` of the canonical model is a list, and the call has no \`page\`.`,
      fix: "Say where the items are and how the list continues: `page: { items: PATH, shape: NAME, next: … }`; `next: none` where a response has all items.",
      documents: [canonicalReference(context, canonical), operationReference(context, operation)],
    });
    return undefined;
  }
  if (canonical.page === undefined && entry.page !== undefined) {
    reportAt(context, {
      ...{ code: "mapping-page", at: joinPointer(pointer, "page"), part: "key" },
      message: `\`${canonical.name}\` of the canonical model is no list: it has no \`x-crosswalk-page\`.`,
      documents: [canonicalReference(context, canonical)],
    });
    return undefined;
  }
  const scope = inputScope(context.canonical, canonical);
  const steps = checkSteps(context, { entry, pointer, scope });
  const results = steps.flatMap(({ name, gives }) =>
    Object.entries(gives).map(
      ([result, location]) => [`step:${name}.${result}`, location] as const,
    ),
  );
  const parameters = new Map<string, Location>([...scope.parameters, ...results]);
  const body = requestBody(context, { entry, operation, pointer });
  if (body === undefined) return undefined;
  const request = checkRequest(context, {
    ...{ entry, pointer, operation, body },
    canonical: { ...scope, parameters },
    inputs: scope,
  });
  const frames = { canonical, operation, entry, pointer, uses };
  const page = entry.page && checkPage(context, { ...frames, request: body.schema });
  const byPage =
    canonical.page === undefined || entry.page === undefined
      ? []
      : [
          canonical.page.cursor,
          ...(entry.page.size === undefined ? [] : [canonical.page.limit ?? ""]),
        ];
  const ofSteps = steps.flatMap(({ request: { fields, variants } }) =>
    [...fields, ...variants.flatMap((variant) => variant.fields)].flatMap((field) =>
      field.canonical.map(({ path }) => path),
    ),
  );
  const idempotency = checkIdempotency(context, { entry, pointer, operation, body });
  checkAccounting(context, withoutResults(request), {
    canonical: [...ofSteps, ...pathsOfSteps(entry)],
    inputs: [...byPage, ...frame.decides],
    provider: [
      ...(page?.written ?? []),
      ...pathOf(idempotency),
      ...unsetList(context, { entry, pointer, operation, body }),
    ],
  });
  checkUnset(context, { entry, pointer, operation, body }, request);
  const fedBySettings = settingParameters(context, operation);
  checkConflicts(context, request, fedBySettings);
  // A JSON Patch has what changes, not what the object needs.
  const isPatch = entry.patch?.jsonPatch !== undefined;
  const withoutBody = { ...request.provider, body: undefined };
  checkRequired(context, isPatch ? { ...request, provider: withoutBody } : request, [
    ...fedBySettings.map(({ path }) => path.text),
    ...meantBySettings(context, operation),
    ...(entry.page?.size === undefined ? [] : [entry.page.size]),
    ...(idempotency === undefined ? [] : [idempotency]),
  ]);
  const condition =
    entry.if === undefined
      ? undefined
      : compileCondition(context, entry.if, joinPointer(pointer, "if"), scope);
  return {
    ...{ entry, pointer, operation, request, steps },
    content: body.content,
    ...(condition === undefined ? {} : { condition }),
    ...(page === undefined ? {} : { page }),
    responses: entry.page === undefined ? checkResponses(context, frames) : [],
    rules: checkRules(context, { entry, request, pointer }),
  };
}

/** The canonical paths that steps name, also where the step itself is mistaken, which is told there. */
function pathsOfSteps({ steps }: CallEntry): Path[] {
  const fields = Object.values(steps).flatMap(({ request }) => request.fields);
  return fields.flatMap(({ canonical }) =>
    (typeof canonical === "string" ? [canonical] : Object.values(canonical)).flatMap((text) => {
      const path = parsePath(text);
      return typeof path === "string" ? [] : [path];
    }),
  );
}

/** What the canonical operation itself has is to be decided; results of steps need not be used. */
function withoutResults(part: CheckedPart): CheckedPart {
  const parameters = new Map(
    [...part.canonical.parameters].filter(([name]) => !name.startsWith("step:")),
  );
  return { ...part, canonical: { ...part.canonical, parameters } };
}
