// Crosswalk's run time. SPDX-License-Identifier: MIT-0
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
/** Two-way conversion of one field. A value that cannot be converted is refused by throwing. */
export interface Codec {
  /** Provider's value to the canonical one. */
  decode(value: never, settings: Settings): unknown;
  /** Canonical value to the provider's. */
  encode(value: never, settings: Settings): unknown;
  /** What does not come back, in a sentence; undefined when everything does. */
  readonly lossy?: string | undefined;
  /** Whether a decoded value does not come back; without, the way back is gone. */
  readonly losesOnDecode?: ((value: never) => boolean) | undefined;
}
/** One path, or several by the keys of a codec that takes them together. */
export type FieldPaths = string | Readonly<Record<string, string>>;
/** A canonical field and the provider's field that says the same. */
export interface FieldMapping {
  readonly canonical: FieldPaths;
  /** Undefined where `read` tells the value. */
  readonly provider?: FieldPaths | undefined;
  readonly codec?: Codec | undefined;
  /** Reads the canonical value from the provider's object. */
  readonly read?: (values: { readonly body: unknown }) => unknown;
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
  readonly provider?: string;
  readonly value?: unknown;
  readonly setting?: string;
}
export interface UnsupportedField {
  readonly path: string;
  readonly reason: string;
}
/** The fields of a request or of a shape. */
export interface PartMapping {
  /** Where in a request's body the provider's object stands. */
  readonly at?: string;
  readonly fields: readonly FieldMapping[];
  readonly constants?: readonly ConstantMapping[];
  readonly unsupported?: readonly UnsupportedField[];
}
/** What conditions of a mapping look at. */
export interface ConditionValues {
  readonly input: unknown;
  readonly settings: Settings;
}
type Condition = (values: ConditionValues) => unknown;
/** Further fields of a request, under a condition. */
export interface VariantMapping extends PartMapping {
  readonly when: Condition;
}
export interface RequestMapping extends PartMapping {
  readonly variants?: readonly VariantMapping[];
}
/** A canonical schema and the provider's schema that says the same. */
export interface ShapeMapping extends PartMapping {
  /** The canonical validator. */
  readonly schema: z.ZodType;
}
/** What a successful response says. */
export type ResponseMapping =
  | {
      readonly shape: ShapeMapping;
      readonly at?: string;
      readonly atOptional?: boolean;
    }
  | {
      /** Canonical operation that tells the value. */
      readonly then: string;
      /** Its inputs that the response gives, and where. */
      readonly with?: Readonly<Record<string, string>>;
    }
  | {
      readonly none: true;
    };
