import { identifier } from "../write/index.ts";
import type { WantedExport } from "./exports.ts";

/**
 * `schemas.d.ts`: each export with the type that `types.d.ts` declares for it. A user's compiler never infers
 * a type from a zod expression.
 *
 * @param objects - names of those that are objects of zod's own.
 */
export function declarations(
  wanted: readonly WantedExport[],
  objects: ReadonlySet<string>,
): string {
  const roots = ["components", "operations", "paths", "webhooks"].filter((root) =>
    wanted.some(({ type }) => type.includes(`${root}[`)),
  );
  const isObject = ({ name, parameters }: WantedExport): boolean =>
    parameters === undefined && objects.has(name);
  const imports = [
    'import type * as z from "zod";\n',
    ...(wanted.some(isObject)
      ? ['import type { ObjectSchema } from "./runtime/validation/objects.js";\n']
      : []),
    ...(roots.length === 0 ? [] : [`import type { ${roots.join(", ")} } from "./types.js";\n`]),
  ];
  const lines = wanted.map((one) =>
    declaration(identifier(one.name), one.type, isObject(one) ? "ObjectSchema" : "z.ZodType"),
  );
  return `${imports.join("")}\n${lines.join("")}`;
}

function declaration(name: string, type: string, schema: string): string {
  const head = `export declare const ${name}: ${schema}<`;
  const line = `${head}${type}>;\n`;
  return line.length <= 101 ? line : `${head}\n  ${type}\n>;\n`;
}
