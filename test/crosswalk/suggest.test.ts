import { beforeAll, describe, expect, test } from "vitest";
import {
  checkCrosswalk,
  draftMapping,
  printFragment,
  suggest,
  type CrosswalkInput,
} from "../../generator/crosswalk/index.ts";
import { resolveMapping } from "../../generator/crosswalk/check/check.ts";
import { knownPairs } from "../../generator/crosswalk/suggest/known.ts";
import { createDiagnostics } from "../../generator/diagnostics/index.ts";
import { parseYamlFile } from "../../generator/json/yaml-file.ts";
import { fifth, fifthInput, mappingOf, documentOf, read } from "./support.ts";
import { providerNames } from "./modules.ts";
import { realInput } from "./real.ts";

let input: CrosswalkInput;
beforeAll(async () => {
  input = await realInput();
}, 60_000);

interface Measured {
  readonly field: string;
  /** Place of the right path in the ranking, from 1. */
  readonly place: number;
  readonly wanted: string;
  readonly first: string;
}

/** Ranks the fields of one provider with its own mapping left out, and looks where the right paths are. */
function leaveOut(all: CrosswalkInput, name: string): Measured[] {
  const own = all.mappings.find((mapping) => mapping.provider === name);
  const provider = all.providers.find(({ config }) => config.name === name);
  if (own === undefined || provider === undefined) throw new Error(name);
  const truth = resolveMapping(all, { mapping: own, provider, diagnostics: createDiagnostics() });
  const suggestions = suggest(
    { ...all, mappings: all.mappings.filter((mapping) => mapping !== own) },
    name,
  );
  if (truth === undefined || suggestions === undefined) throw new Error(name);
  const create = suggestions.operations.find(({ operation }) => operation === "create");
  return (create?.parts ?? []).flatMap(({ kind, rankings }) => {
    const pairs = knownPairs(
      kind === "request"
        ? truth.operations.flatMap(({ canonical, calls }) =>
            canonical.name === "create" ? calls.map(({ request }) => request) : [],
          )
        : truth.shapes.filter((shape) => shape.name === "Subscription").map(({ part }) => part),
    );
    return rankings.flatMap(({ canonical, candidates }) => {
      const right = pairs
        .filter((pair) => pair.canonical === canonical.path)
        .map((pair) => pair.provider.replace(/\[\d+\]/g, "[*]"));
      if (right.length === 0) return [];
      const at = candidates.findIndex(({ provider: { path } }) =>
        right.some(
          (one) => path === one || path.startsWith(`${one}[`) || path.startsWith(`${one}.`),
        ),
      );
      return [
        {
          field: `${kind} ${canonical.path}`,
          place: at + 1,
          wanted: right.join(" "),
          first: candidates[0]?.provider.path ?? "",
        },
      ];
    });
  });
}

test("leave one provider out: 85 % of the right paths come first, 95 % among the first three", () => {
  const measured = providerNames.map((name) => ({ name, fields: leaveOut(input, name) }));
  const share = (fields: readonly Measured[], within: number): number =>
    fields.filter(({ place }) => place >= 1 && place <= within).length / fields.length;
  const all = measured.flatMap(({ fields }) => fields);
  const table = measured.map(
    ({ name, fields }) =>
      `${name}: ${String(fields.length)} fields, first ${(100 * share(fields, 1)).toFixed(0)} %, first three ${(100 * share(fields, 3)).toFixed(0)} %`,
  );
  const missed = all
    .filter(({ place }) => place !== 1)
    .map((one) => `${one.field} -> ${one.wanted} is ${String(one.place)}; first: ${one.first}`);
  const report = [
    ...table,
    `all: ${String(all.length)} fields, first ${(100 * share(all, 1)).toFixed(1)} %, first three ${(100 * share(all, 3)).toFixed(1)} %`,
    ...missed,
  ].join("\n");
  if (process.env["CROSSWALK_REPORT"] !== undefined) process.stdout.write(`${report}\n`);
  expect(share(all, 1), report).toBeGreaterThanOrEqual(0.85);
  expect(share(all, 3), report).toBeGreaterThanOrEqual(0.95);
  expect(all.length).toBeGreaterThan(100);
});

describe("for a provider without a mapping file", () => {
  test("finds the operation and the wrapper, gives reasons, and prints a fragment that can be pasted", () => {
    const diagnostics = createDiagnostics();
    const newcomer = documentOf("tidewater", fifth.document);
    const suggestions = suggest(
      { ...input, providers: [...input.providers, newcomer] },
      "tidewater",
    );
    const create = suggestions?.operations.find(({ operation }) => operation === "create");
    expect(create).toMatchObject({
      calls: [{ operation: { operationId: "openContract" } }],
      parts: [
        { kind: "request", at: "contract" },
        { kind: "response", at: "contract" },
      ],
    });
    // There is no other operation that a list or a cancellation could be.
    expect(
      suggestions?.operations.filter(({ calls }) => calls.length > 0).map((one) => one.operation),
    ).toEqual(["create"]);
    const request = create?.parts[0]?.rankings ?? [];
    const best = (path: string) =>
      request.find(({ canonical }) => canonical.path === path)?.candidates[0];
    expect(best("startAt")).toMatchObject({
      provider: { path: "beginsAt" },
      reasons: expect.arrayContaining(["both are moments"]) as unknown,
    });
    expect(best("metadata")?.provider.path).toMatch(/^labels/);
    const text = suggestions === undefined ? "" : printFragment(suggestions);
    const fragment = parseYamlFile("fragment.yaml", text);
    expect(fragment.problems).toEqual([]);
    expect(text).toContain("# list: nothing of the provider fits");
    expect(fragment.value).toMatchObject({
      shapes: { Subscription: { of: "Contract" } },
      operations: {
        create: {
          call: "openContract",
          request: {
            at: "contract",
            fields: expect.arrayContaining([
              { canonical: "startAt", provider: "beginsAt", codec: "timestamp" },
            ]) as unknown,
          },
        },
      },
    });
    expect(diagnostics.all).toEqual([]);
  });
});

