import { namesOf, recordDocument, type Comparison, type Located, type Scope } from "./context.ts";
import { differs, memberOf, type Pair } from "./members.ts";
import { hintRenames, type Candidate } from "./rename.ts";
import { summarize } from "./schema/annotations.ts";

/** Compares the names in `components.schemas`, and the schemas that no operation leads to. */
export function compareComponents(scope: Scope, schemas: Pair): void {
  const added: Candidate[] = [];
  const removed: Candidate[] = [];
  for (const name of namesOf(schemas.base, schemas.revision)) {
    const { base, revision } = memberOf(schemas, name);
    const inner = { ...scope, subject: name };
    const candidate = (
      kind: "schema-component-added" | "schema-component-removed",
      at: Located,
    ) => ({
      draft: recordDocument(
        inner,
        kind,
        kind === "schema-component-added"
          ? { revision: at, after: summarize(at.value) }
          : { base: at, before: summarize(at.value) },
      ),
      name,
      value: at.value ?? true,
    });
    if (base.value === undefined) added.push(candidate("schema-component-added", revision));
    else if (revision.value === undefined)
      removed.push(candidate("schema-component-removed", base));
    else if (differs({ base, revision }) && !isUsed(scope.comparison, base, revision))
      recordDocument(inner, "unused-schema-changed", { base, revision });
  }
  hintRenames(removed, added);
}

function isUsed({ nodes }: Comparison, base: Located, revision: Located): boolean {
  return ["request", "response"].some((direction) =>
    ["", "text"].some((text) =>
      nodes.has(`${direction}|${text}|${base.pointer}|${revision.pointer}`),
    ),
  );
}
