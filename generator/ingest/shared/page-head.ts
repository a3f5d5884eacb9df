import { toLines, type Line } from "./lines.ts";
import { readPreamble } from "./preamble.ts";

/** Title and description of a Markdown page. */
export interface PageHead {
  readonly title?: string;
  readonly titleLine: number;
  readonly description?: string;
  readonly origin?: string;
}

/** Reads title and quoted description of a Markdown page; the quote may stand before or after the title. */
export function readPageHead(text: string): PageHead {
  const lines = toLines(text.slice(0, 100_000));
  const preamble = readPreamble(lines);
  let title: string | undefined;
  let titleLine = 1;
  let description: string | undefined;
  for (const line of lines.slice(preamble.next, preamble.next + 40)) {
    if (isFenceOrSection(line)) break;
    const heading = /^# (\S.*)$/.exec(line.text)?.[1];
    const quote = /^> (\S.*)$/.exec(line.text)?.[1];
    if (heading !== undefined && title === undefined) {
      title = heading;
      titleLine = line.number;
    } else if (quote !== undefined && !quote.startsWith("#")) description ??= quote;
  }
  if (title === undefined || title === "null") title = preamble.title;
  return {
    titleLine,
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    ...(preamble.origin === undefined ? {} : { origin: preamble.origin }),
  };
}

function isFenceOrSection({ text }: Line): boolean {
  return /^(?:`{3,}|~{3,}|## )/.test(text);
}
