import type { SourceLocation } from "../diagnostics/index.ts";
import type { JsonObject } from "../json/values.ts";
import type { ApiModel, MediaTypeModel, OperationModel } from "../model/index.ts";
import type { CodecKind } from "./codecs/catalogue.ts";
import type { CanonicalModel, CanonicalOperation } from "./canonical/model.ts";
import type {
  CallEntry,
  FieldEntry,
  PageEntry,
  RuleEntry,
  StepEntry,
  WebhooksEntry,
} from "./mapping/format.ts";
import type { Path, Segment } from "./mapping/path.ts";
import type { Mapping } from "./mapping/read.ts";
import type { Location, SchemaAt } from "./schema/resolve.ts";

/** Finds the source of a value of a document, by JSON Pointer. */
export type LocateSource = (pointer: string, part?: "value" | "key") => SourceLocation | undefined;

/** A document that takes part: the canonical model or a provider's. */
export interface MappedDocument {
  /** The files that it is read from, relative to the project's root. */
  readonly files?: ReadonlySet<string> | undefined;
  readonly config: { readonly name: string; readonly packageName: string };
  readonly document: { readonly value: JsonObject; readonly locate: LocateSource };
  readonly model: ApiModel;
}

/** What a crosswalk is made from. */
export interface CrosswalkInput {
  /** Name in the configuration, e.g. `subscriptions`. */
  readonly name: string;
  readonly canonical: MappedDocument;
  /** All providers of the configuration; those without a mapping are left alone. */
  readonly providers: readonly MappedDocument[];
  readonly mappings: readonly Mapping[];
  /** The canonical model's file, relative to the project's root; modules with codecs are found from there. */
  readonly modelFile?: string | undefined;
  /** The files that it is read from, relative to the project's root. */
  readonly files?: ReadonlySet<string> | undefined;
  /** Reads a file of the project; undefined when there is none. */
  readonly readFile?: ((file: string) => string | undefined) | undefined;
}

/** Where paths of one document start: its body, and its parameters by `query:name`. */
export interface FieldScope {
  readonly document: MappedDocument;
  readonly body?: SchemaAt | undefined;
  readonly parameters: ReadonlyMap<string, Location>;
}

/** One endpoint of a field: a path, where it leads, and its key in a codec that takes several. */
export interface Endpoint {
  readonly key?: string;
  readonly path: Path;
  readonly location: Location;
  /** True when another field writes it and this one only looks. */
  readonly readOnly: boolean;
}

/** An expression, compiled to JavaScript. */
export interface CompiledExpression {
  readonly text: string;
  readonly code: string;
}

export interface CheckedField {
  readonly entry: FieldEntry;
  /** JSON Pointer of the entry in the mapping file. */
  readonly pointer: string;
  readonly canonical: readonly Endpoint[];
  /** Empty for a field that is read by an expression. */
  readonly provider: readonly Endpoint[];
  readonly codec: CodecKind;
  readonly read?: CompiledExpression;
}

/** A value that never changes, at its path. */
export interface CheckedConstant {
  readonly pointer: string;
  readonly canonical?: Endpoint;
  readonly provider?: Endpoint;
  readonly value?: unknown;
  readonly setting?: string;
}

export interface CheckedPath {
  readonly pointer: string;
  readonly path: Path;
  readonly location: Location;
  /** Why it is unsupported, or left to the provider's options. */
  readonly reason?: string;
}

/** Further fields of a request, under a condition. */
export interface CheckedVariant {
  readonly condition: CompiledExpression;
  readonly fields: readonly CheckedField[];
  readonly constants: readonly CheckedConstant[];
}

/** The fields of a request or of a shape. */
export interface CheckedPart {
  readonly kind: "request" | "response";
  /** JSON Pointer in the mapping file. */
  readonly pointer: string;
  readonly canonical: FieldScope;
  readonly provider: FieldScope;
  /** Where in the provider's body the object stands. */
  readonly at: readonly Segment[];
  readonly fields: readonly CheckedField[];
  readonly constants: readonly CheckedConstant[];
  readonly unsupported: readonly CheckedPath[];
  readonly providerOnly: readonly CheckedPath[];
  /** True when fields that no entry names are the provider's own. */
  readonly hasRest: boolean;
  readonly variants: readonly CheckedVariant[];
  /** Paths of entries that are reported, by document: what they decide is not told a second time. */
  readonly reported: Readonly<Record<"canonical" | "provider", readonly string[]>>;
}

