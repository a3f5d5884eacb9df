import { pageDescriptors } from "../../emit/index.ts";
import type { OperationModel } from "../../model/index.ts";
import type { MappedDocument } from "../types.ts";

/** How a list continues, as a mapping file says it. */
export interface PageProposal {
  readonly size?: string;
  readonly next: Readonly<Record<string, string | number>>;
}

/** The kinds of `next` in a mapping file: the key that each is known by, and the others that it takes. */
const nextKinds: readonly (readonly [key: string, ...others: string[]])[] = [
  ["cursor", "into", "while"],
  ["lastItem", "into", "while"],
  ["offset", "total"],
  ["url"],
  ["link"],
  ["into", "number", "pages", "first"],
];

/** What a document shows of how a list continues; undefined where it does not, or a mapping cannot say it. */
export function pageDescriptorOf(
  { model }: MappedDocument,
  { operationId }: OperationModel,
): PageProposal | undefined {
  const descriptor: Readonly<Record<string, unknown>> | undefined =
    pageDescriptors(model).get(operationId);
  const keys = descriptor && nextKinds.find(([key]) => descriptor[key] !== undefined);
  if (descriptor === undefined || keys === undefined) return undefined;
  const { size } = descriptor;
  const entries = keys.flatMap((key) => {
    const value = descriptor[key];
    return typeof value === "string" || typeof value === "number" ? [[key, value] as const] : [];
  });
  if ([size, ...Object.values(descriptor)].some((value) => String(value).startsWith("body:")))
    return undefined;
  return { ...(typeof size === "string" ? { size } : {}), next: Object.fromEntries(entries) };
}
