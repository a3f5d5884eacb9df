import { describe, expect, it } from "vitest";
import { applyOverlay } from "../../generator/document/index.ts";
import { codes, createDiagnostics, sourced } from "./support.ts";

const head = "overlay: 1.1.0\ninfo: {title: T, version: '1'}\nactions:\n";
const because = "x-crosswalk-evidence: {note: seen}";

/** Applies actions (lines of YAML) to a document. */
function apply(document: string, actions: string, version = "1.1.0") {
  const diagnostics = createDiagnostics();
  const before = sourced(document);
  const frozen = structuredClone(before.value);
  const text = head.replace("1.1.0", version) + actions;
  const result = applyOverlay(before, { file: "overlay.yaml", text }, diagnostics);
  expect(before.value).toStrictEqual(frozen);
  return { value: result.value, locate: result.locate, codes: codes(diagnostics), diagnostics };
}

describe("what actions do", () => {
  it.each([
    [
      "objects merge",
      "{a: {b: 1, c: 2}}",
      `{target: $.a, update: {c: 3, d: 4}, ${because}}`,
      { a: { b: 1, c: 3, d: 4 } },
    ],
    [
      "arrays in objects concatenate",
      "{a: {b: [1]}}",
      `{target: $.a, update: {b: [2, 3]}, ${because}}`,
      { a: { b: [1, 2, 3] } },
    ],
    [
      "an object is appended to an array",
      "{a: [1]}",
      `{target: $.a, update: {x: 1}, ${because}}`,
      { a: [1, { x: 1 }] },
    ],
    [
      "a primitive is appended to an array",
      "{a: [1]}",
      `{target: $.a, update: 2, ${because}}`,
      { a: [1, 2] },
    ],
    [
      "an array is concatenated to an array",
      "{a: [1]}",
      `{target: $.a, update: [2, [3]], ${because}}`,
      { a: [1, 2, [3]] },
    ],
    [
      "a primitive is replaced",
      "{a: {b: x}}",
      `{target: $.a.b, update: y, ${because}}`,
      { a: { b: "y" } },
    ],
    [
      "null and other primitives are of one kind",
      "{a: 1}",
      `{target: $.a, update: null, ${because}}`,
      { a: null },
    ],
    ["the root merges", "{a: 1}", `{target: $, update: {b: 2}, ${because}}`, { a: 1, b: 2 }],
    [
      "every match is updated",
      "{a: [{x: 1}, {x: 2}]}",
      `{target: "$.a[*]", update: {y: 1}, ${because}}`,
      {
        a: [
          { x: 1, y: 1 },
          { x: 2, y: 1 },
        ],
      },
    ],
    [
      "filters",
      "{a: [{n: p, v: 1}, {n: q}]}",
      `{target: "$.a[?@.n == 'q']", update: {v: 2}, ${because}}`,
      {
        a: [
          { n: "p", v: 1 },
          { n: "q", v: 2 },
        ],
      },
    ],
    [
      "names that need escapes",
      `{"a'b\\\\c/~": {}}`,
      `{target: "$['a\\\\'b\\\\\\\\c/~']", update: {x: 1}, ${because}}`,
      { "a'b\\c/~": { x: 1 } },
    ],
    ["remove from an object", "{a: 1, b: 2}", `{target: $.a, remove: true, ${because}}`, { b: 2 }],
    [
      "remove several from an array",
      "{a: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]}",
      `{target: "$.a[?@ == 2 || @ == 10 || @ == 3]", remove: true, ${because}}`,
      { a: [0, 1, 4, 5, 6, 7, 8, 9, 11] },
    ],
    [
      "remove wins over update",
      "{a: 1, b: 2}",
      `{target: $.a, remove: true, update: 3, ${because}}`,
      { b: 2 },
    ],
    [
      "copy merges a node of the document",
      "{a: {x: 1}, b: {y: 2}}",
      `{target: $.b, copy: $.a, ${because}}`,
      { a: { x: 1 }, b: { y: 2, x: 1 } },
    ],
    [
      "extensions of the action stay there",
      "{a: {}}",
      `{target: $.a, update: {x-b: 1}, x-c: 2, ${because}}`,
      { a: { "x-b": 1 } },
    ],
    [
      "__proto__ is a key",
      "{a: {}}",
      `{target: $.a, update: {__proto__: {x: 1}}, ${because}}`,
      { a: JSON.parse('{"__proto__":{"x":1}}') as object },
    ],
  ])("%s", (_name, document, action, wanted) => {
    const { value, codes } = apply(document, `  - ${action}\n`);
    expect(codes).toStrictEqual([]);
    expect(value).toStrictEqual(wanted);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });

  it("takes actions in order: what was removed can be set anew", () => {
    const { value } = apply(
      "{a: {required: [x, y]}}",
      `  - {target: $.a.required, remove: true, ${because}}
  - {target: $.a, update: {required: [z]}, ${because}}
`,
    );
    expect(value).toStrictEqual({ a: { required: ["z"] } });
  });
});

