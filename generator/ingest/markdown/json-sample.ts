import { parseJson } from "../shared/vocabulary/types.ts";
import type { Block } from "./blocks.ts";

type Fence = Extract<Block, { kind: "fence" }>;

/** The text of a block of code that is JSON. */
export function jsonSampleOf({
  lines,
  language,
  line,
}: Fence): { text: string; line: number } | undefined {
  const text = lines.map(({ raw }) => raw).join("\n");
  const isJson = (language === "" || /^json/.test(language)) && parseJson(text) !== undefined;
  return isJson ? { text, line: line.number + 1 } : undefined;
}
