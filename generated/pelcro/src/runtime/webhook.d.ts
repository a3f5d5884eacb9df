// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import { type Schema } from "./validate.js";
/**
 * Checks a webhook's payload.
 *
 * @param payload - the parsed body of the request that the API sent.
 * @returns the payload itself.
 * @throws ResponseValidationError when it is not as documented.
 */
export declare function parseWebhook(name: string, schema: Schema, payload: unknown): never;
