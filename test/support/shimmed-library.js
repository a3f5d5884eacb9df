import { shimFor } from "../../generator/bundle.js";

/**
 * For runs that take the sources as they are: openapi-typescript gets what it gets in the program's bundle.
 *
 * @type {import("vite").Plugin}
 */
export const shimmedLibrary = {
  name: "shimmed-library",
  enforce: "pre",
  config: () => ({ test: { server: { deps: { inline: ["openapi-typescript"] } } } }),
  resolveId: (path, importer) => shimFor(path, importer),
};
