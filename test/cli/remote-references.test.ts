import { existsSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createRemoteProject, lockFile, type RemoteProject } from "../support/remote-project.ts";
import type { FetchLimits } from "../../generator/commands/fetched-references.ts";
import type { Network } from "../../generator/remote/network.ts";
import { runInProcess } from "../support/in-process.ts";

let project: RemoteProject;
beforeAll(async () => {
  project = await createRemoteProject();
});
beforeEach(() => project.reset());
afterAll(() => project.remove());

/** Nothing may have been written. */
async function refused(expected: readonly string[], network?: Network): Promise<void> {
  const { states, skipped, errors } = await project.fetch(network === undefined ? {} : { network });
  expect(errors).toHaveLength(expected.length);
  expected.forEach((part, n) => expect(errors[n]).toContain(part));
  expect(states).toStrictEqual([]);
  expect(skipped).toHaveLength(1);
  expect(existsSync(join(project.root, lockFile))).toBe(false);
  expect(existsSync(join(project.root, "specs/acme/references"))).toBe(false);
}

describe("a remote reference is refused at its line, and nothing is written, when", () => {
  it("the configuration does not name it", async () => {
    const before = project.server.connections.count;
    project.document({
      a: project.at("/private/money.yaml#/Money"),
      b: project.at("/common/../private/money.yaml#/Money"),
      c: project.at("/common/money.yaml", "other.test"),
      d: project.at("/common/money.yaml").replace("https", "http"),
      e: project.at("/common/money.yaml").replace(`:${project.server.port}`, ""),
      f: `https://user:word@schemas.test:${project.server.port}/common/money.yaml`,
      g: `//schemas.test:${project.server.port}/common/money.yaml`,
      h: project.at("/common/money.yaml?x=1"),
      i: "https://127.0.0.1/common/money.yaml",
      j: "https://[::1/",
    });
    await refused([
      ...["does not name", "does not name", "does not name", "only https", "does not name"].map(
        (reason, n) => `ref-not-allowed specs/acme/api.yaml:${9 + n}`,
      ),
      "ref-not-allowed specs/acme/api.yaml:14",
      "ref-not-allowed specs/acme/api.yaml:15",
      "ref-not-allowed specs/acme/api.yaml:16",
      "ref-not-allowed specs/acme/api.yaml:17",
      "ref-not-allowed specs/acme/api.yaml:18",
    ]);
    expect(project.server.connections.count).toBe(before);
  });

  it("a discriminator names what the configuration does not; an overlay's extends is not opened", async () => {
    const elsewhere = project.at("/private/pet.yaml#/Cat");
    project.document(
      {},
      `    Pet: {oneOf: [{type: object}], discriminator: {propertyName: kind, mapping: {cat: ${JSON.stringify(elsewhere)}}}}\n`,
    );
    await refused(["ref-not-allowed specs/acme/api.yaml:11"]);
    project.document({});
    const overlay = {
      overlay: "1.0.0",
      info: { title: "x", version: "1" },
      extends: elsewhere,
      actions: [
        { target: "$.info", update: { title: "y" }, "x-crosswalk-evidence": { note: "x" } },
      ],
    };
    project.write("specs/acme/overlay.yaml", JSON.stringify(overlay));
    project.configure([project.at("/common/")], { overlays: ["specs/acme/overlay.yaml"] });
    expect((await project.fetch()).errors).toStrictEqual([]);
  });

  it("it redirects to another host, an address, or a place that is not allowed", async () => {
    for (const [n, to] of [
      project.at("/common/money.yaml", "other.test"),
      "https://127.0.0.1/x",
      "https://169.254.169.254/latest/meta-data",
      project.at("/private/x.yaml"),
      "http://schemas.test/common/money.yaml",
    ].entries())
      project.site[`/common/r${n}.yaml`] = (_, response) => {
        response.writeHead(307, { location: to }).end();
      };
    project.configure([project.at("/common/"), project.at("/common/", "other.test")]);
    project.document(
      Object.fromEntries(
        [0, 1, 2, 3, 4].map((n) => [`r${n}`, project.at(`/common/r${n}.yaml#/Money`)]),
      ),
    );
    await refused([
      "9 `" +
        project.at("/common/r0.yaml") +
        "`: it redirects to " +
        project.at("/common/money.yaml", "other.test") +
        " (it is another host)",
      "(127.0.0.1 is not a public address)",
      "(169.254.169.254 is not a public address)",
      "(`allowReferences` does not name it)",
      "(only https is allowed, not http:)",
    ]);
    expect(project.server.requests.some((path) => path.startsWith("other.test"))).toBe(false);
  });

  it("its host is at a private address", async () => {
    project.configure(["https://inside.test/", "https://localhost/"]);
    project.document({ a: "https://inside.test/a.yaml", b: "https://localhost/a.yaml" });
    const resolve: Network["resolve"] = (_host, done) => {
      done(null, [{ address: "10.0.0.7", family: 4 }]);
    };
    await refused(
      [
        "ref-fetch-failed specs/acme/api.yaml:9 `https://inside.test/a.yaml`: inside.test is not at a public address",
        "ref-fetch-failed specs/acme/api.yaml:10",
      ],
      { ...project.server.network, resolve },
    );
  });

  it("it is missing, no YAML, too large, too slow, or one too many", async () => {
    project.site["/common/broken.yaml"] = "a: [";
    project.site["/common/large.yaml"] = `A: ${"a".repeat(5000)}`;
    project.site["/common/slow.yaml"] = () => undefined;
    const one = async (path: string, limits: Partial<FetchLimits> = {}): Promise<string> => {
      project.document({ a: project.at(path) });
      const { states, errors } = await project.fetch({ limits });
      expect(states).toStrictEqual([]);
      return errors.join("\n");
    };
    expect(await one("/common/none.yaml")).toContain("answers 404");
    expect(await one("/common/broken.yaml")).toContain(
      `document-syntax ${project.kept("/common/broken.yaml")}:1`,
    );
    expect(await one("/common/large.yaml", { documentBytes: 4000 })).toContain(
      "more than 4000 bytes",
    );
    expect(await one("/common/money.yaml#/Money", { totalBytes: 130 })).toContain(
      "ref-remote-limit",
    );
    expect(await one("/common/slow.yaml", { timeoutMilliseconds: 200 })).toContain(
      "longer than 0.2",
    );
    expect(await one("/common/money.yaml#/Money", { documents: 1 })).toMatch(
      /ref-remote-limit specs\/acme\/references\/\S+:6 .*more than 1 remote documents/,
    );
    expect(existsSync(join(project.root, lockFile))).toBe(false);
  });

  it("a remote document refers to a file, another host, or further than the limit", async () => {
    project.write("specs/acme/local.yaml", "L: {type: string}\n");
    project.site["/common/money.yaml"] = `A:
  properties:
    a: {$ref: "file:///etc/passwd"}
    b: {$ref: "/etc/passwd"}
    c: {$ref: "../../specs/acme/local.yaml#/L"}
    d: {$ref: "https://other.test/x.yaml"}
    e: {$ref: "//other.test/x.yaml"}
    f: {$ref: "\\\\\\\\other.test\\\\x.yaml"}
    g: {$ref: "http://schemas.test/common/x.yaml"}
`;
    project.configure([project.at("/common/"), "specs/acme/local.yaml", "etc/passwd"]);
    project.document({ a: project.at("/common/money.yaml#/A") });
    await refused([
      ...[3, 4, 5, 6, 7, 8, 9].map(
        (line) => `ref-not-allowed ${project.kept("/common/money.yaml")}:${line} `,
      ),
    ]);
    for (let n = 0; n < 12; n++)
      project.site[`/common/${n}.yaml`] = `A: {properties: {a: {$ref: "${n + 1}.yaml#/A"}}}`;
    project.document({ a: project.at("/common/0.yaml#/A") });
    await refused(["more than 8 remote documents in a row"]);
  });

  it("a folder on the way is a symbolic link", async () => {
    const outside = mkdtempSync(join(tmpdir(), "crosswalk-outside-"));
    onTestFinished(() => rmSync(outside, { recursive: true }));
    symlinkSync(outside, join(project.root, "specs/acme/references"));
    const { states, skipped } = await project.fetch();
    expect(states).toStrictEqual([]);
    expect(skipped).toStrictEqual([
      "Nothing was written to specs/acme: specs/acme/references is a symbolic link.",
    ]);
  });
});

