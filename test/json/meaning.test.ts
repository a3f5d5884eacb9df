import fc from "fast-check";
import { expect, test } from "vitest";
import {
  deriveMeaning,
  meaningHash,
  meaningOf,
  splitAtMarks,
} from "../../generator/json/meaning.ts";
import { isObject, type JsonObject, type JsonValue } from "../../generator/json/values.ts";

/** A document with a description at every kind of object that has one, and data that looks like one. */
const document: JsonObject = {
  openapi: "3.1.0",
  info: { title: "Acme", version: "1", summary: "s" },
  tags: [{ name: "t" }],
  paths: {
    "/pets/{id}": {
      description: "Of the path.",
      parameters: [{ name: "id", in: "path", required: true, description: "Of the parameter." }],
      post: {
        operationId: "add",
        summary: "Adds",
        description: "Of the operation.",
        requestBody: {
          description: "Of the body.",
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/Pet" },
              examples: { one: { description: "Of the example.", value: { description: "data" } } },
            },
          },
        },
        responses: {
          "200": {
            description: "Of the response.",
            headers: { "x-a": { description: "Of the header.", schema: { type: "string" } } },
            links: { self: { operationId: "add", description: "Of the link." } },
          },
        },
        callbacks: {
          done: { "{$url}": { post: { description: "Of the callback.", responses: {} } } },
        },
      },
    },
  },
  components: {
    schemas: {
      description: { type: "string", description: "Of a schema named so." },
      Pet: {
        description: "Of the schema.",
        type: "object",
        required: ["description"],
        properties: { description: { type: "string", description: "Of a property named so." } },
        const: { description: "data" },
        enum: [{ description: "data" }, 1, null, true],
        default: { description: "data" },
        examples: [{ description: "data" }],
        dependentRequired: { description: ["a"] },
        discriminator: { propertyName: "description", mapping: { description: "Pet" } },
        "x-own": { description: "data" },
        allOf: [{ not: { description: "Deep.", items: { description: "Deeper." } } }],
      },
    },
    securitySchemes: {
      o: {
        type: "oauth2",
        description: "Of the scheme.",
        flows: { implicit: { authorizationUrl: "u", scopes: { description: "data" } } },
      },
    },
  },
};

type Path = readonly (string | number)[];

/** Every leaf: paths of what is no object and no list, and of empty ones. */
function leavesOf(value: JsonValue, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  const children: readonly (readonly [string | number, JsonValue])[] = Array.isArray(value)
    ? value.map((item, index) => [index, item] as const)
    : Object.entries(value);
  if (children.length === 0) return [path];
  return children.flatMap(([key, child]) => leavesOf(child, [...path, key]));
}

function change(root: JsonObject, path: Path, to: (old: JsonValue) => JsonValue): JsonObject {
  const copy = structuredClone(root);
  if (path.length === 0) return to(copy) as JsonObject;
  let holder = copy as Record<string | number, JsonValue>;
  for (const key of path.slice(0, -1)) holder = holder[key] as typeof holder;
  const last = path.at(-1) ?? "";
  holder[last] = to(holder[last] as JsonValue);
  return copy;
}

const leaves = leavesOf(document);
const textAt = (path: Path): unknown =>
  path.reduce<unknown>((held, key) => (held as Record<string | number, unknown>)[key], document);
/** Descriptions say in this document what they are of; data that looks like one says that it is data. */
const isWording = (path: Path): boolean => /^(Of |Deep)/.test(String(textAt(path)));
const wordings = leaves.filter(isWording);
const meanings = leaves.filter((path) => !isWording(path));

test("the document has descriptions of all kinds, and other leaves", () => {
  expect(wordings).toHaveLength(15);
  expect(meanings.length).toBeGreaterThan(30);
});

