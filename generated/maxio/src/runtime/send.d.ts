// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import { type Context, type Result } from "./client.js";
import type { BodyReader, JsonParser, ReadingOf } from "./read.js";
import { type Schema } from "./validate.js";
import type { HeadersOptions } from "./types.js";
/** Parameters of one request by place. */
export type Parameters = Partial<Record<"path" | "query" | "header" | "cookie", object>>;
/** What one media type of a request's body asks for. */
export interface BodyPlan {
  readonly schema: Schema | undefined;
  readonly headers?: object;
  readonly bodySerializer?: (body: never) => unknown;
  readonly duplex?: "half";
}
/** How the requests of an operation are written and read, where that differs from the usual. */
export interface OperationSettings {
  readonly querySerializer?: (query: never) => string;
  readonly pathSerializer?: (template: string, parameters: never) => string;
  /** Parses the JSON of errors, where its values have another form. */
  readonly parseError?: JsonParser;
  /** Reports integers that a number cannot hold; `reportIntegers` where there is JSON. */
  readonly integers?: ReadingOf["integers"];
  /** `manual` where a redirect is a result of its own. */
  readonly redirect?: RequestRedirect;
}
/** What the document says about an operation. */
export interface Operation {
  /** `operationId`. */
  readonly id?: string;
  readonly tags?: readonly string[];
  readonly method: string;
  readonly path: string;
  /** Server of this operation alone. */
  readonly baseUrl?: string;
  readonly parameters?: Schema;
  /** Schema of a body that is JSON and nothing else. */
  readonly body?: Schema;
  /** Decides for any other body; made by `bodiesWith`. */
  readonly bodies?: (body: unknown, contentType: string | undefined) => BodyPlan;
  readonly bodyRequired?: boolean;
  /** Checks what comes back; made by `responsesWith`. */
  readonly responses?: (operation: Operation, result: Result, context: Context) => void;
  /** Media types of the successful responses. */
  readonly accept?: string;
  /** How a success is read, if not as JSON. */
  readonly read?: BodyReader;
  /** Goes on to the request; settings of the caller's own replace it. */
  readonly settings?: OperationSettings;
  /** Writes Dates as texts; JSON does so by itself. */
  readonly written?: <T>(value: T) => T;
  /** Adds the header that the server knows a repeated request by; made by `idempotentBy`. */
  readonly idempotency?: (params: Parameters, headers: object) => void;
  /** Writes header and cookie parameters; without it header parameters are sent as they are. */
  readonly headers?: (parameters: Parameters) => Readonly<Record<string, string>>;
}
interface Init {
  readonly params?: Parameters;
  readonly body?: unknown;
  readonly contentType?: string;
  readonly headers?: HeadersOptions;
  readonly parseAs?: BodyReader | "declared";
}
/** Sends a request: defaults, validation, serialization, and validation of what comes back. */
export declare function send(client: unknown, operation: Operation, init?: Init): Promise<never>;
export {};
