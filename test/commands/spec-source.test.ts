import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { expect, test } from "vitest";
import { findSpec, readStandardInput } from "../../generator/commands/spec-source.ts";
import { createInputs } from "../../generator/inputs.ts";

const folder = mkdtempSync(join(tmpdir(), "crosswalk-spec-"));

test("a mistyped name, a folder and an unsafe address are told in one sentence", async () => {
  expect(await findSpec(join(folder, "absent.yaml"))).toMatch(
    /^There is no file .*absent\.yaml\.$/,
  );
  expect(await findSpec(folder)).toMatch(/is a folder; --spec takes a file\.$/);
  expect(await findSpec("http://127.0.0.1:9/api.json")).toMatch(
    /cannot be fetched: .* Download it/,
  );
});

test("a file is named relative to the working directory", async () => {
  expect(await findSpec(join(process.cwd(), "package.json"))).toEqual({ file: "package.json" });
});

test("the standard input is read as a document that is no file", async () => {
  const found = await findSpec("-", Readable.from(["openapi: ", "3.1.0"]));
  expect(found).toEqual({ file: "stdin", text: "openapi: 3.1.0" });
});

test("a standard input that says nothing is given up", async () => {
  const silent = new PassThrough();
  expect(await readStandardInput(silent, 5)).toMatch(/^Nothing arrives on the standard input/);
  expect(silent.destroyed).toBe(true);
});

test("a text that is given wins over a file of its name, and is no input to watch", () => {
  writeFileSync(join(folder, "stdin"), "of the disk");
  const inputs = createInputs(folder, { stdin: "given" });
  expect(inputs.read("stdin")).toBe("given");
  expect(inputs.hashes()).toEqual({});
});
