import type { DiagnosticReport, Diagnostics, RelatedLocation } from "../../diagnostics/index.ts";
import type { CanonicalModel, CanonicalOperation } from "../canonical/model.ts";
import type { OwnCodec } from "../codecs/catalogue.ts";
import type { OperationModel } from "../../model/index.ts";
import type { Mapping } from "../mapping/read.ts";
import { closest } from "../../diagnostics/closest.ts";
import type { MappedDocument } from "../types.ts";

/** What the checks of one mapping share. */
export interface CheckContext {
  readonly mapping: Mapping;
  readonly canonical: CanonicalModel;
  readonly provider: MappedDocument;
  readonly diagnostics: Diagnostics;
  /** Codecs outside the library: those of the canonical model, then those of the mapping file. */
  readonly ownCodecs: ReadonlyMap<string, OwnCodec>;
  /** What was reported: a shape that is used several times has its mistakes once. */
  readonly reported: Set<string>;
  /** Results of steps that nothing gives, which is told where the step says so. */
  readonly lostResults: Set<string>;
}

/** A place in a document that belongs to a problem. */
export interface DocumentReference {
  readonly document: MappedDocument;
  readonly pointer: string;
  readonly message: string;
}

/** Where an operation of the canonical model is declared. */
export function canonicalReference(
  { canonical: { document } }: CheckContext,
  { pointer }: CanonicalOperation,
): DocumentReference {
  return { document, pointer, message: "the operation is declared here" };
}

/** A problem at an entry of the mapping file. */
export interface MappingProblem {
  readonly code: DiagnosticReport["code"];
  /** JSON Pointer in the mapping file. */
  readonly at: string;
  readonly message: string;
  /** Where the documents say what it is about. */
  readonly documents?: readonly DocumentReference[];
  readonly related?: readonly RelatedLocation[];
  readonly fix?: string | undefined;
  readonly part?: "key" | "value";
  readonly severity?: DiagnosticReport["severity"];
}

/** Reports a problem at its entry, with the lines of the documents that it is about. */
export function reportAt(context: CheckContext, problem: MappingProblem): void {
  const { mapping, diagnostics, reported } = context;
  const { code, at, message, documents = [], fix, part = "value", severity } = problem;
  const key = [code, at, message].join("\n");
  if (reported.has(key)) return;
  reported.add(key);
  const related = [
    ...(problem.related ?? []),
    ...documents.flatMap(({ document, pointer, message: text }) => {
      const location = document.document.locate(pointer, "key");
      return location === undefined ? [] : [{ message: text, location }];
    }),
  ];
  diagnostics.report({
    ...{ code, message, provider: mapping.provider, location: mapping.locate(at, part) },
    ...(related.length === 0 ? {} : { related }),
    ...(documents[0] === undefined ? {} : { pointer: documents[0].pointer }),
    ...(fix === undefined ? {} : { fix }),
    ...(severity === undefined ? {} : { severity }),
  });
}

/** Where a provider declares an operation or a webhook. */
export function operationReference(
  context: CheckContext,
  { pointer, kind }: Pick<OperationModel, "pointer" | "kind">,
): DocumentReference {
  const message = `the ${kind === "webhook" ? "webhook" : "operation"} is here`;
  return { document: context.provider, pointer, message };
}

/** `; did you mean X?`, or the names that there are. */
export function guessing(name: string, known: readonly string[]): string {
  const guess = closest(name, known);
  if (guess !== undefined) return `; did you mean \`${guess}\`?`;
  const few = known.slice(0, 8).map((one) => `\`${one}\``);
  if (few.length === 0) return ".";
  return `; there ${few.length === 1 ? "is" : "are"} ${few.join(", ")}${known.length > few.length ? ", …" : ""}.`;
}
