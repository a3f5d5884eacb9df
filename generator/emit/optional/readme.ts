import type { ApiModel, OperationModel } from "../../model/index.ts";
import { codeBlock, identifier, moduleSpecifier } from "../write/index.ts";
import type { PackageOptions } from "../types.ts";

/** A section of the README: what is imported from an entry point, how it is used, and what else is to be known. */
export function readmeSection(
  { packageName }: PackageOptions,
  section: {
    readonly title: string;
    readonly entry: string;
    readonly names: readonly string[];
    readonly code: string;
    readonly text: string;
  },
): string {
  const { title, entry, names, code, text } = section;
  const imports = `import { ${names.map(identifier).join(", ")} } from ${moduleSpecifier(`${packageName}/${entry}`)};\n\n`;
  return `## ${title}\n\n${codeBlock(imports + code, "ts")}\n${text}\n`;
}

/** The operation that a README shows: the first one that suits. */
export function shownOperation(
  { operations }: ApiModel,
  suits: (operation: OperationModel) => boolean = () => true,
): OperationModel | undefined {
  return operations.find((operation) => operation.kind === "path" && suits(operation));
}
