import { joinPointer } from "../../json/pointer.ts";
import type { OperationModel } from "../../model/index.ts";
import { enumOf, isFailure, resolvePath, typesOf, type SchemaAt } from "../schema/resolve.ts";
import type { CheckedEvent, CheckedWebhooks } from "../types.ts";
import { segmentsOf } from "./part.ts";
import {
  guessing,
  operationReference,
  reportAt,
  type CheckContext,
  type DocumentReference,
} from "./report.ts";
import { checkOutput, useShape, type ShapeUses } from "./shapes.ts";

/** Checks events: declared by the provider, known to the canonical model, with a shape that fits. */
export function checkWebhooks(context: CheckContext, uses: ShapeUses): CheckedWebhooks | undefined {
  const entry = context.mapping.value.webhooks;
  if (entry === undefined) return undefined;
  if (entry.type === undefined && entry.typeHeader === undefined) {
    const message = "Nothing says where an event's name stands: `type`, or `typeHeader`.";
    reportAt(context, { code: "mapping-webhook", at: "/webhooks", message, part: "key" });
  }
  const events = Object.keys(entry.events).flatMap((name) => checkEvent(context, name, uses) ?? []);
  if (entry.verify.scheme.startsWith("hmac") && "template" in entry.verify) {
    if (!entry.verify.template.includes("{sig}")) {
      const message = "The form of the header has no `{sig}`, so there is no signature to compare.";
      reportAt(context, { code: "mapping-webhook", at: "/webhooks/verify/template", message });
    }
    // A part that is not known is told on its own.
    if (
      !entry.verify.payload.includes("{body}") &&
      unknownParts(entry.verify.payload).length === 0
    ) {
      const message = "What is signed has no `{body}`, so any body would pass.";
      reportAt(context, { code: "mapping-webhook", at: "/webhooks/verify/payload", message });
    }
  }
  if ("payload" in entry.verify) checkSigned(context, entry.verify);
  return { entry, events };
}

/** What is signed has the parts that a request has, and the time where something says it. */
function checkSigned(
  context: CheckContext,
  verify: {
    readonly template: string;
    readonly payload: string;
    readonly timestamp?: string | undefined;
    readonly tolerance?: number | undefined;
  },
): void {
  const { template, payload, timestamp, tolerance } = verify;
  const wrong = (where: string, message: string): void => {
    const at = joinPointer("/webhooks/verify", where);
    reportAt(context, { code: "mapping-webhook", at, message, fix: "Correct the description." });
  };
  const hasTime = timestamp !== undefined || template.includes("{t}");
  const parts: readonly string[] = payload.match(/\{\w+\}/g) ?? [];
  for (const part of unknownParts(payload))
    wrong("payload", `What is signed has \`${part}\`; there are \`{body}\`, \`{t}\`, \`{url}\`.`);
  const where = parts.includes("{t}")
    ? "payload"
    : tolerance === undefined
      ? undefined
      : "tolerance";
  if (where !== undefined && !hasTime)
    wrong(
      where,
      "Nothing says where the time stands: `timestamp` names its header, or `template` has `{t}`.",
    );
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
    fix?: string,
  ): undefined => {
    const at = where === "" ? pointer : joinPointer(pointer, where);
    const part = where === "" ? ("key" as const) : ("value" as const);
    reportAt(context, { code: "mapping-webhook", at, message, part, documents, fix });
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
    const fix =
      known.length === 0
        ? "Add its webhooks in an overlay, with the evidence."
        : "Correct the name; where one webhook of the document carries several events, say which with `webhook`.";
    return problem("", message, [], fix);
  }
  if ((entry.fetch === undefined) === (entry.shape === undefined))
    return problem("", "An event has one of `shape` and `fetch`.");
  const body = payloadOf(context, found);
  if (body === undefined)
    return problem("", `\`${wanted}\` declares no payload.`, [operationReference(context, found)]);
  checkNames(context, { name, body, wanted, found });
  const text = entry.at ?? (entry.fetch === undefined ? undefined : "id");
  const at = segmentsOf(context, text, joinPointer(pointer, "at"));
  const location = resolvePath(body, at);
  if (isFailure(location))
    return problem(
      entry.at === undefined ? "" : "at",
      entry.at === undefined
        ? `The payload of \`${wanted}\` has no \`id\`; say with \`at\` where the object's id stands.`
        : `The payload of \`${wanted}\` has no \`${entry.at}\`${guessing(entry.at, location.known)}`,
      [operationReference(context, found)],
    );
  if (entry.fetch !== undefined) {
    const operation = context.canonical.operations.get(entry.fetch);
    const theirs = context.mapping.value.operations[entry.fetch];
    if (operation?.outputName !== canonical.payloadName)
      return problem("fetch", `\`${entry.fetch}\` does not give what the event tells.`, [
        {
          ...{ document: context.canonical.document, pointer: canonical.pointer },
          message: "the event is here",
        },
      ]);
    if (theirs === undefined || "unsupported" in theirs)
      return problem("fetch", `${context.provider.config.name} has no \`${entry.fetch}\`.`);
    if (typesOf(location).has("object"))
      return problem("at", `\`${text ?? ""}\` is an object; \`fetch\` needs where its id stands.`);
    return { name, pointer, event: entry.event, at, fetch: entry.fetch };
  }
  const use = { uses, name: entry.shape ?? "", location, at: joinPointer(pointer, "shape") };
  const shape = useShape(context, use);
  if (shape === undefined) return undefined;
  checkOutput(context, canonical.payloadName, shape, joinPointer(pointer, "shape"));
  return { name, pointer, event: entry.event, at, shape };
}

