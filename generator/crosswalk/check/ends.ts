import { joinPointer } from "../../json/pointer.ts";
import { printPath, parsePath, type Path } from "../mapping/path.ts";
import { closest } from "../schema/closest.ts";
import {
  isFailure,
  resolvePath,
  type Failure,
  type Place,
  type SchemaAt,
} from "../schema/resolve.ts";
import type { End, Party } from "../types.ts";
import { reportAt, type CheckContext } from "./report.ts";

/** One side of a part: whose document, where its object is, and how parameters are found. */
export interface Side {
  readonly party: Party;
  readonly start: SchemaAt;
  /** Undefined: the side has no parameters. */
  readonly parameter?: (path: Path) => Place | undefined;
  /** Likely new names of a field that is not there any more, best first. */
  readonly renamed?: (path: Path) => string | undefined;
}

/** Parses and resolves a path of the mapping file; reports when it leads nowhere. */
export function resolveEnd(
  context: CheckContext,
  side: Side,
  text: string,
  at: string,
): { path: Path; place: Place } | undefined {
  const path = parsePath(text);
  if (typeof path === "string") {
    reportAt(context, "mapping-path-syntax", at, `\`${text}\`: ${path}`);
    return undefined;
  }
  if (path.parameter !== undefined) {
    const place = side.parameter?.(path);
    if (place !== undefined) return { path, place };
    reportAt(context, "mapping-path-unknown", at, `There is no parameter \`${text}\`.`);
    return undefined;
  }
  const place = resolvePath(side.start, path.segments);
  if (!isFailure(place)) return { path, place };
  reportFailure(context, side, path, place, at);
  return undefined;
}

/** Resolves one path or a map of paths by codec keys. Undefined when one of them fails. */
export function resolveEnds(
  context: CheckContext,
  side: Side,
  value: string | Readonly<Record<string, string>>,
  at: string,
  reads: readonly string[],
): End[] | undefined {
  if (typeof value === "string") {
    const end = resolveEnd(context, side, value, at);
    return end === undefined ? undefined : [{ ...end, readOnly: false }];
  }
  const ends = Object.entries(value).map(([key, text]) => {
    const end = resolveEnd(context, side, text, joinPointer(at, key));
    return end === undefined ? undefined : { ...end, key, readOnly: reads.includes(key) };
  });
  return ends.every((end) => end !== undefined) ? ends : undefined;
}

function reportFailure(
  context: CheckContext,
  side: Side,
  path: Path,
  failure: Failure,
  at: string,
): void {
  const before = printPath(path.segments.slice(0, failure.step));
  const where = before === "" ? "The object" : `\`${before}\``;
  const step = path.segments[failure.step];
  const name = step?.kind === "key" ? step.key : "";
  const place = {
    party: side.party,
    pointer: failure.reached.pointer,
    message: `this is where \`${path.text}\` stops`,
  };
  const documents = [place];
  switch (failure.problem) {
    case "needs-item":
      reportAt(
        context,
        "mapping-path-needs-item",
        at,
        `${where} is an array; \`${path.text}\` does not say which item.`,
        {
          documents,
          fix: `Write \`${before}[0]…\` or \`${before}[*]…\`.`,
        },
      );
      return;
    case "not-an-array":
      reportAt(
        context,
        "mapping-path-unknown",
        at,
        `${where} of ${side.party.config.name} is not an array.`,
        { documents },
      );
      return;
    case "unknown":
    case "not-an-object": {
      const guess = side.renamed?.(path) ?? closest(name, failure.known);
      reportAt(
        context,
        "mapping-path-unknown",
        at,
        `${where} of ${side.party.config.name} has no field \`${name}\`.`,
        {
          documents,
          ...(guess === undefined
            ? {}
            : {
                fix: `Did you mean \`${guess}\`? If the vendor renamed the field, correct the path and run \`crosswalk pin\`.`,
              }),
        },
      );
    }
  }
}
