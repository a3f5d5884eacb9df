import { expect, test } from "vitest";
import { checkCrosswalk } from "../../generator/crosswalk/index.ts";
import { createDiagnostics, type Diagnostic } from "../../generator/diagnostics/index.ts";
import { documentOf, mappingOf, read } from "./support.ts";

/** Mistakes in the mapping of a harbour, each told once, at its line and with that of the other document. */
const folder = "test/crosswalk/fixtures/berths";
const file = `${folder}/quayside.yaml`;
const mappingText = read(file);
const canonical = documentOf("berths", `${folder}/model.yaml`);
const providers = [documentOf("quayside", `${folder}/quayside.openapi.yaml`)];

function problems(text: string): readonly Diagnostic[] {
  const diagnostics = createDiagnostics();
  const mapping = mappingOf("quayside", file, diagnostics, text);
  if (mapping === undefined) return diagnostics.all;
  const input = { name: "berths", canonical, providers, mappings: [mapping] };
  checkCrosswalk(input, diagnostics, { pins: false });
  return diagnostics.all;
}

test("without a mistake nothing is told: responses, rest and words are said once, or not at all", () => {
  expect(problems(mappingText)).toEqual([]);
});

/** [what, from, to, code, text that starts where the location points, start of the message, line of the other document] */
const cases: readonly (readonly [string, string, string, string, string, string, string])[] = [
  [
    "setting's parameter misspelt",
    "parameter: path:harbour",
    "parameter: path:harbor",
    "mapping-path-unknown",
    "path:harbor",
    "No operation of the mapping has a parameter `path:harbor`; did y",
    "",
  ],
  [
    "setting schema of another type",
    "schema: { type: string }\n    parameter",
    "schema: { type: strng }\n    parameter",
    "mapping-constant-invalid",
    "strng }",
    "`strng` is no type of JSON Schema; did you mean `string`?",
    "",
  ],
  [
    "table value twice across same and entries",
    "- { canonical: left, provider: GONE }",
    "- { canonical: left, provider: moored }",
    "mapping-table-value",
    "moored]",
    '"moored" stands in two entries of `stage`.',
    "- { canonical: left, pro",
  ],
  [
    "table value in two entries canonical",
    "- { canonical: left, provider: GONE }",
    "- { canonical: moored, provider: GONE }",
    "mapping-table-value",
    "moored]",
    '"moored" stands in two entries of `stage`.',
    "- { canonical: left, pro",
  ],
  [
    "table: word the provider lacks",
    "provider: GONE",
    "provider: GNOE",
    "mapping-table-value",
    "GNOE }",
    '`stage` has no value "GNOE".',
    "stage: { type: string, e",
  ],
  [
    "table: word the model lacks",
    "same: [asked, moored]",
    "same: [asked, mored]",
    "mapping-table-value",
    "mored]",
    '`phase` has no value "mored".',
    'phase: { $ref: "#/compon',
  ],
  [
    "otherwise that the model lacks",
    "otherwise: unknown",
    "otherwise: unknwn",
    "mapping-table-value",
    "unknwn",
    '`phase` has no value "unknwn".',
    'phase: { $ref: "#/compon',
  ],
  [
    "otherwise missing, gap",
    "    otherwise: unknown\n    same: [asked, moored]",
    "    same: [asked]",
    "mapping-table-incomplete",
    "- { canonical: left, pro",
    '`stage` has no entry for "moored" of `stage`.',
    "stage: { type: string, e",
  ],
  [
    "table name misspelt",
    "provider: stage, table: stage }\n      - { canonical: boat.id",
    "provider: stage, table: stages }\n      - { canonical: boat.id",
    "mapping-unknown-table",
    "stages }",
    "There is no table `stages`; did you mean `stage`?",
    "",
  ],
  [
    "empty table",
    "    same: [asked, moored]\n    entries:\n      - { canonical: left, provider: GONE }\n",
    "    entries: []\n",
    "mapping-invalid",
    "otherwise: unknown",
    "`tables.stage`: a table has an entry at least",
    "",
  ],
  [
    "shape's component misspelt",
    "of: Mooring",
    "of: Moorings",
    "mapping-path-unknown",
    "Moorings",
    "quayside has no component `Moorings`; did you mean `Mooring`?",
    "",
  ],
  [
    "shape's name misspelt",
    "shapes:\n  Stay:",
    "shapes:\n  Stays:",
    "mapping-unknown-operation",
    "Stays:",
    "The canonical model has no schema `Stays`; did you mean `Stay`?",
    "",
  ],
  [
    "shape: provider path misspelt",
    "provider: vessel.metres }\n      - { canonical: arrivesAt",
    "provider: vessel.meters }\n      - { canonical: arrivesAt",
    "mapping-path-unknown",
    "vessel.meters }",
    "`vessel` of quayside has no field `meters`.",
    "vessel:",
  ],
  [
    "shape: canonical path misspelt",
    "canonical: needsPower, provider: power, codec: booleanNumber }\n      - { canonical: pier",
    "canonical: needPower, provider: power, codec: booleanNumber }\n      - { canonical: pier",
    "mapping-path-unknown",
    "needPower, provider: pow",
    "The object of berths has no field `needPower`.",
    "Stay:",
  ],
  [
    "codec missing on id",
    "{ canonical: id, provider: number, codec: integerId }",
    "{ canonical: id, provider: number }",
    "mapping-codec-type",
    "{ canonical: id, provide",
    "`id` is string, `number` is integer; without a codec both must b",
    "number: { type: integer ",
  ],
  [
    "codec misspelt",
    "codec: integerId }\n      - { canonical: phase",
    "codec: intgerId }\n      - { canonical: phase",
    "mapping-unknown-codec",
    "intgerId }",
    "There is no codec `intgerId`.",
    "",
  ],
  [
    "wrong codec",
    "provider: arrives, codec: unixSeconds }\n      - { canonical: leavesAt, provider: departs",
    "provider: arrives, codec: timestamp }\n      - { canonical: leavesAt, provider: departs",
    "mapping-codec-type",
    "arrives, codec: timestam",
    "`timestamp` works on string; `arrives` of quayside is integer.",
    "arrives: { type: integer",
  ],
  [
    "option unknown",
    "provider: departs, codec: unixSeconds }\n      - { canonical: needsPower",
    "provider: departs, codec: { use: unixSeconds, with: { maximum: 4 } } }\n      - { canonical: needsPower",
    "mapping-codec-options",
    "{ use: unixSeconds, with",
    "`unixSeconds`: /maximum must not be there.",
    "",
  ],
  [
    "field forgotten in shape",
    "      - { canonical: pier, provider: pier }\n\noperations",
    "\noperations",
    "mapping-undecided",
    "Stay:",
    "berths, response: `pier` is not decided.",
    "Stay:",
  ],
  [
    "call misspelt",
    "call: addMooring",
    "call: addMoring",
    "mapping-unknown-operation",
    "addMoring",
    "quayside has no operation `addMoring`; did you mean `addMooring`",
    "",
  ],
  [
    "at misspelt",
    "at: mooring\n      fields",
    "at: morring\n      fields",
    "mapping-path-unknown",
    "morring",
    "The request has no `morring`.",
    "schema:",
  ],
  [
    "required field not fed",
    "      constants:\n        - { provider: channel, value: api }\n",
    "",
    "mapping-required-unfed",
    "request:",
    "quayside requires `channel`, and nothing writes it.",
    "channel: { type: string,",
  ],
  [
    "constant's value not in the enum",
    "value: api }",
    "value: app }",
    "mapping-constant-invalid",
    "app }",
    '`channel` does not take "app": must be one of "desk", "api".',
    "channel: { type: string,",
  ],
  [
    "constant's path misspelt",
    "provider: channel, value",
    "provider: chanel, value",
    "mapping-path-unknown",
    "chanel, value: api }",
    "The object of quayside has no field `chanel`.",
    "properties: { mooring: {",
  ],
  [
    "two writers",
    "provider: channel, value: api }",
    "provider: arrives, value: 4 }\n        - { provider: channel, value: api }",
    "mapping-conflict",
    "{ provider: arrives, val",
    "`arrives` is also written as `arrives`.",
    "- { canonical: arrivesAt",
  ],
  [
    "condition does not compile",
    "if: has(input.boat.length)",
    "if: has(input.boat.length",
    "mapping-rule-syntax",
    "has(input.boat.length,",
    "At character 22 of `has(input.boat.length`: Expected RPAREN, got",
    "",
  ],
  [
    "condition names a field that is not there",
    "if: has(input.boat.length)",
    "if: has(input.boat.lenght)",
    "mapping-rule-unknown-path",
    "has(input.boat.lenght)",
    "The expression speaks of `input.boat.lenght`, which does not exi",
    "",
  ],
  [
    "condition is no boolean",
    "if: has(input.boat.length)",
    "if: input.boat.id",
    "mapping-codec-type",
    "input.boat.id,",
    "`input.boat.id`: the field is string, and a condition is true or",
    "",
  ],
  [
    "unsupported path misspelt",
    "canonical: leavesAt, reason",
    "canonical: leaveAt, reason",
    "mapping-path-unknown",
    "leaveAt, reason: a stay ",
    "The object of berths has no field `leaveAt`.",
    "content: { application/j",
  ],
  [
    "unsupported and mapped",
    "canonical: leavesAt, reason",
    "canonical: [leavesAt, needsPower], reason",
    "mapping-conflict",
    "needsPower], reason: a s",
    "`needsPower` is unsupported, and it is mapped too.",
    "- { canonical: needsPowe",
  ],
  [
    "step's call misspelt",
    "call: addGuest",
    "call: addGuests",
    "mapping-unknown-operation",
    "addGuests",
    "quayside has no operation `addGuests`; did you mean `addGuest`?",
    "",
  ],
  [
    "step's result misspelt",
    "gives: { key: key }",
    "gives: { key: keys }",
    "mapping-path-unknown",
    "keys }",
    "The response of `addGuest` has no `keys`.",
    "post:",
  ],
  [
    "step's result never given",
    "step:guest.key",
    "step:guest.id",
    "mapping-path-unknown",
    '"step:guest.id", provide',
    "There is no parameter `step:guest.id`; did you mean `step:guest.",
    "paths:",
  ],
  [
    "step's field misspelt",
    "canonical: guest.mail, provider: mail",
    "canonical: guest.mail, provider: email",
    "mapping-path-unknown",
    "email }] }",
    "The object of quayside has no field `email`.",
    "schema:",
  ],
  [
    "idempotency header misspelt",
    "header:Repeat-Key",
    "header:Repeat-Kye",
    "mapping-path-unknown",
    "header:Repeat-Kye",
    "`addMooring` has no parameter `header:Repeat-Kye`; did you mean ",
    "post:",
  ],
  [
    "rule names unknown field",
    "body.vessel.key != ''",
    "body.vessel.keys != ''",
    "mapping-rule-unknown-path",
    "body.vessel.keys != ''",
    "The rule speaks of `body.vessel.keys`, and there is no `keys`; d",
    "properties: { mooring: {",
  ],
  [
    "path parameter misspelt",
    'provider: "path:number", codec: integerId }] }\n  list',
    'provider: "path:nmber", codec: integerId }] }\n  list',
    "mapping-path-unknown",
    '"path:nmber", codec: int',
    "There is no parameter `path:nmber`; did you mean `path:number`?",
    "parameters:",
  ],
  [
    "canonical parameter misspelt",
    'canonical: "path:id", provider: "path:number", codec: integerId }] }\n  list',
    'canonical: "path:ident", provider: "path:number", codec: integerId }] }\n  list',
    "mapping-path-unknown",
    '"path:ident", provider: ',
    "There is no parameter `path:ident`; did you mean `path:id`?",
    "parameters: [{ name: id,",
  ],
  [
    "page items misspelt",
    "items: moorings",
    "items: mooring",
    "mapping-page",
    "mooring",
    "The response has no `mooring[*]`; did you mean `moorings`?",
    "get:",
  ],
  [
    "page shape misspelt",
    "      shape: Stay\n      size",
    "      shape: Stays\n      size",
    "mapping-unknown-operation",
    "Stays",
    "There is no shape `Stays`; did you mean `Stay`?",
    "",
  ],
  [
    "page size misspelt",
    "query:per_page",
    "query:perpage",
    "mapping-page",
    '"query:perpage"',
    "`listMoorings` has no parameter `query:perpage`; did you mean `q",
    "get:",
  ],
  [
    "cursor misspelt",
    "cursor: paging.next",
    "cursor: paging.nxt",
    "mapping-page",
    'paging.nxt, into: "query',
    "The response has no `paging.nxt`; there are `next`, `more`.",
    "get:",
  ],
  [
    "into misspelt",
    'into: "query:after"',
    'into: "query:afer"',
    "mapping-page",
    '"query:afer", while: pag',
    "`listMoorings` has no parameter `query:afer`; did you mean `quer",
    "get:",
  ],
  [
    "while misspelt",
    "while: paging.more",
    "while: paging.mor",
    "mapping-page",
    "paging.mor }",
    "The response has no `paging.mor`; there are `next`, `more`.",
    "get:",
  ],
  [
    "page left out",
    '    page:\n      items: moorings\n      shape: Stay\n      size: "query:per_page"\n      next: { cursor: paging.next, into: "query:after", while: paging.more }\n',
    "",
    "mapping-page",
    "listMoorings",
    "`list` of the canonical model is a list, and the call has no `pa",
    "get:",
  ],
  [
    "status not declared",
    '"204": { none: true }',
    '"200": { none: true }',
    "mapping-unknown-operation",
    '"200": { none: true } }',
    "`dropMooring` has no response `200`; did you mean `204`?",
    "delete:",
  ],
  [
    "null that the provider lacks... unset by keys",
    'patch: { unset: "null" }',
    "patch: { unset: { keys: gone } }",
    "mapping-path-unknown",
    "gone } }",
    "`changeMooring` has no field `gone`; there are `pier`, `departs`",
    "put:",
  ],
  [
    "operation forgotten",
    '  leave:\n    call: dropMooring\n    request: { fields: [{ canonical: "path:id", provider: "path:number", codec: integerId }] }\n    responses: { "204": { none: true } }\n',
    "",
    "mapping-undecided",
    "operations:",
    "quayside has no entry for the operation `leave`.",
    "",
  ],
  [
    "operation unknown",
    "  leave:\n",
    "  leaves:\n",
    "mapping-unknown-operation",
    "leaves:",
    "The canonical model has no operation `leaves`; did you mean `lea",
    "",
  ],
  [
    "webhook type misspelt",
    "type: kind",
    "type: knd",
    "mapping-webhook",
    "knd",
    "The payload of `mooring.moved` has no `knd`; did you mean `kind`",
    "post:",
  ],
  [
    "webhook id misspelt",
    "id: event_id",
    "id: eventid",
    "mapping-webhook",
    "eventid",
    "The payload of `mooring.moved` has no `eventid`; did you mean `e",
    "post:",
  ],
  [
    "event misspelt",
    "event: stayMoved",
    "event: stayMovd",
    "mapping-webhook",
    "stayMovd, at: data, shap",
    "The canonical model has no event `stayMovd`; did you mean `stayM",
    "",
  ],
  [
    "provider's event misspelt",
    "{ mooring.moved:",
    "{ mooring.movd:",
    "mapping-webhook",
    "mooring.movd: { event: s",
    "quayside declares no webhook `mooring.movd`; did you mean `moori",
    "",
  ],
  [
    "event at misspelt",
    "at: data, shape",
    "at: date, shape",
    "mapping-webhook",
    "date, shape: Stay } }",
    "The payload of `mooring.moved` has no `date`; did you mean `data",
    "post:",
  ],
  [
    "template without sig",
    'template: "{sig}"',
    'template: "{t}"',
    "mapping-webhook",
    '"{t}", payload: "{body}"',
    "The form of the header has no `{sig}`, so there is no signature ",
    "",
  ],
  [
    "error path misspelt",
    "message: error.text",
    "message: error.txt",
    "mapping-error-path",
    "error.txt, code: error.c",
    "No error response of quayside has `error.txt`; did you mean `tex",
    "",
  ],
  [
    "key misspelt",
    "idempotency:",
    "idempotncy:",
    "mapping-unknown-key",
    "idempotncy: header:Repea",
    "Unknown key `idempotncy`; did you mean `idempotency`?",
    "",
  ],
  [
    "section misspelt",
    "webhooks:\n  verify",
    "webhook:\n  verify",
    "mapping-unknown-key",
    "webhook:",
    "Unknown key `webhook`; did you mean `webhooks`?",
    "",
  ],
  [
    "indent",
    "  list:\n    call",
    "  list:\n   call",
    "mapping-syntax",
    "listMoorings",
    "Nested mappings are not allowed in compact mappings",
    "",
  ],
  [
    "rest misspelt",
    "rest: providerOnly",
    "rest: provideronly",
    "mapping-invalid",
    "provideronly",
    '`rest`: Invalid input: expected "providerOnly"',
    "",
  ],
  [
    "a gap where a word stands twice",
    "    otherwise: unknown\n    same: [asked, moored]\n    entries:\n      - { canonical: left, provider: GONE }",
    "    same: [asked, moored]\n    entries:\n      - { canonical: left, provider: moored }",
    "mapping-table-value",
    "moored]",
    '"moored" stands in two entries of `stage`.',
    "entries:",
  ],
  [
    "payload without body",
    'payload: "{body}"',
    'payload: "{bdy}"',
    "mapping-webhook",
    '"{bdy}" }',
    "What is signed has `{bdy}`; there are `{body}`, `{t}`, `{url}`.",
    "",
  ],
];

