import * as z from "zod";
/** Makes a named codec of a function from options to a zod codec. */
export function defineCodec(facts, make) {
  const loss = facts.lossy ?? facts.precision;
  const makeOne = (options) => {
    const codec = make(options);
    if (loss !== undefined) losses.set(codec, loss);
    return codec;
  };
  return Object.assign(makeOne, { facts });
}
const losses = new WeakMap();
/** What a codec of the library loses, in a sentence. */
export function lossOf(codec) {
  return codec === undefined ? undefined : losses.get(codec);
}
/** Refuses a value inside a codec, with the reason. */
export function refuse(context, input, message) {
  context.issues.push({ code: "custom", message, input });
  return z.NEVER;
}
/** A moment in UTC as the canonical model has it. */
export const canonicalTimestamp = z.iso.datetime().regex(/Z$/);
/** Prints a moment: RFC 3339, UTC, without a fraction of zero. */
export function printTimestamp(milliseconds) {
  return new Date(milliseconds).toISOString().replace(".000Z", "Z");
}
