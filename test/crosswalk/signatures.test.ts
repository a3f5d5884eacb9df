import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import {
  signatureProblem,
  type SignaturePlan,
} from "../../templates/package/runtime/signatures.ts";

const now = 1_700_000_000;
const body = '{"a":"\u00e4"}';
const hmac = (hash: string, key: string | Buffer, text: string, encoding: "hex" | "base64") =>
  createHmac(hash, key).update(text).digest(encoding);

function problem(
  plan: SignaturePlan,
  headers: Record<string, string>,
  secrets = ["s"],
  url?: string,
) {
  const header = (name: string): string | undefined => headers[name.toLowerCase()];
  return signatureProblem(plan, { body, header, url }, { secrets, now });
}

const template = (more: object): SignaturePlan => ({
  ...{ scheme: "hmac-sha256", header: "x-sign", template: "{sig}", payload: "{body}" },
  ...{ encoding: "hex", ...more },
});

test("Standard Webhooks: any of several signatures, prefixed secrets", async () => {
  const key = Buffer.from("some secret bytes");
  const sign = (text: string) => hmac("sha256", key, text, "base64");
  const headers = {
    "webhook-id": "m1",
    "webhook-timestamp": String(now),
    "webhook-signature": `v1,AAAA v1,${sign(`m1.${String(now)}.${body}`)}`,
  };
  const plan = { scheme: "standard-webhooks" } as const;
  const secrets = ["whsec_b3RoZXI=", `whsec_${key.toString("base64")}`];
  expect(await problem(plan, headers, secrets)).toBeUndefined();
  const late = { ...headers, "webhook-timestamp": String(now - 301) };
  expect(await problem(plan, late, secrets)).toContain("300 seconds");
  expect(await problem(plan, { ...headers, "webhook-id": "m2" }, secrets)).toContain(
    "does not fit",
  );
  expect(await problem(plan, {}, secrets)).toContain("not signed");
});

test("templates: a plain digest, a prefix, the time in another header, the address", async () => {
  const digest = hmac("sha256", "s", body, "hex");
  expect(await problem(template({}), { "x-sign": digest })).toBeUndefined();
  expect(
    await problem(template({ template: "sha256={sig}" }), { "x-sign": `sha256=${digest}` }),
  ).toBeUndefined();
  expect(
    await problem(
      template({
        template: "v0={sig}",
        timestamp: "x-time",
        payload: "v0:{t}:{body}",
        tolerance: 60,
      }),
      {
        "x-sign": `v0=${hmac("sha256", "s", `v0:${String(now)}:${body}`, "hex")}`,
        "x-time": String(now),
      },
    ),
  ).toBeUndefined();
  const url = "https://example.com/hook";
  expect(
    await problem(
      template({ scheme: "hmac-sha1", encoding: "base64", payload: "{url}{body}" }),
      { "x-sign": hmac("sha1", "s", url + body, "base64") },
      ["s"],
      url,
    ),
  ).toBeUndefined();
  expect(await problem(template({ template: "sha256={sig}" }), { "x-sign": digest })).toContain(
    "form",
  );
  expect(await problem(template({}), { "x-sign": "zz" })).toContain("does not fit");
  expect(await problem(template({ payload: "{t}.{body}" }), { "x-sign": digest })).toContain(
    "time",
  );
  expect(await problem(template({}), { "x-sign": digest }, [])).toContain("no secret");
});

test("a shared secret", async () => {
  const plan = { scheme: "shared-secret", header: "x-token" } as const;
  expect(await problem(plan, { "x-token": "s" })).toBeUndefined();
  expect(await problem(plan, { "x-token": "t" })).toContain("not the secret");
  expect(await problem(plan, {})).toContain("not the secret");
});

test("a secret that is empty, or not set, verifies nothing", async () => {
  const signed = {
    ...{ "webhook-id": "1", "webhook-timestamp": String(now), "webhook-signature": "v1,AAAA" },
    "x-token": "",
    "x-sign": "00",
  };
  const notSet = undefined as unknown as string;
  const plans = [
    { scheme: "shared-secret", header: "x-token" },
    { scheme: "standard-webhooks" },
    template({}),
  ] as const;
  for (const plan of plans)
    for (const secrets of [[""], [notSet], ["", notSet]]) {
      expect(await problem(plan, signed, secrets)).toContain("no secret");
      expect(await problem(plan, {}, secrets)).toContain("no secret");
    }
  expect(await problem({ scheme: "standard-webhooks" }, signed, ["whsec_"])).toContain("not fit");
});
