import { join } from "node:path";
import { payloads } from "./payloads.ts";
import { documentPositions, schemaPositions } from "./positions/document.ts";
import { mappingPositions } from "./positions/mapping.ts";
import { pagePositions } from "./positions/page.ts";
import { configPositions, overlayPositions } from "./positions/project.ts";
import type { Positions, Scenario } from "./positions/types.ts";
import type { Order } from "./case-result.ts";

/** All positions by the kind of input that they are in. */
export const positions: Readonly<Record<string, Positions>> = {
  document: documentPositions,
  schema: schemaPositions,
  page: pagePositions,
  overlay: overlayPositions,
  configuration: configPositions,
  mapping: mappingPositions,
};

/** A payload at a position. */
export interface HostileCase {
  readonly id: string;
  readonly position: string;
  readonly payload: string;
  readonly make: () => Scenario | undefined;
}

/** Every payload at every position. */
export function allCases(): HostileCase[] {
  return Object.entries(positions).flatMap(([group, members]) =>
    Object.entries(members).flatMap(([name, position]) =>
      Object.entries(payloads).map(([payload, text]) => ({
        id: `${group} | ${name} | ${payload}`,
        position: `${group}: ${name}`,
        payload,
        make: () => position(text),
      })),
    ),
  );
}

/**
 * A part of the cases in which each position and each payload occurs: every position meets
 * `perPosition` payloads, and which ones moves on from position to position.
 */
export function selectCases(cases: readonly HostileCase[], perPosition: number): HostileCase[] {
  const byPosition = group(cases);
  let offset = 0;
  return [...byPosition.values()].flatMap((members) => {
    const step = Math.max(1, Math.floor(members.length / perPosition));
    const chosen = Array.from(
      { length: Math.min(perPosition, members.length) },
      (_, n) => members[(offset + n * step) % members.length],
    );
    offset += 1;
    return chosen.filter((one) => one !== undefined);
  });
}

function group(cases: readonly HostileCase[]): Map<string, HostileCase[]> {
  const groups = new Map<string, HostileCase[]>();
  for (const one of cases) {
    const members = groups.get(one.position);
    if (members === undefined) groups.set(one.position, [one]);
    else members.push(one);
  }
  return groups;
}

/** The cases as orders for the pool; those whose payload cannot stand at the position are left out. */
export function toOrders(
  cases: readonly HostileCase[],
  workspace: string,
  server?: string,
): Order[] {
  return cases.flatMap(({ id, make }, index) => {
    const scenario = make();
    return scenario === undefined
      ? []
      : [
          {
            id,
            scenario,
            folder: join(workspace, `case-${String(index).padStart(5, "0")}`),
            cache: join(workspace, "cache"),
            ...(server === undefined ? {} : { server }),
          },
        ];
  });
}
