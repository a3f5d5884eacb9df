import { brotliCompressSync, gzipSync } from "node:zlib";
import type { ServerResponse } from "node:http";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { fetchText, type FetchOptions } from "../../generator/remote/fetch.ts";
import { isPublicAddress } from "../../generator/remote/index.ts";
import { publicNetwork, type Network } from "../../generator/remote/network.ts";
import { startHttpsServer, type HttpsServer } from "../support/https-server.ts";

const kilobyte = 1024;
/** A text that is small on the wire and large in memory. */
const bomb = Buffer.alloc(4 * 1024 * kilobyte, "a");

let server: HttpsServer;
/** Answers that are still being sent. */
const open = new Set<ServerResponse>();
beforeAll(async () => {
  server = await startHttpsServer(["schemas.test", "other.test"], (request, response) => {
    open.add(response);
    response.on("close", () => open.delete(response));
    const { pathname, searchParams } = new URL(request.url ?? "/", "https://x.test");
    const answers: Readonly<Record<string, () => void>> = {
      "/text": () => response.end("type: string\n"),
      "/bom": () => response.end("\uFEFFtype: string\n"),
      "/latin": () => response.end(Buffer.from([0x61, 0xe9, 0x62])),
      "/gzip": () => encoded("gzip", gzipSync("type: string\n")),
      "/br": () => encoded("br", brotliCompressSync("type: string\n")),
      "/zstd": () => encoded("zstd", Buffer.from("x")),
      "/twice": () => encoded("gzip, gzip", gzipSync(gzipSync("x"))),
      "/not-gzip": () => encoded("gzip", Buffer.from("type: string\n")),
      "/bomb-gzip": () => encoded("gzip", gzipSync(bomb)),
      "/bomb-br": () => encoded("br", brotliCompressSync(bomb)),
      "/large": () => response.end(bomb),
      "/endless": () => {
        const more = (): void => void (open.has(response) && response.write(bomb, more));
        more();
      },
      "/cut": () => {
        response.writeHead(200, { "content-length": "1000" });
        response.write("type", () => response.destroy());
      },
      "/slow-head": () => undefined,
      "/slow-body": () => {
        const timer = setInterval(() => response.write(" "), 10);
        response.on("close", () => clearInterval(timer));
      },
      "/missing": () => response.writeHead(404).end("no"),
      "/echo": () => response.end(JSON.stringify(request.headers)),
      "/redirect": () => {
        response.writeHead(302, { location: searchParams.get("to") ?? "" }).end();
      },
      "/circle": () => response.writeHead(302, { location: "/circle" }).end(),
      "/nowhere": () => response.writeHead(302).end(),
    };
    const encoded = (encoding: string, body: Buffer): void => {
      response.writeHead(200, { "content-encoding": encoding }).end(body);
    };
    answers[pathname]?.();
  });
});
afterAll(() => server.close());

const fetchPath = (
  path: string,
  options: Partial<FetchOptions> & { readonly host?: string } = {},
): ReturnType<typeof fetchText> =>
  fetchText(new URL(`${server.origin(options.host ?? "schemas.test")}${path}`), {
    maximumBytes: 100 * kilobyte,
    timeoutMilliseconds: 20_000,
    accept: "*/*",
    network: server.network,
    ...options,
  });
const anywhere = { refuseRedirect: () => undefined };

describe("a text is fetched", () => {
  test.each(["/text", "/gzip", "/br", "/bom"])("%s", async (path) => {
    expect(await fetchPath(path)).toMatchObject({ text: "type: string\n" });
  });

  it("with nothing about the user", async () => {
    const answer = await fetchPath("/echo");
    expect(
      Object.keys(JSON.parse(("text" in answer && answer.text) || "{}") as object),
    ).toStrictEqual(["accept", "accept-encoding", "host", "connection"]);
  });

  it("after redirects that are allowed, and says where it was", async () => {
    const answer = await fetchPath("/redirect?to=/redirect?to=/text", anywhere);
    expect("url" in answer && answer.url.href).toBe(server.origin("schemas.test") + "/text");
  });
});