/** A requirement that the provider's schema does not say. */
export interface Rule {
  readonly id: string;
  readonly kind: "schema" | "context" | "server-state";
  readonly severity: "error" | "warning";
  readonly sentence: string;
  readonly source: string;
  /** Undefined for rules that only the provider can decide. */
  readonly holds?: (values: RuleValues) => unknown;
}
/** What a rule looks at. */
export interface RuleValues {
  /** The provider's object, where the mapping's paths start. */
  readonly body: unknown;
  readonly query: unknown;
  readonly path: unknown;
  readonly context: unknown;
  readonly now: Date;
}
export interface SettingMapping {
  readonly default?:
    | {
        readonly value: unknown;
      }
    | {
        readonly setting: string;
      };
  /** Parameter that carries the setting, e.g. `query:site_id`. */
  readonly parameter?: string;
}
/** Where an error response says what is wrong. */
export interface ErrorShape {
  readonly message?: string;
  readonly messages?: string;
  readonly code?: string;
  readonly fields?: string;
}
/** A vendor's error responses. */
export interface ErrorMapping {
  readonly default: ErrorShape;
  readonly byStatus?: Readonly<Record<string, ErrorShape>>;
  /** Kind by the vendor's code, by status, or by range (`4XX`). */
  readonly kinds?: Readonly<Record<string, string>>;
  readonly failedWhen?: (values: { readonly body: unknown; readonly status: number }) => unknown;
}
/** Sends a provider's operation: a function of the provider's package. */
export type SendOperation = (client: never, init: never) => Promise<unknown>;
/** One call of a provider's operation. */
export interface SendMapping {
  readonly send: SendOperation;
  /** Media type of the body, where the operation has several. */
  readonly contentType?: string;
  readonly request: RequestMapping;
  readonly bodyRequired?: boolean;
  /** The provider package's validators. */
  readonly body?: z.ZodType;
  readonly parameters?: z.ZodType;
  /** The operation's own parameters, e.g. `query:site_id`: what settings may write. */
  readonly names: readonly string[];
  /** True for a body that is a form: what is empty is not in it. */
  readonly isForm?: boolean;
  /** Header or field that takes the idempotency key. */
  readonly idempotency?: string;
}
/** A call that comes first. */
export interface StepMapping extends SendMapping {
  readonly name: string;
  readonly when?: Condition;
  /** Results by name, and where they are. */
  readonly gives: Readonly<Record<string, string>>;
}
/** How an update is written. */
export interface PatchMapping {
  /** How a canonical null is sent. */
  readonly unset?:
    | "null"
    | "empty-text"
    | {
        readonly keys: string;
      };
  readonly jsonPatch?: "add" | "replace";
}
/** How a list continues; see `runtime/pages`. */
export interface ListMapping {
  readonly items: string;
  readonly at?: string;
  readonly shape: ShapeMapping;
  readonly size?: string;
  /** Canonical input that says how many. */
  readonly limit?: string;
  /** How the list continues; left out where a response has all items. */
  readonly next?: Readonly<Record<string, unknown>>;
  /** Query parameters that are numbers, for addresses of next pages. */
  readonly numeric?: readonly string[];
  /** Those that are true or false. */
  readonly flags?: readonly string[];
  /** Those that are lists, and what stands between the items in one value. */
  readonly lists?: Readonly<Record<string, string>>;
  /** What the parameter that goes on takes. */
  readonly takes?: "text" | "number";
}
/** What a provider does for a canonical operation. */
export interface CallMapping extends SendMapping {
  readonly when?: Condition;
  readonly steps?: readonly StepMapping[];
  readonly patch?: PatchMapping;
  readonly responses?: Readonly<Record<string, ResponseMapping>>;
  readonly list?: ListMapping;
  readonly rules?: readonly Rule[];
}
/** A canonical operation of one provider. */
export interface OperationMapping {
  /** Names of the path parameters, which callers give one by one. */
  readonly path: readonly string[];
  /** Validator of the canonical input: parameters, and fields of the body. */
  readonly input: z.ZodType;
  /** Names of the canonical list's parts. */
  readonly page?: {
    readonly items: string;
    readonly cursor: string;
    readonly limit?: string;
  };
  /** Inputs that conditions look at. */
  readonly decides?: readonly string[];
  /** The first whose condition holds is made. */
  readonly calls: readonly CallMapping[];
}
/** An event of the provider. */
export interface EventMapping {
  /** Name of the canonical event. */
  readonly event: string;
  readonly at?: string;
  readonly shape?: ShapeMapping;
  /** Canonical operation that tells the object. */
  readonly fetch?: string;
}
export interface WebhookMapping {
  readonly verify: Readonly<Record<string, unknown>>;
  readonly type?: string;
  readonly typeHeader?: string;
  readonly id?: string;
  readonly idHeader?: string;
  readonly time?: string;
  readonly events: Readonly<Record<string, EventMapping>>;
}
/** Everything that the runtime needs to know about one provider. */
export interface ProviderMapping {
  readonly provider: string;
  readonly providerVersion: string;
  readonly settings: Readonly<Record<string, SettingMapping>>;
  readonly settingsSchema: z.ZodType;
  readonly operations: Readonly<Record<string, OperationMapping>>;
  readonly shapes: Readonly<Record<string, ShapeMapping>>;
  readonly errors: ErrorMapping;
  readonly webhooks?: WebhookMapping;
}
/** A provider's request, ready to be sent. */
export interface ProviderRequest<Body = unknown> {
  readonly body: Body;
  readonly path: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly header: Readonly<Record<string, unknown>>;
  readonly cookie: Readonly<Record<string, unknown>>;
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
export {};
