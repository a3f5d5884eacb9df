import type { Diagnostics } from "../../diagnostics/index.ts";
import type { ApiModel, OperationModel } from "../../model/index.ts";
import { defaultSettings, type ClientSettings } from "../client-settings.ts";
import { detectPages } from "./detect.ts";
import { continuationOf, kindOf, type PageDescriptor } from "./plan.ts";
import { applyRule } from "./rules.ts";
import { codeSpan } from "../write/index.ts";

export { continuationOf, type PageDescriptor };

/** How an operation came by its pages, or why it has none. */
interface Decision {
  readonly operation: OperationModel;
  readonly descriptor?: PageDescriptor | undefined;
  readonly report?: { readonly code: PageCode; readonly message: string } | undefined;
}

type PageCode = "pages-applied" | "pages-not-shown" | "pages-rule";

const decided = new WeakMap<
  ApiModel,
  { rules: ClientSettings["pages"]; decisions: readonly Decision[] }
>();

/** How lists of a model continue, by `operationId`. */
export function pageDescriptors(
  model: ApiModel,
  settings: ClientSettings = defaultSettings,
): ReadonlyMap<string, PageDescriptor> {
  return new Map(
    decisionsOf(model, settings).flatMap(({ operation, descriptor }) =>
      descriptor === undefined ? [] : [[operation.operationId, descriptor]],
    ),
  );
}

/** Reports which operations have pages and why, and rules that do not fit. */
export function reportPages(
  model: ApiModel,
  settings: ClientSettings,
  diagnostics: Diagnostics,
): void {
  const known = new Set(model.operations.map(({ operationId }) => operationId));
  for (const name of Object.keys(settings.pages ?? {})) {
    if (name === "*" || known.has(name)) continue;
    const message = `The rule ${codeSpan(`pages.${name}`)} is for an operation that the document does not have.`;
    diagnostics.report({
      code: "pages-rule",
      message,
      pointer: "/paths",
      provider: model.provider,
    });
  }
  for (const { operation, report } of decisionsOf(model, settings)) {
    if (report === undefined) continue;
    diagnostics.report({ ...report, pointer: operation.pointer, provider: model.provider });
  }
}

/** Several outputs ask for the same decisions. */
function decisionsOf(model: ApiModel, settings: ClientSettings): readonly Decision[] {
  const before = decided.get(model);
  if (before !== undefined && before.rules === settings.pages) return before.decisions;
  const decisions = model.operations.map((operation) => decide(model, operation, settings));
  decided.set(model, { rules: settings.pages, decisions });
  return decisions;
}

function decide(model: ApiModel, operation: OperationModel, { pages }: ClientSettings): Decision {
  const { operationId, exportName } = operation;
  const rule =
    pages !== undefined && Object.hasOwn(pages, operationId) ? pages[operationId] : undefined;
  if (rule === false) return { operation };
  if (rule !== undefined) {
    const { descriptor, problem } = applyRule(model.resources, operation, rule);
    if (problem === undefined) return { operation, descriptor };
    const message = `The rule ${codeSpan(`pages.${operationId}`)} does not fit ${exportName}: ${problem}.`;
    return { operation, report: { code: "pages-rule", message } };
  }
  const detected = detectPages(model, operation);
  if (detected?.descriptor !== undefined) {
    const { descriptor, request, response } = detected;
    const message = `${codeSpan(exportName)} has \`.items\` and \`.pages\` (${kindOf(descriptor)}: ${codeSpan(request)} and ${codeSpan(response)}).`;
    return { operation, descriptor, report: { code: "pages-applied", message } };
  }
  const convention = pages?.["*"];
  if (convention !== undefined && convention !== false) {
    const { descriptor } = applyRule(model.resources, operation, convention);
    if (descriptor !== undefined) return { operation, descriptor };
  }
  if (detected === undefined) return { operation };
  const message = `${codeSpan(exportName)} takes ${codeSpan(detected.request)}, but its response does not show how its list continues.`;
  return { operation, report: { code: "pages-not-shown", message } };
}
