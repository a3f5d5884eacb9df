import { makeAdapter } from "./crosswalk/client.js";
import { decodeNamed } from "./crosswalk/decode.js";
import { encodeRequest } from "./crosswalk/encode.js";
import { lawViolations } from "./crosswalk/laws.js";
import { mapping } from "./maxio/mapping.js";

export { UnifiedError } from "./crosswalk/errors.js";
export { rules } from "./maxio/rules.js";

export function encode(operation, input, options) {
  return encodeRequest(mapping, operation, input, options);
}

export function decode(shape, source, settings) {
  return decodeNamed(mapping, shape, source, settings);
}

export function checkLaws(law) {
  return lawViolations(mapping, law);
}

export function maxio(options) {
  return makeAdapter(mapping, options);
}
