import { expect, test } from "vitest";
import { standaloneConfig } from "../../generator/config/index.ts";

test("a lone document reaches only the places that the command line names", () => {
  const request = { root: "/", file: "a/api.yaml", name: "api", output: "out" };
  const allowed = (allowReferences?: string[]) =>
    standaloneConfig({ ...request, allowReferences }).providers[0]?.allowReferences;
  expect(allowed()).toStrictEqual([]);
  expect(allowed(["b/part.yaml"])).toStrictEqual(["b/part.yaml"]);
});
