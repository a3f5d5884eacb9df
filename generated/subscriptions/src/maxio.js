import { createSubscription as send } from "@crosswalk/maxio";
import { makeAdapter } from "./crosswalk/client.js";
import { requestCodec } from "./crosswalk/codec.js";
import { decodeRequest, decodeResponse } from "./crosswalk/decode.js";
import { encodeRequest } from "./crosswalk/encode.js";
import { lawViolations } from "./crosswalk/laws.js";
import { requestValidator } from "./crosswalk/validate.js";
import { mapping } from "./maxio/mapping.js";

export { rules } from "./maxio/rules.js";

export const createSubscriptionRequest = /* @__PURE__ */ requestValidator(mapping);

export function createSubscription(options) {
  return requestCodec(mapping, options);
}

export function encodeCreateSubscription(input, options) {
  return encodeRequest(mapping, input, options);
}

export function decodeCreateSubscription(body, settings) {
  return decodeRequest(mapping, body, settings);
}

export function decodeSubscription(answer, settings) {
  return decodeResponse(mapping, answer, settings);
}

export function checkLaws(input, options) {
  return lawViolations(mapping, input, options);
}

export function maxio(options) {
  return makeAdapter(mapping, send, options);
}
