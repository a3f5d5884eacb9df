import { isObject, type JsonValue } from "../../json/values.ts";
import { validatorOf } from "../schema/validate.ts";
import { samplesOf } from "./samples.ts";
import type { PinnedSchema } from "./subschema.ts";

/** Says what moved: both forms, and where they accept different values, one such value. */
export function describeChange(key: string, before: PinnedSchema, now: PinnedSchema): string {
  const lines = [`\`${key}\` is not what it was when it was pinned.`];
  if (before.required !== now.required) {
    lines.push(
      now.required
        ? "It is required now; it was optional."
        : "It is optional now; it was required.",
    );
  }
  if (JSON.stringify(before.schema) !== JSON.stringify(now.schema)) {
    lines.push(`was: ${JSON.stringify(before.schema)}`, `now: ${JSON.stringify(now.schema)}`);
    const witness = distinguish(before.schema, now.schema);
    if (witness !== undefined) lines.push(witness);
  }
  return lines.join("\n");
}

/** One value that only one of two schemas takes, checked by a validator of each; undefined when none was found. */
export function distinguish(before: JsonValue, now: JsonValue): string | undefined {
  const values = [...samplesOf(before), ...samplesOf(now)];
  const [takenBefore, takenNow] = [validatorFor(before), validatorFor(now)];
  const lost = values.find((value) => takenBefore(value) && !takenNow(value));
  if (lost !== undefined) return `${JSON.stringify(lost)} used to be valid and no longer is.`;
  const gained = values.find((value) => !takenBefore(value) && takenNow(value));
  return gained === undefined
    ? undefined
    : `${JSON.stringify(gained)} used to be invalid and is valid now.`;
}

function validatorFor(schema: JsonValue): (value: JsonValue) => boolean {
  if (!isObject(schema)) return () => schema === true;
  const validate = validatorOf(schema);
  return (value) => validate === undefined || validate(value);
}
