import type { JsonObject } from "../../json/values.ts";
import type { SchemaPart, ScopedSchema } from "../conjunction.ts";
import type { Truth } from "../truth.ts";
import type { PrimitiveType } from "../types.ts";
import type { JsonValue } from "../../json/values.ts";

/** A proof under way: how much work is left, what is assumed, and how to prove a part of it. */
export interface Proof {
  /** Proves that every value that all of `premises` accept is accepted by `goal`. False means "not proved". */
  proves(premises: readonly SchemaPart[], goal: ScopedSchema): boolean;
  /** The same for a member or an item of the value. */
  provesInside(premises: readonly SchemaPart[], goal: ScopedSchema): boolean;
  /** Proves that no value is accepted by both. */
  excludes(premises: readonly SchemaPart[], other: ScopedSchema): boolean;
  /** Whether a schema accepts a value. */
  evaluate(schema: ScopedSchema, value: JsonValue): Truth;
}

/** What has to be proved of one keyword. */
export interface KeywordGoal {
  readonly premises: readonly SchemaPart[];
  /** The primitive types that the premises let through. */
  readonly types: ReadonlySet<PrimitiveType>;
  readonly keyword: string;
  readonly argument: JsonValue;
  /** The schema object that has the keyword. */
  readonly goal: SchemaPart & { readonly schema: JsonObject };
  readonly proof: Proof;
}
