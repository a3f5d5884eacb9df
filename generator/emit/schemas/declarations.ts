import type { ApiModel } from "../../model/index.ts";
import { identifier } from "../write/index.ts";
import type { WantedExport } from "./exports.ts";

/**
 * `schemas.d.ts`: each export with the type that `types.d.ts` declares for it. A user's compiler never infers
 * a type from a zod expression.
 */
export function declarations(_model: ApiModel, wanted: readonly WantedExport[]): string {
  const roots = ["components", "operations", "paths", "webhooks"].filter((root) =>
    wanted.some(({ type }) => type.includes(`${root}[`)),
  );
  const imports =
    roots.length === 0 ? "" : `import type { ${roots.join(", ")} } from "./types.js";\n`;
  const lines = wanted.map(({ name, type }) => declaration(identifier(name), type));
  return `import type * as z from "zod";\n${imports}\n${lines.join("")}`;
}

function declaration(name: string, type: string): string {
  const line = `export declare const ${name}: z.ZodType<${type}>;\n`;
  return line.length <= 101 ? line : `export declare const ${name}: z.ZodType<\n  ${type}\n>;\n`;
}
