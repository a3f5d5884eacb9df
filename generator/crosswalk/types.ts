import type { SourceLocation } from "../diagnostics/index.ts";
import type { JsonObject } from "../json/values.ts";
import type { ApiModel, MediaTypeModel, OperationModel } from "../model/index.ts";
import type { CodecKind } from "./codecs/catalogue.ts";
import type { FieldEntry, RuleEntry } from "./mapping/format.ts";
import type { Path, Segment } from "./mapping/path.ts";
import type { Mapping } from "./mapping/read.ts";
import type { Place, SchemaAt } from "./schema/resolve.ts";

/** Finds the source of a value of a document, by JSON Pointer. */
export type LocateSource = (pointer: string, part?: "value" | "key") => SourceLocation | undefined;

/** A document that takes part: the canonical model or a provider. */
export interface Party {
  readonly config: { readonly name: string; readonly packageName: string };
  readonly document: { readonly value: JsonObject; readonly locate: LocateSource };
  readonly model: ApiModel;
}

/** What a crosswalk is made from. */
export interface CrosswalkInput {
  /** Name in the configuration, e.g. `subscriptions`. */
  readonly name: string;
  readonly canonical: Party;
  /** All providers of the configuration; those without a mapping are left alone. */
  readonly providers: readonly Party[];
  readonly mappings: readonly Mapping[];
}

/** One end of a field: a path, where it leads, and its key in a codec that takes several. */
export interface End {
  readonly key?: string;
  readonly path: Path;
  readonly place: Place;
  /** True when another field writes it and this one only looks. */
  readonly readOnly: boolean;
}

export interface CheckedField {
  readonly entry: FieldEntry;
  /** JSON Pointer of the entry in the mapping file. */
  readonly pointer: string;
  readonly canonical: readonly End[];
  readonly provider: readonly End[];
  readonly codec: CodecKind;
}

/** A value that never changes, at its place. */
export interface CheckedConstant {
  readonly pointer: string;
  readonly canonical?: End;
  readonly provider?: End;
  readonly value?: unknown;
  readonly setting?: string;
}

export interface CheckedPath {
  readonly pointer: string;
  readonly path: Path;
  readonly place: Place;
  /** Why it is unsupported, or left to the provider's options. */
  readonly reason?: string;
}

/** The request or the answer of a mapping. */
export interface CheckedPart {
  readonly kind: "request" | "response";
  /** JSON Pointer in the mapping file. */
  readonly pointer: string;
  readonly canonical: SchemaAt;
  readonly canonicalName: string;
  /** The provider's object, below the wrapper. */
  readonly provider: SchemaAt;
  readonly root: readonly Segment[];
  /** True when the answer may also be the object itself. */
  readonly rootOptional: boolean;
  readonly fields: readonly CheckedField[];
  readonly constants: readonly CheckedConstant[];
  readonly unsupported: readonly CheckedPath[];
  readonly providerOnly: readonly CheckedPath[];
}

export interface CheckedRule {
  readonly entry: RuleEntry;
  readonly pointer: string;
  /** JavaScript of the compiled expression. */
  readonly code?: string;
  /** Paths in the provider's object that the rule looks at. */
  readonly paths: readonly string[];
}

/** A provider's mapping that holds against both documents. */
export interface CheckedMapping {
  readonly party: Party;
  readonly mapping: Mapping;
  readonly operation: OperationModel;
  readonly requestBody: MediaTypeModel;
  readonly responseBody: MediaTypeModel;
  readonly request: CheckedPart;
  readonly response: CheckedPart;
  readonly rules: readonly CheckedRule[];
}

/** A crosswalk whose mappings all hold. */
export interface CheckedCrosswalk {
  readonly name: string;
  readonly canonical: Party;
  readonly mappings: readonly CheckedMapping[];
}
