/** Limits of `crosswalk update` and `crosswalk add`, for all documents of a provider together where nothing else is said. */
export const sourceLimits = {
  /** A large vendor's document is split into about two thousand files. */
  files: 5000,
  /** Of one file, after decompression; the largest published API description that we know of has 13 MB. */
  fileBytes: 64 * 1024 * 1024,
  totalBytes: 256 * 1024 * 1024,
  /** Of one file, redirects included. */
  timeoutMilliseconds: 60_000,
} as const;