describe("a text is not fetched", () => {
  test.each([
    ["/missing", "answers 404"],
    ["/nowhere", "answers 302"],
    ["/latin", "not UTF-8"],
    ["/zstd", "was not asked for"],
    ["/twice", "was not asked for"],
    ["/not-gzip", "incorrect header check"],
    ["/cut", "aborted"],
    ["/large", "more than 102400 bytes"],
    ["/endless", "more than 102400 bytes"],
    ["/bomb-gzip", "more than 102400 bytes"],
    ["/bomb-br", "more than 102400 bytes"],
    ["/circle", "more than 5 times"],
    ["/redirect?to=http://schemas.test/text", "only https"],
    ["/redirect?to=https://10.0.0.1/text", "10.0.0.1 is not a public address"],
    ["/redirect?to=https://169.254.169.254/latest", "is not a public address"],
    ["/redirect?to=https://2130706433/", "127.0.0.1 is not a public address"],
    ["/redirect?to=https://user:word@schemas.test/", "credentials"],
    ["/redirect?to=file:///etc/passwd", "only https"],
  ])("%s: %s", async (path, problem) => {
    expect(await fetchPath(path, anywhere)).toMatchObject({
      problem: expect.stringContaining(problem) as string,
    });
  });

  it("and the connection of one that is too large is closed", async () => {
    await fetchPath("/endless");
    await expect.poll(() => open.size).toBe(0);
  });

  test.each(["/slow-head", "/slow-body"])("%s", async (path) => {
    expect(await fetchPath(path, { timeoutMilliseconds: 300 })).toStrictEqual({
      problem: "it took longer than 0.3 seconds",
    });
    await expect.poll(() => open.size).toBe(0);
  });

  it("from a redirect, unless it is allowed", async () => {
    const to = server.origin("other.test") + "/text";
    const before = server.requests.length;
    expect(await fetchPath(`/redirect?to=${to}`)).toStrictEqual({
      problem: `it redirects to ${to}; name that one`,
    });
    expect(
      await fetchPath(`/redirect?to=${to}`, {
        refuseRedirect: ({ hostname }) =>
          hostname === "schemas.test" ? undefined : "it is another host",
      }),
    ).toStrictEqual({ problem: `it redirects to ${to} (it is another host); name that one` });
    expect(server.requests.slice(before)).toStrictEqual(
      Array(2).fill(`schemas.test:${server.port}/redirect?to=${to}`),
    );
  });

  it("with a certificate of another name, or of nobody we trust", async () => {
    const before = server.requests.length;
    const resolve: Network["resolve"] = (_host, done) => {
      done(null, [{ address: "127.0.0.1", family: 4 }]);
    };
    const other = { ...server.network, resolve };
    expect(await fetchPath("/text", { host: "evil.test", network: other })).toMatchObject({
      problem: expect.stringContaining("does not match certificate") as string,
    });
    const { resolve: named, isAllowedAddress } = server.network;
    const untrusting = { resolve: named, isAllowedAddress };
    process.env["NODE_TLS_REJECT_UNAUTHORIZED"] = "0";
    try {
      expect(await fetchPath("/text", { network: untrusting })).toMatchObject({
        problem: expect.stringContaining("self-signed") as string,
      });
    } finally {
      delete process.env["NODE_TLS_REJECT_UNAUTHORIZED"];
    }
    expect(server.requests.length).toBe(before);
  });
});

describe("the address that is judged is the one that is connected to", () => {
  const answering = (...answers: readonly (readonly string[])[]): Network["resolve"] => {
    let asked = 0;
    return (_host, done) => {
      const addresses = answers[Math.min(asked++, answers.length - 1)] ?? [];
      done(
        null,
        addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
      );
    };
  };

  test.each([
    [["127.0.0.1"]],
    [["10.0.0.1"]],
    [["::1"]],
    [["::ffff:127.0.0.1"]],
    [["169.254.169.254"]],
    [["8.8.8.8", "127.0.0.1"]],
  ])("a name at %j is refused before anything is sent", async (addresses) => {
    const before = server.connections.count;
    const network = {
      ...server.network,
      resolve: answering(addresses),
      isAllowedAddress: isPublicAddress,
    };
    expect(await fetchPath("/text", { network })).toStrictEqual({
      problem: "schemas.test is not at a public address",
    });
    expect(server.connections.count).toBe(before);
  });

  it("a name that changes its address between two requests is judged at each", async () => {
    let judged = 0;
    const network: Network = {
      ...server.network,
      resolve: answering(["127.0.0.1"], ["127.0.0.2"]),
      isAllowedAddress: (address) => {
        judged += 1;
        return address === "127.0.0.1";
      },
    };
    const before = server.requests.length;
    expect(await fetchPath("/redirect?to=/text", { ...anywhere, network })).toStrictEqual({
      problem: "schemas.test is not at a public address",
    });
    expect(judged).toBe(3);
    expect(server.requests.length).toBe(before + 1);
  });

  it("an address is judged again when it is connected to", async () => {
    const verdicts = [true, false];
    const before = server.requests.length;
    const network = { ...server.network, isAllowedAddress: () => verdicts.shift() ?? false };
    expect(await fetchPath("/text", { network })).toStrictEqual({
      problem: "127.0.0.1 is not a public address",
    });
    expect(server.requests.length).toBe(before);
  });

  it("without a way to say otherwise, loopback is refused", async () => {
    const before = server.connections.count;
    for (const host of ["localhost", "127.0.0.1", "[::1]", "2130706433"])
      expect(await fetchPath("/text", { host, network: publicNetwork })).toMatchObject({
        problem: expect.stringContaining("public address") as string,
      });
    expect(server.connections.count).toBe(before);
  });
});
