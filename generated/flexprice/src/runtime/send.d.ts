import { type Schema } from "./validate.js";
/** Parameters of one request by place. */
export type Parameters = Partial<Record<"path" | "query" | "header" | "cookie", object>>;
/** What one media type of a request's body asks for. */
export interface BodyPlan {
  readonly schema: Schema | undefined;
  /** Options for openapi-fetch: headers and serializer. */
  readonly options: {
    readonly headers: object;
  };
}
/** What the document says about an operation. */
export interface Operation {
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
  /**
   * Schemas of JSON responses by status; by media type too where `byMediaType` made the entry; null
   * for a status that has none.
   */
  readonly responses?: Readonly<Record<string, ResponseSchema | null>>;
  /** Media types of the successful responses. */
  readonly accept?: string;
  /** Reads the body of a response whose media type decides how. */
  readonly read?: (response: Response) => Promise<unknown>;
  readonly query?: (query: never) => string;
  readonly route?: (template: string, parameters: never) => string;
  /** Writes header and cookie parameters; without it header parameters are sent as they are. */
  readonly headers?: (parameters: Parameters) => Readonly<Record<string, string>>;
}
type ResponseSchema = Schema | ((type: string) => Schema | undefined);
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
