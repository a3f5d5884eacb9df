import { joinPointer } from "../../json/pointer.ts";
import type { OperationModel, ResponseModel } from "../../model/index.ts";
import type { CanonicalOperation } from "../canonical/model.ts";
import type { CallEntry, ResponseEntry } from "../mapping/format.ts";
import { printPath } from "../mapping/path.ts";
import {
  componentOf,
  isFailure,
  propertiesOf,
  resolvePath,
  type SchemaAt,
} from "../schema/resolve.ts";
import type { CheckedResponse } from "../types.ts";
import { segmentsOf } from "./part.ts";
import {
  canonicalReference,
  guessing,
  operationReference,
  reportAt,
  type CheckContext,
} from "./report.ts";
import { checkOutput, hasMistakenShape, useInline, useShape, type ShapeUses } from "./shapes.ts";

export interface ResponsesFrame {
  readonly canonical: CanonicalOperation;
  readonly operation: OperationModel;
  readonly entry: CallEntry;
  readonly pointer: string;
  readonly uses: ShapeUses;
}

/** Checks what a call makes of each successful response. */
export function checkResponses(context: CheckContext, frame: ResponsesFrame): CheckedResponse[] {
  const { operation, entry, pointer, canonical } = frame;
  const at = joinPointer(pointer, "responses");
  const declared = operation.responses.map(({ status }) => status);
  const isSaid = Object.keys(entry.responses).length > 0;
  const responses = isSaid ? entry.responses : impliedResponses(context, frame);
  const checked = Object.entries(responses).flatMap(([status, response]) => {
    const where = joinPointer(at, status);
    const found = operation.responses.find((one) => one.status === status);
    if (found === undefined) {
      const message = `\`${entry.call}\` has no response \`${status}\`${guessing(status, declared)}`;
      const documents = [operationReference(context, operation)];
      const code = "mapping-unknown-operation";
      reportAt(context, { code, at: where, message, part: "key", documents });
      return [];
    }
    return checkResponse(context, { ...frame, response, found, pointer: where }) ?? [];
  });
  // A status that is not there stands for one that is.
  const isMistaken = Object.keys(responses).some((status) => !declared.includes(status));
  const open = declared.filter(
    (status) => /^2/.test(status) && !Object.hasOwn(responses, status) && !isMistaken,
  );
  // What a mistaken shape is of implies nothing; the mistake is told at the shape.
  if (!isSaid && canonical.outputName !== undefined && hasMistakenShape(context)) return checked;
  if (open.length > 0 || declared.every((status) => !/^2|default/.test(status))) {
    const message =
      open.length === 0
        ? `\`${entry.call}\` declares no successful response.`
        : `\`${entry.call}\` may respond with ${open.join(", ")}, and \`responses\` does not say what that means.`;
    reportAt(context, {
      ...{ code: "mapping-undecided", at: pointer, message, part: "key" },
      fix: "Name a shape for each successful status, or give the shape its component with `of`; `{ then: OPERATION }` where nothing comes back.",
      documents: [operationReference(context, operation)],
    });
  }
  return checked;
}

/**
 * What the responses of a call without `responses` are: the one shape of what the canonical operation gives, where
 * the response is the component of that shape, or has it in one of its members.
 */
function impliedResponses(
  context: CheckContext,
  { canonical, operation }: ResponsesFrame,
): Readonly<Record<string, ResponseEntry>> {
  const [only, ...others] = Object.entries(context.mapping.value.shapes).filter(
    ([name, shape]) => (shape.canonical ?? name) === canonical.outputName,
  );
  const [name, of] = [only?.[0], only?.[1].of];
  if (name === undefined || of === undefined || others.length > 0) return {};
  const implied = operation.responses.flatMap((response): [string, ResponseEntry][] => {
    const whole = /^2/.test(response.status) ? bodyOf(context, response) : undefined;
    if (whole === undefined) return [];
    if (componentOf(whole) === of) return [[response.status, name]];
    const members = [...propertiesOf(whole)].filter(([, member]) => componentOf(member) === of);
    const [member] = members;
    if (member === undefined || members.length > 1) return [];
    return [
      [
        response.status,
        { shape: name, at: printPath([{ kind: "key", key: member[0] }]), atOptional: false },
      ],
    ];
  });
  return Object.fromEntries(implied);
}

interface ResponseFrame extends ResponsesFrame {
  readonly response: ResponseEntry;
  readonly found: ResponseModel;
}

