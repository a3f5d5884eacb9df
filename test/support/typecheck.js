#!/usr/bin/env node
// npm run typecheck: the project's own sources. npm run typecheck -- --agreement: that types and validators of
// generated packages agree.
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const args = process.argv.slice(2);
const command = args.includes("--agreement")
  ? [join(root, "test/support/run.js"), join(root, "test/agreement/run.ts"), ...args]
  : [join(root, "node_modules/typescript7/bin/tsc"), "-p", root, ...args];
const { status } = spawnSync(process.execPath, command, { stdio: "inherit" });
process.exitCode = status ?? 1;
