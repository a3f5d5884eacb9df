import { createHmac } from "node:crypto";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { idleTimeout, timeout } from "../../../templates/package/runtime/timeout.ts";
import { transferProgress } from "../../../templates/package/runtime/progress.ts";
import { transportWith } from "../../../templates/package/runtime/transport.ts";
import { clientCredentials } from "../../../templates/package/runtime/oauth2.ts";
import { eventsWith, linesWith } from "../../../templates/package/runtime/streams.ts";
import type { ServerStream } from "../../../templates/package/runtime/stream-types.ts";
import type { Layer } from "../../../templates/package/runtime/types.ts";
import { startLoopbackServer } from "../../support/loopback-server.ts";
import { afterCursor } from "../../../templates/package/runtime/page-kinds.ts";
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
    afterCursor,
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

/** A body that has these pieces; the last is followed by nothing, not even an end, where it is told so. */
function bodyOf(pieces: Iterable<string>, isEndless = false): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const iterator = pieces[Symbol.iterator]();
  return new ReadableStream({
    pull(controller) {
      const { done, value } = iterator.next();
      if (done !== true) controller.enqueue(encoder.encode(value));
      else if (isEndless) return new Promise(() => undefined);
      else controller.close();
      return undefined;
    },
  });
}

const reading = { operation: "GET /stream", context: { mismatches: new Map<string, number>() } };
const respond = (body: ReadableStream<Uint8Array>, type = "text/event-stream"): Response =>
  new Response(body, { headers: { "content-type": type } });

describe("streams", () => {
  const events = async (...pieces: string[]) =>
    (await eventsWith({ describes: "text" })(respond(bodyOf(pieces)), reading)) as ServerStream<{
      readonly data: string;
      readonly id?: string;
    }>;

  test.each([
    ["an event", "text/event-stream", eventsWith, "data: "],
    ["a line", "application/x-ndjson", linesWith, '"'],
    ["a text of a sequence", "application/json-seq", linesWith, '\u001e"'],
  ])("%s that never ends does not fill the memory", async (_, type, read, start) => {
    const piece = "x".repeat(1_000_000);
    let given = 0;
    const body = bodyOf(
      (function* () {
        yield start;
        for (;;) yield (given++, piece);
      })(),
    );
    const stream = (await read({ describes: "text" })(
      respond(body, type),
      reading,
    )) as AsyncIterable<unknown>;
    await expect(async () => {
      for await (const one of stream) expect(one).toBeUndefined();
    }).rejects.toThrow("more than 16777216 characters");
    expect(given).toBeLessThan(20);
  });

  test("take no identifier with NUL, and no time to wait that is not a number", async () => {
    const stream = await events(
      "id: 1\nretry: 5\ndata: a\n\n",
      "id: 2\0\nretry: 1e9\nretry: -1\ndata: b\n\n",
    );
    const data: unknown[] = [];
    for await (const one of stream) data.push(one);
    expect(data).toEqual([{ data: "a", id: "1" }, expect.objectContaining({ data: "b" })]);
    expect([stream.lastEventId, stream.retry]).toEqual(["1", 5]);
  });

  test("that have gone quiet end, those that go on take as long as they like", async () => {
    const wait = (milliseconds: number): Promise<void> =>
      new Promise((resolve) => setTimeout(resolve, milliseconds));
    const slow = new ReadableStream<Uint8Array>({
      async pull(controller) {
        await wait(80);
        controller.enqueue(new Uint8Array([97]));
        if (++pulls === 6) controller.close();
      },
    });
    let pulls = 0;
    const through = (layer: Layer, body: ReadableStream<Uint8Array>): Promise<Response> =>
      transportWith(() => Promise.resolve(new Response(body)), [layer])({})(
        new Request("https://a.example"),
      );
    expect(await (await through(idleTimeout(400), slow)).text()).toBe("aaaaaa");
    const quiet = await through(idleTimeout(20), bodyOf(["a"], true));
    await expect(quiet.text()).rejects.toThrow("Nothing came for 20 ms.");
    // Whoever reads slowly makes no server idle.
    const reader = (await through(idleTimeout(20), bodyOf(["a", "b"]))).body?.getReader();
    await reader?.read();
    await wait(40);
    expect((await reader?.read())?.done).toBe(false);
    const never = transportWith(() => new Promise(() => undefined), [idleTimeout(20)])({});
    await expect(never(new Request("https://a.example"))).rejects.toThrow("Nothing came");
  });
});

