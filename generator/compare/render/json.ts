import { bumpFor } from "../bump.ts";
import type { ChangeReport } from "../types.ts";
import { sortReports } from "./order.ts";

/** The reports as JSON: stable, in the order of every format, described by `report.schema.json` alongside this folder. */
export function renderJson(reports: readonly ChangeReport[]): string {
  const providers = sortReports(reports).map((report) => ({ ...report, bump: bumpFor(report) }));
  return `${JSON.stringify({ format: 1, providers }, undefined, 2)}\n`;
}
