import {
  createDiagnostics,
  type DiagnosticReport,
  type Diagnostics,
  type SourceLocation,
} from "./diagnostics/index.ts";

/** A content-addressed store of bytes (generator/output/cache.ts). */
export interface Store {
  key(kind: string, ...parts: readonly string[]): string;
  get(key: string): Buffer | undefined;
  set(key: string, value: string): void;
}

/**
 * Gives the result that was remembered for these parts; where there is none, makes it and remembers it.
 *
 * @param kind - which computation it is.
 * @param parts - everything that the result depends on, beside the program; asked for only when there is a store.
 * @param make - gives JSON data.
 */
export type Memo = <T>(
  kind: string,
  parts: () => readonly string[],
  make: () => T | Promise<T>,
) => Promise<T>;

/** Without a store nothing is remembered. */
export function createMemo(store?: Store): Memo {
  return async <T>(
    kind: string,
    parts: () => readonly string[],
    make: () => T | Promise<T>,
  ): Promise<T> => {
    if (store === undefined) return make();
    const key = store.key(kind, ...parts());
    const known = store.get(key);
    if (known !== undefined) return (JSON.parse(known.toString()) as { value: T }).value;
    const value = await make();
    store.set(key, JSON.stringify({ value }));
    return value;
  };
}

/** What a computation gave, and what it reported; places are pointers, because lines change when text does. */
export interface Recorded<T> {
  readonly value: T;
  readonly reports: readonly DiagnosticReport[];
}

type Locate = (pointer: string) => SourceLocation | undefined;

/** Runs a computation that reports problems, and keeps what it reports for `replay`. */
export function record<T>(work: (diagnostics: Diagnostics, locate: Locate) => T): Recorded<T> {
  const reports: DiagnosticReport[] = [];
  return { value: work(collecting(reports), pointerAsPlace), reports };
}

/** As {@link record}, for a computation that takes its time. */
export async function recordLater<T>(
  work: (diagnostics: Diagnostics, locate: Locate) => Promise<T>,
): Promise<Recorded<T>> {
  const reports: DiagnosticReport[] = [];
  return { value: await work(collecting(reports), pointerAsPlace), reports };
}

function collecting(reports: DiagnosticReport[]): Diagnostics {
  const report = (one: DiagnosticReport): void => {
    reports.push(one);
  };
  return { ...createDiagnostics(), report };
}

const pointerAsPlace: Locate = (pointer) => ({ file: pointer, line: 0, column: 0 });

/** Reports what was recorded, each at its present place: where it was reported, or else where its pointer leads. */
export function replay<T>(
  { value, reports }: Recorded<T>,
  diagnostics: Pick<Diagnostics, "report">,
  locate?: Locate,
): T {
  for (const { location, ...report } of reports) {
    const pointer = location?.file ?? report.pointer;
    const place = pointer === undefined ? undefined : locate?.(pointer);
    diagnostics.report(place === undefined ? report : { ...report, location: place });
  }
  return value;
}
