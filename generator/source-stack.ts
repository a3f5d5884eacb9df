import { readFileSync } from "node:fs";
import { SourceMap, type SourceMapPayload } from "node:module";
import { fileURLToPath } from "node:url";

/** What was thrown, with the stack's lines of the bundle replaced by those of the sources, as its source maps say. */
export function sourceStack(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const maps = new Map<string, SourceMap | undefined>();
  const stack = error.stack ?? error.message;
  return stack.replace(
    /(file:\/\/[^\s()]+\.js):(\d+):(\d+)/g,
    (frame, url: string, line: string, column: string) => {
      if (!maps.has(url)) maps.set(url, readMap(url));
      const found = maps.get(url)?.findEntry(Number(line) - 1, Number(column) - 1);
      if (found === undefined || !("originalSource" in found)) return frame;
      const source = found.originalSource.replace(/^(?:\.\.?\/)+/, "");
      return `${source}:${found.originalLine + 1}:${found.originalColumn + 1}`;
    },
  );
}

/** The source map of a file of the bundle; undefined where there is none. */
function readMap(url: string): SourceMap | undefined {
  try {
    const text = readFileSync(`${fileURLToPath(url)}.map`, "utf8");
    return new SourceMap(JSON.parse(text) as SourceMapPayload);
  } catch {
    return undefined;
  }
}
