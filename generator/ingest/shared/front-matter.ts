/** Keys of the front matter of a page, as text. Nested values are left out. */
export function readFrontMatter(
  text: string,
): ReadonlyMap<string, { value: string; line: number }> {
  const found = new Map<string, { value: string; line: number }>();
  const indent = /^[ \t]*/.exec(text)?.[0] ?? "";
  const lines = text
    .split("\n", 400)
    .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line));
  if (lines[0]?.trim() !== "---") return found;
  for (const [index, line] of lines.entries()) {
    if (index > 0 && line.trim() === "---") return found;
    const [, key, value = ""] = /^([\w-]{1,60}):\s*(.*)$/.exec(line) ?? [];
    if (key !== undefined)
      found.set(key, { value: value.trim().replace(/^(["'])(.*)\1$/, "$2"), line: index + 1 });
  }
  return new Map();
}
