import { commentLines } from "./comment.ts";

/** A fenced code block; the fence is longer than every run of backticks in the code (CommonMark section 4.5). */
export function codeBlock(code: string, language: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${language}\n${code.replace(/\n$/, "")}\n${fence}\n`;
}

/** A code span on one line (CommonMark section 6.1). */
export function codeSpan(text: string): string {
  const line = commentLines(text.replaceAll("*/", "* /")).join(" ").replaceAll("* /", "*/");
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const pad = /^`|`$/.test(line) || line === "" ? " " : "";
  return `${fence}${pad}${line}${pad}${fence}`;
}

/**
 * A vendor's text as plain Markdown text on one line: nothing in it is markup, HTML or a link
 * (CommonMark section 2.4 lets every ASCII punctuation character be escaped).
 */
export function markdownText(text: string): string {
  return commentLines(text)
    .join(" ")
    .replaceAll("*\\/", "*/")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\`*_{}[\]<>|~&]/g, "\\$&")
    .replace(/^([#+-]|\d+[.)](?=\s|$))/, (marker) => `${marker.slice(0, -1)}\\${marker.slice(-1)}`)
    .replace(/\b(https?):\/\//gi, "$1:\\/\\/");
}
