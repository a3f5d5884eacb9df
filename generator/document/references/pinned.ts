import { readFileSync, statSync } from "node:fs";
import { posix } from "node:path";
import type { Diagnostics } from "../../diagnostics/index.ts";
import { limits } from "../bounds.ts";
import { contentFile, hashText, lockFileName, readLock, type ReferenceLock } from "./lock.ts";
import { pathInside } from "./policy.ts";
import type { RemoteReferences } from "./remote.ts";

/**
 * Remote documents as they were fetched, reviewed and committed: each is read from the folder
 * alongside the lock and has to have the hash that the lock says. Nothing is fetched.
 */
export function createPinnedReferences(context: {
  readonly projectRoot: string;
  /** Folder of the lock, relative to the project's root. */
  readonly folder: string;
  readonly diagnostics: Diagnostics;
  readonly onRead: (file: string) => void;
}): RemoteReferences {
  const { projectRoot, folder, diagnostics, onRead } = context;
  const lockFile = posix.join(folder, lockFileName);
  let lock: ReferenceLock | "invalid" | undefined;
  const readText = (file: string): string | undefined => {
    onRead(file);
    const path = pathInside(file, folder, projectRoot);
    if (path === undefined) return undefined;
    const stat = statSync(path);
    return stat.isFile() && stat.size <= limits.fileBytes ? readFileSync(path, "utf8") : undefined;
  };
  const load = (): ReferenceLock | "invalid" => {
    const text = readText(lockFile);
    return text === undefined ? new Map() : (readLock(lockFile, text, diagnostics) ?? "invalid");
  };
  return {
    read(url) {
      lock ??= load();
      if (lock === "invalid")
        return Promise.resolve({
          code: "ref-lock-invalid",
          message: `\`${url}\` cannot be looked up in ${lockFile}`,
        });
      const pin = lock.get(url);
      if (pin === undefined)
        return Promise.resolve({
          code: "ref-not-pinned",
          message: `\`${url}\` has no hash in ${lockFile}`,
        });
      if ("redirect" in pin) return Promise.resolve(pin);
      const file = posix.join(folder, contentFile(url));
      const text = readText(file);
      if (text === undefined)
        return Promise.resolve({
          code: "ref-content-missing",
          message: `${file}, the content of \`${url}\`, cannot be read`,
        });
      const hash = hashText(text);
      return Promise.resolve(
        hash === pin.sha256
          ? { text, file }
          : {
              code: "ref-content-changed",
              message: `${file} has the hash ${hash}; ${lockFile} says ${pin.sha256}`,
            },
      );
    },
  };
}
