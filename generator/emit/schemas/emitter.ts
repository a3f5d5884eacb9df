import type { DiagnosticCode } from "../../diagnostics/index.ts";
import type { Expression } from "../write/index.ts";
import type { SchemaOptions } from "../types.ts";
import type { JsonType } from "../../schema/keywords.ts";
import type { Conjunction, Constraints } from "./constraints.ts";
import type { Flattening } from "./flatten.ts";
import type { Budget } from "./budget.ts";
import type { Cycles } from "./in-place.ts";
import type { Runtime } from "./runtime.ts";
import type { SchemaNode } from "../../schema/node.ts";

/** Everything that writing a schema needs to know. Passed on explicitly. */
export interface Emitter extends Flattening {
  readonly options: SchemaOptions;
  readonly runtime: Runtime;
  /** Writes a conjunction of schemas; its constraints may be given where they are known or more than it says. */
  schema(nodes: Conjunction, position?: Position, constraints?: Constraints): Expression;
  /** The expression that stands for a schema that a reference leads to. */
  reference(target: SchemaNode): Expression;
  /** Whether a schema's meaning depends on the schemas around it. */
  readonly dependsOnScope: (node: SchemaNode) => boolean;
  /** For the schemas that evaluators carry. */
  readonly evaluated: Budget;
  /** The schemas that apply themselves to the same value. */
  readonly cycles: Cycles;
  /** The name of the binding that a reference leads to, for messages; undefined for no reference. */
  label(node: SchemaNode): string | undefined;
  readonly report: (code: DiagnosticCode, node: SchemaNode, message: string) => void;
}

/** Where a schema stands. */
export interface Position {
  /** The types that the value is known to have: another keyword alongside this schema takes care of the others. */
  readonly within: ReadonlySet<JsonType>;
  /** Whether `type: object` may be inferred here. */
  readonly infers: boolean;
  /** Keys of the schemas that apply to the same value around this one. */
  readonly inPlace: ReadonlySet<string>;
}
