import type { Diagnostics } from "../../diagnostics/index.ts";
import { joinPointer } from "../../json/pointer.ts";
import { transpileTemplate, type EmittedFile } from "../../emit/index.ts";
import { moduleFile, sharedOf } from "../codecs/shared.ts";
import type { CheckedCrosswalk, CheckedMapping } from "../types.ts";
import { adapterName } from "./names.ts";

/** Name of a module with codecs in the package, without extension. */
export function ownCodecFile(module: string): string {
  const base = module.split("/").at(-1) ?? "";
  return base.replace(/\.[cm]?[jt]s$/, "").replace(/[^A-Za-z0-9_-]/g, "-") || "codec";
}

/** The mapping's own codec modules, transpiled into the provider's folder of the package. */
export async function emitOwnCodecs(
  { mapping, provider }: Pick<CheckedMapping, "mapping" | "provider">,
  diagnostics: Diagnostics,
): Promise<EmittedFile[]> {
  const { codecs } = mapping.value;
  const modules = [...new Set(Object.values(codecs).map((codec) => codec.module))].sort();
  const files = await Promise.all(
    modules.map((module) =>
      transpiled({
        ...{ module, source: mapping.modules.get(module) ?? "" },
        stem: `src/${adapterName({ provider })}/codecs/${ownCodecFile(module)}`,
        failed: (message) => {
          const [name = ""] = Object.entries(codecs).find(([, one]) => one.module === module) ?? [];
          const location = mapping.locate(joinPointer("/codecs", name, "module"));
          diagnostics.report({
            code: "mapping-own-codec",
            message,
            location,
            provider: mapping.provider,
          });
        },
      }),
    ),
  );
  return files.flat();
}

/** The codec modules that the canonical model names, transpiled into the package. */
export async function emitSharedCodecs(
  { canonical, modelFile = "", readFile }: CheckedCrosswalk,
  diagnostics: Diagnostics,
): Promise<EmittedFile[]> {
  const { codecs } = sharedOf({ canonical: canonical.document });
  const modules = [...new Set(Object.values(codecs).map(({ module }) => module))].sort();
  const files = await Promise.all(
    modules.map((module) =>
      transpiled({
        ...{ module, source: readFile?.(moduleFile(modelFile, module)) ?? "" },
        stem: `src/codecs/${ownCodecFile(module)}`,
        failed: (message) => {
          const [name = ""] = Object.entries(codecs).find(([, one]) => one.module === module) ?? [];
          const pointer = joinPointer("", "x-crosswalk", "codecs", name, "module");
          const location = canonical.document.document.locate(pointer);
          diagnostics.report({
            ...{ code: "canonical-model", message, pointer },
            ...(location === undefined ? {} : { location }),
            fix: "Give what the module exports a type: `export const name: z.ZodType = z.codec(...)`.",
          });
        },
      }),
    ),
  );
  return files.flat();
}

interface CodecModule {
  readonly module: string;
  readonly source: string;
  readonly stem: string;
  readonly failed: (message: string) => void;
}

async function transpiled({ module, source, stem, failed }: CodecModule): Promise<EmittedFile[]> {
  try {
    const { javascript, declarations } = await transpileTemplate(source, module);
    return [
      { path: `${stem}.js`, text: javascript },
      { path: `${stem}.d.ts`, text: declarations },
    ];
  } catch (error) {
    failed((error as Error).message);
    return [];
  }
}
