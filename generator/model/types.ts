import type { JsonObject, JsonValue } from "../json/values.ts";
import type { Schema } from "../schema/node.ts";
import type { Resources } from "../schema/references.ts";
import type { NameStyle } from "./names.ts";
import type { SecuritySchemeType } from "./security-schemes.ts";

/**
 * The model of an API: what the emitters need to know, resolved and named. Pure data, no printing.
 * Every node carries the JSON Pointer of its origin in the bundled document.
 */
export interface ApiModel {
  /**
   * The bundled OpenAPI 3.1 document that all pointers below refer to. For printing it, and for openapi-typescript,
   * which reads documents: everything else is in the model.
   */
  readonly document: JsonObject;
  /** The schemas of the document, by pointer, and where their references lead. */
  readonly resources: Resources;
  /** How many values the document consists of. */
  readonly documentSize: number;
  /** Name of the provider: folder name and stem of the client's names, e.g. `acme`. */
  readonly provider: string;
  /** How exports are named. */
  readonly names: NameStyle;
  readonly title: string;
  readonly version: string;
  readonly description?: string | undefined;
  readonly servers: readonly ServerModel[];
  readonly securitySchemes: readonly SecuritySchemeModel[];
  /** Root `security`; undefined when the document has none. */
  readonly security?: readonly SecurityRequirement[] | undefined;
  /** `components.schemas` in document order. */
  readonly schemas: readonly SchemaComponent[];
  /** In document order: path items, then webhooks. */
  readonly operations: readonly OperationModel[];
}

export interface ServerModel {
  readonly url: string;
  readonly description?: string | undefined;
  readonly variables: readonly ServerVariable[];
}

export interface ServerVariable {
  readonly name: string;
  readonly default: string;
  readonly enum?: readonly string[] | undefined;
  readonly description?: string | undefined;
}

export interface SecuritySchemeModel {
  /** Key in `components.securitySchemes`. */
  readonly name: string;
  readonly pointer: string;
  readonly type: SecuritySchemeType;
  readonly description?: string | undefined;
  /** apiKey only. */
  readonly in?: "header" | "query" | "cookie" | undefined;
  /** apiKey only: name of the header, query parameter or cookie. */
  readonly parameterName?: string | undefined;
  /** http only, lower case: `bearer`, `basic`, ... */
  readonly scheme?: string | undefined;
  /** oauth2 only, by the name of the flow. */
  readonly flows?: Readonly<Record<string, OAuthFlowModel>> | undefined;
}

/** Where tokens are given. */
export interface OAuthFlowModel {
  readonly tokenUrl?: string | undefined;
  readonly refreshUrl?: string | undefined;
}

/** Scheme name -> scopes. All schemes of one requirement are needed together; requirements are alternatives. */
export type SecurityRequirement = Readonly<Record<string, readonly string[]>>;

export type { Schema };

export interface SchemaComponent {
  /** Key in `components.schemas`. */
  readonly name: string;
  /** Name of the zod export. */
  readonly exportName: string;
  /** Name of the exported type. */
  readonly typeName: string;
  readonly pointer: string;
  readonly schema: Schema;
}

/** A field of a Path Item Object, such as `get`; otherwise as `additionalOperations` spells it. */
export type HttpMethod = string;

export interface OperationModel {
  /** `operationId`, or one derived from method and path. Key in the manifest. */
  readonly operationId: string;
  /** Name of the generated function. */
  readonly exportName: string;
  /** A callback is a webhook, of an operation. */
  readonly kind: "path" | "webhook";
  readonly isCallback: boolean;
  readonly method: HttpMethod;
  /** Key in `paths` (or `webhooks`); of a callback the operation and the callback's name. */
  readonly path: string;
  readonly pointer: string;
  readonly summary?: string | undefined;
  readonly description?: string | undefined;
  readonly deprecated: boolean;
  readonly tags: readonly string[];
  /** Address of external documentation, http or https. */
  readonly externalDocs?: string | undefined;
  /** Of the path item and the operation together, `$ref`s resolved. */
  readonly parameters: readonly ParameterModel[];
  /** Zod export of all parameters, as `{path, query, header, cookie}`; undefined when there are none. */
  readonly parametersExport?: string | undefined;
  readonly requestBody?: RequestBodyModel | undefined;
  /** In document order; `status` is a code, a range such as `2XX`, or `default`. */
  readonly responses: readonly ResponseModel[];
  /** Undefined: the root's applies. Empty: none needed. */
  readonly security?: readonly SecurityRequirement[] | undefined;
  readonly servers?: readonly ServerModel[] | undefined;
}

export interface ParameterModel {
  readonly name: string;
  readonly in: "path" | "query" | "header" | "cookie";
  readonly pointer: string;
  readonly required: boolean;
  readonly deprecated: boolean;
  readonly description?: string | undefined;
  readonly style: string;
  readonly explode: boolean;
  readonly allowReserved: boolean;
  /** Media type when the parameter has `content` in place of `schema`. */
  readonly mediaType?: string | undefined;
  readonly schema?: Schema | undefined;
  readonly schemaPointer?: string | undefined;
  readonly examples: readonly ExampleModel[];
}

export interface RequestBodyModel {
  readonly pointer: string;
  readonly required: boolean;
  readonly description?: string | undefined;
  readonly contents: readonly MediaTypeModel[];
}

export interface ResponseModel {
  readonly status: string;
  readonly pointer: string;
  readonly description?: string | undefined;
  readonly headers: readonly ResponseHeaderModel[];
  readonly contents: readonly MediaTypeModel[];
}

export interface ResponseHeaderModel {
  readonly name: string;
  readonly pointer: string;
  readonly required: boolean;
  readonly description?: string | undefined;
  readonly schema?: Schema | undefined;
  readonly schemaPointer?: string | undefined;
}

export interface MediaTypeModel {
  readonly mediaType: string;
  readonly pointer: string;
  readonly schema?: Schema | undefined;
  readonly schemaPointer?: string | undefined;
  /** Zod export of the body; undefined without a schema. */
  readonly exportName?: string | undefined;
  /** How properties of a form are written, where the document says so. */
  readonly encoding: readonly EncodingModel[];
  readonly examples: readonly ExampleModel[];
}

/** An Encoding Object (OAS 3.1 section 4.8.15). What is undefined the document does not say. */
export interface EncodingModel {
  /** The property. */
  readonly name: string;
  readonly contentType?: string | undefined;
  readonly style?: string | undefined;
  readonly explode?: boolean | undefined;
  readonly allowReserved?: boolean | undefined;
}

/** A documented example of a media type or parameter. For those of schemas see `documentedExamples`. */
export interface ExampleModel {
  readonly pointer: string;
  readonly name?: string | undefined;
  readonly summary?: string | undefined;
  readonly value: JsonValue;
}
