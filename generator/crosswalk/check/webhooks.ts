import { joinPointer } from "../../json/pointer.ts";
import type { OperationModel } from "../../model/index.ts";
import { isFailure, resolvePath, type SchemaAt } from "../schema/resolve.ts";
import type { CheckedEvent, CheckedWebhooks } from "../types.ts";
import { segmentsOf } from "./part.ts";
import {
  guessing,
  operationReference,
  reportAt,
  type CheckContext,
  type DocumentReference,
} from "./report.ts";
import { checkOutput, useShape, type ShapeUses } from "./responses.ts";

/** Checks events: declared by the provider, known to the canonical model, with a shape that fits. */
export function checkWebhooks(context: CheckContext, uses: ShapeUses): CheckedWebhooks | undefined {
  const entry = context.mapping.value.webhooks;
  if (entry === undefined) return undefined;
  const events = Object.keys(entry.events).flatMap((name) => checkEvent(context, name, uses) ?? []);
  if (entry.verify.scheme.startsWith("hmac") && "template" in entry.verify) {
    if (!entry.verify.template.includes("{sig}")) {
      const message = "The form of the header has no `{sig}`, so there is no signature to compare.";
      reportAt(context, { code: "mapping-webhook", at: "/webhooks/verify/template", message });
    }
    if (!entry.verify.payload.includes("{body}")) {
      const message = "What is signed has no `{body}`, so any body would pass.";
      reportAt(context, { code: "mapping-webhook", at: "/webhooks/verify/payload", message });
    }
  }
  return { entry, events };
}

function checkEvent(
  context: CheckContext,
  name: string,
  uses: ShapeUses,
): CheckedEvent | undefined {
  const entry = context.mapping.value.webhooks?.events[name];
  if (entry === undefined) return undefined;
  const pointer = joinPointer("/webhooks/events", name);
  const problem = (
    where: string,
    message: string,
    documents: readonly DocumentReference[] = [],
  ): undefined => {
    const at = where === "" ? pointer : joinPointer(pointer, where);
    const part = where === "" ? ("key" as const) : ("value" as const);
    reportAt(context, { code: "mapping-webhook", at, message, part, documents });
    return undefined;
  };
  const canonical = context.canonical.events.get(entry.event);
  if (canonical === undefined) {
    const known = [...context.canonical.events.keys()];
    return problem(
      "event",
      `The canonical model has no event \`${entry.event}\`${guessing(entry.event, known)}`,
    );
  }
  const declared = context.provider.model.operations.filter(({ kind }) => kind === "webhook");
  const wanted = entry.webhook ?? name;
  const found = declared.find(({ operationId, path }) => operationId === wanted || path === wanted);
  if (found === undefined) {
    const known = declared.map(({ path }) => path);
    const message = `${context.provider.config.name} declares no webhook \`${wanted}\`${guessing(wanted, known)}`;
    return problem(
      "",
      known.length === 0
        ? `${message} Add its webhooks in an overlay, with the evidence.`
        : message,
    );
  }
  if (entry.fetch !== undefined) {
    const operation = context.canonical.operations.get(entry.fetch);
    if (operation?.outputName !== canonical.payloadName)
      return problem("fetch", `\`${entry.fetch}\` does not give what the event tells.`, [
        {
          ...{ document: context.canonical.document, pointer: canonical.pointer },
          message: "the event is here",
        },
      ]);
    return { name, pointer, event: entry.event, at: [], fetch: entry.fetch };
  }
  const at = segmentsOf(context, entry.at, joinPointer(pointer, "at"));
  const body = payloadOf(context, found);
  const location = body && resolvePath(body, at);
  if (location === undefined || isFailure(location))
    return problem("at", `The payload of \`${wanted}\` has no \`${entry.at ?? ""}\`.`, [
      operationReference(context, found),
    ]);
  if (entry.shape === undefined) return problem("", "An event has one of `shape` and `fetch`.");
  const use = { uses, name: entry.shape, location, at: joinPointer(pointer, "shape") };
  const shape = useShape(context, use);
  if (shape === undefined) return undefined;
  checkOutput(context, canonical.payloadName, shape, joinPointer(pointer, "shape"));
  return { name, pointer, event: entry.event, at, shape };
}

function payloadOf(context: CheckContext, webhook: OperationModel): SchemaAt | undefined {
  const contents = webhook.requestBody?.contents ?? [];
  const json = contents.find(({ mediaType }) => /json/i.test(mediaType)) ?? contents[0];
  return json?.schemaPointer === undefined
    ? undefined
    : { document: context.provider.model.document, pointer: json.schemaPointer };
}
