import type { JsonObject, JsonValue } from "../../json/values.ts";
import type { SourceRange } from "./source-map.ts";

/** A field that a page describes: a parameter, or a property of a body. */
export interface PageField {
  /** Undefined where the text has lost it. */
  readonly name?: string;
  /** Position among all rows of its table, from 1. */
  readonly row: number;
  readonly required: boolean;
  /** Its schema, without the properties of `children`. */
  readonly schema: JsonObject;
  /** Fields of the object, or of the items of the array. */
  readonly children?: readonly PageField[];
  readonly source: SourceRange;
}

/** Where a parameter is sent. */
export type ParameterIn = "path" | "query" | "header" | "cookie";

/** A parameter of the operation. */
export interface PageParameter {
  readonly in: ParameterIn;
  readonly field: PageField;
}

/** A body that a page describes. */
export interface PageContent {
  readonly mediaType: string;
  readonly fields: readonly PageField[];
  /** The body is an array of such objects. */
  readonly isList?: boolean;
  /** The page says that it is one object, and no array. */
  readonly isObject?: boolean;
  /** Whether it is one such object or an array of them is not on the page. */
  readonly isListOpen?: boolean;
  /** Replaces `fields` for a body that is no object. */
  readonly schema?: JsonObject;
  readonly title?: string;
  readonly example?: JsonValue;
  readonly source: SourceRange;
}

/** A response that a page describes. */
export interface PageResponse {
  readonly status: string;
  readonly description: string;
  readonly content?: PageContent;
  readonly source: SourceRange;
}

/** A security scheme that a page describes. */
export interface PageSecurity {
  readonly name: string;
  readonly scheme: JsonObject;
  /** What the operation may ask of it. */
  readonly scopes?: readonly string[];
  readonly source: SourceRange;
}

/** Everything that a reference page says about its operation. */
export interface PageOperation {
  readonly operationId?: string;
  readonly title?: string;
  readonly description?: string;
  readonly deprecated?: boolean;
  /** Undefined where the page does not say method or path. */
  readonly endpoint?: {
    readonly method: string;
    readonly path: string;
    readonly source: SourceRange;
  };
  readonly servers: readonly { readonly url: string; readonly source: SourceRange }[];
  readonly parameters: readonly PageParameter[];
  readonly requestBody?: {
    readonly description?: string;
    readonly required: boolean;
    readonly content: readonly PageContent[];
    readonly source: SourceRange;
  };
  readonly responses: readonly PageResponse[];
  /** All of them are needed together. */
  readonly security: readonly PageSecurity[];
  /** Where the page's title stands. */
  readonly source: SourceRange;
}
