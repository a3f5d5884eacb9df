import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, posix } from "node:path";
import type { Config } from "../../config/index.ts";
import { isRemoteReference } from "../../remote/index.ts";

/** A temporary folder in which new documents are tried. */
export interface Staging {
  /** Absolute. */
  readonly root: string;
  remove(): void;
}

export function createStaging(): Staging {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "crosswalk-update-")));
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}

/** Copies the folders of documents, models and mappings, and the single files that the configuration names. */
export function copyInputs(config: Config, root: string): void {
  const { providers, crosswalks } = config;
  const inFolders = [
    ...providers.flatMap(({ documents }) => documents),
    ...crosswalks.flatMap(({ model, mappings }) => [model, ...mappings]),
  ].map(({ file }) => file);
  const folders = new Set(inFolders.map((file) => posix.dirname(file)));
  const single = [
    config.redocly,
    ...inFolders,
    ...providers.flatMap(({ overlays }) => overlays.map(({ file }) => file)),
    ...providers.flatMap(({ allowReferences }) =>
      allowReferences.filter((place) => !isRemoteReference(place)),
    ),
  ];
  // The project's own folder has more in it than documents.
  for (const folder of folders) if (folder !== ".") copy(config.root, folder, root);
  for (const name of folders.has(".") ? readdirSync(config.root) : [])
    if (/\.(ya?ml|json)$/i.test(name)) copy(config.root, name, root);
  for (const file of single) copy(config.root, file, root);
}

function copy(from: string, path: string, to: string): void {
  if (!existsSync(join(from, path))) return;
  mkdirSync(dirname(join(to, path)), { recursive: true });
  cpSync(join(from, path), join(to, path), {
    recursive: true,
    filter: (source) => !/[\\/](node_modules|\.git)$/.test(source),
  });
}
