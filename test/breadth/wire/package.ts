import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll } from "vitest";
import type { ZodType } from "zod";
import { runGenerate } from "../../../generator/commands/run-generate.ts";
import type { JsonObject } from "../../../generator/json/values.ts";
import { packageRoot } from "../../../generator/package-root.ts";
import { typeCheck } from "../../hostile/type-check.ts";

/** What a test calls of a package: functions of a generated module have no types here. */
export type Call = (client: object, init?: object) => Promise<CallResult>;

/** What an operation gives. */
export interface CallResult {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

/** A generated package, imported. */
export interface WirePackage {
  readonly client: (options: object) => object;
  readonly module: Readonly<Record<string, Call>>;
  /** What `./schemas` exports. */
  schemas(): Promise<Readonly<Record<string, ZodType>>>;
  /** Text of a file. */
  read(path: string): string;
  /** What the strict compiler says to declarations that import the package from `acme`; nothing else may be in them. */
  typeErrors(declarations: string): Promise<readonly string[]>;
}

/**
 * Generates a package from a document as `crosswalk generate --spec` does, and imports it.
 *
 * @param document - OpenAPI 3.1 unless it says otherwise, or the text of one.
 * @param expected - codes of what may be reported.
 * @throws Error when anything else that is more serious than a note is reported.
 */
export async function generatePackage(
  document: JsonObject | string,
  expected: readonly string[] = [],
): Promise<WirePackage> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "crosswalk-wire-")));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  mkdirSync(join(root, "packages"));
  symlinkSync(join(packageRoot(), "node_modules"), join(root, "node_modules"), "junction");
  const complete = { openapi: "3.1.0", info: { title: "Acme", version: "1.0" } };
  const text =
    typeof document === "string" ? document : JSON.stringify({ ...complete, ...document });
  writeFileSync(join(root, "document.yaml"), text);
  const single = { file: "document.yaml", output: "packages/acme", name: "acme" };
  const { summary } = await runGenerate({
    place: { root, single },
    only: [],
    flags: { lint: true, format: false, inferObjectType: true },
    out: { progress: () => undefined },
  });
  const serious = summary.diagnostics.filter(
    ({ code, severity }) => severity !== "info" && !expected.includes(code),
  );
  if (!summary.ok || serious.length > 0) throw new Error(JSON.stringify(serious, null, 2));

  const folder = join(root, "packages", "acme");
  const module = (await import(
    pathToFileURL(join(folder, "src", "index.js")).href
  )) as WirePackage["module"];
  return {
    client: (options) => module["createAcmeClient"]?.(options) as never,
    module,
    schemas: () => import(pathToFileURL(join(folder, "src", "schemas.js")).href),
    read: (path) => readFileSync(join(folder, path), "utf8"),
    async typeErrors(declarations) {
      const consumer = join(root, "packages", "consumer");
      mkdirSync(join(consumer, "src"), { recursive: true });
      const text = declarations.replaceAll('from "acme/', 'from "../../acme/src/');
      writeFileSync(join(consumer, "src", "index.d.ts"), text);
      return [...(await typeCheck(root, [consumer, folder])).values()].flat();
    },
  };
}

/** The function of an operation; a name that the package does not export is the test's fault. */
export function operation({ module }: WirePackage, name: string): Call {
  const found = module[name];
  if (found === undefined) throw new Error(`No ${name} among ${Object.keys(module).join(", ")}`);
  return found;
}
