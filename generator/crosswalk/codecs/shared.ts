import { posix } from "node:path";
import * as z from "zod";
import type { Diagnostics } from "../../diagnostics/index.ts";
import { joinPointer } from "../../json/pointer.ts";
import { isObject } from "../../json/values.ts";
import { ownCodecFormat } from "../mapping/format.ts";
import type { CrosswalkInput } from "../types.ts";
import type { OwnCodec } from "./catalogue.ts";

/** Key of the canonical model's extension for what all its mappings share. */
const extension = "x-crosswalk";

const sharedFormat = z.strictObject({
  codecs: z.record(z.string(), ownCodecFormat).default({}),
  synonyms: z.array(z.array(z.string()).min(2)).default([]),
});

/** What the canonical model says for all its mappings: codecs, and words that mean the same. */
export function sharedOf(input: Pick<CrosswalkInput, "canonical">): z.infer<typeof sharedFormat> {
  const value = input.canonical.model.document[extension];
  const parsed = sharedFormat.safeParse(isObject(value) ? value : {});
  return parsed.success ? parsed.data : { codecs: {}, synonyms: [] };
}

/** The codecs of the canonical model; reports what is wrong with its extension. */
export function readSharedCodecs(
  input: CrosswalkInput,
  diagnostics: Diagnostics,
): ReadonlyMap<string, OwnCodec> {
  const { document, model } = input.canonical;
  const report = (pointer: string, message: string): void => {
    const location = document.locate(pointer, "key");
    diagnostics.report({
      ...{ code: "canonical-model", message, pointer },
      ...(location === undefined ? {} : { location }),
    });
  };
  const value = model.document[extension];
  const parsed = sharedFormat.safeParse(value ?? {});
  for (const issue of parsed.error?.issues ?? []) {
    const path = issue.path.map(String);
    report(
      joinPointer("", extension, ...path),
      `${[extension, ...path].join(".")}: ${issue.message}`,
    );
  }
  const { codecs } = sharedOf(input);
  for (const [name, { module, export: exported }] of Object.entries(codecs)) {
    const text = input.readFile?.(moduleFile(input.modelFile ?? "", module));
    if (text !== undefined && exportsName(text, exported)) continue;
    const message =
      text === undefined
        ? `The codec \`${name}\` is in \`${module}\`, and there is no such file.`
        : `\`${module}\` has no \`export const ${exported}\`.`;
    report(joinPointer("", extension, "codecs", name), message);
  }
  return new Map(
    Object.entries(codecs).map(([name, entry]) => [name, { name, entry, isShared: true }]),
  );
}

/** A module's file, from the file that names it. */
export function moduleFile(namedIn: string, module: string): string {
  return posix.normalize(posix.join(posix.dirname(namedIn), module));
}

/** True when a module's text exports a name. */
export function exportsName(text: string, name: string): boolean {
  return new RegExp(`^export (?:const|function) ${name}\\b`, "m").test(text);
}
