import { expect, test } from "vitest";
import { createDiagnostics } from "../../generator/diagnostics/index.ts";
import { applyOverlay, resolvePlaceholders } from "../../generator/document/index.ts";
import { draftOverlay, ingest, type EvidenceDocument } from "../../generator/ingest/index.ts";
import { valueAt } from "../../generator/json/pointer.ts";
import { page } from "./helpers.ts";

/** A capture that has lost names, method, path and server. */
const lost = page`
  Moor a boat

  Moors it at a free berth.

  Recent Requests
  Log in to see full request history
  TimeStatusUser Agent
  Retrieving recent requests…
  Body Params
  string
  required

  The boat that is to be moored

  int32

  How many nights it stays

  string
  enum
  Allowed:
  Responses
  201

  Moored

  Click Try It! to start a request and see the response here!
`;

const read = (text: string, file: string) => {
  const diagnostics = createDiagnostics();
  const document = ingest({ file, text }, diagnostics);
  if (document === undefined) throw new Error(`${file} is not read`);
  return { document, diagnostics };
};
const draft = (evidence: readonly EvidenceDocument[] = []) => {
  const { document, diagnostics } = read(lost, "moor.txt");
  const drafted = draftOverlay(document, diagnostics.all, evidence);
  if (drafted === undefined) throw new Error("nothing was drafted");
  const log = createDiagnostics();
  const overlaid = applyOverlay(document, { file: "overlay.yaml", text: drafted.text }, log);
  const resolved = resolvePlaceholders(overlaid, log, { requirePlaced: true });
  return { ...drafted, codes: log.all.map(({ code }) => code), value: resolved.value };
};

test("what a page does not say becomes an overlay with holes, which changes nothing yet", () => {
  const { text, codes, value, holes, filled } = draft();
  expect(text).toContain("x-crosswalk-method: null");
  expect(text).toContain("# line 10: string, required, The boat that is to be moored");
  expect(text).toContain("kinds: string,int32,string");
  expect({ holes, filled }).toEqual({ holes: 13, filled: 0 });
  expect(codes.filter((code) => code === "overlay-hole-open")).toHaveLength(3);
  expect(codes).toContain("operation-unplaced");
  expect(value["paths"]).toEqual({});
});

test("a curl command gives method, path and server; a page in Markdown gives the names", () => {
  const curl = read(
    `curl -X POST https://api.quay.test/moorings -H 'Authorization: Bearer x' -d '{"boat": "a"}'`,
    "moor.sh",
  );
  const sibling = read(
    page`
      # Moor again
      PUT https://api.quay.test/moorings/{id}
      ## Body
      - \`boat_id\` (string, required) — The boat that is to be moored
      - \`nights\` (int32) — How many nights it stays
    `,
    "again.md",
  );
  const { value, filled, codes } = draft([
    { document: curl.document.value, source: "moor.sh" },
    { document: sibling.document.value, source: "again.md" },
  ]);
  expect(filled).toBe(2);
  expect(valueAt(value, "/servers/0/url")).toBe("https://api.quay.test");
  expect(codes).toContain("operation-unplaced"); // two operations fit as well
  const one = draft([{ document: curl.document.value, source: "moor.sh" }]);
  expect(Object.keys(one.value["paths"] as object)).toEqual(["/moorings"]);
  const schemas = JSON.stringify(value);
  expect(schemas).toContain('"boat_id":{"type":"string"');
  expect(schemas).toContain('"nights":{"type":"integer"');
});

test("fields that a folded page shows in a sample only are a hole, which applies once it is filled", () => {
  const { document, diagnostics } = read(
    `<!doctype html><html><body><div data-section-id="operation/makeBerth"><h2>Make berth</h2>
<h3>Responses</h3><div><button><svg></svg><strong>201 </strong><p>Made</p></button></div>
<div><button><span class="http-verb">post</span><span>/berths</span></button><div><div>Server</div><div><span>https://quay.test</span>/berths</div></div></div>
<h3>Response samples</h3><div class="redoc-json"><code>{"id": "b1"}</code></div></div></body></html>`,
    "page.html",
  );
  const drafted = draftOverlay(document, diagnostics.all, [])?.text ?? "";
  expect(drafted).toContain(
    "$['paths']['/berths']['post']['responses']['201']['content']['application/json']['schema']",
  );
  const log = createDiagnostics();
  const text = drafted
    .replace("required: null", "required: [id]")
    .replace("properties: null", "properties: { id: { maxLength: 8 } }");
  const { value } = applyOverlay(document, { file: "overlay.yaml", text }, log);
  expect(
    valueAt(value, "/paths/~1berths/post/responses/201/content/application~1json/schema"),
  ).toStrictEqual({
    type: "object",
    properties: { id: { type: "string", maxLength: 8 } },
    required: ["id"],
  });
});
