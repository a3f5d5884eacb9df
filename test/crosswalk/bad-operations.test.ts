import { expect, test } from "vitest";
import { checkCrosswalk } from "../../generator/crosswalk/index.ts";
import { createDiagnostics, type Diagnostic } from "../../generator/diagnostics/index.ts";
import { documentOf, mappingOf, read } from "./support.ts";

/** Mistakes in operations, pages, events and steps, each at its line and with that of the other document. */
const folder = "test/crosswalk/fixtures/messages";

/** What is reported for a mapping of the messages with one text replaced. */
function problems(name: string, from: string, to: string): readonly Diagnostic[] {
  const file = `${folder}/${name}.yaml`;
  const text = read(file);
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  const diagnostics = createDiagnostics();
  const mapping = mappingOf(name, file, diagnostics, text.replace(from, to));
  if (mapping === undefined) return diagnostics.all;
  const canonical = documentOf("messages", `${folder}/model.yaml`);
  const providers = [documentOf(name, `${folder}/${name}.openapi.yaml`)];
  const input = { name: "messages", canonical, providers, mappings: [mapping] };
  checkCrosswalk(input, diagnostics, { pins: false });
  return diagnostics.all;
}

/** [what, provider, from, to, code, text that starts where the location points, part of the message, text of the other document's line] */
const cases: readonly (readonly string[])[] = [
  [
    "an operation that is not there",
    "pigeon",
    "call: SendLetter",
    "call: SendLeter",
    "mapping-unknown-operation",
    "SendLeter",
    "did you mean `SendLetter`",
    "",
  ],
  [
    "a canonical operation that is not there",
    "pigeon",
    "  remove:",
    "  removed:",
    "mapping-unknown-operation",
    "removed:",
    "has no operation `removed`; did you mean `remove`",
    "",
  ],
  [
    "items that lead nowhere",
    "pigeon",
    "items: letters",
    "items: letter",
    "mapping-page",
    "letter, shape",
    "has no `letter[*]`",
    "get:",
  ],
  [
    "a next address that is not in the response",
    "pigeon",
    "url: next_uri",
    "url: next_url",
    "mapping-page",
    "next_url",
    "has no `next_url`",
    "get:",
  ],
  [
    "a size that is no parameter",
    "pigeon",
    "query:PerPage",
    "query:PageSize",
    "mapping-page",
    '"query:PageSize"',
    "has no parameter `query:PageSize`",
    "get:",
  ],
  [
    "a status that is not declared",
    "pigeon",
    '"204": { none: true }',
    '"202": { none: true }',
    "mapping-unknown-operation",
    '"202"',
    "has no response `202`",
    "delete:",
  ],
  [
    "an event that the vendor does not send",
    "courier",
    "    message: { event",
    "    massage: { event",
    "mapping-webhook",
    "massage:",
    "declares no webhook `massage`",
    "",
  ],
  [
    "an event that the model does not have",
    "courier",
    "event: messageReceived",
    "event: messageSeen",
    "mapping-webhook",
    "messageSeen",
    "has no event `messageSeen`",
    "",
  ],
  [
    "a payload that lies elsewhere",
    "courier",
    "at: message, shape",
    "at: letter, shape",
    "mapping-webhook",
    "letter, shape",
    "has no `letter`",
    "post:",
  ],
  [
    "a result that no step gives",
    "courier",
    "step:chat.id",
    "step:chat.key",
    "mapping-path-unknown",
    '"step:chat.key"',
    "no parameter `step:chat.key`",
    "",
  ],
  [
    "a result that is not in the step's response",
    "courier",
    "gives: { id: chat.id }",
    "gives: { id: chat.uid }",
    "mapping-path-unknown",
    "chat.uid",
    "has no `chat.uid`",
    "post:",
  ],
  [
    "a condition that does not compile",
    "courier",
    "if: input.to.startsWith('@')",
    "if: input.to.startsWith(",
    "mapping-rule-syntax",
    "input.to.startsWith(",
    "At character",
    "",
  ],
  [
    "a condition over what is not there",
    "pigeon",
    "if: has(input.silent)",
    "if: has(input.silence)",
    "mapping-rule-unknown-path",
    "has(input.silence)",
    "did you mean `silent`",
    "",
  ],
  [
    "two writers of one field",
    "pigeon",
    "{ canonical: text, provider: Text }",
    "{ canonical: text, provider: Text }\n        - { canonical: to, provider: Text }",
    "mapping-conflict",
    "{ canonical: to, provider: Text }",
    "also written",
    "",
  ],
  [
    "a required parameter that nothing feeds",
    "pigeon",
    'request: { fields: [{ canonical: "path:id", provider: "path:Ring" }] }\n    responses: { "200"',
    'request: { unsupported: [{ canonical: "path:id", reason: none. }] }\n    responses: { "200"',
    "mapping-required-unfed",
    'request: { unsupported: [{ canonical: "path:id"',
    "requires the parameter `path:Ring`",
    "{",
  ],
  [
    "an `otherwise` that the canonical enum lacks",
    "pigeon",
    "otherwise: unknown",
    "otherwise: odd",
    "mapping-table-value",
    "odd",
    'has no value "odd"',
    "state:",
  ],
  [
    "a header for keys that is no parameter",
    "courier",
    "header:Request-Id",
    "header:Request-Key",
    "mapping-path-unknown",
    "header:Request-Key",
    "has no parameter",
    "post:",
  ],
  [
    "a field for keys that is not in the body",
    "courier",
    "header:Request-Id",
    "request_id",
    "mapping-path-unknown",
    "request_id",
    "has no field `request_id`",
    "post:",
  ],
  [
    "a next call that does not know the object",
    "pigeon",
    '"201": Message',
    '"201": { then: get }',
    "mapping-unknown-operation",
    "{ then: get }",
    "`get` needs `id`, which `send` does not take",
    "",
  ],
  [
    "a next call whose id is not in the response",
    "pigeon",
    '"201": Message',
    '"201": { then: get, with: { id: rng } }',
    "mapping-path-unknown",
    "rng",
    "has no `rng`; did you mean `ring`",
    "",
  ],
  [
    "a next call that the provider does not have",
    "courier",
    '"200": { shape: Message, at: result }',
    '"200": { then: get, with: { id: result.message_id } }',
    "mapping-unknown-operation",
    "get, with",
    "courier has no `get`",
    "",
  ],
  [
    "an operation that would call itself",
    "pigeon",
    '"200": Message',
    '"200": { then: get }',
    "mapping-unknown-operation",
    "get }",
    "would call itself",
    "",
  ],
  [
    "an end of pages that is not in the response",
    "pigeon",
    "url: next_uri",
    "url: next_uri, until: finished",
    "mapping-page",
    "finished",
    "has no `finished`",
    "get:",
  ],
  [
    "a number of items that nothing takes",
    "pigeon",
    'size: "query:PerPage", ',
    "",
    "mapping-undecided",
    "request:",
    "`query:limit` is not decided",
    "",
  ],
  [
    "an event's name that lies elsewhere",
    "courier",
    "type: event",
    "type: events",
    "mapping-webhook",
    "events",
    "has no `events`; did you mean `event`",
    "post:",
  ],
  [
    "an id of an event that lies elsewhere",
    "courier",
    "  id: id\n",
    "  id: header:Event-Id\n",
    "mapping-webhook",
    "header:Event-Id",
    "has no `header:Event-Id`",
    "post:",
  ],
  [
    "an event that is to be fetched where there is nothing to fetch it with",
    "courier",
    "at: message, shape: Message",
    "at: message.message_id, fetch: get",
    "mapping-webhook",
    "get",
    "courier has no `get`",
    "",
  ],
  [
    "a scheme of signatures that there is not",
    "courier",
    "scheme: hmac-sha256",
    "scheme: hmac-md5",
    "mapping-invalid",
    "hmac-md5",
    "scheme",
    "",
  ],
  [
    "a failure inside of a success that is not in the response",
    "parley",
    "has(body.ok) && body.ok == false",
    "body.okay == false",
    "mapping-error-path",
    '"body.okay',
    "has `okay`",
    "",
  ],
  [
    "a reason of a failure that is not in the response",
    "parley",
    "code: error",
    "code: err",
    "mapping-error-path",
    "err",
    "has `err`",
    "",
  ],
  [
    "nothing, where callers get a value",
    "pigeon",
    '"200": Message',
    '"200": { none: true }',
    "mapping-unknown-operation",
    "true }",
    "`get` of the canonical model gives Message",
    "get:",
  ],
];