interface EventPayload {
  /** The event, as the vendor calls it. */
  readonly name: string;
  readonly body: SchemaAt;
  /** The webhook of the document that carries it. */
  readonly wanted: string;
  readonly found: OperationModel;
}

/** The event's name, id and time stand where the mapping says. */
function checkNames(context: CheckContext, event: EventPayload): void {
  const { webhooks } = context.mapping.value;
  const names = { type: webhooks?.typeHeader === undefined, id: true, time: true };
  for (const [key, isBody] of Object.entries(names)) {
    const text = isBody ? webhooks?.[key as keyof typeof names] : undefined;
    if (text === undefined) continue;
    const at = joinPointer("/webhooks", key);
    const location = resolvePath(event.body, segmentsOf(context, text, at));
    if (!isFailure(location)) {
      if (key === "type") checkEventName(context, location, event);
      continue;
    }
    const message = `The payload of \`${event.wanted}\` has no \`${text}\`${guessing(text, location.known)}`;
    const documents = [operationReference(context, event.found)];
    const fix = `Correct the path; a value that comes in a header stands under \`${key}Header\`.`;
    reportAt(context, { code: "mapping-webhook", at, message, documents, fix });
  }
}

/** Where the payload lists the events' names, an event that the vendor never sends is a mistake. */
function checkEventName(
  context: CheckContext,
  type: SchemaAt,
  { name, wanted, found }: EventPayload,
): void {
  const known = enumOf(type)?.map(String);
  if (known === undefined || known.includes(name)) return;
  const message = `\`${wanted}\` carries no event \`${name}\`${guessing(name, known)}`;
  const at = joinPointer("/webhooks/events", name);
  const documents = [operationReference(context, found)];
  reportAt(context, { code: "mapping-webhook", at, message, documents, part: "key" });
}

function payloadOf(context: CheckContext, webhook: OperationModel): SchemaAt | undefined {
  const contents = webhook.requestBody?.contents ?? [];
  const json = contents.find(({ mediaType }) => /json/i.test(mediaType)) ?? contents[0];
  return json?.schemaPointer === undefined
    ? undefined
    : { document: context.provider.model.document, pointer: json.schemaPointer };
}

/** What the signed text has in braces, and nothing can fill. */
function unknownParts(payload: string): string[] {
  const parts: readonly string[] = payload.match(/\{\w+\}/g) ?? [];
  return parts.filter((part) => !["{body}", "{t}", "{url}"].includes(part));
}