/** A shape, as one use of it was checked. */
export interface CheckedShape {
  /** Key in the emitted mapping. */
  readonly name: string;
  /** Component of the canonical model. */
  readonly canonicalName: string;
  readonly part: CheckedPart;
}

/** What a successful response says. */
export type CheckedResponse = { readonly status: string; readonly pointer: string } & (
  | {
      readonly kind: "shape";
      readonly shape: CheckedShape;
      readonly at: readonly Segment[];
      readonly atOptional: boolean;
    }
  | {
      readonly kind: "then";
      readonly operation: string;
      /** Inputs of that operation that the response gives, and where. */
      readonly inputs: Readonly<Record<string, string>>;
    }
  | { readonly kind: "none" }
);

export interface CheckedPage {
  readonly entry: PageEntry;
  readonly items: readonly Segment[];
  readonly itemAt: readonly Segment[];
  readonly shape: CheckedShape;
  /** Query parameters of the call whose values are not text, for addresses of next pages. */
  readonly numeric: readonly string[];
  /** Those that are true or false. */
  readonly flags: readonly string[];
  /** Those that are lists, and what stands between the items in one value; nothing where the name is repeated. */
  readonly lists: Readonly<Record<string, string>>;
  /** What the parameter that goes on takes; undefined where it takes both, or is not declared. */
  readonly takes: "text" | "number" | undefined;
  /** Canonical input that says how many items a page has. */
  readonly limit: string | undefined;
  /** What the descriptor writes into requests. */
  readonly written: readonly Path[];
}

export interface CheckedRule {
  readonly entry: RuleEntry;
  readonly pointer: string;
  /** JavaScript of the compiled expression. */
  readonly code?: string;
  /** Paths in the provider's object that the rule looks at. */
  readonly paths: readonly string[];
}

/** One call of a provider's operation. */
export interface CheckedCall {
  readonly entry: CallEntry;
  readonly pointer: string;
  readonly condition?: CompiledExpression;
  readonly operation: OperationModel;
  /** Media type that is sent; undefined without a body. */
  readonly content?: MediaTypeModel | undefined;
  readonly request: CheckedPart;
  readonly responses: readonly CheckedResponse[];
  readonly page?: CheckedPage;
  readonly rules: readonly CheckedRule[];
  readonly steps: readonly CheckedStep[];
}

export interface CheckedStep {
  readonly entry: StepEntry;
  readonly name: string;
  readonly pointer: string;
  readonly condition?: CompiledExpression;
  readonly operation: OperationModel;
  readonly content?: MediaTypeModel | undefined;
  readonly request: CheckedPart;
  readonly gives: Readonly<Record<string, Location & { readonly text: string }>>;
}

/** What a provider does for one canonical operation. */
export interface CheckedOperation {
  readonly canonical: CanonicalOperation;
  readonly pointer: string;
  /** The first whose condition holds is made. Empty: unsupported. */
  readonly calls: readonly CheckedCall[];
  /** Canonical inputs that conditions look at, as paths. */
  readonly decides: readonly string[];
  /** Why there is no such call. */
  readonly unsupported?: string;
}

export interface CheckedEvent {
  /** The provider's name of the event. */
  readonly name: string;
  readonly pointer: string;
  /** operationId of the canonical webhook. */
  readonly event: string;
  readonly at: readonly Segment[];
  readonly shape?: CheckedShape;
  readonly fetch?: string;
}

export interface CheckedWebhooks {
  readonly entry: WebhooksEntry;
  readonly events: readonly CheckedEvent[];
}

/** A provider's mapping that holds against both documents. */
export interface CheckedMapping {
  readonly provider: MappedDocument;
  readonly mapping: Mapping;
  /** In the order of the canonical model. */
  readonly operations: readonly CheckedOperation[];
  /** Shapes that are used, by their keys. */
  readonly shapes: readonly CheckedShape[];
  readonly webhooks?: CheckedWebhooks;
  readonly failedWhen?: CompiledExpression;
}

/** A crosswalk whose mappings all hold. */
export interface CheckedCrosswalk {
  readonly name: string;
  readonly canonical: CanonicalModel;
  readonly mappings: readonly CheckedMapping[];
  readonly modelFile?: string | undefined;
  readonly files?: ReadonlySet<string> | undefined;
  readonly readFile?: ((file: string) => string | undefined) | undefined;
}
