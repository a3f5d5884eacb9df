import { type Schema } from "./validate.js";
/** Parameters of one request by place. */
export type Parameters = Partial<Record<"path" | "query" | "header" | "cookie", object>>;
/** Schemas by media type; null where there is nothing to check. */
type Contents = Readonly<Record<string, Schema | null>>;
/** What the document says about an operation. */
export interface Operation {
  readonly method: string;
  readonly path: string;
  /** Server of this operation alone. */
  readonly baseUrl?: string;
  readonly parameters?: Schema;
  /** The first is the default. */
  readonly body?: Contents;
  readonly bodyRequired?: boolean;
  /** Writes bodies that are neither JSON nor sent as they are, by media type. */
  readonly write?: Readonly<Record<string, (body: never) => BodyInit>>;
  readonly responses?: Readonly<Record<string, Contents>>;
  /** Media types of the successful responses. */
  readonly accept?: string;
  readonly parseAs?: string;
  /** Reads the body of a response whose media type decides how. */
  readonly read?: (response: Response) => Promise<unknown>;
  readonly query?: (query: never) => string;
  readonly route?: (template: string, parameters: never) => string;
  /** Writes header and cookie parameters; without it header parameters are sent as they are. */
  readonly headers?: (parameters: Parameters) => Readonly<Record<string, string>>;
}
interface Init {
  readonly params?: Parameters;
  readonly body?: unknown;
  readonly contentType?: string;
  readonly headers?: object;
  readonly parseAs?: string;
}
/** Sends a request: defaults, validation, serialization, and validation of what comes back. */
export declare function send(client: unknown, operation: Operation, init?: Init): Promise<never>;
export {};
