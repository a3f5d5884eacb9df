#!/usr/bin/env node
/* eslint-disable no-console -- a program of its own */
// `npm run words`: writes words-exceptions.json anew from what the files declare. `--check` only says whether it
// would get longer. Without types, so that it takes seconds.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Linter } from "eslint";
import tseslint from "typescript-eslint";
import { createWordsRule } from "./words.js";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const linter = new Linter({ cwd: root });
const found = Object.fromEntries(
  ["generator", "templates", "test"]
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
        .filter((name) => /\.[jt]s$/.test(name) && !name.includes("fixtures"))
        .map((name) => `${folder}/${name.replaceAll("\\", "/")}`),
    )
    .sort()
    .map((file) => [file, wordsIn(file)])
    .filter(([, words]) => words.length > 0),
);
const target = join(root, "test", "lint", "words-exceptions.json");
const before = JSON.parse(readFileSync(target, "utf8"));
const added = Object.entries(found).filter(
  ([file, words]) => !words.every((word) => before[file]?.includes(word)),
);
for (const [file, words] of added) console.log(`${file}: ${words.join(", ")}`);
console.log(`${Object.keys(before).length} files before, ${Object.keys(found).length} now`);
if (!process.argv.includes("--check")) writeFileSync(target, `${JSON.stringify(found, null, 2)}\n`);
process.exitCode = added.length > 0 ? 1 : 0;

/** @param {string} file */
function wordsIn(file) {
  const config = {
    files: ["**/*.{ts,js}"],
    languageOptions: { parser: tseslint.parser },
    linterOptions: { reportUnusedDisableDirectives: "off" },
    plugins: { vocabulary: { rules: { words: createWordsRule({}) } } },
    rules: { "vocabulary/words": "error" },
  };
  const text = readFileSync(join(root, file), "utf8");
  const messages = linter.verify(text, config, {
    filename: join(root, file),
    allowInlineConfig: false,
  });
  const words = messages.map(({ message }) => /instead of `(.*?)` \(/.exec(message)?.[1]);
  return [...new Set(words.filter((word) => word !== undefined))].sort();
}
