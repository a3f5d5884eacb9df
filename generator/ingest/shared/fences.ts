import { fromMarkdown } from "mdast-util-from-markdown";

/** A fenced code block of a Markdown page. */
export interface Fence {
  /** First word of the info string, lower case. */
  readonly language: string;
  /** The rest of the info string. */
  readonly meta: string;
  readonly text: string;
  /** Line of the opening fence. */
  readonly line: number;
  /** Line of the first line of the text. */
  readonly firstLine: number;
  /** Columns that the fence, and so its text, is indented by. */
  readonly indent: number;
}

/** Longest page that is read; real pages stay below 1 MB. */
export const maxPageLength = 8_000_000;

/** The fenced code blocks of a page, in order, wherever they are nested. */
export function findFences(text: string): Fence[] {
  const fences: Fence[] = [];
  const pending: unknown[] = [fromMarkdown(text)];
  while (pending.length > 0) {
    const node = pending.pop() as MarkdownNode;
    if (node.type === "code" && node.position && /^ {0,3}(?:`|~)/.test(opening(text, node))) {
      const { line, column } = node.position.start;
      fences.push({
        language: (node.lang ?? "").toLowerCase(),
        meta: node.meta ?? "",
        text: node.value ?? "",
        line,
        firstLine: line + 1,
        indent: column - 1,
      });
    }
    for (const child of (node.children ?? []).toReversed()) pending.push(child);
  }
  return fences;
}

interface MarkdownNode {
  readonly type: string;
  readonly lang?: string | null;
  readonly meta?: string | null;
  readonly value?: string;
  readonly children?: readonly unknown[];
  readonly position?: {
    readonly start: { readonly line: number; readonly column: number; readonly offset: number };
  };
}

function opening(text: string, node: MarkdownNode): string {
  const offset = node.position?.start.offset ?? 0;
  return text.slice(offset, offset + 8);
}

/** True where the text has a fence whose language may hold an OpenAPI document. Quick: does not parse Markdown. */
export function hasDataFence(text: string): boolean {
  return /^[ \t]{0,8}(?:`{3,}|~{3,})[ \t]*(?:ya?ml|json)\b/im.test(text);
}
