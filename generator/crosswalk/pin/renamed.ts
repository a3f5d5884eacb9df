import type { CheckContext } from "../check/report.ts";
import { printPath, type Path } from "../mapping/path.ts";
import { editDistance } from "../schema/closest.ts";
import { isFailure, propertiesOf, resolvePath, type SchemaAt } from "../schema/resolve.ts";
import { readPins } from "./file.ts";
import { hashOf, pinnedSchema } from "./subschema.ts";

/**
 * The likely new name of a field that is gone: a field of the same object whose form is the pinned
 * one and that no entry of the mapping names; of several, the one whose name is nearest.
 */
export function renamedFrom(
  context: CheckContext,
  kind: "request" | "response",
  start: SchemaAt,
  path: Path,
): string | undefined {
  const pin = readPins(context.mapping.pins).get(`${kind} ${path.text}`);
  const last = path.segments.at(-1);
  const parent = resolvePath(start, path.segments.slice(0, -1));
  if (pin === undefined || last?.kind !== "key" || isFailure(parent)) return undefined;
  const named = JSON.stringify(context.mapping.value.operations.create[kind]);
  const candidates = [...propertiesOf(parent)]
    .filter(([name, at]) => {
      const text = printPath([...path.segments.slice(0, -1), { kind: "key", key: name }]);
      const place = { ...at, required: at.required && parent.required, repeated: false };
      return hashOf(pinnedSchema(place)) === pin.hash && !named.includes(`"${text}"`);
    })
    .map(([name]) => ({ name, distance: editDistance(name, last.key) }))
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1));
  return candidates[0]?.name;
}
