import { entries, member, namesOf, recordSchema, type Scope } from "../context.ts";
import type { CompareSchemas } from "./index.ts";
import { aboutKeywords, type SchemaPair } from "./query.ts";

/** Compares what one member asks of others: `dependentRequired` and `dependentSchemas`. */
export function compareDependencies(scope: Scope, pair: SchemaPair, compare: CompareSchemas): void {
  const required = {
    base: member(pair.base, "dependentRequired"),
    revision: member(pair.revision, "dependentRequired"),
  };
  for (const trigger of namesOf(required.base, required.revision)) {
    const values = {
      base: member(required.base, trigger),
      revision: member(required.revision, trigger),
    };
    const [was, is] = [values.base.value, values.revision.value].map((value) =>
      Array.isArray(value) ? value : [],
    );
    const query = aboutKeywords(scope, pair, ["dependentRequired"]);
    for (const name of is ?? [])
      if (!was?.includes(name))
        recordSchema(
          scope,
          "dependent-required-added",
          { revision: values.revision, after: `${trigger} → ${String(name)}` },
          query,
        );
    for (const name of was ?? [])
      if (!is?.includes(name))
        recordSchema(
          scope,
          "dependent-required-removed",
          { base: values.base, before: `${trigger} → ${String(name)}` },
          query,
        );
  }
  const schemas = {
    base: member(pair.base, "dependentSchemas"),
    revision: member(pair.revision, "dependentSchemas"),
  };
  const known = new Map(entries(schemas.base));
  for (const [trigger, after] of entries(schemas.revision)) {
    const before = known.get(trigger);
    if (before !== undefined)
      compare({ ...scope, subject: `${scope.subject}.(with ${trigger})` }, before, after);
    else
      recordSchema(
        scope,
        "dependent-schema-added",
        { revision: after, after: trigger },
        aboutKeywords(scope, pair, ["dependentSchemas"]),
      );
    known.delete(trigger);
  }
  for (const [trigger, before] of known)
    recordSchema(
      scope,
      "dependent-schema-removed",
      { base: before, before: trigger },
      aboutKeywords(scope, pair, ["dependentSchemas"]),
    );
}
