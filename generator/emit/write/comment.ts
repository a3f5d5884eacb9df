/** A TSDoc comment of these lines, at an indentation. Nothing in the text can end the comment or start a tag of ours. */
export function docComment(text: string, indentation = ""): string {
  const lines = commentLines(text);
  if (lines.length === 0) return "";
  if (lines.length === 1) return `${indentation}/** ${lines[0] ?? ""} */\n`;
  const body = lines.map((line) => `${indentation} *${line === "" ? "" : ` ${line}`}\n`).join("");
  return `${indentation}/**\n${body}${indentation} */\n`;
}

/** A line comment for each line of the text. */
export function lineComment(text: string, indentation = ""): string {
  return commentLines(text)
    .map((line) => `${indentation}//${line === "" ? "" : ` ${line}`}\n`)
    .join("");
}

/**
 * The lines of a text below a TSDoc tag. One that begins with `@` would be a tag of its own: `@deprecated`
 * would strike the name out.
 */
export function tagLines(text: string): string[] {
  return commentLines(text.replaceAll("*\\/", "*/")).map((line) =>
    line.replace(/^(\s*)@/, "$1\\@"),
  );
}

/**
 * The lines of a text, safe in any comment: no comment end, no line terminator of ECMA-262 section 12.3,
 * no control or bidirectional characters.
 */
export function commentLines(text: string): string[] {
  const lines = text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, "\n")
    .replace(
      /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g,
      "",
    )
    // After the removals, which could put a `*` and a `/` together.
    .replaceAll("*/", "*\\/")
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd")
    .split("\n")
    .map((line) => line.trimEnd());
  while (lines.at(-1) === "") lines.pop();
  while (lines[0] === "") lines.shift();
  return lines;
}
