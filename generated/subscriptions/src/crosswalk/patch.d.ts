// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import { type ConcretePath } from "./paths.js";
import type { PreparedField } from "./prepare.js";
import type { CallMapping, SendMapping } from "./types.js";
/** What became of a canonical null: written in the provider's way, left out, or to be sent as it is. */
type SentNull = "written" | "left out" | "as it is";
/** Writes a canonical null, which unsets a field, in the provider's way. */
export declare function applyNull(
  call: SendMapping & Partial<CallMapping>,
  field: PreparedField,
  draft: object,
): SentNull;
/** One operation of a JSON Patch (RFC 6902). */
export interface JsonPatchOperation {
  readonly op: "add" | "replace" | "remove";
  readonly path: string;
  readonly value?: unknown;
}
/**
 * An object of the fields to change -> a JSON Patch: null removes, anything else is written.
 *
 * @param fields - paths that are written as a whole; other objects are changed member by member.
 */
export declare function writeJsonPatch(
  body: unknown,
  op: "add" | "replace",
  fields: readonly ConcretePath[],
): JsonPatchOperation[];
/** The fields that a JSON Patch changes, as an object. */
export declare function readJsonPatch(patch: unknown): Record<string, unknown>;
export {};
