/** Characters that steer a terminal or reorder text: C0 and C1 controls, bidirectional and invisible formatting. */
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/**
 * A document's text on one line of a terminal: nothing in it moves the cursor or hides what is there,
 * and GitHub's runner, which reads what steps print, takes no part of it for a command.
 */
export function terminalText(text: string): string {
  return text
    .replaceAll(CONTROLS, (character) =>
      character === "\n" || character === "\t" ? " " : escaped(character),
    )
    .replace(/^\s*:(?=:)/, escaped(":"))
    .replaceAll(/(?<=##)\[/g, escaped("["));
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** Cuts `@name`, `#1` and bare URLs in two for GitHub, and for readers leaves them as they are. */
const JOINER = "\u2060";

/** Keeps GitHub from linking what it finds in a rendered text: mentions, issues, bare URLs. */
function unlinked(text: string): string {
  return text
    .replaceAll(/@(?=\w)/g, `@${JOINER}`)
    .replaceAll(/(?<!&)#(?=\d)/g, `#${JOINER}`)
    .replaceAll(/:\/\//g, `:${JOINER}//`)
    .replaceAll(/\bwww\./gi, (found) => `${found.slice(0, -1)}${JOINER}.`);
}

function entities(text: string): string {
  return text.replaceAll(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A document's text in an HTML element, where Markdown's escapes would be shown. */
export function htmlText(text: string): string {
  return unlinked(entities(terminalText(text).trim()));
}

/**
 * A document's text in Markdown: on one line, and nothing in it is markup, HTML, a link, a mention of
 * a user or a reference to an issue. Escapes no more than that, so that the source stays readable.
 * Source: CommonMark 0.31, section 2.4 (every ASCII punctuation character may be escaped); what
 * GitHub links beyond that it finds in the rendered text, where only another character helps.
 */
export function markdownText(text: string): string {
  const escaped = entities(terminalText(text).trim())
    .replaceAll(/[\\`*_[\]|~$]/g, "\\$&")
    .replace(/^[#+=-]/, "\\$&")
    .replace(/^(\d+)([.)])/, "$1\\$2");
  return unlinked(escaped);
}

/**
 * A document's text as a code span, in which GitHub links nothing. The fence is longer than every run
 * of backticks in the text: CommonMark 0.31, section 6.1. Not for tables, where a bar would end it.
 */
export function markdownCode(text: string): string {
  const line = terminalText(text);
  const longest = Math.max(0, ...Array.from(line.matchAll(/`+/g), ([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const pad = /^$|^[` ]|[` ]$/.test(line) ? " " : "";
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** The message of a GitHub workflow command, in which `%` and line ends have a meaning. */
export function commandData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

/** A property of a GitHub workflow command; commas and colons end it. */
export function commandProperty(text: string): string {
  return commandData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
