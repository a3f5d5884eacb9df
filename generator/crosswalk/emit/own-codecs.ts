import type { Diagnostics } from "../../diagnostics/index.ts";
import { joinPointer } from "../../json/pointer.ts";
import { transpileTemplate, type EmittedFile } from "../../emit/index.ts";
import type { CheckedMapping } from "../types.ts";
import { ownCodecFile } from "./mapping-module.ts";
import { providerNames } from "./names.ts";

/** The user's own codec modules, transpiled into the provider's folder of the package. */
export async function emitOwnCodecs(
  mapping: CheckedMapping,
  diagnostics: Diagnostics,
): Promise<EmittedFile[]> {
  const modules = [
    ...new Set(Object.values(mapping.mapping.value.codecs).map((codec) => codec.module)),
  ].sort();
  const files = await Promise.all(
    modules.map(async (module) => {
      const source = mapping.mapping.modules.get(module) ?? "";
      const made = await transpileTemplate(source, module).catch((error: unknown) => {
        const index = Object.values(mapping.mapping.value.codecs).findIndex(
          (codec) => codec.module === module,
        );
        const name = Object.keys(mapping.mapping.value.codecs)[index] ?? "";
        diagnostics.report({
          code: "mapping-own-codec",
          message: (error as Error).message,
          location: mapping.mapping.locate(joinPointer("/codecs", name, "module")),
          provider: mapping.mapping.provider,
        });
        return undefined;
      });
      if (made === undefined) return [];
      const { javascript, declarations } = made;
      const stem = `src/${providerNames(mapping).adapter}/codecs/${ownCodecFile(module)}`;
      return [
        { path: `${stem}.js`, text: javascript },
        { path: `${stem}.d.ts`, text: declarations },
      ];
    }),
  );
  return files.flat();
}
