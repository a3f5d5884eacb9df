import { readDiscriminators } from "../reading/discriminator.ts";
import { isIntended, type Reading } from "../reading-names.ts";
import type { Diagnostics } from "../../diagnostics/index.ts";
import { remapLocate } from "../remap-locate.ts";
import type { SourcedDocument } from "../types.ts";
import { separateBinary } from "./binary.ts";
import { separateDirections } from "./directions.ts";

/**
 * The last step of reading a document: what it says of a schema in one use only becomes a variant of that schema -
 * the branches that a discriminator selects, what goes one way only, and bytes. The model takes the result as it is.
 *
 * @param document - bundled.
 */
export function separateVariants(
  document: SourcedDocument,
  reading: Reading,
  diagnostics: Diagnostics,
): SourcedDocument {
  const selecting = isIntended(reading, "discriminator")
    ? readDiscriminators(document, diagnostics)
    : document;
  const always = isIntended(reading, "readOnlyRequired");
  const defaults = isIntended(reading, "requiredDefault");
  const { value, optional, origins } = separateDirections(selecting.value, { always, defaults });
  const [first] = optional;
  if (first !== undefined)
    diagnostics.report({
      code: "read-required-default",
      message: `a required property of a request that has a default may be left out${optional.length === 1 ? "" : ` (${optional.length} times)`}`,
      pointer: first,
      pointers: optional,
      location: document.locate(first),
    });
  const locate = remapLocate(selecting.locate, { removed: new Map(), added: origins });
  return { ...selecting, locate, value: separateBinary(value) };
}
