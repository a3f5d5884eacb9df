// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import type { Context, Result } from "./client.js";
import type { Operation } from "./send.js";
import { type Schema } from "./validate.js";
/**
 * Schemas of JSON responses by status; by media type too where `byMediaType` made the entry; null
 * for a status that has none.
 */
export type ResponseSchemas = Readonly<Record<string, ResponseSchema | null>>;
type ResponseSchema = Schema | ((type: string) => Schema | undefined);
/** Checks the responses of an operation by their schemas, as the client's policy asks. */
export declare function responsesWith(
  schemas: ResponseSchemas,
): (operation: Operation, result: Result, context: Context) => void;
export {};
