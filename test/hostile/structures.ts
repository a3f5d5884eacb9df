import type { HostileCase } from "./cases.ts";
import { expansion } from "./structures/expansion.ts";
import { malformed } from "./structures/malformed.ts";
import { names } from "./structures/names.ts";
import { references } from "./structures/references.ts";
import { sizes } from "./structures/sizes.ts";

/** Attacks by shape and size rather than by text. */
const structures = { ...expansion, ...references, ...sizes, ...names, ...malformed };

/** The structural attacks as cases, one row of the table. */
export function structuralCases(): HostileCase[] {
  return Object.entries(structures).map(([name, make]) => ({
    id: `structure | ${name}`,
    position: "structure",
    payload: name,
    make,
  }));
}
