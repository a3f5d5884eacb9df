import type { DiagnosticCode, Diagnostics } from "../../diagnostics/index.ts";
import type { TextLine } from "./lines.ts";
import type { LeftOut } from "./model-tree.ts";

/** What a page does not show. */
type Gap =
  | "no type"
  | "sample"
  | "other media types"
  | "no schema"
  | "folded"
  | "values"
  | "folded operation"
  | "line";

/** What a reader notes while it reads, told once per kind. */
export interface PageNotes {
  /** Names of the schemas that the page describes under headings of their own. */
  readonly models: ReadonlySet<string>;
  add(gap: Gap, line: TextLine, name: string): void;
  addLeftOut(leftOut: readonly LeftOut[], name: string): void;
}

const told: Readonly<Record<Gap, { readonly code: DiagnosticCode; readonly message: string }>> = {
  sample: {
    code: "fields-from-sample",
    message:
      "shown as samples: names and kinds of fields are read, and not which are required, their formats, bounds and values. Choose Schema (or Model) over each sample before the text is copied",
  },
  "other media types": {
    code: "fields-not-shown",
    message:
      "shown for the first media type only: the others are read without their fields. Describe them in an overlay where they differ",
  },
  "no schema": {
    code: "fields-not-shown",
    message:
      "without a schema that can be read: any value is accepted. Choose Schema (or Model), unfold it, and copy the text again",
  },
  folded: {
    code: "fields-not-shown",
    message: "folded: any value is accepted. Unfold them on the page and copy the text again",
  },
  values: {
    code: "enum-values-lost",
    message:
      "enumerations whose values are folded. Unfold them on the page and copy the text again",
  },
  "folded operation": {
    code: "fields-not-readable",
    message:
      "folded: only the method and the path are read. Open the operations on the page and copy the text again",
  },
  "no type": {
    code: "type-not-stated",
    message: "without a type that is known: any value is accepted",
  },
  line: {
    code: "fields-not-readable",
    message: "left out: the lines are no parameter with a name, a type and a location",
  },
};

/** Names that a message lists. */
const maximumNames = 8;

export function createNotes(models: ReadonlySet<string>) {
  const found = new Map<Gap, { line: TextLine; names: Set<string> }>();
  const add: PageNotes["add"] = (gap, line, name) => {
    const known = found.get(gap);
    if (known === undefined) found.set(gap, { line, names: new Set([name]) });
    else known.names.add(name);
  };
  return {
    models,
    add,
    addLeftOut: (leftOut: readonly LeftOut[], name: string) => {
      for (const one of leftOut) add(one.kind, one.line, `${name}: ${one.name}`);
    },
    /** Reports all that was noted. */
    report: (file: string, diagnostics: Diagnostics) => {
      for (const [gap, { line, names }] of found) {
        const listed = [...names].slice(0, maximumNames).join("; ");
        const more = names.size > maximumNames ? ` and ${names.size - maximumNames} more` : "";
        diagnostics.report({
          code: told[gap].code,
          message: `${listed}${more}: ${told[gap].message}.`,
          location: { file, line: line.line, column: line.column },
        });
      }
    },
  };
}
