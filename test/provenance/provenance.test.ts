import { expect, test } from "vitest";
import { createDiagnostics } from "../../generator/diagnostics/index.ts";
import { applyOverlay } from "../../generator/document/overlay/apply.ts";
import { ingest } from "../../generator/ingest/index.ts";
import { provenanceOf, renderPage, renderText } from "../../generator/provenance/index.ts";

const page = `# Open a berth

POST https://api.quay.test/v1/berths

## Body

| Name | Type | Required | Description |
| --- | --- | --- | --- |
| label | string | yes | its label |
| kind | enum | no | how it is built |

## Response 201

\`\`\`json
{ "id": "b1" }
\`\`\`
`;

const overlay = `overlay: 1.0.0
info: { title: What the page leaves out, version: 1.0.0 }
actions:
  - target: $.paths['/v1/berths'].post
    update: { parameters: [{ name: draft, in: query, schema: { type: boolean } }] }
`;

function read(text = page, file = "berths.md") {
  const diagnostics = createDiagnostics();
  const document = ingest({ file, text }, diagnostics);
  if (document === undefined) throw new Error("the page is not read");
  const corrected = applyOverlay(document, { file: "overlay.yaml", text: overlay }, diagnostics);
  return provenanceOf("quay", corrected, diagnostics.all);
}

test("each entry has the line that it is from, how it is known, and what was reported of it", () => {
  expect(renderText(read()))
    .toBe(`quay: 1 operations, 0 schemas, 7 entries (4 stated, 2 sampled, 1 overlay), 3 open questions and notes.

Servers and credentials
  server https://api.quay.test  berths.md:1

POST /v1/berths  berths.md:3
  query draft boolean  overlay.yaml:5 (overlay)
  body application/json object required  berths.md:5
  field label string required  berths.md:9
  field kind string  berths.md:10
    ! enum-values-lost: The values that kind may have are not in the text.
  response 201 application/json object  berths.md:15 (sampled, 80 %)
    ! fields-from-sample: The page shows no fields of the response; those of its sample are taken as optional.
  field id string  berths.md:15 (sampled, 80 %)

Of the document as a whole
  ! overlay-evidence-missing: the action on \`$.paths['/v1/berths'].post\` does not say how it is known
`);
});

test("the page works without scripts, and no text of a document is markup in it", () => {
  const schema = { type: "object", properties: { "<img/onerror=x>": { type: "string" } } };
  const content = { "application/json": { schema } };
  const responses = { "200": { description: "done", content } };
  const document = {
    ...{ openapi: "3.1.0", info: { title: "Berths", version: "1" } },
    paths: { "/v1/berths": { post: { responses } } },
  };
  const provenance = read(JSON.stringify(document), "berths.json");
  const render = () => renderPage(provenance, () => "</code><script>alert(1)</script>");
  expect(render()).not.toMatch(/<img|<script/);
  expect(render()).toContain("&#60;img/onerror=x&#62;");
  expect(render()).toContain("&#60;/code&#62;&#60;script&#62;");
  expect(render()).toContain("default-src 'none'");
  expect(render()).not.toMatch(/<!--[A-Z]+-->|\/\*[A-Z]+\*\//);
  expect(render()).toBe(render());
});
