import { createHash, createHmac } from "node:crypto";
import { afterAll, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { retry, type RetryOptions } from "../../../templates/package/runtime/retry.ts";
import {
  signatureSchemes,
  verifyAndParse,
} from "../../../templates/package/runtime/webhook-signatures.ts";
import type { JsonObject } from "../../../generator/json/values.ts";
import { emitDocument } from "../../support/emitted-package.ts";
import { startLoopbackServer, type ServedResponse } from "../../support/loopback-server.ts";

const answers: ServedResponse[] = [];
const server = await startLoopbackServer(() => answers.shift() ?? { json: {} });
afterAll(() => server.close());
beforeEach(() => answers.splice(0));

const busy: ServedResponse = { status: 503, headers: { "retry-after": "0" } };

describe("idempotency keys", () => {
  const post = (operationId: string, header?: JsonObject): JsonObject => ({
    post: {
      operationId,
      parameters: header === undefined ? [] : [{ in: "header", ...header }],
      requestBody: { content: { "application/json": { schema: { type: "object" } } } },
      responses: {},
    },
  });
  const text = { schema: { type: "string" } };
  const document = {
    paths: {
      "/orders": post("createOrder", { name: "Idempotency-Key", ...text }),
      "/short": post("createShort", {
        name: "Idempotency-Key",
        schema: { type: "string", maxLength: 10 },
      }),
      "/plain": post("createPlain"),
      "/token": post("createToken", { name: "X-Idempotency-Token", ...text }),
      "/word": post("createWord", { name: "IdempotencyKey", ...text }),
    },
  };

  /** Keys of the requests that the server gets for one call while it is busy twice. */
  async function keysOf(name: string, init: object): Promise<unknown[]> {
    const { load } = await emitDocument(document);
    const module = await load();
    const layers = [module["retry"]?.({ delay: 1 })];
    const client = module["createAcmeClient"]?.({ baseUrl: server.url, layers });
    answers.push(busy, busy);
    const before = server.requests.length;
    await module[name]?.(client, { body: { a: 1 }, ...init });
    const sent = server.requests.slice(before);
    expect(new Set(sent.map(({ body }) => body.toString())).size).toBe(1);
    return sent.map(
      ({ headers }) => headers[Object.keys(headers).find((one) => /idempotency/.test(one)) ?? ""],
    );
  }

  test.each(["createToken", "createWord"])("one is made for %s, under its name", async (name) => {
    const keys = await keysOf(name, {});
    expect([keys.length, new Set(keys).size, typeof keys[0]]).toEqual([3, 1, "string"]);
  });

  test("one is made for a call, and each try has it", async () => {
    const [first, ...others] = await keysOf("createOrder", {});
    expect(first).toMatch(/^[0-9a-f-]{36}$/);
    expect(others).toEqual([first, first]);
  });

  test.each([
    ["parameter", { params: { header: { "Idempotency-Key": "mine" } } }],
    ["header in another case", { headers: { "IDEMPOTENCY-KEY": "mine" } }],
  ])("the caller's own wins, given as a %s", async (_, init) => {
    expect(await keysOf("createOrder", init)).toEqual(["mine", "mine", "mine"]);
  });

  test.each(["createShort", "createPlain"])(
    "none is made for %s, which is sent once",
    async (name) => {
      expect(await keysOf(name, {})).toEqual([undefined]);
    },
  );
});

describe("retry", () => {
  /** Statuses that a layer sees, and the number of tries. */
  async function tries(responses: readonly Response[], options: RetryOptions): Promise<number> {
    let count = 0;
    const layer = retry({ delay: 0, ...options });
    const send = layer(async () => responses[count++] ?? Response.json({}));
    await send(new Request(server.url));
    return count;
  }
  /** The pauses that are asked of timers from now on: how long those take depends on the machine. */
  function pausesOfTimers(): () => unknown[] {
    const timers = vi.spyOn(globalThis, "setTimeout");
    onTestFinished(() => timers.mockRestore());
    return () => timers.mock.calls.map(([, milliseconds]) => milliseconds);
  }
  const unavailable = (headers: Record<string, string> = {}): Response =>
    new Response(null, { status: 503, headers });
  const date = (seconds: number): string => new Date(Date.now() + seconds * 1000).toUTCString();

  test.each([
    ["a date in the past", { "retry-after": date(-60) }],
    ["a date by the server's clock", { "retry-after": date(3600), date: date(3600) }],
    ["no seconds", { "retry-after": "0x10" }],
    ["a year", { "retry-after": "10 " }],
  ])("Retry-After that is %s", async (_, headers) => {
    const pauses = pausesOfTimers();
    expect(await tries([unavailable(headers)], { maxDelay: 20 })).toBe(2);
    expect(pauses().filter((pause) => Number(pause) <= 20)).toHaveLength(1);
  });

  test.each([
    "Sun, 06 Nov 1994 08:49:38 GMT",
    "Sunday, 06-Nov-94 08:49:38 GMT",
    "Sun Nov  6 08:49:38 1994",
  ])("Retry-After by a date in the form %s", async (later) => {
    const pauses = pausesOfTimers();
    const headers = { "retry-after": later, date: "Sun, 06 Nov 1994 08:49:37 GMT" };
    await tries([unavailable(headers)], { maxDelay: 20 });
    expect(pauses()).toContain(20);
  });

  test("no try begins after the time of the call", async () => {
    const headers = { "retry-after": "20" };
    expect(await tries([unavailable(headers)], { maxElapsed: 1000 })).toBe(1);
  });

  test("pauses are random parts of their bounds", async () => {
    const pauses = pausesOfTimers();
    await tries([unavailable(), unavailable()], { delay: 10_000, random: () => 0 });
    expect(pauses().filter((pause) => pause === 0)).toHaveLength(2);
  });

  test("the budget is for all calls of a layer", async () => {
    let count = 0;
    const send = retry({ delay: 0, budget: 3, attempts: 3 })(async () => {
      count++;
      return unavailable();
    });
    for (let call = 0; call < 10; call++) await send(new Request(server.url));
    expect(count).toBe(10 + 3);
  });
});

describe("webhooks are verified before they are parsed", () => {
  const body = '{"id": 1,  "spaces": "kept"}';
  const now = Math.floor(Date.now() / 1000);
  const hmac = (text: string, encoding: "hex" | "base64"): string =>
    createHmac("sha256", "secret").update(text).digest(encoding);
  const cases = {
    stripe: { "stripe-signature": `t=${now},v1=${hmac(`${now}.${body}`, "hex")}` },
    github: { "x-hub-signature-256": `sha256=${hmac(body, "hex")}` },
    slack: {
      "x-slack-request-timestamp": String(now),
      "x-slack-signature": `v0=${hmac(`v0:${now}:${body}`, "hex")}`,
    },
    shopify: { "x-shopify-hmac-sha256": hmac(body, "base64") },
  };
  const request = (
    headers: Record<string, string>,
    text = body,
    url: string = server.url,
  ): Request => new Request(url, { method: "POST", headers, body: text });
  const parse = (payload: unknown): { id: number } => payload as { id: number };

  describe("by the scheme of Twilio", () => {
    const options = { scheme: signatureSchemes.twilio, secret: "secret" };
    const signed = (text: string): { "x-twilio-signature": string } => ({
      "x-twilio-signature": createHmac("sha1", "secret").update(text).digest("base64"),
    });
    const form = { "content-type": "application/x-www-form-urlencoded" };
    const url = "https://example.com/hook?a=1";

    test.each([url, "https://example.com:443/hook?a=1"])("of a form at %s", async (address) => {
      const headers = { ...form, ...signed(`${address}Body1 2ToxToy`) };
      const received = request(headers, "To=y&Body=1+2&To=x&To=x", url);
      expect(await verifyAndParse(received, parse, options)).toEqual({
        ...{ To: ["y", "x", "x"], Body: "1 2" },
      });
      const changed = request(headers, "To=y&Body=3", url);
      await expect(verifyAndParse(changed, parse, options)).rejects.toThrow("does not fit");
    });

    test("of JSON, by the hash in the address", async () => {
      const hash = createHash("sha256").update(body).digest("hex");
      const address = `${url}&bodySHA256=${hash}`;
      const headers = signed(address);
      expect(await verifyAndParse(request(headers, body, address), parse, options)).toMatchObject({
        id: 1,
      });
      const changed = request(headers, '{"id": 2}', address);
      await expect(verifyAndParse(changed, parse, options)).rejects.toThrow("bodySHA256");
    });
  });

  test.each(Object.keys(cases) as (keyof typeof cases)[])("by the scheme of %s", async (name) => {
    const options = { scheme: signatureSchemes[name], secret: ["old", "secret"] };
    const headers = cases[name];
    expect(await verifyAndParse(request(headers), parse, options)).toMatchObject({ id: 1 });
    // The same value, written again.
    const again = request(headers, JSON.stringify(JSON.parse(body)));
    await expect(verifyAndParse(again, parse, options)).rejects.toThrow("does not fit");
    await expect(verifyAndParse(request({}), parse, options)).rejects.toThrow(/header|signed/);
  });

  test("and a body that is no JSON is told without a word of it", async () => {
    const signature = createHmac("sha256", "secret").update("secret words").digest("hex");
    const headers = { "x-hub-signature-256": `sha256=${signature}` };
    const options = { scheme: signatureSchemes.github, secret: "secret" };
    const error = await verifyAndParse(request(headers, "secret words"), parse, options).catch(
      String,
    );
    expect(error).toBe(
      "TypeError: The webhook's signature is right, but its body is neither JSON nor a form.",
    );
  });

  test("not when the body was read before", async () => {
    const read = request(cases.github);
    await read.json();
    const options = { scheme: signatureSchemes.github, secret: "secret" };
    await expect(verifyAndParse(read, parse, options)).rejects.toThrow("body unread");
  });

  test("only packages with webhooks export it", async () => {
    const content = { "application/json": { schema: { type: "object" } } };
    const webhook = { post: { operationId: "made", requestBody: { content }, responses: {} } };
    const { text } = await emitDocument({ webhooks: { made: webhook } });
    expect(text("src/index.js")).toContain("verifyAndParse");
    expect((await emitDocument({})).text("src/index.js")).not.toContain("verifyAndParse");
  });
});