describe("over HTTP", () => {
  test("a request that landed and ran out of time is not sent again, unless it has a key", async () => {
    const server = await startLoopbackServer(() => ({ json: {}, delay: 5000 }));
    onTestFinished(() => server.close());
    const send = transportWith(undefined, [retry({ attempts: 2, delay: 0 }), timeout(300)])({});
    const post = (headers: Record<string, string>): Promise<Response> =>
      send(new Request(server.url, { method: "POST", body: "{}", headers }));
    await expect(post({})).rejects.toThrow("timeout");
    expect(server.requests).toHaveLength(1);
    await expect(post({ "idempotency-key": "k" })).rejects.toThrow("timeout");
    expect(server.requests).toHaveLength(3);
  });

  test("who stops waiting for a token takes it from nobody else", async () => {
    let tokens = 0;
    let give = (): void => undefined;
    const given = new Promise<void>((resolve) => (give = resolve));
    const server = await startLoopbackServer(({ url }) =>
      url === "/token"
        ? {
            json: { access_token: `t${++tokens}`, token_type: "bearer", expires_in: 3600 },
            delay: tokens < 2 ? 0 : given,
          }
        : { json: {}, status: tokens < 2 ? 401 : 200 },
    );
    onTestFinished(() => server.close());
    const source = clientCredentials({
      tokenUrl: `${server.url}/token`,
      ...{ clientId: "a", clientSecret: "b", allowInsecureRequests: true },
    });
    await source();
    const send = transportWith(undefined, [source.renewOn401])({});
    const call = (signal?: AbortSignal): Promise<Response> =>
      send(
        new Request(server.url, {
          headers: { authorization: "Bearer t1" },
          ...(signal && { signal }),
        }),
      );
    const stop = new AbortController();
    const stopped = call(stop.signal);
    const others = [call(), call()];
    await expect.poll(() => server.requests.filter(({ url }) => url === "/token").length).toBe(2);
    stop.abort(new Error("no longer wanted"));
    await expect(stopped).rejects.toThrow("no longer wanted");
    give();
    expect((await Promise.all(others)).map(({ status }) => status)).toEqual([200, 200]);
    expect(tokens).toBe(2);
  });

  test("what has gone and come is told, and each byte is counted once", async () => {
    const server = await startLoopbackServer(() => ({ body: Buffer.alloc(300_000) }));
    onTestFinished(() => server.close());
    const sent: number[] = [];
    const come: unknown[] = [];
    const operation = { id: "put", method: "PUT", path: "/" };
    const layer = transferProgress({
      onUpload: ({ loaded }) => void sent.push(loaded),
      onDownload: ({ loaded, total, operation: of }) => void come.push([loaded, total, of?.id]),
    });
    const response = await transportWith(undefined, [layer])({}, operation)(
      new Request(server.url, {
        method: "PUT",
        body: new Blob([new Uint8Array(150_000), new Uint8Array(50_000)]),
      }),
    );
    expect(response.url).toBe(`${server.url}/`);
    expect((await response.arrayBuffer()).byteLength).toBe(300_000);
    expect(server.last().body).toHaveLength(200_000);
    expect([sent.length > 1, sent.at(-1)]).toEqual([true, 200_000]);
    expect(come.at(-1)).toEqual([300_000, undefined, "put"]);
    // Nothing is told of a request without a body.
    sent.length = 0;
    await transportWith(undefined, [layer])({})(new Request(server.url));
    expect(sent).toEqual([]);
  });
});