function checkResponse(context: CheckContext, frame: ResponseFrame): CheckedResponse | undefined {
  const { response, found, pointer, canonical, entry } = frame;
  const { status } = found;
  if (typeof response === "object" && "none" in response) {
    checkNothing(context, frame);
    return { status, pointer, kind: "none" };
  }
  if (typeof response === "object" && "then" in response)
    return checkThen(context, frame, response);
  const whole = bodyOf(context, found);
  if (whole === undefined) {
    const message = `The response ${status} of \`${entry.call}\` has no body that is JSON.`;
    const fix = "Write `{ then: OPERATION }`, or `{ none: true }` where nothing is told.";
    reportAt(context, { code: "mapping-unknown-operation", at: pointer, message, fix });
    return undefined;
  }
  const options = typeof response === "string" ? { shape: response } : response;
  const atText = "at" in options ? options.at : undefined;
  const at = segmentsOf(context, atText, joinPointer(pointer, "at"));
  const location = resolvePath(whole, at);
  if (isFailure(location)) {
    reportAt(context, {
      code: "mapping-path-unknown",
      at: joinPointer(pointer, "at"),
      message: `The response has no \`${atText ?? ""}\`.`,
      documents: [
        { document: context.provider, pointer: whole.pointer, message: "the response is here" },
      ],
    });
    return undefined;
  }
  const shape =
    "shape" in options
      ? useShape(context, { uses: frame.uses, name: options.shape, location, at: pointer })
      : useInline(context, {
          ...{
            uses: frame.uses,
            name: `${canonical.name} ${entry.call} ${status}`,
            entry: options,
          },
          ...{ canonicalName: options.canonical, location, pointer },
        });
  if (shape === undefined) return undefined;
  checkOutput(context, canonical.outputName, shape, pointer);
  const atOptional = "atOptional" in options && options.atOptional;
  return { status, pointer, kind: "shape", shape, at, atOptional };
}

/** A canonical operation that gives a value has one for every success. */
function checkNothing(context: CheckContext, { canonical, pointer }: ResponseFrame): void {
  if (canonical.outputName === undefined) return;
  const message = `\`${canonical.name}\` of the canonical model gives ${canonical.outputName}, and \`none\` gives nothing.`;
  const fix = "Name a shape, or the operation that tells the value: `{ then: OPERATION }`.";
  reportAt(context, {
    ...{ code: "mapping-unknown-operation", at: joinPointer(pointer, "none"), message, fix },
    documents: [canonicalReference(context, canonical)],
  });
}

/** The operation that is called next exists, gives the value, and knows of which object. */
function checkThen(
  context: CheckContext,
  { found, pointer, canonical, entry }: ResponseFrame,
  { then, with: inputs }: Extract<ResponseEntry, { readonly then: string }>,
): CheckedResponse | undefined {
  const wrong = (where: readonly string[], message: string, fix?: string): undefined => {
    const at = joinPointer(pointer, ...where);
    const code = "mapping-unknown-operation";
    reportAt(context, { code, at, message, ...(fix === undefined ? {} : { fix }) });
    return undefined;
  };
  const target = context.canonical.operations.get(then);
  const known = [...context.canonical.operations.keys()];
  if (target === undefined)
    return wrong(
      ["then"],
      `The canonical model has no operation \`${then}\`${guessing(then, known)}`,
    );
  if (target.outputName !== canonical.outputName)
    return wrong(
      ["then"],
      `\`${then}\` gives ${target.outputName ?? "nothing"}, \`${canonical.name}\` gives ${canonical.outputName ?? "nothing"}.`,
    );
  const theirs = context.mapping.value.operations[then];
  if (then === canonical.name || theirs === undefined || "unsupported" in theirs)
    return wrong(
      ["then"],
      then === canonical.name
        ? `\`${then}\` would call itself.`
        : `${context.provider.config.name} has no \`${then}\`.`,
    );
  const nameOf = ({ name }: { readonly name: string }): string => name;
  const needed = target.parameters.filter(({ required }) => required).map(nameOf);
  const own = canonical.parameters.map(nameOf);
  const missing = needed.filter((name) => !own.includes(name) && !Object.hasOwn(inputs, name));
  if (missing.length > 0)
    return wrong(
      [],
      `\`${then}\` needs ${missing.map((name) => `\`${name}\``).join(", ")}, which \`${canonical.name}\` does not take.`,
      `Say where the response has it: \`{ then: ${then}, with: { ${missing[0] ?? ""}: PATH } }\`.`,
    );
  const surplus = Object.keys(inputs).find((name) => !target.parameters.map(nameOf).includes(name));
  if (surplus !== undefined)
    return wrong(
      ["with", surplus],
      `\`${then}\` takes no \`${surplus}\`${guessing(surplus, needed)}`,
    );
  const whole = bodyOf(context, found);
  for (const [name, text] of Object.entries(inputs)) {
    const at = joinPointer(pointer, "with", name);
    if (text.startsWith("header:")) {
      const known = found.headers.map((header) => `header:${header.name}`);
      const isKnown = known.some((header) => header.toLowerCase() === text.toLowerCase());
      if (known.length === 0 || isKnown) continue;
      const message = `The response ${found.status} of \`${entry.call}\` has no \`${text}\`${guessing(text, known)}`;
      reportAt(context, { code: "mapping-path-unknown", at, message });
      continue;
    }
    const location = whole && resolvePath(whole, segmentsOf(context, text, at));
    if (location !== undefined && !isFailure(location)) continue;
    const message = `The response ${found.status} of \`${entry.call}\` has no \`${text}\`${guessing(text, location?.known ?? [])}`;
    reportAt(context, { code: "mapping-path-unknown", at, message });
  }
  return { status: found.status, pointer, kind: "then", operation: then, inputs };
}

function bodyOf(context: CheckContext, response: ResponseModel): SchemaAt | undefined {
  const { contents } = response;
  const json = contents.find(({ mediaType }) => /json/i.test(mediaType)) ?? contents[0];
  return json?.schemaPointer === undefined
    ? undefined
    : { document: context.provider.model.document, pointer: json.schemaPointer };
}
