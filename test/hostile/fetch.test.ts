import { createServer } from "node:net";
import { afterAll, describe, expect, test } from "vitest";
import { fetchText } from "../../generator/remote/fetch.ts";
import { isPublicAddress, sourceProblem } from "../../generator/remote/index.ts";
import { networkOf, publicNetwork } from "../../generator/remote/network.ts";

let connections = 0;
const server = createServer((socket) => {
  connections += 1;
  socket.destroy();
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const address = server.address();
const port = typeof address === "object" && address !== null ? address.port : 0;
afterAll(() => new Promise((resolve) => server.close(resolve)));

const bounds = { maximumBytes: 1000, timeoutMilliseconds: 10_000, accept: "*/*" };

describe("the public network fetches", () => {
  test.each([
    `http://127.0.0.1:${port}/x.json`,
    `https://127.0.0.1:${port}/x.json`,
    `https://localhost:${port}/x.json`,
    `https://[::1]:${port}/x.json`,
    `https://[::ffff:127.0.0.1]:${port}/x.json`,
    `https://2130706433:${port}/x.json`,
    `https://0x7f.1:${port}/x.json`,
    `https://user:word@localhost:${port}/x.json`,
    "https://169.254.169.254/latest/meta-data/",
    "https://10.0.0.1/",
    "ftp://example.com/x",
    "file:///etc/passwd",
  ])("nothing from %s", async (url) => {
    const options = { ...bounds, network: publicNetwork };
    expect(await fetchText(new URL(url), options)).toHaveProperty("problem");
    expect(connections).toBe(0);
  });

  test.each([
    "ftp://example.com/x",
    "file:///etc/passwd",
    "https://",
    "http://example.com/x",
    "http://10.0.0.1/x",
    "https://169.254.169.254/",
    "http://localhost.example.com/",
    "http://user:word@localhost/",
    "https://example.com/x#y",
  ])("and %s cannot be the source of a document", (url) => {
    expect(sourceProblem(url)).toBeTypeOf("string");
  });

  test("this machine is reached by a URL that names it, and by no other", async () => {
    for (const host of ["localhost", "127.0.0.1", "127.1.2.3", "[::1]"])
      expect(networkOf(new URL(`http://${host}/`)), host).not.toBe(publicNetwork);
    for (const host of ["localhost.test", "10.0.0.1", "a.localhost", "[fe80::1]", "example.com"])
      expect(networkOf(new URL(`http://${host}/`)), host).toBe(publicNetwork);
  });

  test.each([
    ["8.8.8.8", true],
    ["2606:4700::1111", true],
    ["127.0.0.1", false],
    ["10.1.2.3", false],
    ["172.31.255.255", false],
    ["172.32.0.1", true],
    ["192.168.1.1", false],
    ["169.254.169.254", false],
    ["100.64.0.1", false],
    ["0.0.0.0", false],
    ["224.0.0.1", false],
    ["255.255.255.255", false],
    ["::1", false],
    ["::", false],
    ["fe80::1", false],
    ["fd00::1", false],
    ["::ffff:10.0.0.1", false],
    ["64:ff9b::7f00:1", false],
    ["localhost", false],
  ])("%s is public: %s", (host, isPublic) => {
    expect(isPublicAddress(host)).toBe(isPublic);
  });
});
