import { availableParallelism } from "node:os";

/** Paths or component schemas from which on a document gets threads: for smaller ones starting a thread takes longer. */
export const bigDocumentEntries = 250;

/** Providers that are worked on at the same time. Each takes the memory of a run of its own. */
export const maximumConcurrency = Math.min(4, availableParallelism());

/**
 * Memory of a thread. The young generation gets more than Node's default: big documents make many
 * short-lived objects, and collecting them often costs a fifth of the time.
 */
export const threadMemory = { maxYoungGenerationSizeMb: 96, maxOldGenerationSizeMb: 4096 };

/** Size of the cache folder, in bytes; the entries that were not used for longest go first. */
export const maximumCacheBytes = 512 * 1024 * 1024;