describe("generation and lint fetch nothing: a reference fails at its line when", () => {
  const lint = async (): Promise<string> => {
    const asked = project.server.connections.count;
    const { code, stdout } = await runInProcess(project.root, "generate", "--no-cache");
    expect(code).toBe(1);
    expect(existsSync(join(project.root, "generated"))).toBe(false);
    expect(project.server.connections.count).toBe(asked);
    return stdout;
  };

  it("it has no pin", async () => {
    const text = await lint();
    expect(text).toContain("ref-not-pinned");
    expect(text).toContain("specs/acme/api.yaml:9:");
    expect(text).toContain("crosswalk fetch");
  });

  it("the content is not what was pinned, is missing, or a link elsewhere", async () => {
    await project.fetch();
    const file = project.kept("/common/units/unit.json");
    const text = project.read(file);
    project.write(file, text.replace("EUR", "GBP"));
    expect(await lint()).toMatch(
      /references\/schemas\.test-\d+\/money-\w+\.yaml:6:18 .*\[ref-content-changed\]/,
    );
    rmSync(join(project.root, file));
    expect(await lint()).toContain("ref-content-missing");
    project.write("outside.json", text);
    symlinkSync(join(project.root, "outside.json"), join(project.root, file));
    expect(await lint()).toContain("ref-content-missing");
  });

  it("the hash is of other content, or the lock is broken", async () => {
    await project.fetch();
    const lock = project.read(lockFile);
    project.write(lockFile, lock.replace(/"sha256": "./, '"sha256": "_'));
    expect(await lint()).toMatch(/references\.lock\.json:4:53 .*\[ref-lock-invalid\]/);
    project.write(lockFile, lock.replace(/"sha256": "[0-9a-f]+/, `"sha256": "${"0".repeat(64)}`));
    expect(await lint()).toContain("ref-content-changed");
    project.write(lockFile, lock.replace(/"file": "[^"]*"/, '"file": "../../secret.yaml"'));
    expect(await lint()).toContain("`file` must be references/");
    project.write(lockFile, `<<<<<<< ours\n${lock}`);
    expect(await lint()).toContain("ref-lock-invalid");
  });

  it("a pinned redirect leads to where the configuration no longer allows, or in a circle", async () => {
    await project.fetch();
    const lock = JSON.parse(project.read(lockFile)) as { references: Record<string, object> };
    const [start, other] = [project.at("/common/money.yaml"), project.at("/common/x.yaml")];
    const redirect = (references: Record<string, object>): void =>
      project.write(
        lockFile,
        JSON.stringify({ version: 1, references: { ...lock.references, ...references } }),
      );
    redirect({ [start]: { redirect: project.at("/private/x.yaml") } });
    expect(await lint()).toContain("ref-not-allowed");
    redirect({ [start]: { redirect: project.at("/common/x.yaml", "other.test") } });
    expect(await lint()).toContain("ref-not-allowed");
    redirect({ [start]: { redirect: other }, [other]: { redirect: start } });
    expect(await lint()).toContain("ref-remote-limit");
  });

  it("the configuration no longer names its place", async () => {
    await project.fetch();
    project.configure([]);
    expect(await lint()).toContain("ref-not-allowed");
  });
});

describe("crosswalk fetch", () => {
  it("has its own exit codes, and connects to no private address, whatever the environment", async () => {
    project.document({});
    const none = await runInProcess(project.root, "fetch");
    expect(none.code).toBe(0);
    expect(none.stdout).toContain("No document refers to a remote place");
    expect((await runInProcess(project.root, "fetch", "nobody")).code).toBe(2);
    project.configure([`https://localhost:${project.server.port}/`]);
    project.document({ a: `https://localhost:${project.server.port}/a.yaml` });
    const before = project.server.connections.count;
    const { code, stdout } = await runInProcess(project.root, "fetch", "acme");
    expect(code).toBe(1);
    expect(stdout).toContain("localhost is not at a public address");
    expect(stdout).toContain("specs/acme/api.yaml:9:");
    expect(project.server.connections.count).toBe(before);
  });
});