describe("for a provider with a mapping file", () => {
  test("proposes for what is not mapped, and nothing for what is", () => {
    const diagnostics = createDiagnostics();
    const without = (text: string): string =>
      text.replace("        - { canonical: quantity, provider: offer.seats }\n", "");
    const partial = fifthInput(diagnostics);
    const mapping = mappingOf("tidewater", fifth.mapping, diagnostics);
    if (partial === undefined || mapping === undefined)
      throw new Error("The fixture does not read.");
    const changed = fifthInput(diagnostics, { mapping: without });
    const suggestions =
      changed &&
      suggest(
        {
          ...changed,
          mappings: [...changed.mappings, ...input.mappings],
          providers: [...changed.providers, ...input.providers],
        },
        "tidewater",
      );
    const create = suggestions?.operations.find(({ operation }) => operation === "create");
    const request = create?.parts[0]?.rankings ?? [];
    expect(
      request.find(({ canonical }) => canonical.path === "quantity")?.candidates[0]?.provider.path,
    ).toBe("offer.seats");
    expect(request.some(({ canonical }) => canonical.path === "startAt")).toBe(false);
    expect(
      request
        .flatMap(({ candidates }) => candidates)
        .some(({ provider }) => provider.path === "beginsAt"),
    ).toBe(false);
  });

  test("says nothing about a provider that is not there", () => {
    expect(suggest(input, "nobody")).toBeUndefined();
  });
});

describe("drafts", () => {
  test("what is not decided for one provider says nothing of another", () => {
    const folder = "test/crosswalk/fixtures/messages";
    const reasons = (change: (text: string) => string): string[] => {
      const mapping = mappingOf(
        "courier",
        `${folder}/courier.yaml`,
        createDiagnostics(),
        change(read(`${folder}/courier.yaml`)),
      );
      const found = suggest(
        {
          name: "messages",
          canonical: documentOf("messages", `${folder}/model.yaml`),
          providers: ["courier", "pigeon"].map((name) =>
            documentOf(name, `${folder}/${name}.openapi.yaml`),
          ),
          mappings: mapping === undefined ? [] : [mapping],
        },
        "pigeon",
        "send",
      );
      return (found?.operations[0]?.parts ?? []).flatMap(({ rankings }) =>
        rankings.flatMap(({ candidates }) => candidates.flatMap((one) => one.reasons)),
      );
    };
    const learned = (text: string): boolean => text.startsWith("another provider");
    expect(reasons((text) => text).some(learned)).toBe(true);
    const drafted = (text: string): string =>
      text
        .replace("of: Sent", "draft: true\n    of: Sent")
        .replace("call: postMessage", "draft: true\n    call: postMessage");
    expect(reasons(drafted).some(learned)).toBe(false);
  });

  const newcomer = (diagnostics = createDiagnostics()) => {
    const read = fifthInput(diagnostics);
    if (read === undefined) throw new Error("The fixture does not read.");
    const suggestions = suggest({ ...read, mappings: [] }, "tidewater");
    if (suggestions === undefined) throw new Error("There is no provider.");
    return { read, suggestions };
  };

  test("a new file names the provider, and generation tells once that it is not reviewed", () => {
    const diagnostics = createDiagnostics();
    const { read, suggestions } = newcomer(diagnostics);
    const text = draftMapping(undefined, suggestions) ?? "";
    expect(text).toMatch(/^provider: tidewater\nproviderVersion: "/);
    const mapping = mappingOf("tidewater", "drafted.yaml", diagnostics, text);
    expect(diagnostics.all).toEqual([]);
    checkCrosswalk({ ...read, mappings: mapping === undefined ? [] : [mapping] }, diagnostics);
    const told = diagnostics.all.map(({ message }) => message);
    expect(told.filter((message) => message.includes("draft"))).toEqual([
      "tidewater: `Subscription`, `create` are drafts of `crosswalk suggest`.",
    ]);
  });

  test("a file keeps what it has and its comments, and gets what it lacks", () => {
    const { suggestions } = newcomer();
    const before = [
      "provider: tidewater # ours",
      'providerVersion: "1"',
      "shapes:",
      "  Subscription:",
      "    of: Contract",
      "    fields:",
      "      - { canonical: id, provider: ref } # by hand",
      "operations: {}",
      "",
    ].join("\n");
    const after = draftMapping(before, suggestions) ?? "";
    expect(after).toContain("provider: tidewater # ours\n");
    expect(after).toContain("- { canonical: id, provider: ref } # by hand\n");
    expect(parseYamlFile("m.yaml", after).value).toMatchObject({
      shapes: { Subscription: { draft: true } },
      operations: { create: { draft: true, call: "openContract" } },
    });
    expect(draftMapping("- a list", suggestions)).toBeUndefined();
  });
});
