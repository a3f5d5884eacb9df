import type * as z from "zod";
/** What can be said about a field on its way between the canonical model and a provider. */
export interface Issue {
  readonly code:
    | "unsupported_field"
    | "lossy"
    | "missing_required"
    | "invalid_value"
    | "conditional_rule"
    | "unknown_value";
  /** error: there is no request (or no canonical object); warning: there is one, and something did not get into it. */
  readonly severity: "error" | "warning";
  /** Path in the canonical object, e.g. `trial.days`; of what has none, the provider's path. */
  readonly path: string;
  readonly message: string;
  /** Id of the rule that is broken; conditional_rule only. */
  readonly rule?: string;
}
/** Values of a connection that the canonical model does not carry. */
export type Settings = Readonly<Record<string, unknown>>;
/** A place in the provider's request: in the body below the root, or a parameter. */
export type ProviderPath = string;
/** Two-way conversion of one field; a function where a setting decides. */
export type FieldCodec = z.ZodType | ((settings: Settings) => z.ZodType);
/** A canonical field and the provider's field that says the same. */
export interface FieldMapping {
  readonly canonical: string | Readonly<Record<string, string>>;
  readonly provider: ProviderPath | Readonly<Record<string, ProviderPath>>;
  readonly codec?: FieldCodec;
  /** Undefined: both. */
  readonly direction?: "encode" | "decode";
  readonly default?:
    | {
        readonly value: unknown;
      }
    | {
        readonly setting: string;
      };
  /** True when null is a value of the canonical field; elsewhere a request has no nulls. */
  readonly nullable?: boolean;
  /** Keys of the codec that another field writes. */
  readonly reads?: readonly string[];
  /** What does not come back. */
  readonly lossy?: string;
}
export interface ConstantMapping {
  readonly canonical?: string;
  readonly provider?: ProviderPath;
  readonly value?: unknown;
  readonly setting?: string;
}
export interface UnsupportedField {
  readonly path: string;
  readonly reason: string;
}
/** One direction-neutral table of a request or an answer. */
export interface PartMapping {
  /** Where in the body the provider's object stands. */
  readonly root: string;
  /** True when the object may also stand alone. */
  readonly rootOptional?: boolean;
  readonly fields: readonly FieldMapping[];
  readonly constants: readonly ConstantMapping[];
  readonly unsupported: readonly UnsupportedField[];
}
/** A requirement that the provider's schema does not say. */
export interface Rule {
  readonly id: string;
  readonly kind: "schema" | "context" | "server-state";
  readonly severity: "error" | "warning";
  readonly sentence: string;
  readonly source: string;
  /** Undefined for rules that only the provider can decide. */
  readonly holds?: (facts: RuleFacts) => unknown;
}
/** What a rule looks at. */
export interface RuleFacts {
  /** The provider's object, below the wrapper. */
  readonly body: unknown;
  readonly query: unknown;
  readonly path: unknown;
  readonly context: unknown;
  readonly now: Date;
}
export interface SettingFact {
  readonly default?:
    | {
        readonly value: unknown;
      }
    | {
        readonly setting: string;
      };
  readonly parameter?: ProviderPath;
}
/** What a vendor's error answer looks like. */
export interface ErrorShape {
  readonly status: readonly string[];
  readonly kind: ErrorKind;
  readonly message?: string;
  readonly messages?: string;
  readonly fields?: string;
}
export type ErrorKind =
  | "invalid_request"
  | "authentication"
  | "not_found"
  | "conflict"
  | "rate_limited"
  | "provider_failure";
/** Everything that the runtime needs to know about one provider. */
export interface ProviderMapping {
  readonly provider: string;
  readonly providerVersion: string;
  readonly settings: Readonly<Record<string, SettingFact>>;
  readonly settingsSchema: z.ZodType;
  readonly request: PartMapping;
  readonly response: PartMapping;
  readonly rules: readonly Rule[];
  readonly errors: readonly ErrorShape[];
  /** The provider package's validator of the request body. */
  readonly body: z.ZodType;
  /** The canonical validators. */
  readonly canonicalRequest: z.ZodType;
  readonly canonicalResponse: z.ZodType;
}
/** A provider's request, ready to be sent. */
export interface ProviderRequest<Body = unknown> {
  readonly body: Body;
  readonly path: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly header: Readonly<Record<string, unknown>>;
}
/** What encoding gives: a request with warnings, or the errors for which there is none. */
export type EncodeResult<Body = unknown> =
  | (ProviderRequest<Body> & {
      readonly ok: true;
      readonly issues: readonly Issue[];
      /** Ids of rules that were not decided: context that was not given, or known to the provider only. */
      readonly undecided: readonly string[];
    })
  | {
      readonly ok: false;
      readonly issues: readonly Issue[];
    };
/** What decoding gives: a canonical object with warnings, or the errors for which there is none. */
export type DecodeResult<Canonical> =
  | {
      readonly ok: true;
      readonly value: Canonical;
      readonly issues: readonly Issue[];
    }
  | {
      readonly ok: false;
      readonly issues: readonly Issue[];
      readonly raw: unknown;
    };
