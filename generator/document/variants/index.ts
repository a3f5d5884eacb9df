import { readDiscriminators } from "../reading/discriminator.ts";
import { isIntended, type Reading } from "../reading-names.ts";
import type { Diagnostics } from "../../diagnostics/index.ts";
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
  const directed = separateDirections(selecting.value, { always });
  return { ...selecting, value: separateBinary(directed) };
}