describe("what is refused", () => {
  it.each([
    [
      "an object into a primitive",
      "{a: 1}",
      `{target: $.a, update: {b: 1}, ${because}}`,
      "overlay-kind-mismatch 4",
    ],
    [
      "a primitive into an object",
      "{a: {}}",
      `{target: $.a, update: 1, ${because}}`,
      "overlay-kind-mismatch 4",
    ],
    [
      "an array into an object, deep",
      "{a: {b: {}}}",
      `{target: $.a, update: {b: [1]}, ${because}}`,
      "overlay-kind-mismatch 4",
    ],
    [
      "an object into an array that is a property",
      "{a: {b: []}}",
      `{target: $.a, update: {b: {c: 1}}, ${because}}`,
      "overlay-kind-mismatch 4",
    ],
    [
      "targets of mixed kinds",
      "{a: {b: 1, c: {}}}",
      `{target: "$.a.*", update: 1, ${because}}`,
      "overlay-kind-mismatch 4",
    ],
    [
      "the root cannot be removed",
      "{a: 1}",
      `{target: $, remove: true, ${because}}`,
      "overlay-invalid 4",
    ],
    [
      "update and copy together",
      "{a: {}, b: {}}",
      `{target: $.a, update: {}, copy: $.b, ${because}}`,
      "overlay-invalid 4",
    ],
    [
      "copy of several",
      "{a: [1, 2], b: {}}",
      `{target: $.b, copy: "$.a[*]", ${because}}`,
      "overlay-invalid 4",
    ],
    ["no JSONPath", "{a: {}}", `{target: a.b, update: {}, ${because}}`, "overlay-invalid 4"],
    ["no target", "{a: {}}", `{update: {}, ${because}}`, "overlay-invalid 4"],
    ["nothing to do", "{a: {}}", `{target: $.a, ${because}}`, "overlay-action-without-effect 4"],
    [
      "no match",
      "{a: {b: {}}}",
      `{target: $.a.b.c, update: {}, ${because}}`,
      "overlay-target-unmatched 4",
    ],
    ["no evidence", "{a: {}}", `{target: $.a, update: {b: 1}}`, "overlay-evidence-missing 4"],
    [
      "too uncertain",
      "{a: {}}",
      `{target: $.a, update: {b: 1}, x-crosswalk-confidence: 0.5, ${because}}`,
      "overlay-action-uncertain 4",
    ],
  ])("%s", (_name, document, action, wanted) => {
    const { value, codes } = apply(document, `  - ${action}\n`);
    expect(codes).toStrictEqual([wanted]);
    if (wanted.startsWith("overlay-evidence"))
      expect(value).not.toStrictEqual(sourced(document).value);
    else expect(value).toStrictEqual(sourced(document).value);
  });

  it("leads from an unmatched target to what still matches", () => {
    const { diagnostics } = apply(
      "{paths: {/a: {get: {}}}}",
      `  - {target: "$.paths['/a'].post.responses", update: {}, ${because}}\n`,
    );
    expect(diagnostics.all[0]?.fix).toContain("`$.paths['/a']` still matches (/paths/~1a)");
    expect(diagnostics.all[0]?.location).toMatchObject({
      file: "overlay.yaml",
      line: 4,
      column: 14,
    });
  });

  it("primitives as targets and copy in a 1.0 overlay", () => {
    const primitive = apply("{a: 1}", `  - {target: $.a, update: 2, ${because}}\n`, "1.0.0");
    const copy = apply("{a: {}, b: {}}", `  - {target: $.a, copy: $.b, ${because}}\n`, "1.0.0");
    expect([...primitive.codes, ...copy.codes]).toStrictEqual([
      "overlay-kind-mismatch 4",
      "overlay-invalid 4",
    ]);
  });

  it.each([
    ["overlay: 2.0.0\n", ["overlay-invalid 1"]],
    ["overlay: 1.0.0\ninfo: {title: T}\nactions: []\n", ["overlay-invalid 2", "overlay-invalid 3"]],
    ["overlay: [\n", ["document-syntax 2"]],
    ["- a\n", ["overlay-invalid 1"]],
  ])("a broken overlay: %s", (text, wanted) => {
    const diagnostics = createDiagnostics();
    const document = sourced("{a: 1}");
    const result = applyOverlay(document, { file: "o.yaml", text }, diagnostics);
    expect(result.value).toStrictEqual({ a: 1 });
    expect(codes(diagnostics)).toStrictEqual(wanted);
  });

  it.each([
    ["../x/api.yaml", []],
    ["./other.yaml", ["overlay-extends-other 3"]],
    ["/etc/passwd", ["overlay-extends-other 3"]],
    ['"\\\\\\\\host\\\\share"', ["overlay-extends-other 3"]],
    ["https://example.com/a.yaml", []],
    ["file:///etc/passwd", []],
  ])("extends is compared, never opened: %s", (target, wanted) => {
    const diagnostics = createDiagnostics();
    const text = `overlay: 1.0.0\ninfo: {title: T, version: '1'}\nextends: ${target}\nactions: [{target: $, update: {b: 1}, ${because}}]\n`;
    const document = sourced("{a: 1}", { file: "specs/x/api.yaml" });
    const { value } = applyOverlay(document, { file: "specs/x/overlay.yaml", text }, diagnostics);
    expect(codes(diagnostics)).toStrictEqual(wanted);
    expect(value).toStrictEqual({ a: 1, b: 1 });
  });

  it("extends names the URL that the document says it has", () => {
    const text = (url: string) =>
      `overlay: 1.0.0\ninfo: {title: T, version: '1'}\nextends: ${url}\nactions: [{target: $, update: {b: 1}, ${because}}]\n`;
    const document = sourced("{$self: 'https://example.com/a.yaml'}");
    for (const [url, wanted] of [
      ["https://example.com/a.yaml", []],
      ["https://example.com/b.yaml", ["overlay-extends-other 3"]],
    ] as const) {
      const diagnostics = createDiagnostics();
      applyOverlay(document, { file: "o.yaml", text: text(url) }, diagnostics);
      expect(codes(diagnostics)).toStrictEqual(wanted);
    }
  });
});

describe("what changes nothing is told", () => {
  it.each([
    ["no change", "{target: $.a}"],
    ["an object that is there", "{target: $, update: {a: {b: [1]}}}".replace("[1]", "[]")],
    ["a value that is there", "{target: $.c, update: 1}"],
    ["nothing to append", "{target: $.a.b, update: []}"],
    ["not removed", "{target: $.a, remove: false}"],
  ])("%s", (_name, action) => {
    const before = "{a: {b: []}, c: 1}";
    const { value, codes } = apply(before, `  - ${action.replace(/}$/, `, ${because}}`)}\n`);
    expect(codes).toStrictEqual(["overlay-action-without-effect 4"]);
    expect(value).toStrictEqual(sourced(before).value);
  });
});
