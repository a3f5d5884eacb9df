import { expect, test } from "vitest";
import { createDiagnostics } from "../../generator/diagnostics/index.ts";
import { merge } from "../../generator/document/index.ts";
import { ingest, settleReports } from "../../generator/ingest/index.ts";
import { page } from "./helpers.ts";

const model = (name: string, refers: string) => page`
  # ${name}

  ## Structure

  \`${name}\`

  ## Fields

  | Name | Type | Tags | Description |
  |  --- | --- | --- | --- |
  | \`id\` | \`str\` | Required | - |
  | \`next\` | [\`${refers}\`](../../doc/models/${refers}.md) | Optional | - |

  ## Example (as JSON)

  \`\`\`json
  {"id": "x", "next": {}}
  \`\`\`
`;
const operation = (path: string, server = "") => page`
  # Get ${path}

  GET ${server}${path}

  ## Response

  ### 200

  - \`id\` (string, required)
`;

function settle(files: Readonly<Record<string, string>>) {
  const diagnostics = createDiagnostics();
  const documents = Object.entries(files).map(([file, text]) => {
    const read = ingest({ file, text }, diagnostics);
    if (read === undefined) throw new Error(`${file} is not read`);
    return read;
  });
  const [first, ...others] = documents;
  const merged = first && merge([first, ...others], createDiagnostics());
  if (merged === undefined) throw new Error("not merged");
  return settleReports(diagnostics.all, merged.value);
}
const messages = (files: Readonly<Record<string, string>>) =>
  settle(files)
    .map(({ code, message }) => `${code}: ${message}`)
    .sort();

test("models that another page describes are not missing; the others are told once", () => {
  const found = messages({
    "a.md": model("Quay", "Berth"),
    "b.md": model("Berth", "Boat"),
    "c.md": model("Buoy", "Boat"),
  });
  expect(found).toEqual([
    "models-open: 1 models are referred to and not supplied: Boat.",
    "operation-not-stated: 3 pages describe models, and none the operations that use them.",
  ]);
});

test("a server that one page names is that of the others", () => {
  const withServer = {
    "a.md": operation("/quay", "https://api.quay.test"),
    "b.md": operation("/boat"),
  };
  expect(messages(withServer)).toEqual([]);
  const without = settle({
    "a.md": operation("/quay"),
    "b.md": operation("/boat"),
    "c.md": operation("/buoy"),
  });
  expect(without.map(({ code }) => code)).toEqual(["server-not-stated"]);
  expect(without[0]?.message).toContain("The same is missing on 2 more pages.");
  expect(without[0]?.related?.map(({ location }) => location.file)).toEqual(["b.md", "c.md"]);
});
