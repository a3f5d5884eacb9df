// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import { formFields } from "./webhook-form.js";
import { signatureProblem } from "./signatures.js";
/** Schemes by which vendors sign webhooks, by their usual names. Others are given as data. */
export const signatureSchemes = {
  /** https://www.standardwebhooks.com */
  standardWebhooks: { scheme: "standard-webhooks" },
  stripe: {
    scheme: "hmac-sha256",
    header: "stripe-signature",
    template: "t={t},v1={sig}",
    payload: "{t}.{body}",
    encoding: "hex",
    tolerance: 300,
  },
  github: {
    scheme: "hmac-sha256",
    header: "x-hub-signature-256",
    template: "sha256={sig}",
    payload: "{body}",
    encoding: "hex",
  },
  slack: {
    scheme: "hmac-sha256",
    header: "x-slack-signature",
    template: "v0={sig}",
    timestamp: "x-slack-request-timestamp",
    payload: "v0:{t}:{body}",
    encoding: "hex",
    tolerance: 300,
  },
  shopify: {
    scheme: "hmac-sha256",
    header: "x-shopify-hmac-sha256",
    template: "{sig}",
    payload: "{body}",
    encoding: "base64",
  },
  /** The address is signed, too: give a request with the one that the vendor calls, not that behind a proxy. */
  twilio: {
    scheme: "hmac-sha1",
    header: "x-twilio-signature",
    template: "{sig}",
    payload: "{url}{form}",
    encoding: "base64",
    bodyHash: "bodySHA256",
  },
};
/** A webhook that is not signed as it should be. Nothing of it was parsed. */
export class WebhookSignatureError extends Error {
  name = "WebhookSignatureError";
}
/**
 * Verifies a webhook's signature over the body as it came, and only then parses and checks it.
 *
 * @param request - as the platform gives it, its body unread: a body that was parsed and written again is not the
 *   one that was signed.
 * @param parse - the function of the webhook, e.g. `orderCreated`. It gets the fields of a form, of which one that comes
 *   several times is a list, or the value of JSON and its text.
 * @throws WebhookSignatureError when the signature is missing, wrong or too old.
 * @throws TypeError when the body is neither JSON nor a form. Nothing of the body is in the message.
 */
export async function verifyAndParse(request, parse, { scheme, secret }) {
  if (!(request instanceof Request) || request.bodyUsed)
    throw new TypeError(
      "Give the request with its body unread: signatures are of the bytes that came.",
    );
  const body = await request.text();
  const problem = await signatureProblem(
    scheme,
    { body, header: (name) => request.headers.get(name), url: request.url },
    { secrets: [secret].flat(), now: Date.now() / 1000 },
  );
  if (problem !== undefined) throw new WebhookSignatureError(problem);
  const contentType = request.headers.get("content-type") ?? "";
  return /^application\/x-www-form-urlencoded/i.test(contentType)
    ? parse(formFields(new URLSearchParams(body)))
    : parse(jsonPayload(body), body);
}
function jsonPayload(body) {
  try {
    return JSON.parse(body);
  } catch {
    throw new TypeError(
      "The webhook's signature is right, but its body is neither JSON nor a form.",
    );
  }
}
