import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import {
  compareDocuments,
  exportsOfManifest,
  renderMarkdown,
} from "../../generator/compare/index.ts";
import { packageRoot } from "../../generator/package-root.ts";
import { after, before, manifest, mappings } from "./example.ts";

/** Lines of the example's document, as its vendor would have written it. */
const LINES: Readonly<Record<string, number>> = {
  "/components/schemas/NewSubscription/properties/customerId": 31,
  "/components/schemas/Subscription/properties/trial_end": 44,
  "/components/schemas/Subscription/properties/status/enum/2": 42,
};

it("the README shows the comment that the program writes", () => {
  const exports = exportsOfManifest(manifest);
  const locate = (pointer: string) => ({
    file: "specs/billing/openapi.yaml",
    line: LINES[pointer] ?? 28,
    column: 9,
  });
  const report = compareDocuments(
    { document: before, exports },
    { document: after, exports, locate },
    { provider: "billing", packageName: "@crosswalk/billing", mappings },
  );
  const readme = readFileSync(`${packageRoot()}/README.md`, "utf8");
  const shown = /<!-- review-example.*?-->\n([^]*?)\n<!-- \/review-example -->/.exec(readme)?.[1];
  expect(shown?.trim()).toBe(renderMarkdown([report]).trim());
});