test("the words of a description do not change it", () => {
  // Without a letter or digit it may leave nothing to be written, which is more than words.
  const words = fc.string({ unit: "binary" }).map((text) => `${text}a`);
  fc.assert(
    fc.property(fc.constantFrom(...wordings), words, (path, text) => {
      expect(meaningHash(change(document, path, () => text))).toBe(meaningHash(document));
    }),
  );
});

test("that there is a description does, and that it is empty", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...wordings),
      fc.constantFrom("", " ", null, {}, 1),
      (path, other) => {
        expect(meaningHash(change(document, path, () => other))).not.toBe(meaningHash(document));
      },
    ),
  );
});

test("anything else does: another value, another key, a leaf that is gone or new", () => {
  const value = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.integer(),
    fc.boolean(),
    fc.constantFrom<JsonValue>(null, [], {}, ["x"], { description: "other" }),
  );
  fc.assert(
    fc.property(fc.constantFrom(...meanings), value, (path, other) => {
      fc.pre(JSON.stringify(other) !== JSON.stringify(textAt(path)));
      expect(meaningHash(change(document, path, () => other))).not.toBe(meaningHash(document));
    }),
    { numRuns: 300 },
  );
  for (const path of meanings) {
    const removed = change(document, path.slice(0, -1), (holder) => {
      const key = path.at(-1) ?? "";
      if (Array.isArray(holder)) return holder.filter((_, index) => index !== key);
      const { [key]: _, ...rest } = isObject(holder) ? holder : {};
      return rest;
    });
    expect(meaningHash(removed)).not.toBe(meaningHash(document));
    const renamed = change(document, path.slice(0, -1), (holder) => {
      if (!isObject(holder)) return [...(holder as JsonValue[]), "more"];
      return { ...holder, "x-more": "more" };
    });
    expect(meaningHash(renamed)).not.toBe(meaningHash(document));
  }
});

test("is the same for the same document read again, and leaves the document alone", () => {
  const text = JSON.stringify(document);
  expect(meaningHash(JSON.parse(text) as JsonObject)).toBe(meaningHash(document));
  expect(JSON.stringify(document)).toBe(text);
});

/** The descriptions of a marked document, where its marks are. */
function filled({ document, descriptions }: ReturnType<typeof meaningOf>): JsonObject {
  const fill = (value: JsonValue): JsonValue => {
    if (typeof value === "string" && descriptions.length > 0) {
      const parts = splitAtMarks(value);
      return parts
        .map((part, at) => (at % 2 === 0 ? part : (descriptions[Number(part)] ?? "")))
        .join("");
    }
    if (Array.isArray(value)) return value.map(fill);
    if (!isObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, fill(held)]));
  };
  return fill(document) as JsonObject;
}

test("descriptions are apart, and can be put back", () => {
  const { descriptions } = meaningOf(document);
  expect([...descriptions].sort()).toEqual(wordings.map(textAt).sort());
  fc.assert(
    fc.property(
      fc.constantFrom(...leaves),
      fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("\u00a60\u00a6", "\u00a6")),
      (path, text) => {
        const changed = change(document, path, () => text);
        expect(filled(meaningOf(changed))).toEqual(changed);
      },
    ),
  );
});

test("a document that is made from another has its meaning, and its own places", () => {
  const double = (origin: JsonObject): JsonObject => ({
    ...origin,
    "x-again": origin["info"] ?? null,
  });
  const origin = structuredClone(document);
  const { hash } = meaningOf(origin);
  const derived = double(origin);
  deriveMeaning(derived, origin, double);
  expect(filled(meaningOf(derived))).toEqual(derived);
  expect(meaningHash(derived)).not.toBe(hash);

  const [path = []] = wordings;
  const other = change(document, path, () => "Other words.");
  meaningOf(other);
  const otherDerived = double(other);
  deriveMeaning(otherDerived, other, double);
  expect(meaningHash(otherDerived)).toBe(meaningHash(derived));
  expect(filled(meaningOf(otherDerived))).toEqual(otherDerived);
});
