import { createServer } from "node:net";
import { afterAll, describe, expect, test } from "vitest";
import { fetchDocument } from "../../generator/commands/fetch-document.ts";
import { isPublicAddress } from "../../generator/remote/index.ts";

let connections = 0;
const server = createServer((socket) => {
  connections += 1;
  socket.destroy();
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const address = server.address();
const port = typeof address === "object" && address !== null ? address.port : 0;
afterAll(() => new Promise((resolve) => server.close(resolve)));

describe("crosswalk add fetches", () => {
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
    "https://",
  ])("nothing from %s", async (url) => {
    expect(await fetchDocument(url)).toBeTypeOf("string");
    expect(connections).toBe(0);
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
