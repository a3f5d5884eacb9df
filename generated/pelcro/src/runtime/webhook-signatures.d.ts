// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import { type SignaturePlan } from "./signatures.js";
/** Schemes by which vendors sign webhooks, by their usual names. Others are given as data. */
export declare const signatureSchemes: Readonly<
  Record<"standardWebhooks" | "stripe" | "github" | "slack" | "shopify" | "twilio", SignaturePlan>
>;
/** What a webhook is verified with. */
export interface VerificationOptions {
  /** One of {@link signatureSchemes}, or a scheme of one's own as data. */
  readonly scheme: SignaturePlan;
  /** The secret, or all that are valid now, e.g. the old and the new one while they change. */
  readonly secret: string | readonly string[];
}
/** A webhook that is not signed as it should be. Nothing of it was parsed. */
export declare class WebhookSignatureError extends Error {
  readonly name: string;
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
export declare function verifyAndParse<Payload>(
  request: Request,
  parse: (payload: unknown, text?: string) => Payload,
  { scheme, secret }: VerificationOptions,
): Promise<Payload>;
