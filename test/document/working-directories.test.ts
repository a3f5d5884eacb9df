import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { afterAll, expect, it } from "vitest";
import { openProject } from "../../generator/commands/prepare.ts";
import { referencesOf } from "../../generator/document/references/read-documents.ts";
import { valueAt } from "../../generator/json/pointer.ts";
import type { JsonObject } from "../../generator/json/values.ts";
import { prepareProvider } from "../../generator/pipeline.ts";
import { multiFileDocuments } from "./multi-file-documents.ts";

const root = mkdtempSync(join(tmpdir(), "crosswalk-folders-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** The bundled document as a command makes it in a folder, and what was reported. */
async function prepared(folder: string, file: string) {
  const spec = { file: relative(folder, file) };
  const { loaded, diagnostics } = openProject({ lint: false, spec }, folder) ?? {};
  const [config] = loaded?.config.providers ?? [];
  const provider = config && loaded && (await prepareProvider(config, loaded.run));
  const codes = diagnostics?.all.map(({ code, message }) => `${code} ${message}`);
  return { document: provider?.document.value ?? {}, codes };
}

const schemas = (document: JsonObject): JsonObject =>
  valueAt(document, "/components/schemas") as JsonObject;

/** What shows of each document that every reference led to the right file. */
const shows: Readonly<Record<string, (document: JsonObject) => void>> = {
  harbour(document) {
    const kinds = Object.keys(document["components"] as JsonObject).sort();
    expect(kinds).toStrictEqual(
      ["callbacks", "examples", "headers", "links", "parameters", "pathItems", "requestBodies"]
        .concat("responses", "schemas", "securitySchemes")
        .filter((kind) => kinds.includes(kind)),
    );
    expect(schemas(document)).toMatchObject({
      Berth: { properties: { id: { $ref: "#/components/schemas/id" } } },
      named: { properties: { berth: { $ref: "#/components/schemas/Berth" } } },
    });
    expect(JSON.stringify(document)).toContain('"name":"X-Key"');
  },
  depots(document) {
    const kinds = Object.values(schemas(document)).map((schema) =>
      valueAt(schema, "/properties/kind/const"),
    );
    expect(kinds.filter((kind) => kind !== undefined).sort()).toStrictEqual([
      "deep",
      "north",
      "south",
    ]);
    const roots = Object.values(schemas(document)).filter(
      (schema) => valueAt(schema, "/const") === "root",
    );
    expect(roots).toHaveLength(1);
  },
  identified(document) {
    expect(schemas(document)["Tree"]).toMatchObject({ type: "object" });
    expect(schemas(document)["Leaf"]).toBeTypeOf("object");
  },
  quay(document) {
    const { Crate } = schemas(document);
    expect(Crate).toMatchObject({
      properties: { inner: { $ref: "#/components/schemas/Crate" } },
    });
    expect(valueAt(document, "/paths/~1crates/post/requestBody")).toMatchObject({
      required: true,
    });
  },
  fleet(document) {
    const { Names, Vehicle } = schemas(document);
    expect(Names).toStrictEqual({ type: "string", minLength: 1 });
    expect(valueAt(Vehicle ?? {}, "/discriminator/mapping")).toMatchObject({
      boat: expect.stringMatching(/^#\/components\/schemas\/boat/) as string,
    });
    expect(valueAt(document, "/paths/~1vehicles/parameters/0/name")).toBe("page");
  },
};

it.each(Object.keys(multiFileDocuments))(
  "%s: the same document from three working directories, and no reference that leads nowhere",
  async (name) => {
    for (const [path, text] of Object.entries(multiFileDocuments[name] ?? {})) {
      mkdirSync(dirname(join(root, name, path)), { recursive: true });
      writeFileSync(join(root, name, path), text);
    }
    // A file of the same name, which a reference that is relative to the working directory would find.
    const elsewhere = join(root, name, "elsewhere");
    mkdirSync(join(elsewhere, "schemas"), { recursive: true });
    for (const decoy of ["item.yaml", "schemas/tree.yaml", "paths.yaml"])
      writeFileSync(join(elsewhere, decoy), "const: wrong\n");
    const file = join(root, name, "api", "openapi.yaml");
    const folders = [join(root, name, "api"), join(root, name), elsewhere];
    const results = await Promise.all(folders.map((folder) => prepared(folder, file)));
    const [first, ...others] = results.map(({ document }) => JSON.stringify(document));
    expect(others).toStrictEqual([first, first]);
    expect(results[0]?.codes?.filter((code) => code.startsWith("ref-"))).toStrictEqual([]);
    const document = results[0]?.document ?? {};
    for (const { reference } of referencesOf(document, { pointer: "", kind: "document" }))
      if (reference.startsWith("#/"))
        expect(valueAt(document, decodeURI(reference.slice(1)))).toBeDefined();
    shows[name]?.(document);
  },
);
