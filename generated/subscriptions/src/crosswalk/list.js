// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import { pagesOf, readPosition } from "../package/runtime/pages.js";
import { positionAfter } from "../package/runtime/page-kinds.js";
import { outcome } from "./client.js";
import { failing, sendOperation } from "./send.js";
import { chooseCall, operationOf } from "./encode.js";
import { decodeShape, objectIn } from "./decode.js";
import { getAt } from "./paths.js";
import { readSettings } from "./settings.js";
/** A list of one provider. Nothing is sent before it is read. */
export function listOf(connection, call) {
  const from = cursorOf(connection, call);
  const pages = () => pagesOf((cursor) => readPage(connection, call, cursor), from);
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
function cursorOf({ mapping }, { operation, input }) {
  const { page } = operationOf(mapping, operation);
  const value = page && getAt(input, page.cursor);
  return typeof value === "string" ? value : undefined;
}
async function readPage(connection, call, cursor) {
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
  const { [page.cursor]: _, ...input } = call.input;
  const sent = await sendOperation(connection, { ...call, input }, position);
  const found = list.items === "" ? sent.body : getAt(sent.body, list.items);
  const items = Array.isArray(found) ? found : [];
  if (found !== undefined && found !== null && !Array.isArray(found))
    throw fail({ kind: "unreadable_response", status: sent.status, raw: sent.body });
  const issues = [];
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
function nextOf(plan, page) {
  try {
    return positionAfter(plan, page);
  } catch (error) {
    if (error instanceof TypeError) return error;
    throw error;
  }
}
function decodeItem({ mapping, settings }, { list, item, issues }) {
  const object = list.at === undefined ? item : objectIn(item, { at: list.at });
  const decoded = decodeShape(mapping, list.shape, object, settings);
  issues.push(...decoded.issues);
  return decoded.ok ? decoded.value : undefined;
}
/** Undefined where a response has all items. */
function planOf(list) {
  const { next, size, numeric, flags, lists, takes } = list;
  if (next === undefined) return undefined;
  return { ...next, size, numeric, flags, lists, takes };
}
/** A list that comes as a whole gives no cursor, and takes none. */
function positionOfWhole(cursor) {
  if (cursor === undefined) return {};
  throw new TypeError("The cursor is not one that a page of this list gave.");
}
