// Crosswalk's run time. SPDX-License-Identifier: MIT-0
/**
 * Verification of webhooks by data: Standard Webhooks, HMAC over a template, a shared secret. Only Web
 * Crypto, so that it runs at the edge. Signatures are of the bytes that came: give the raw body.
 */
/** How a request proves that it is the vendor's. */
export type SignaturePlan =
  /** https://www.standardwebhooks.com: webhook-id, webhook-timestamp, webhook-signature. */
  | {
      readonly scheme: "standard-webhooks";
      readonly tolerance?: number;
    }
  | {
      readonly scheme: "hmac-sha256" | "hmac-sha1" | "hmac-sha512";
      readonly header: string;
      /** Form of the header's value, with `{sig}` and perhaps `{t}`, e.g. `t={t},v1={sig}`. */
      readonly template: string;
      /** Header that carries the time, if the signature's does not. */
      readonly timestamp?: string;
      /** What is signed: `{body}`, `{t}`, `{url}`, or the fields of a form, `{form}`. */
      readonly payload: string;
      readonly encoding: "hex" | "base64";
      /** Parameter of the address that has the SHA-256 of a body which is no form, in hexadecimal digits. */
      readonly bodyHash?: string;
      /** Seconds that the time may differ. */
      readonly tolerance?: number;
    }
  | {
      readonly scheme: "shared-secret";
      readonly header: string;
    }
  | {
      readonly scheme: "none";
    }
  | {
      readonly scheme: "own";
    };
/** A webhook's request as it came. */
export interface SignedRequest {
  readonly body: string;
  /** Value of a header, by its name in any case. */
  readonly header: (name: string) => string | null | undefined;
  readonly url?: string | undefined;
}
/**
 * Says why a webhook is not to be trusted; undefined when it is.
 *
 * @param secrets - all that are valid now, e.g. the old and the new one while they change.
 * @param now - seconds since 1970.
 */
export declare function signatureProblem(
  plan: SignaturePlan,
  request: SignedRequest,
  {
    secrets: all,
    now,
  }: {
    readonly secrets: readonly string[];
    readonly now: number;
  },
): Promise<string | undefined>;
