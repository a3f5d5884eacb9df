import { createRequire } from "node:module";

/** The two things that Node's `fs` lacks; see fs-native-extensions. */
export interface NativeFs {
  /** Takes an exclusive lock on an open file, which ends with the process at the latest. */
  tryLock(fd: number): boolean;
  /** Exchanges two paths of one file system. */
  swapSync(from: string, to: string): void;
}

let native: NativeFs | undefined | "not loaded" = "not loaded";

/**
 * Loads the addon on first use.
 *
 * @returns undefined where there is no prebuilt binary that loads (e.g. musl): then locks are files with
 *   a process id, and files are replaced one by one, from a journal.
 */
export function loadNative(): NativeFs | undefined {
  // for tests of the way without it
  if (process.env["CROSSWALK_NO_NATIVE_FS"] === "1") return undefined;
  if (native === "not loaded") {
    try {
      native = createRequire(import.meta.url)("fs-native-extensions") as NativeFs;
    } catch {
      native = undefined;
    }
  }
  return native;
}

/** Exchanging is atomic on Linux (`renameat2` with RENAME_EXCHANGE) and macOS (`renameatx_np`), not on Windows. */
export function loadExchange(): NativeFs["swapSync"] | undefined {
  if (process.platform !== "linux" && process.platform !== "darwin") return undefined;
  return loadNative()?.swapSync;
}
