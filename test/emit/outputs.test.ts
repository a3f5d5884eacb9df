import { expect, test } from "vitest";
import { createDiagnostics } from "../../generator/diagnostics/index.ts";
import { emitOutputs, type OutputKind } from "../../generator/emit/index.ts";
import { buildModel } from "../../generator/model/index.ts";

const document = { openapi: "3.1.0", info: { title: "Acme", version: "1" }, paths: {} };

function emitted(...kinds: OutputKind[]): Promise<readonly { readonly path: string }[]> {
  const diagnostics = createDiagnostics();
  const options = {
    packageName: "acme",
    packageVersion: "1.0.0",
    formats: "assert",
    inferObjectType: true,
    int64: "number",
  } as const;
  const model = buildModel({ provider: "acme", document }, diagnostics);
  return emitOutputs(kinds, { model, options, diagnostics });
}

const writing = (name: string, path: string, more: Partial<OutputKind> = {}): OutputKind => ({
  name,
  emit: () => [{ path, text: "export {};\n" }],
  ...more,
});

test("an output gets the files of those that it needs", async () => {
  const list: OutputKind = {
    name: "list",
    needs: ["a"],
    emit: ({ needed }) => [{ path: "list.txt", text: needed.map(({ path }) => path).join() }],
  };
  expect(await emitted(writing("a", "a.js"), writing("b", "b.js"), list)).toContainEqual({
    path: "list.txt",
    text: "a.js",
  });
});

test.each([
  ["two outputs of one path", [writing("a", "x.js"), writing("b", "X.js")], "a and b both write"],
  ["two outputs of one name", [writing("a", "x.js"), writing("a", "y.js")], "are called a"],
  ["a path outside of the package", [writing("a", "../x.js")], "no path inside"],
  ["an absolute path", [writing("a", "/x.js")], "no path inside"],
  ["a path of Windows", [writing("a", "..\\x.js")], "no path inside"],
  [
    "a need that comes later",
    [writing("a", "x.js", { needs: ["b"] }), writing("b", "y.js")],
    "needs b",
  ],
  [
    "code that no emitter writes",
    [writing("a", "x.js", { emit: () => [{ path: "x.js", text: "process.exit();" }] })],
    "not what it should be",
  ],
])("%s is an error", async (_, kinds, message) => {
  await expect(emitted(...kinds)).rejects.toThrow(message);
});
