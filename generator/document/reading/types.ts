import type { DiagnosticCode } from "../../diagnostics/index.ts";
import type { JsonObject } from "../../json/values.ts";
import type { ReadingRuleName } from "../reading-names.ts";
import type { Resolve } from "../references/resolve.ts";

/** What a rule knows of the document. */
export interface ReadingContext {
  /** `2.0`, `3.0`, `3.1` or `3.2`. */
  readonly version: string;
  readonly resolve: Resolve;
}

/** A document as a rule reads it, and where it reads something else than the letter. */
export interface ReadPart {
  readonly value: JsonObject;
  readonly pointers: readonly string[];
}

/** A rule for anything else of a document. */
export interface DocumentRule {
  readonly name: ReadingRuleName;
  readonly code: DiagnosticCode;
  readonly message: string;
  read(document: JsonObject, context: ReadingContext): ReadPart;
}

/** A rule for Schema Objects: gives the schema that is meant, or the same one. */
export interface SchemaRule {
  readonly name: ReadingRuleName;
  readonly code: DiagnosticCode;
  /** Keywords without one of which the rule has nothing to do. */
  readonly keywords: readonly string[];
  /** What is read, for the note; it is followed by how often. */
  readonly message: string;
  read(schema: JsonObject, pointer: string, context: ReadingContext): JsonObject;
}
