import { unwrap } from "./api-error.ts";
import type { Page } from "./paged.ts";

/** What TanStack Query's functions take for a query, in any framework. */
export interface QueryOptions<Data> {
  readonly queryKey: readonly unknown[];
  readonly queryFn: (context: { readonly signal: AbortSignal }) => Promise<Data>;
}

/** For a list that is read page by page. */
export interface InfiniteQueryOptions<Data> {
  readonly queryKey: readonly unknown[];
  readonly queryFn: (context: {
    readonly signal: AbortSignal;
    readonly pageParam: unknown;
  }) => Promise<Data & { readonly cursor: string | undefined }>;
  readonly initialPageParam: string | undefined;
  readonly getNextPageParam: (page: { readonly cursor: string | undefined }) => string | undefined;
}

/** For what changes something. */
export interface MutationOptions<Data, Init> {
  readonly mutationKey: readonly unknown[];
  readonly mutationFn: (init: Init) => Promise<Data>;
}

type Operation = (client: unknown, init?: object) => Promise<never>;

interface PagedOperation extends Operation {
  page(
    client: unknown,
    init: object,
    cursor: string | undefined,
  ): Promise<Page<unknown, unknown> & { readonly cursor: string | undefined }>;
}

/** What a call is asked with as a part of a key: TanStack Query writes keys as JSON, which has no bigints. */
function keyOf(init: object): unknown {
  return JSON.parse(
    JSON.stringify(init, (_, value: unknown) =>
      typeof value === "bigint" ? String(value) : value,
    ),
  );
}

/** A query whose key is the operation and what it is asked with. */
export function queryOf(
  id: string,
  operation: Operation,
): (client: unknown, init?: object) => QueryOptions<never> {
  return (client, init) => ({
    queryKey: init === undefined ? [id] : [id, keyOf(init)],
    queryFn: async ({ signal }) => unwrap(await operation(client, { ...init, signal })) as never,
  });
}

/** A query of pages. */
export function infiniteQueryOf(
  id: string,
  operation: unknown,
): (client: unknown, init?: object) => InfiniteQueryOptions<never> {
  const { page } = operation as PagedOperation;
  return (client, init = {}) => ({
    queryKey: [id, "pages", keyOf(init)],
    queryFn: ({ signal, pageParam }) =>
      page(client, { ...init, signal }, pageParam as string | undefined) as never,
    initialPageParam: undefined,
    getNextPageParam: ({ cursor }) => cursor,
  });
}

/** A mutation; its variables are what the operation takes. */
export function mutationOf(
  id: string,
  operation: Operation,
): (client: unknown) => MutationOptions<never, never> {
  return (client) => ({
    mutationKey: [id],
    mutationFn: async (init) => unwrap(await operation(client, init)) as never,
  });
}
