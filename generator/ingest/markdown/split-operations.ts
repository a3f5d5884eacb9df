import type { Block } from "./blocks.ts";
import { readEndpoint, readLabelledEndpoint, type MarkdownEndpoint } from "./endpoint.ts";
import { readHeading } from "./labels.ts";

/** The blocks of one operation. */
export interface OperationBlocks {
  readonly endpoint: MarkdownEndpoint;
  readonly title?: Extract<Block, { kind: "heading" }>;
  readonly blocks: readonly Block[];
}

/** Blocks that may stand between a title and the endpoint. */
const maximumHead = 12;

/** The operations of a page. Each begins at the heading before its endpoint, and ends where the next begins. */
export function splitOperations(blocks: readonly Block[]): OperationBlocks[] {
  const endpoints = blocks.flatMap((block, index) => {
    const endpoint = readEndpoint(block);
    return endpoint === undefined ? [] : [{ index, endpoint }];
  });
  if (endpoints.length === 0) {
    const endpoint = readLabelledEndpoint(blocks);
    const title = blocks.find((block) => block.kind === "heading");
    return endpoint === undefined
      ? []
      : [{ endpoint, blocks, ...(title === undefined ? {} : { title }) }];
  }
  // The same endpoint may be printed again, e.g. over a sample.
  const distinct = endpoints.filter(({ endpoint }, at) => {
    const before = endpoints[at - 1]?.endpoint;
    return (
      before === undefined ||
      before.method !== endpoint.method ||
      before.address !== endpoint.address
    );
  });
  const heads = distinct.map(({ index, endpoint }, at) => {
    const limit = at === 0 ? 0 : (distinct[at - 1]?.index ?? 0) + 1;
    const title = titleIndex(blocks, index, limit);
    return { endpoint, index, start: title ?? index, title };
  });
  return heads.map(({ endpoint, start, title, index }, at) => {
    const heading = title === undefined ? undefined : blocks[title];
    const own = blocks
      .slice(start, heads[at + 1]?.start)
      .filter((_, offset) => start + offset !== index && start + offset !== title);
    return { endpoint, blocks: own, ...(heading?.kind === "heading" ? { title: heading } : {}) };
  });
}

function titleIndex(blocks: readonly Block[], index: number, limit: number): number | undefined {
  for (let at = index - 1; at >= Math.max(limit, index - maximumHead); at--) {
    const block = blocks[at];
    if (block?.kind === "table" || block?.kind === "fence") return undefined;
    if (block?.kind === "heading" && readHeading(block.text).section === "other") return at;
  }
  return undefined;
}
