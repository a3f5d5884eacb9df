import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { createDiagnostics } from "../../generator/diagnostics/index.ts";
import { reportWriteError } from "../../generator/output/errors.ts";

const projectRoot = resolve("project");
const root = join(projectRoot, "generated");

test.each([
  ["ENOSPC", "output-disk-full"],
  ["EROFS", "output-not-writable"],
  ["EBUSY", "output-write-failed"],
])("%s is reported where it happened, or at the output folder", (code, expected) => {
  const diagnostics = createDiagnostics();
  const error = Object.assign(new Error(code), { code, syscall: "open" });
  const path = join(root, "acme", "package.json");
  reportWriteError(
    Object.assign(new Error(code), error, { path }),
    { projectRoot, root },
    diagnostics,
  );
  reportWriteError(error, { projectRoot, root }, diagnostics);
  expect(diagnostics.all.map((one) => [one.code, one.location?.file])).toStrictEqual([
    [expected, "generated/acme/package.json"],
    [expected, "generated"],
  ]);
});

test("what is no error of the operating system is our own fault", () => {
  const fault = new TypeError("ours");
  expect(() => reportWriteError(fault, { projectRoot, root }, createDiagnostics())).toThrow(fault);
});
