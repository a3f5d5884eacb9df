import type { Block } from "./blocks.ts";
import { bulletRows } from "./bullets.ts";
import { readHeading, type MarkdownSection, type SectionHeading } from "./labels.ts";
import { columnsOf, tableRows, type MarkdownRow } from "./rows.ts";

/** What stands under one heading. */
export interface MarkdownPart extends SectionHeading {
  readonly heading?: Extract<Block, { kind: "heading" }>;
  readonly rows: readonly MarkdownRow[];
  readonly fences: readonly Extract<Block, { kind: "fence" }>[];
  readonly tables: readonly Extract<Block, { kind: "table" }>[];
  readonly prose: readonly Extract<Block, { kind: "text" | "bullet" }>[];
}

type Heading = Extract<Block, { kind: "heading" }>;

/**
 * The parts of an operation. A heading that says less than the one above it inherits: `### 201` under
 * `## Response` is a response, `### Body` under `## Request` a body.
 */
export function readParts(blocks: readonly Block[]): MarkdownPart[] {
  const parts: MarkdownPart[] = [];
  const above: { level: number; read: SectionHeading }[] = [];
  let heading: Heading | undefined;
  let read: SectionHeading = { section: "other" };
  let own: Block[] = [];
  const finish = () => {
    if (own.length > 0 || heading !== undefined) parts.push(toPart(read, heading, own));
    own = [];
  };
  for (const block of blocks) {
    if (block.kind !== "heading") {
      own.push(block);
      continue;
    }
    finish();
    heading = block;
    while (above.length > 0 && (above.at(-1)?.level ?? 0) >= block.level) above.pop();
    read = inherit(readHeading(block.text), above.at(-1)?.read);
    above.push({ level: block.level, read });
  }
  finish();
  return parts;
}

function inherit(own: SectionHeading, parent: SectionHeading | undefined): SectionHeading {
  if (parent === undefined) return own;
  const inResponse = parent.section === "response";
  const ofResponse: ReadonlySet<MarkdownSection> = new Set(["body", "parameters", "other"]);
  // A heading may be the media type of the body above it.
  const isMediaType = own.section === "other" && own.mediaType !== undefined;
  const inherited = isMediaType && parent.section === "body" ? "body" : own.section;
  const section = inResponse && ofResponse.has(own.section) ? "response" : inherited;
  const status = own.status ?? (inResponse ? parent.status : undefined);
  const mediaType = own.mediaType ?? parent.mediaType;
  return {
    section,
    ...(status === undefined ? {} : { status }),
    ...(mediaType === undefined ? {} : { mediaType }),
  };
}

type Item = MarkdownPart["prose"][number];

/** ``- **`label` (required)**`` with its type in the paragraph below it is one line. */
function withTypesBelow(items: readonly Item[]): Item[] {
  return items.flatMap((item, at) => {
    const head = nameAlone.exec(item.text);
    const below = items[at + 1];
    const above = items[at - 1];
    if (head !== null && below !== undefined && isTypeBelow(below)) {
      const [, name = "", badge = ""] = head;
      return [{ ...item, text: `\`${name}\` ${badge} ${below.text}` }];
    }
    return isTypeBelow(item) && nameAlone.test(above?.text ?? "") ? [] : [item];
  });
}

const nameAlone = /^\*\*`([^`\s]{1,200})`(?: (\(required\)))?\*\*$/;
const isTypeBelow = ({ kind, text }: Item) => kind === "text" && /^`[\w<>[\]| ]{1,60}`/.test(text);

function toPart(
  read: SectionHeading,
  heading: Heading | undefined,
  blocks: readonly Block[],
): MarkdownPart {
  const tables = blocks.filter((block) => block.kind === "table");
  const items = blocks.filter((block) => block.kind === "bullet" || block.kind === "text");
  const listed = bulletRows(withTypesBelow(items));
  const tabled = tables.flatMap((table) => {
    const columns = columnsOf(table);
    return columns === undefined ? [] : tableRows(table, columns);
  });
  return {
    ...read,
    ...(heading === undefined ? {} : { heading }),
    rows: [...tabled, ...listed.rows],
    fences: blocks.filter((block) => block.kind === "fence"),
    tables,
    prose: listed.prose,
  };
}
