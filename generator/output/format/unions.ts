/**
 * Joins TypeScript unions that oxfmt breaks member by member where prettier, since 3.9, moves the whole
 * union to a line of its own when it fits there:
 *
 * ```
 * status:
 *   | "open"        =>     status:
 *   | "closed";              "open" | "closed";
 * ```
 *
 * Works on oxfmt's output: a union is a run of lines of one depth that all begin with `| `, between two
 * lines that are less deep.
 *
 * @param widthOf - columns of a text, as prettier counts them.
 */
export function joinUnions(
  text: string,
  printWidth: number,
  widthOf: (text: string) => number,
): string {
  const lines = text.split("\n");
  const joined: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const end = line.trimStart().startsWith("| ") ? unionEnd(lines, at) : at;
    const flat = end === at ? undefined : flatten(lines.slice(at, end));
    if (flat === undefined || widthOf(flat) > printWidth) {
      joined.push(line);
    } else {
      joined.push(flat);
      at = end - 1;
    }
  }
  return joined.join("\n");
}

/** Index after the last line of the union that begins at `from`; `from` when it is not one to join. */
function unionEnd(lines: readonly string[], from: number): number {
  const depth = depthOf(lines[from] ?? "");
  if (depthOf(lines[from - 1] ?? "").length >= depth.length) return from;
  let end = from;
  while (lines[end]?.startsWith(`${depth}| `) === true) end++;
  const after = depthOf(lines[end] ?? "");
  return after.length < depth.length && end - from > 1 ? end : from;
}

function depthOf(line: string): string {
  return line.slice(0, line.length - line.trimStart().length);
}

function flatten(lines: readonly string[]): string {
  const [first = "", ...others] = lines;
  const head = depthOf(first) + first.trimStart().slice(2);
  return [head, ...others.map((line) => line.trimStart())].join(" ");
}