test.each(cases)("%s", (_, from, to, code, at, message, other) => {
  expect(mappingText).toContain(from);
  const text = mappingText.replace(from, to);
  const found = problems(text);
  expect(found.map((one) => one.message)).toHaveLength(1);
  const [{ location, related = [], ...problem }] = found as [Diagnostic];
  expect(problem.code).toBe(code);
  expect(problem.message.startsWith(message), problem.message).toBe(true);
  const line = text.split("\n")[(location?.line ?? 0) - 1] ?? "";
  expect(line.slice((location?.column ?? 0) - 1)).toContain(at);
  const [shown] = related;
  if (other === "") return;
  const lines = (shown === undefined ? "" : read(shown.location.file)).split("\n");
  expect(lines[(shown?.location.line ?? 0) - 1]?.trim().startsWith(other)).toBe(true);
});

test("what no shape implies is asked for at each call", () => {
  const found = problems(mappingText.replace("    of: Mooring\n", ""));
  expect(found.map(({ code }) => code)).toEqual(Array(3).fill("mapping-undecided"));
});

test("a list of provider's fields takes the place of the file's `rest`", () => {
  const text = mappingText.replace(
    "      - { canonical: pier, provider: pier }\n",
    (line) => `${line}    providerOnly: [number]\n`,
  );
  expect(
    problems(text)
      .map(({ message }) => message)
      .join(),
  ).toContain("fees");
});

test("an object without the member that a codec looks for is a warning, where the id also comes alone", () => {
  const vessel = (text: string): string =>
    text.replace(
      "        vessel:\n          type: object\n",
      "        vessel:\n          type: [string, object]\n",
    );
  const diagnostics = createDiagnostics();
  const text = mappingText
    .replace("provider: vessel.key }\n", "provider: vessel, codec: idOrObject }\n")
    .replace("      - { canonical: boat.length, provider: vessel.metres }\n", "")
    .replace(
      "    fields:\n      - { canonical: id, provider: number",
      (start) => `    unsupported: [{ canonical: boat.length, reason: it is not told. }]\n${start}`,
    );
  const mapping = mappingOf("quayside", file, diagnostics, text);
  const document = `${folder}/quayside.openapi.yaml`;
  const changed = [documentOf("quayside", document, vessel(read(document)))];
  const mappings = mapping === undefined ? [] : [mapping];
  checkCrosswalk({ name: "berths", canonical, providers: changed, mappings }, diagnostics, {
    pins: false,
  });
  expect(diagnostics.all).toMatchObject([{ code: "mapping-codec-options", severity: "warning" }]);
});
