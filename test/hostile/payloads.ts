import { call, marker, symbolOnly } from "./marker.ts";

/** Text that a stranger puts into a document, by the way it tries to get out of where we write it. */
export type Payloads = Readonly<Record<string, string>>;

/** Payloads that are tried at every position. */
export const payloads: Payloads = {
  // Ways out of literals.
  double: `x"+${call}+"`,
  doubleStatement: `x";${call};//`,
  single: `x'+${call}+'`,
  singleStatement: `x';${call};//`,
  backtick: `x\`+${call}+\``,
  substitution: `x\${${call}}`,
  tagged: `x\`;${marker}\`\`;\``,
  backslashDouble: `x\\";${call};//`,
  backslashSingle: `x\\';${call};//`,
  trailingBackslash: `x${call}\\`,
  newline: `x\n${call}\n`,
  carriageReturn: `x\r${call}\r`,
  lineSeparator: `x\u2028${call}\u2029${call}\u0085`,
  // Ways out of comments.
  commentEnd: `x*/${call}/*`,
  commentEndTwice: `x**/*/${call};/**/*/${call}/*`,
  commentEndSplit: `x*\u0000/${call}/*\u200b/*\u2066/`,
  sourceMap: `x\n//# sourceMappingURL=data:application/json,{}\n/// <reference path="../../${marker}.ts" />\n// @ts-nocheck\n@ts-ignore`,
  htmlComment: `x<!--\n${call}\n-->`,
  // Ways out of regular expressions.
  regexEnd: `x/;${call};/`,
  regexClass: `[x]/+${call}+/[y]`,
  regexLine: `x\\/\n${call}`,
  // Ways out of object keys, identifiers, parameters, types.
  key: `x":${call},"y`,
  computedKey: `[${call}]`,
  keyIdentifier: `x:${call},y`,
  identifier: `x=${call};let y`,
  member: `x;${call};type T = {}; export const z`,
  typeEnd: `x"}; ${call}; interface Y {"`,
  moduleSpecifier: `x";import "data:text/javascript,${call}`,
  symbolOnly: `"+${symbolOnly()}+"`,
  symbolKey: `[${symbolOnly()}]`,
  // YAML and JSON.
  yamlTag: `!!js/function "function(){${call}}"`,
  yamlAnchor: "&a [*a, *a]",
  yamlDocument: "x\n---\n- *x\n...\n%TAG ! tag:x,2026:\n",
  jsonEnd: `x"},"scripts":{"postinstall":"${marker}"},"y":{"z":"`,
  // Markdown and HTML.
  fence: `x\n\`\`\`\n<script>${call}</script>\n~~~\n\`\`\`js\n${call}`,
  script: `<script>${call}</script><img src=x onerror=${call}>`,
  scriptEnd: `x</script><script>${call}</script></style></title></textarea>`,
  link: `[x](javascript:${call}) ![y](javascript:${call}) <javascript:${call}>`,
  markdownTable: `x|y|z\n|-|-|\n# Heading\n[r]: javascript:${call}\n\n[r]`,
  frontMatter: `---\nevil: "${call}"\n---\n# x`,
  // Names.
  traversal: "../../../../hostile-escape",
  traversalEncoded: "..%2f..%2f%2e%2e/hostile-escape",
  traversalWindows: "..\\..\\hostile-escape\u0000.js",
  proto: "__proto__",
  constructor: "constructor",
  toString: "toString",
  then: "then",
  default: "default",
  hex: "0x1F",
  numeric: "1e3",
  device: "CON",
  empty: "",
  blank: " ",
  dots: "..",
  // Characters.
  rightToLeft: `x\u202e${call}\u2066\u200f`,
  nul: `x\u0000${call}`,
  loneSurrogate: `x\ud800${call}\udfff`,
  terminal: `x\u001b]0;${marker}\u0007\u001b[2J\u009b31m\r\n::error::${marker}`,
  combining: `e\u0301${"\u0301".repeat(40)}é`,
  long: `x${"é\"'`".repeat(2_000)}`,
};