test.each(cases)("%s", (_what, name = "", from = "", to = "", code, at = "", part, other = "") => {
  const file = `${folder}/${name}.yaml`;
  const changed = read(file).replace(from, to);
  const all = problems(name, from, to);
  const found = all.find((one) => one.code === code);
  // One mistake is told once.
  expect(all.filter((one) => one !== found).map((one) => one.message)).toEqual([]);
  expect(found?.message).toContain(part);
  const { line = 0, column = 0 } = found?.location ?? {};
  expect(found?.location?.file).toBe(file);
  expect((changed.split("\n")[line - 1] ?? "").slice(column - 1)).toSatisfy((text: string) =>
    text.startsWith(at.split("\n")[0] ?? ""),
  );
  if (other === "") return;
  const reference = found?.related?.[0]?.location;
  const theirs = read(reference?.file ?? "").split("\n")[(reference?.line ?? 0) - 1] ?? "";
  expect(theirs).toContain(other);
});

test("a list without a page is told once, whatever else it lacks", () => {
  const page = /    page: .*\n/.exec(read(`${folder}/pigeon.yaml`))?.[0] ?? "";
  const found = problems("pigeon", page, "");
  expect(found.map(({ code }) => code)).toEqual(["mapping-page"]);
  expect(found[0]?.message).toContain("the call has no `page`");
  expect(found[0]?.related).toHaveLength(2);
});

test("a call behind one that is always made, or behind the same condition, is never made", () => {
  const entry = (condition: string): string =>
    `{ ${condition}call: BurnLetter, request: { fields: [{ canonical: "path:id", provider: "path:Ring" }] }, responses: { "204": { none: true } } }`;
  const choose = (...conditions: readonly string[]): readonly Diagnostic[] => {
    const text = read(`${folder}/pigeon.yaml`);
    const calls = conditions.map((one) => entry(one === "" ? "" : `if: ${one}, `));
    const from = text.slice(text.indexOf("    call: BurnLetter"));
    return problems("pigeon", from, `    choose: [${calls.join(", ")}]\n`);
  };
  const [early, ...others] = choose("", "input.id == 'x'");
  expect([early?.code, others]).toEqual(["mapping-choice", []]);
  expect(early?.message).toContain("never made");
  expect(choose("input.id == 'x'", "input.id  == 'x'", "")[0]?.message).toContain("same condition");
  expect(choose("input.id == 'x'", "")).toEqual([]);
  // Not every input has a call; whether callers know that is the author's decision.
  expect(choose("input.id == 'x'")).toMatchObject([
    {
      ...{ code: "mapping-choice", severity: "warning" },
      message: expect.stringContaining("Where no condition holds") as string,
    },
  ]);
});
