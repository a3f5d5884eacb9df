import type { SourceLocation } from "../diagnostics/index.ts";
import type { JsonValue } from "../json/values.ts";
import type { MediaTypeModel, OperationModel, ParameterModel } from "../model/index.ts";

/** A name and a text that a request sent. */
export interface SentText {
  readonly name: string;
  readonly value: string;
}

/** A body that was sent or received. */
export interface RecordedBody {
  readonly mediaType: string;
  /** Undefined where only the fields of a form were recorded. */
  readonly text?: string | undefined;
  /** The fields of a form. */
  readonly fields?: readonly SentText[] | undefined;
}

/** A recorded request with its response, or one body of an operation that is known by its id. */
export interface Exchange {
  readonly operationId?: string;
  readonly method: string;
  /** Scheme, host and port; undefined for a body. */
  readonly origin?: string | undefined;
  readonly path: string;
  readonly query: readonly SentText[];
  readonly headers: readonly SentText[];
  /** False where only a body is known of the request. */
  readonly isWholeRequest: boolean;
  readonly request?: RecordedBody | undefined;
  /** Status; `2XX` for a body of a success. */
  readonly status?: string | undefined;
  readonly response?: RecordedBody | undefined;
  readonly location: SourceLocation;
}

/** An operation that an exchange belongs to, with the texts of its path parameters. */
export interface Match {
  readonly operation: OperationModel;
  readonly path: Readonly<Record<string, string>>;
}

/** What a recording and a document disagree about. */
export type Cause =
  | "null"
  | "type"
  | "enum"
  | "missing-property"
  | "undeclared-property"
  | "format"
  | "constraint"
  | "undeclared-status"
  | "undeclared-media-type"
  | "undeclared-parameter"
  | "missing-parameter"
  | "undeclared-body"
  | "missing-body"
  | "not-json";

/** Where a document describes a value: an operation's body, or one of its parameters. */
export interface Described {
  readonly operation: OperationModel;
  /** `query.limit`, `request body`, `response 200`. */
  readonly where: string;
  readonly status?: string | undefined;
  readonly content?: MediaTypeModel | undefined;
  readonly schemaPointer?: string | undefined;
  readonly parameter?: Pick<ParameterModel, "in" | "name"> | undefined;
  /** Nothing of the value is shown: a cookie, or a parameter that is named like a credential. */
  readonly isHidden?: boolean;
}

/** One contradiction. Holds no recorded value but short words of enumerations. */
export interface Contradiction {
  readonly cause: Cause;
  readonly described: Described;
  /** Steps in the value, as recorded: not to be printed before `shownPath` removed what only the recording has. */
  readonly path: readonly (string | number)[];
  /** The keyword that does not hold, and what it wants. */
  readonly keyword?: string | undefined;
  readonly wanted?: JsonValue | undefined;
  /** Name of what is missing or not declared: a property, parameter, status or media type. */
  readonly name?: string | undefined;
  /** JSON type that was recorded. */
  readonly found?: string | undefined;
  /** A value that an enumeration lacks, where it may be shown. */
  readonly word?: string | number | undefined;
  readonly location: SourceLocation;
}
