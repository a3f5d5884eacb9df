import type { Schema } from "../model/index.ts";
import { followReferences, type Resources } from "../schema/references.ts";

/** The schema itself, or the one that its `$ref` leads to; `true` for a reference that leads nowhere. */
export function resolveSchema(resources: Resources, schema: Schema): Schema {
  return followReferences(resources.detached(schema))?.schema ?? true;
}
