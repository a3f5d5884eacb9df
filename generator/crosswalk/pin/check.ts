import { reportAt, type CheckContext } from "../check/report.ts";
import type { CheckedMapping } from "../types.ts";
import { describeChange } from "./difference.ts";
import { currentPins, pinsFile, readPins } from "./file.ts";

/** Compares the pins of a mapping with the document: each mapped field is as it was when the mapping was written. */
export function checkPins(context: CheckContext, mapping: CheckedMapping): void {
  const pins = readPins(context.mapping.pins);
  const current = currentPins(mapping);
  const file = pinsFile(context.mapping.file);
  for (const [key, now] of current) {
    const pin = pins.get(key);
    const document = {
      party: context.provider,
      pointer: now.pointer,
      message: "this is the field now",
    };
    if (pin === undefined) {
      reportAt(context, "mapping-pin-missing", now.at, `\`${key}\` has no pin in ${file}.`, {
        documents: [document],
      });
    } else if (pin.hash !== now.hash) {
      reportAt(context, "mapping-pin-changed", now.at, describeChange(key, pin, now), {
        documents: [document],
      });
    }
  }
  for (const key of pins.keys()) {
    if (current.has(key)) continue;
    reportAt(
      context,
      "mapping-pin-surplus",
      "",
      `${file} pins \`${key}\`, which the mapping does not have.`,
    );
  }
}
