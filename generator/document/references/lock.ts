import { createHash } from "node:crypto";
import type { Diagnostics } from "../../diagnostics/index.ts";
import { joinPointer } from "../../json/pointer.ts";
import { isObject, type JsonValue } from "../../json/values.ts";
import { parseYamlFile } from "../../json/yaml-file.ts";

/** Lies in the folder of a provider's first document. */
export const lockFileName = "references.lock.json";

/** What a remote document is pinned to: the hash of its content, or the URL that it redirected to. */
export type Pin = { readonly sha256: string } | { readonly redirect: string };

/** Pins by URL. */
export type ReferenceLock = ReadonlyMap<string, Pin>;

/**
 * The text that is pinned and kept: line ends are LF, so that neither a server's nor git's
 * (`core.autocrlf`) change it. YAML and JSON read both alike.
 */
export function pinnedText(text: string): string {
  return text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
}

/** SHA-256 of `pinnedText`, hexadecimal: what `sha256sum` says of the file. */
export function hashText(text: string): string {
  return createHash("sha256").update(pinnedText(text)).digest("hex");
}

/**
 * The file that keeps a remote document, relative to the lock's folder. Made from the URL alone:
 * readable parts and, since these can be equal on some file systems, a part of its hash.
 */
export function contentFile(url: string): string {
  const { host, pathname } = new URL(url);
  const plain = (text: string): string => text.replace(/[^A-Za-z0-9._-]+/g, "-").slice(0, 60);
  const last = pathname.split("/").filter(Boolean).at(-1) ?? "index";
  const [, stem = last, extension = "yaml"] = /^(.*)\.(ya?ml|json)$/i.exec(last) ?? [];
  const key = createHash("sha256").update(url).digest("hex").slice(0, 8);
  const name = plain(stem).replace(/^[.-]+/, "") || "index";
  return `references/${plain(host)}/${name}-${key}.${extension.toLowerCase()}`;
}

/** The lock as text: sorted by URL, so that a pull request shows what changed. */
export function printLock(lock: ReferenceLock): string {
  const references = Object.fromEntries(
    [...lock]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([url, pin]) => [url, "redirect" in pin ? pin : { file: contentFile(url), ...pin }]),
  );
  return `${JSON.stringify({ version: 1, references }, null, 2)}\n`;
}

/**
 * Reads a lock, reporting what is wrong with it.
 *
 * @returns undefined after errors were reported (`ref-lock-invalid`).
 */
export function readLock(
  file: string,
  text: string,
  diagnostics: Diagnostics,
): ReferenceLock | undefined {
  const yaml = parseYamlFile(file, text);
  const lock = new Map<string, Pin>();
  let valid = true;
  const invalid = (message: string, location = yaml.locate("")): void => {
    valid = false;
    diagnostics.report({ code: "ref-lock-invalid", message, location });
  };
  for (const { message, location } of yaml.problems) invalid(message, location);
  if (!valid) return undefined;
  const root = isObject(yaml.value) ? yaml.value : {};
  if (root["version"] !== 1 || !isObject(root["references"]))
    return void invalid("`version: 1` and `references` are expected");
  for (const [url, entry] of Object.entries(root["references"])) {
    const pin = readPin(url, entry);
    if (typeof pin === "string") invalid(pin, yaml.locate(joinPointer("/references", url)));
    else lock.set(url, pin);
  }
  return valid ? lock : undefined;
}

function readPin(url: string, entry: JsonValue): Pin | string {
  if (!url.startsWith("https://") || !URL.canParse(url)) return `\`${url}\` is not an https URL`;
  if (!isObject(entry)) return "an object is expected";
  const { redirect, sha256, file } = entry;
  if (typeof redirect === "string") return { redirect };
  if (typeof sha256 !== "string" || !/^[0-9a-f]{64}$/.test(sha256))
    return "`sha256` must have 64 hexadecimal digits";
  // Shown for readers; where content is read from does not depend on the lock.
  if (file !== contentFile(url)) return `\`file\` must be ${contentFile(url)}`;
  return { sha256 };
}
