import {
  pagesOf,
  readPosition,
  type PagePlan,
  type PageResponse,
} from "../package/runtime/pages.ts";
import { positionAfter } from "../package/runtime/page-kinds.ts";
import { outcome, type Outcome } from "./client.ts";
import { failing, sendOperation, type Connection, type OperationCall } from "./send.ts";
import { chooseCall, operationOf } from "./encode.ts";
import { decodeShape, objectIn } from "./decode.ts";
import { getAt } from "./paths.ts";
import { readSettings } from "./settings.ts";
import type { Issue, ListMapping } from "./types.ts";

/** A list of a provider: its items one by one, its pages, or one page. */
export interface List<Item, Page, Raw = unknown> extends AsyncIterable<Item> {
  /** All pages from the start, or from a cursor. */
  pages(): AsyncIterable<Outcome<Page, Raw>>;
  /** One page: the first, or the one that a page's cursor names. */
  page(options?: { readonly cursor?: string | null }): Promise<Outcome<Page, Raw>>;
}

interface ReadPage {
  readonly told: Outcome<unknown>;
  readonly items: readonly unknown[];
  readonly cursor: string | undefined;
}

/** A list of one provider. Nothing is sent before it is read. */
export function listOf(connection: Connection, call: OperationCall): List<unknown, unknown> {
  const from = cursorOf(connection, call);
  const pages = (): AsyncIterable<ReadPage> =>
    pagesOf((cursor) => readPage(connection, call, cursor), from);
  return {
    async *[Symbol.asyncIterator]() {
      for await (const { items } of pages()) yield* items;
    },
    async *pages() {
      for await (const { told } of pages()) yield told;
    },
    page: async (options) => (await readPage(connection, call, options?.cursor ?? from)).told,
  };
}

function cursorOf(
  { mapping }: Connection,
  { operation, input }: OperationCall,
): string | undefined {
  const { page } = operationOf(mapping, operation);
  const value = page && getAt(input, page.cursor);
  return typeof value === "string" ? value : undefined;
}

async function readPage(
  connection: Connection,
  call: OperationCall,
  cursor: string | undefined,
): Promise<ReadPage> {
  const { mapping, settings } = connection;
  const known = operationOf(mapping, call.operation);
  const { page } = known;
  const chosen = chooseCall(known, call.input, readSettings(mapping, settings).values);
  const list = chosen?.list;
  const fail = failing(connection, call.operation);
  if (page === undefined || list === undefined) throw fail({ kind: "unsupported" });
  const plan = planOf(list);
  const limit = page.limit === undefined ? undefined : getAt(call.input, page.limit);
  const position = {
    ...(list.size === undefined || limit === undefined ? {} : { [list.size]: limit }),
    ...(plan === undefined ? positionOfWhole(cursor) : readPosition(plan, cursor)),
  };
  const { [page.cursor]: _, ...input } = call.input as Record<string, unknown>;
  const sent = await sendOperation(connection, { ...call, input }, position);
  const found = list.items === "" ? sent.body : getAt(sent.body, list.items);
  const items = Array.isArray(found) ? (found as readonly unknown[]) : [];
  if (found !== undefined && found !== null && !Array.isArray(found))
    throw fail({ kind: "unreadable_response", status: sent.status, raw: sent.body });
  const issues: Issue[] = [];
  const values = items.map((item) => decodeItem(connection, { list, item, issues }));
  if (issues.some(({ severity }) => severity === "error"))
    throw fail({ kind: "unreadable_response", status: sent.status, raw: sent.body, issues });
  const given = { body: sent.body, items, headers: sent.headers, position };
  const size = typeof limit === "number" ? limit : undefined;
  const next = plan && nextOf(plan, { ...given, size });
  if (next instanceof Error)
    throw fail({ kind: "unreadable_response", status: sent.status, raw: sent.body, cause: next });
  const value = { [page.items]: values, [page.cursor]: next ?? null };
  return { told: outcome(connection, { value, sent, issues }), items: values, cursor: next };
}

/** The cursor of the next page, or why it cannot be asked for. */
function nextOf(plan: PagePlan, page: PageResponse): string | undefined | TypeError {
  try {
    return positionAfter(plan, page);
  } catch (error) {
    if (error instanceof TypeError) return error;
    throw error;
  }
}

function decodeItem(
  { mapping, settings }: Connection,
  { list, item, issues }: { list: ListMapping; item: unknown; issues: Issue[] },
): unknown {
  const object = list.at === undefined ? item : objectIn(item, { at: list.at });
  const decoded = decodeShape(mapping, list.shape, object, settings);
  issues.push(...decoded.issues);
  return decoded.ok ? decoded.value : undefined;
}

/** Undefined where a response has all items. */
function planOf(list: ListMapping): PagePlan | undefined {
  const { next, size, numeric, flags, lists, takes } = list;
  if (next === undefined) return undefined;
  return { ...next, size, numeric, flags, lists, takes } as unknown as PagePlan;
}

/** A list that comes as a whole gives no cursor, and takes none. */
function positionOfWhole(cursor: string | undefined): Readonly<Record<string, never>> {
  if (cursor === undefined) return {};
  throw new TypeError("The cursor is not one that a page of this list gave.");
}
