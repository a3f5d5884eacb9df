// npm run build [-- FOLDER]: what the published package runs from; default: dist/.
import { cpSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { bundle } from "./bundle.js";

const here = dirname(fileURLToPath(import.meta.url));
const dist = resolve(process.argv[2] ?? join(dirname(here), "dist"));

rmSync(dist, { recursive: true, force: true });
await bundle(dist);
cpSync(join(here, "published.d.ts"), join(dist, "api.d.ts"));
// For editors, which complete configuration and mapping files, and for readers of reports.
mkdirSync(join(dist, "schemas"));
const files = readdirSync(here, { recursive: true }).map(String);
for (const file of files.filter((name) => name.endsWith(".schema.json")))
  cpSync(join(here, file), join(dist, "schemas", basename(file)));
