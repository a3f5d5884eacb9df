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
    /** What the code uses of the package's index. */
    readonly ofIndex?: readonly string[];
    readonly code: string;
    readonly text: string;
  },
): string {
  const { title, entry, names, ofIndex = [], code, text } = section;
  const imported = (from: readonly string[], module: string): string =>
    `import { ${from.map(identifier).join(", ")} } from ${moduleSpecifier(module)};\n`;
  const imports =
    (ofIndex.length === 0 ? "" : imported(ofIndex, packageName)) +
    imported(names, `${packageName}/${entry}`);
  return `## ${title}\n\n${codeBlock(`${imports}\n${code}`, "ts")}\n${text}\n`;
}

/** The operation that a README shows: the first one that suits. */
export function shownOperation(
  { operations }: ApiModel,
  suits: (operation: OperationModel) => boolean = () => true,
): OperationModel | undefined {
  return operations.find((operation) => operation.kind === "path" && suits(operation));
}
