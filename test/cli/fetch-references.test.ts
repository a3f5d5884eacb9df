import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createRemoteProject, lockFile, type RemoteProject } from "../support/remote-project.ts";
import { contentFile, hashText } from "../../generator/document/index.ts";
import { runInProcess } from "../support/in-process.ts";
import { snapshot } from "../support/project.ts";

let project: RemoteProject;
beforeAll(async () => {
  project = await createRemoteProject();
});
beforeEach(() => project.reset());
afterAll(() => project.remove());

describe("an allowed remote reference", () => {
  it("is fetched by the command, pinned, and generated from without the network", async () => {
    const { states, skipped, errors } = await project.fetch();
    expect(errors).toStrictEqual([]);
    expect(skipped).toStrictEqual([]);
    const files = [project.kept("/common/money.yaml"), project.kept("/common/units/unit.json")];
    expect(states).toStrictEqual([...files, lockFile].map((file) => `new ${file}`));
    expect(project.read(files[0] as string)).toBe(project.site["/common/money.yaml"]);
    expect(JSON.parse(project.read(lockFile))).toStrictEqual({
      version: 1,
      references: Object.fromEntries(
        ["/common/money.yaml", "/common/units/unit.json"].map((path) => [
          project.at(path),
          { file: contentFile(project.at(path)), sha256: hashText(project.site[path] as string) },
        ]),
      ),
    });

    const asked = project.server.connections.count;
    const made = await runInProcess(project.root, "generate");
    expect(made.code, made.stdout).toBe(0);
    expect(project.read("generated/acme/openapi.yaml")).toContain("amount:");
    expect(project.read("generated/acme/openapi.yaml")).not.toContain("https://schemas.test");
    expect(project.read("generated/acme/src/types.d.ts")).toContain('"EUR" | "USD"');
    expect((await runInProcess(project.root, "generate", "--check")).code).toBe(0);
    expect(project.server.connections.count).toBe(asked);

    // A change of what was fetched is a change of the input, though the document is the same.
    project.write(files[0] as string, "x");
    expect((await runInProcess(project.root, "generate")).code).toBe(1);
  });

  it("gives the same lock, whatever the order; what is no longer referred to goes, what is not ours stays", async () => {
    project.site["/common/b.yaml"] = "B: {type: string}";
    project.document({
      b: project.at("/common/b.yaml#/B"),
      a: project.at("/common/money.yaml#/Money"),
    });
    await project.fetch();
    const before = snapshot(join(project.root, "specs"));
    rmSync(join(project.root, "specs/acme/references"), { recursive: true });
    rmSync(join(project.root, lockFile));
    project.document({
      a: project.at("/common/money.yaml#/Money"),
      b: project.at("/common/b.yaml#/B"),
    });
    await project.fetch();
    expect({ ...snapshot(join(project.root, "specs")), "acme/api.yaml": "" }).toStrictEqual({
      ...before,
      "acme/api.yaml": "",
    });
    project.write("specs/acme/references/schemas.test/mine.yaml", "x");
    project.document({ b: project.at("/common/b.yaml#/B") });
    const { states } = await project.fetch();
    expect(states.filter((state) => state.startsWith("surplus"))).toStrictEqual([
      `surplus ${project.kept("/common/money.yaml")}`,
      `surplus ${project.kept("/common/units/unit.json")}`,
    ]);
    expect(existsSync(join(project.root, project.kept("/common/money.yaml")))).toBe(false);
    expect(project.read("specs/acme/references/schemas.test/mine.yaml")).toBe("x");
    project.document({});
    await project.fetch();
    expect(existsSync(join(project.root, lockFile))).toBe(false);
    expect(project.read("specs/acme/references/schemas.test/mine.yaml")).toBe("x");
  });

  it("of one provider keeps the pins of another in the same folder, and touches no other folder", async () => {
    project.site["/common/b.yaml"] = "B: {type: string}";
    const allowReferences = [project.at("/common/")];
    const provider = (file: string): object => ({ documents: [file], allowReferences });
    const other = project
      .read("specs/acme/api.yaml")
      .replace("/common/money.yaml#/Money", "/common/b.yaml#/B");
    project.write("specs/acme/other.yaml", other);
    project.write("specs/far/api.yaml", other);
    const providers = {
      acme: provider("specs/acme/api.yaml"),
      beside: provider("specs/acme/other.yaml"),
      far: provider("specs/far/api.yaml"),
    };
    project.write("crosswalk.config.yaml", JSON.stringify({ providers }));
    const { states, errors } = await project.fetch({ only: ["beside"] });
    expect(errors).toStrictEqual([]);
    expect(states).toHaveLength(4);
    expect(
      Object.keys((JSON.parse(project.read(lockFile)) as { references: object }).references),
    ).toStrictEqual(
      ["/common/b.yaml", "/common/money.yaml", "/common/units/unit.json"].map((path) =>
        project.at(path),
      ),
    );
    expect(existsSync(join(project.root, "specs/far/references.lock.json"))).toBe(false);
    expect((await runInProcess(project.root, "generate", "acme")).code).toBe(0);
  });

  it("tells what changed there, and fetching again pins it", async () => {
    await project.fetch();
    project.site["/common/units/unit.json"] = '{"Unit": {"type": "string"}}';
    const { states } = await project.fetch({ check: true });
    expect(states.filter((state) => !state.startsWith("unchanged"))).toStrictEqual([
      `changed ${project.kept("/common/units/unit.json")}`,
      `changed ${lockFile}`,
    ]);
    expect((await runInProcess(project.root, "lint")).code).toBe(0);
    await project.fetch();
    expect(project.read(project.kept("/common/units/unit.json"))).toBe(
      project.site["/common/units/unit.json"],
    );
    expect((await project.fetch()).states.every((state) => state.startsWith("unchanged"))).toBe(
      true,
    );
  });

  it("keeps its hash whatever line ends git or the server writes", async () => {
    project.site["/common/money.yaml"] = "\uFEFFMoney:\r\n  type: string\r\n";
    await project.fetch();
    const file = project.kept("/common/money.yaml");
    expect(project.read(file)).toBe("Money:\n  type: string\n");
    project.write(file, "Money:\r\n  type: string\r\n");
    expect((await runInProcess(project.root, "lint")).code).toBe(0);
  });

  it("follows a redirect on its host, and resolves relative references where it ends", async () => {
    project.site["/common/latest/money.yaml"] = (_, response) => {
      response.writeHead(302, { location: "/common/money.yaml" }).end();
    };
    project.document({
      price: project.at("/common/latest/money.yaml#/Money"),
      other: project.at("/common/money.yaml#/Money"),
    });
    const { errors } = await project.fetch();
    expect(errors).toStrictEqual([]);
    expect(JSON.parse(project.read(lockFile))).toMatchObject({
      references: {
        [project.at("/common/latest/money.yaml")]: { redirect: project.at("/common/money.yaml") },
      },
    });
    const made = await runInProcess(project.root, "generate");
    expect(made.code, made.stdout).toBe(0);
    const text = project.read("generated/acme/openapi.yaml");
    expect(text.match(/amount:\n/g)).toHaveLength(1);
  });

  it("is not an example's externalValue: that stays a link", async () => {
    const links = ["/common/money.yaml", "/common/example.json"].map((path) => project.at(path));
    project.document(
      { price: project.at("/common/money.yaml#/Money") },
      `  examples: {a: {externalValue: ${links[0]}}, b: {externalValue: ${links[1]}}}\n`,
    );
    const before = project.server.requests.length;
    expect((await project.fetch()).errors).toStrictEqual([]);
    expect(project.server.requests.slice(before).join()).not.toContain("example.json");
    const made = await runInProcess(project.root, "generate");
    expect(made.code, made.stdout).toBe(0);
    for (const link of links)
      expect(project.read("generated/acme/openapi.yaml")).toContain(`externalValue: "${link}"`);
  });

  it("works for remote documents that refer to one another in a circle", async () => {
    project.site["/common/a.yaml"] = "A: {type: object, properties: {b: {$ref: 'b.yaml#/B'}}}";
    project.site["/common/b.yaml"] =
      "B: {type: object, properties: {a: {$ref: 'a.yaml#/A'}, self: {$ref: '#/B'}}}";
    project.document({ a: project.at("/common/a.yaml#/A") });
    expect((await project.fetch()).errors).toStrictEqual([]);
    const made = await runInProcess(project.root, "generate");
    expect(made.code, made.stdout).toBe(0);
    project.site["/common/a.yaml"] = "A: {$ref: 'b.yaml#/B'}";
    project.site["/common/b.yaml"] = "B: {$ref: 'a.yaml#/A'}";
    const { errors } = await project.fetch();
    expect(errors).toStrictEqual([
      expect.stringMatching(
        /^ref-circular specs\/acme\/api\.yaml:9 .* leads back to .* through references only/,
      ),
    ]);
  });

  it("may come from a discriminator's mapping and from an overlay", async () => {
    project.site["/common/pet.yaml"] =
      "Cat: {type: object, required: [kind], properties: {kind: {type: string}, lives: {type: integer}}}";
    const pet = project.at("/common/pet.yaml#/Cat");
    project.document(
      {},
      `    Pet: {oneOf: [{$ref: ${JSON.stringify(pet)}}], discriminator: {propertyName: kind, mapping: {cat: ${JSON.stringify(pet)}}}}\n`,
    );
    const overlay = {
      overlay: "1.0.0",
      info: { title: "x", version: "1" },
      extends: project.at("/common/api.yaml"),
      actions: [
        {
          target: "$.components.schemas.Order",
          update: { properties: { price: { $ref: project.at("/common/money.yaml#/Money") } } },
          "x-crosswalk-evidence": { note: "x" },
        },
      ],
    };
    project.write("specs/acme/overlay.yaml", JSON.stringify(overlay));
    project.configure([project.at("/common/")], { overlays: ["specs/acme/overlay.yaml"] });
    const { errors } = await project.fetch();
    expect(errors).toStrictEqual([]);
    expect(
      Object.keys((JSON.parse(project.read(lockFile)) as { references: object }).references),
    ).toStrictEqual(
      ["/common/money.yaml", "/common/pet.yaml", "/common/units/unit.json"].map((path) =>
        project.at(path),
      ),
    );
    const made = await runInProcess(project.root, "generate");
    expect(made.code, made.stdout).toBe(0);
    expect(project.read("generated/acme/openapi.yaml")).toMatch(
      /cat: "?#\/components\/schemas\/Cat/,
    );
    expect(project.server.requests.some((path) => path.includes("/api.yaml"))).toBe(false);
  });
});
