import type { Block } from "./blocks.ts";
import {
  readEndpoint,
  readFencedEndpoint,
  readLabelledEndpoints,
  type FoundEndpoint,
  type MarkdownEndpoint,
} from "./endpoint.ts";
import { readHeading } from "./labels.ts";

/** The blocks of one operation. */
export interface OperationBlocks {
  readonly endpoint: MarkdownEndpoint;
  readonly title?: Extract<Block, { kind: "heading" }>;
  readonly blocks: readonly Block[];
  /** Index of its first block among those of the page. */
  readonly start: number;
}

/** Blocks that may stand between a title and the endpoint. */
const maximumHead = 12;

/** The operations of a page. Each begins at the heading before its endpoint, and ends where the next begins. */
export function splitOperations(blocks: readonly Block[]): OperationBlocks[] {
  const shown = endpointsIn(blocks, readEndpoint);
  // A request in code is the endpoint where the page has no line of its own for it.
  const coded = shown.length > 0 ? shown : endpointsIn(blocks, readFencedEndpoint);
  const endpoints = coded.length > 0 ? coded : readLabelledEndpoints(blocks);
  // The same endpoint may be printed again, e.g. over a sample.
  const distinct = endpoints.filter(({ endpoint }, at) => {
    const before = endpoints[at - 1]?.endpoint;
    return (
      before === undefined ||
      before.method !== endpoint.method ||
      pathOf(before) !== pathOf(endpoint)
    );
  });
  const heads = distinct.map(({ index, endpoint }, at) => {
    const limit = at === 0 ? 0 : (distinct[at - 1]?.index ?? 0) + 1;
    const title = titleIndex(blocks, index, limit);
    return { endpoint, index, start: title ?? index, title };
  });
  dropSharedTitles(heads, blocks);
  const [first, ...others] = heads;
  // Some tools show the endpoint of a page below its fields.
  if (first !== undefined && others.length === 0 && first.title === undefined) {
    const title = blocks.findIndex((block) => block.kind === "heading" && isTitle(block));
    heads[0] = { ...first, start: 0, title: title === -1 ? undefined : title };
  }
  return heads.map(({ endpoint, start, title, index }, at) => {
    const heading = title === undefined ? undefined : blocks[title];
    const own = blocks.slice(start, heads[at + 1]?.start).filter((block, offset) => {
      const isHead = start + offset === index || start + offset === title;
      return !isHead || block.kind === "fence";
    });
    return {
      endpoint,
      start,
      blocks: own,
      ...(heading?.kind === "heading" ? { title: heading } : {}),
    };
  });
}

interface Head {
  readonly index: number;
  start: number;
  title: number | undefined;
}

/** Endpoints that are headings, one below the other: a heading above the first is the page's, not its own. */
function dropSharedTitles(heads: Head[], blocks: readonly Block[]): void {
  const headings = heads.filter(({ index }) => blocks[index]?.kind === "heading");
  const isShared = headings.length > 1 && headings.some(({ title }) => title === undefined);
  for (const head of isShared ? headings : []) {
    head.start = head.index;
    head.title = undefined;
  }
}

const endpointsIn = (
  blocks: readonly Block[],
  readFrom: (block: Block) => MarkdownEndpoint | undefined,
): FoundEndpoint[] =>
  blocks.flatMap((block, index) => {
    const endpoint = readFrom(block);
    return endpoint === undefined ? [] : [{ index, endpoint }];
  });

const pathOf = ({ address }: MarkdownEndpoint) => address.split(/[?#]/, 1)[0];

/** Headings over an endpoint or a sample, which name no operation. */
const headOfPart =
  /^(?:http )?(?:request|endpoint|method|url|route|call|resource url|samples?|usage|code samples?)s?$|^examples?\b/i;

const isTitle = ({ text }: Extract<Block, { kind: "heading" }>) =>
  readHeading(text).section === "other" && !headOfPart.test(text);

function titleIndex(blocks: readonly Block[], index: number, limit: number): number | undefined {
  const own = blocks[index];
  // A heading of the same level is another section's.
  const level = own?.kind === "heading" ? own.level : Number.POSITIVE_INFINITY;
  for (let at = index - 1; at >= Math.max(limit, index - maximumHead); at--) {
    const block = blocks[at];
    if (block?.kind === "table") return undefined;
    if (block?.kind === "heading" && block.level < level && isTitle(block)) return at;
  }
  return undefined;
}
