import { equalJson } from "../../schema/equal.ts";
import type { CheckContext } from "../check/report.ts";
import { printPath, type Path } from "../mapping/path.ts";
import { editDistance } from "../../diagnostics/closest.ts";
import { isFailure, propertiesOf, resolvePath, type SchemaAt } from "../schema/resolve.ts";
import { readPins } from "./file.ts";
import { reliedOn } from "./relied.ts";

/**
 * Finds the likely new name of a field that is gone: a field of the same object whose form is the pinned
 * one and that no entry of the mapping names; of several, the one whose name is nearest.
 *
 * @param part - JSON Pointer of the request or shape in the mapping file.
 */
export function renamedField(
  context: CheckContext,
  part: string,
  start: SchemaAt | undefined,
): (path: Path) => string | undefined {
  return (path) => {
    const pin = readPins(context.mapping).get(part.slice(1))?.paths.get(path.text);
    const last = path.segments.at(-1);
    if (pin === undefined || start === undefined || last?.kind !== "key") return undefined;
    const parent = resolvePath(start, path.segments.slice(0, -1));
    if (isFailure(parent)) return undefined;
    const named = JSON.stringify(context.mapping.value);
    const candidates = [...propertiesOf(parent)]
      .filter(([name, at]) => {
        const text = printPath([...path.segments.slice(0, -1), { kind: "key", key: name }]);
        const location = { ...at, required: at.required && parent.required, repeated: false };
        return equalJson(reliedOn(location).schema, pin.schema) && !named.includes(`"${text}"`);
      })
      .map(([name]) => ({ name, distance: editDistance(name, last.key) }))
      .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1));
    return candidates[0]?.name;
  };
}
