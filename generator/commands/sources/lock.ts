import * as z from "zod";

/** Lies in the folder of a provider's first document. */
export const sourcesFileName = "sources.lock.json";

const entrySchema = z.strictObject({
  source: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  etag: z.string().optional(),
  lastModified: z.string().optional(),
  fetched: z.string().optional(),
});
const lockSchema = z.strictObject({
  version: z.literal(1),
  files: z.record(z.string(), entrySchema),
});

/** Where a file was fetched from, its hash (`hashText`), and what its server says of its version. */
export type SourceEntry = z.output<typeof entrySchema>;

/** Entries by file, relative to the lock's folder. */
export type SourceLock = ReadonlyMap<string, SourceEntry>;

/** @returns a phrase that says what is wrong with the text. */
export function readSourceLock(text: string | undefined): SourceLock | string {
  if (text === undefined) return new Map();
  try {
    const parsed = lockSchema.safeParse(JSON.parse(text));
    return parsed.success
      ? new Map(Object.entries(parsed.data.files))
      : z.prettifyError(parsed.error).split("\n").join(" ");
  } catch (error) {
    return (error as Error).message;
  }
}

/** The lock as text: sorted by file, so that a pull request shows what changed. */
export function printSourceLock(lock: SourceLock): string {
  const files = [...lock].sort(([a], [b]) => (a < b ? -1 : 1));
  const ordered = files.map(([file, { source, sha256, etag, lastModified, fetched }]) => [
    file,
    { source, sha256, etag, lastModified, fetched },
  ]);
  return `${JSON.stringify({ version: 1, files: Object.fromEntries(ordered) as object }, null, 2)}\n`;
}
