import type { format as formatByOxfmt, FormatConfig } from "oxfmt";
import { util, type Options } from "prettier";
import { hasPlainMarkup } from "./markdown.ts";
import { joinUnions } from "./unions.ts";

/** Languages in which oxfmt's output was compared with prettier's; test/output/format.test.ts repeats it. */
const LANGUAGES = /\.(?:js|ts|md|json)$/;

/** prettier's defaults; oxfmt's own differ. Only options that are listed here may be set. */
const DEFAULTS = {
  arrowParens: "always",
  bracketSameLine: false,
  bracketSpacing: true,
  embeddedLanguageFormatting: "auto",
  endOfLine: "lf",
  objectWrap: "preserve",
  printWidth: 80,
  proseWrap: "preserve",
  quoteProps: "as-needed",
  semi: true,
  singleQuote: false,
  tabWidth: 2,
  trailingComma: "all",
  useTabs: false,
} satisfies FormatConfig & Options;

/**
 * Prints a text as prettier would, by oxfmt, in a twentieth of the time.
 *
 * @param options - as prettier resolved them for the file.
 * @returns undefined where that is not known to be the same: other languages, options, or syntax; or
 *   where oxfmt has no binary for this machine.
 */
export async function formatFast(
  text: string,
  path: string,
  options: Options,
): Promise<string | undefined> {
  if (!Object.keys(options).every((name) => name in DEFAULTS)) return undefined;
  const config = { ...DEFAULTS, ...options } as typeof DEFAULTS & FormatConfig;
  if (!isKnown(text, path) || config.endOfLine !== "lf" || config.useTabs) return undefined;
  const format = await loadOxfmt();
  if (format === undefined) return undefined;
  const { code, errors } = await format(path, text, { ...config, sortPackageJson: false });
  if (errors.length > 0) return undefined;
  if (!path.endsWith(".ts")) return code;
  const joined = joinUnions(code, config.printWidth, util.getStringWidth);
  return CONDITIONAL_TYPE.test(joined) && BROKEN_UNION.test(joined) ? undefined : joined;
}

const CONDITIONAL_TYPE = /\s\?\s/;

/**
 * A union over several lines that may be part of a conditional type, where oxfmt 0.75 prints some in another way: not
 * the members of a type's own union, which are least indented.
 */
const BROKEN_UNION = /^ {3,}\| |^ *\| .*\sextends\s|^ *[?:]$|\sextends$/m;

function isKnown(text: string, path: string): boolean {
  return path.endsWith(".md") ? hasPlainMarkup(text) : LANGUAGES.test(path);
}

async function loadOxfmt(): Promise<typeof formatByOxfmt | undefined> {
  try {
    return (await import("oxfmt")).format;
  } catch {
    return undefined;
  }
}
