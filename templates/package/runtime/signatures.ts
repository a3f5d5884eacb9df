/**
 * Verification of webhooks by data: Standard Webhooks, HMAC over a template, a shared secret. Only Web
 * Crypto, so that it runs at the edge. Signatures are of the bytes that came: give the raw body.
 */

/** How a request proves that it is the vendor's. */
export type SignaturePlan =
  /** https://www.standardwebhooks.com: webhook-id, webhook-timestamp, webhook-signature. */
  | { readonly scheme: "standard-webhooks"; readonly tolerance?: number }
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
  | { readonly scheme: "shared-secret"; readonly header: string }
  | { readonly scheme: "none" }
  | { readonly scheme: "own" };

/** A webhook's request as it came. */
export interface SignedRequest {
  readonly body: string;
  /** Value of a header, by its name in any case. */
  readonly header: (name: string) => string | null | undefined;
  readonly url?: string | undefined;
}

/** Seconds that the time of a webhook may differ where the scheme asks for a time and does not say. */
const DEFAULT_TOLERANCE_SECONDS = 300;

/**
 * Says why a webhook is not to be trusted; undefined when it is.
 *
 * @param secrets - all that are valid now, e.g. the old and the new one while they change.
 * @param now - seconds since 1970.
 */
export async function signatureProblem(
  plan: SignaturePlan,
  request: SignedRequest,
  { secrets: all, now }: { readonly secrets: readonly string[]; readonly now: number },
): Promise<string | undefined> {
  if (plan.scheme === "none" || plan.scheme === "own") return undefined;
  // A setting that is not there is often an empty text, or undefined: nobody may sign with that.
  const secrets = all.filter(Boolean);
  if (secrets.length === 0) return "There is no secret to verify the webhook with.";
  if (plan.scheme === "shared-secret") {
    const given = request.header(plan.header) ?? "";
    return secrets.some((secret) => isSameText(secret, given))
      ? undefined
      : `The header ${plan.header} is not the secret.`;
  }
  if (plan.scheme === "standard-webhooks") return standardProblem(plan, request, { secrets, now });
  return templateProblem(plan, request, { secrets, now });
}

interface Trust {
  readonly secrets: readonly string[];
  readonly now: number;
}

async function standardProblem(
  { tolerance }: { readonly tolerance?: number },
  request: SignedRequest,
  { secrets, now }: Trust,
): Promise<string | undefined> {
  const [id, time, signatures] = ["id", "timestamp", "signature"].map(
    (name) => request.header(`webhook-${name}`) ?? request.header(`svix-${name}`) ?? "",
  );
  if (!id || !time || !signatures) return "The webhook is not signed.";
  const old = timeProblem(time, tolerance ?? DEFAULT_TOLERANCE_SECONDS, now);
  if (old !== undefined) return old;
  const given = signatures.split(" ").flatMap((one) => (one.startsWith("v1,") ? one.slice(3) : []));
  for (const secret of secrets) {
    const key = bytesOfBase64(secret.replace(/^whsec_/, ""));
    if (key === undefined || key.length === 0) continue;
    const expected = await sign("SHA-256", key, `${id}.${time}.${request.body}`);
    if (given.some((one) => isSameBytes(expected, bytesOfBase64(one)))) return undefined;
  }
  return "The signature does not fit the body.";
}

const hashes = {
  "hmac-sha1": "SHA-1",
  "hmac-sha256": "SHA-256",
  "hmac-sha512": "SHA-512",
} as const;

async function templateProblem(
  plan: Extract<SignaturePlan, { readonly template: string }>,
  request: SignedRequest,
  { secrets, now }: Trust,
): Promise<string | undefined> {
  const value = request.header(plan.header);
  if (value === null || value === undefined) return `The webhook has no header ${plan.header}.`;
  const parts = readTemplate(plan.template, value);
  const signatures = parts.get("sig") ?? [];
  if (signatures.length === 0)
    return `The header ${plan.header} has no signature of the form ${plan.template}.`;
  const time = plan.timestamp === undefined ? parts.get("t")?.[0] : request.header(plan.timestamp);
  const needsTime = plan.payload.includes("{t}") || plan.tolerance !== undefined;
  if (needsTime && (time === undefined || time === null))
    return "The webhook does not say its time.";
  const old =
    plan.tolerance === undefined ? undefined : timeProblem(time ?? "", plan.tolerance, now);
  if (old !== undefined) return old;
  const hash = plan.bodyHash === undefined ? undefined : await hashProblem(plan.bodyHash, request);
  if (hash !== undefined) return hash;
  const read = plan.encoding === "hex" ? bytesOfHex : bytesOfBase64;
  for (const url of addressesOf(request, plan.payload)) {
    const values = { body: request.body, t: time ?? "", url, form: fieldsOf(request) ?? "" };
    const payload = plan.payload.replace(
      /\{(body|t|url|form)\}/g,
      (_, name: keyof typeof values) => values[name],
    );
    for (const secret of secrets) {
      const expected = await sign(hashes[plan.scheme], new TextEncoder().encode(secret), payload);
      if (signatures.some((one) => isSameBytes(expected, read(one)))) return undefined;
    }
  }
  return "The signature does not fit the body.";
}

