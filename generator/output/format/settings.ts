/**
 * Where prettier finds how files are formatted, in a folder and those above it
 * (prettier.io/docs/configuration, 3.10), but for the key `prettier` of package.json and package.yaml.
 */
export const formatterFiles = {
  /** Their bytes say all about them. */
  data: [
    ".editorconfig",
    ".prettierrc",
    ".prettierrc.json",
    ".prettierrc.json5",
    ".prettierrc.toml",
    ".prettierrc.yaml",
    ".prettierrc.yml",
  ],
  /** Programs, which may depend on anything. */
  code: ["js", "cjs", "mjs", "ts", "cts", "mts"].flatMap((extension) => [
    `.prettierrc.${extension}`,
    `prettier.config.${extension}`,
  ]),
} as const;
