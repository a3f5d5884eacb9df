import { createHmac } from "node:crypto";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { withPages } from "../../../templates/package/runtime/paged.ts";
import { retry } from "../../../templates/package/runtime/retry.ts";
import { signatureProblem } from "../../../templates/package/runtime/signatures.ts";
import { signatureSchemes } from "../../../templates/package/runtime/webhook-signatures.ts";

describe("pages", () => {
  const inits: unknown[] = [];
  const list = withPages(
    (_, init) => {
      inits.push(structuredClone(init));
      const data = { data: [inits.length], next: inits.length < 3 ? `c${inits.length}` : "" };
      return Promise.resolve({ data, response: new Response() }) as unknown as Promise<never>;
    },
    { items: ["data"], cursor: "next", into: "query:cursor" },
  );

  test("that are asked for at once are turned one by one, and what the caller gave stays as it is", async () => {
    const given = { params: { query: { filter: "f" } } };
    const pages = list.pages(undefined, given);
    const read = await Promise.all([pages.next(), pages.next(), pages.next(), pages.next()]);
    expect(read.map(({ value }) => value?.items)).toEqual([[1], [2], [3], undefined]);
    expect(inits.slice(1)).toMatchObject([
      { params: { query: { filter: "f", cursor: "c1" } } },
      { params: { query: { filter: "f", cursor: "c2" } } },
    ]);
    expect(given).toEqual({ params: { query: { filter: "f" } } });
  });
});

describe("retry", () => {
  const busy = (
    headers: Record<string, string> = {},
    body: ReadableStream | null = null,
  ): Response => new Response(body, { status: 503, headers });

  test("ends its pause with the caller's abort, and tries no more", async () => {
    const abort = new AbortController();
    let tries = 0;
    const send = retry({ delay: 1e6, random: () => 1 })(() => {
      tries++;
      setTimeout(() => abort.abort(new Error("enough")), 5);
      return Promise.resolve(busy());
    });
    const request = new Request("https://a.example", { signal: abort.signal });
    await expect(send(request)).rejects.toThrow("enough");
    expect(tries).toBe(1);
  });

  test("takes no timer that ends at once because its time is too long", async () => {
    const timers = vi.spyOn(globalThis, "setTimeout").mockImplementation(((run: () => void) => {
      run();
      return 0;
    }) as never);
    onTestFinished(() => timers.mockRestore());
    const headers = { "retry-after": "99999999" };
    const responses = [busy(headers), new Response()];
    const send = retry({ maxDelay: Infinity })(() => Promise.resolve(responses.shift() ?? busy()));
    await send(new Request("https://a.example"));
    expect(timers.mock.calls.map(([, milliseconds]) => milliseconds)).toEqual([2 ** 31 - 1]);
  });

  test("lets go of the body that nobody reads", async () => {
    const cancel = vi.fn<() => void>();
    const responses = [busy({}, new ReadableStream({ cancel })), new Response()];
    await retry({ delay: 0 })(() => Promise.resolve(responses.shift() ?? busy()))(
      new Request("https://a.example"),
    );
    expect(cancel).toHaveBeenCalledOnce();
  });
});

describe("signatures", () => {
  const now = 1_800_000_000;
  const hex = (text: string): string => createHmac("sha256", "k").update(text).digest("hex");
  const problem = (signature: string): Promise<string | undefined> =>
    signatureProblem(
      signatureSchemes.stripe,
      { body: "{}", header: (name) => (name === "stripe-signature" ? signature : null) },
      { secrets: ["old", "k"], now },
    );

  test.each([
    ["one of several", `t=${now},v1=${hex("other")},v1=${hex(`${now}.{}`)}`],
    [
      "in capital letters, after unknown parts",
      `v0=x,v1=${hex(`${now}.{}`).toUpperCase()},t=${now}`,
    ],
  ])("%s", async (_, signature) => {
    expect(await problem(signature)).toBeUndefined();
  });

  test.each([-301, 301])("of a time that differs by %d seconds are not taken", async (seconds) => {
    const time = now + seconds;
    expect(await problem(`t=${time},v1=${hex(`${time}.{}`)}`)).toContain("differs");
  });

  test("are of the time as it came", async () => {
    expect(await problem(`t=0${now},v1=${hex(`0${now}.{}`)}`)).toBeUndefined();
    expect(await problem(`t=0${now},v1=${hex(`${now}.{}`)}`)).toContain("does not fit");
  });
});