/** The address as it came, and with or without its port, which proxies add and take away. */
function addressesOf({ url = "" }: SignedRequest, payload: string): string[] {
  const [, scheme = "", host = "", port, rest = ""] =
    /^(https?:\/\/)([^/?#:]+|\[[^\]]*\])(:\d+)?(.*)$/s.exec(url) ?? [];
  if (host === "" || !payload.includes("{url}")) return [url];
  const usual = scheme === "https://" ? ":443" : ":80";
  return [url, `${scheme}${host}${port === undefined ? usual : ""}${rest}`];
}

/** Names and values of a form, in the order of the names; undefined for another body. */
function fieldsOf({ body, header }: SignedRequest): string | undefined {
  if (!/^application\/x-www-form-urlencoded/i.test(header("content-type") ?? "")) return undefined;
  const form = new URLSearchParams(body);
  const names = [...new Set(form.keys())].sort();
  return names
    .flatMap((name) => [...new Set(form.getAll(name))].sort().map((value) => name + value))
    .join("");
}

/** A body that is no form is not signed itself: its hash is, which is in the address. */
async function hashProblem(parameter: string, request: SignedRequest): Promise<string | undefined> {
  if (fieldsOf(request) !== undefined || request.body === "") return undefined;
  const [, query] = (request.url ?? "").split("?");
  const given = bytesOfHex(new URLSearchParams(query).get(parameter) ?? "");
  const bytes = new TextEncoder().encode(request.body);
  const expected = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return isSameBytes(expected, given)
    ? undefined
    : `The body does not fit the address's parameter ${parameter}.`;
}

/**
 * Takes a header's value apart. A template of `name={value}` parts, joined by commas, also reads values
 * in another order, with further parts, and with several signatures.
 */
function readTemplate(template: string, value: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const add = (name: string, text: string): void => {
    found.set(name, [...(found.get(name) ?? []), text]);
  };
  const parts = template.split(",").map((part) => /^(.*?)\{(sig|t)\}(.*)$/.exec(part.trim()));
  for (const piece of parts.length === 1
    ? [value.trim()]
    : value.split(",").map((one) => one.trim())) {
    for (const part of parts) {
      const [, before = "", name = "", after = ""] = part ?? [];
      if (part === null || !piece.startsWith(before) || !piece.endsWith(after)) continue;
      add(name, piece.slice(before.length, piece.length - after.length));
    }
  }
  return found;
}

function timeProblem(time: string, tolerance: number, now: number): string | undefined {
  const seconds = /^\d+$/.test(time) ? Number(time) : Date.parse(time) / 1000;
  if (Number.isNaN(seconds)) return "The webhook's time cannot be read.";
  return Math.abs(now - seconds) > tolerance
    ? `The webhook's time differs by more than ${String(tolerance)} seconds.`
    : undefined;
}

async function sign(hash: string, key: Uint8Array, text: string): Promise<Uint8Array> {
  const algorithm = { name: "HMAC", hash };
  const imported = await crypto.subtle.importKey("raw", key as BufferSource, algorithm, false, [
    "sign",
  ]);
  return new Uint8Array(await crypto.subtle.sign("HMAC", imported, new TextEncoder().encode(text)));
}

function bytesOfHex(text: string): Uint8Array | undefined {
  if (!/^(?:[0-9a-f]{2})+$/i.test(text)) return undefined;
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

function bytesOfBase64(text: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/** Compares in a time that depends on the length alone. */
function isSameBytes(expected: Uint8Array, given: Uint8Array | undefined): boolean {
  if (given === undefined || given.length !== expected.length) return false;
  let difference = 0;
  expected.forEach((byte, i) => {
    difference |= byte ^ (given[i] ?? 0);
  });
  return difference === 0;
}

function isSameText(expected: string, given: string): boolean {
  const encoder = new TextEncoder();
  return isSameBytes(encoder.encode(expected), encoder.encode(given));
}
