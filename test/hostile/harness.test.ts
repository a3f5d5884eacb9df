import { expect, test } from "vitest";
import { fetchText } from "../../generator/remote/fetch.ts";
import { publicNetwork } from "../../generator/remote/network.ts";
import { inspectText } from "./inspect-files.ts";
import { call, marker, silentMarker, symbolOnly, watchMarkers } from "./marker.ts";
import { payloads } from "./payloads.ts";
import { allCases, selectCases } from "./cases.ts";
import { startServer } from "./references.ts";

// A harness that cannot find anything proves nothing: each of these has to be found.
test.each([
  ["execution", "x.js", `export const x = "a" + ${call};`],
  ["execution", "x.js", `export const x = { [${call}]: 1 };`],
  ["execution", "x.d.ts", `export type X = typeof ${marker};`],
  ["execution", "x.js", `export const x = tag\`a\`;`],
  ["execution", "x.js", `export const x = new Function("")();`],
  ["syntax", "x.js", `export const x = "a`],
  ["syntax", "x.d.ts", `export interface { }`],
  ["syntax", "x.d.ts", `/// <reference path="../../x.ts" />\nexport {};`],
  ["syntax", "x.js", `export {};\n//# sourceMappingURL=x`],
  ["syntax", "x.json", `{"a":}`],
  ["syntax", "x.yaml", `a: b\n---\nc: d\n`],
  ["syntax", "x.yaml", `a: &x [1]\nb: *x\n`],
  ["markup", "x.js", `export const x = "\u202e";`],
  ["markup", "x.json", `{"a": "\u2028"}`],
  ["markup", "x.md", `# x\n\n<script>${call}</script>\n`],
  ["markup", "x.md", `[x](javascript:${call})\n`],
  ["execution", "x.html", `<p><img src=x onerror=${call}></p>`],
  ["manifest", "package.json", `{"name":"a","version":"1.0.0","scripts":{"postinstall":"x"}}`],
  ["manifest", "package.json", `{"name":"../a","version":"1.0.0"}`],
  ["manifest", "package.json", `{"name":"a","version":"1.0.0","dependencies":{"evil":"1"}}`],
])("%s in %s is seen: %s", (fault, path, text) => {
  expect(inspectText(path, text).map((problem) => problem.fault)).toContain(fault);
});

test.each([
  ["x.js", `/** ${marker}() */\nexport const x = "${call}"; // ${call}\n`],
  ["x.js", `export const x = /\\$pwn\\$/u;\n`],
  ["x.d.ts", `export interface X { "${call}": string }\n`],
  ["x.md", `Text \\<script> and \`<script>\`.\n\n\`\`\`ts\n<script>\n\`\`\`\n`],
])("text that is no code is left alone in %s", (path, text) => {
  expect(inspectText(path, text)).toStrictEqual([]);
});

test("the payload of symbols runs, and is seen when it does", () => {
  const uses = watchMarkers();
  expect(symbolOnly()).toMatch(/^[[\]()!+]+$/);
  // An indirect call of the engine, as an injected payload would be.
  (0, globalThis[["ev", "al"].join("") as "eval"])(symbolOnly());
  expect(uses()).toBe(1);
  expect(uses()).toBe(0);
  expect([marker, silentMarker].every((name) => name in globalThis)).toBe(true);
});

test("the server that nobody may ask sees https as well as http", async () => {
  const server = await startServer();
  const network = { ...publicNetwork, isAllowedAddress: () => true };
  const url = new URL(`https://localhost:${server.host.split(":")[1] ?? ""}/`);
  const bounds = { maximumBytes: 100, timeoutMilliseconds: 10_000, accept: "*/*" };
  expect(await fetchText(url, { ...bounds, network })).toHaveProperty("problem");
  expect(server.requests).toStrictEqual(["connection"]);
  await fetch(`http://${server.host}/x`);
  expect(server.requests).toContain("GET /x");
  await server.close();
});

test("the selection has every position and every payload", () => {
  const chosen = selectCases(allCases(), 1);
  expect(new Set(chosen.map(({ position }) => position)).size).toBe(
    new Set(allCases().map(({ position }) => position)).size,
  );
  expect(new Set(chosen.map(({ payload }) => payload)).size).toBe(Object.keys(payloads).length);
});
