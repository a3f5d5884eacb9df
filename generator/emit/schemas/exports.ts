import type { ApiModel, OperationModel, ParameterModel } from "../../model/index.ts";
import { numberLiteral, stringLiteral } from "../write/index.ts";

/** An export of the schemas module. */
export interface WantedExport {
  readonly name: string;
  /** The type of what it validates, in terms of the package's `types.d.ts`. */
  readonly type: string;
  /** The schema that it validates; undefined for parameters. */
  readonly pointer?: string;
  readonly parameters?: readonly ParameterModel[];
}

/** Every schema that a package exports, components first, then operations in document order. */
export function collectExports(model: ApiModel): WantedExport[] {
  const components = model.schemas.map((component) => ({
    name: component.exportName,
    type: `components["schemas"][${stringLiteral(component.name)}]`,
    pointer: component.pointer,
  }));
  return [...components, ...model.operations.flatMap(operationExports)];
}

function operationExports(operation: OperationModel): WantedExport[] {
  const type = operationType(operation);
  const found: WantedExport[] = [];
  if (operation.parametersExport !== undefined) {
    const { parametersExport: name, parameters } = operation;
    found.push({ name, type: `${type}["parameters"]`, parameters });
  }
  const body = operation.requestBody;
  for (const content of body?.contents ?? []) {
    if (content.exportName === undefined || content.schemaPointer === undefined) continue;
    const held = `NonNullable<${type}["requestBody"]>["content"]`;
    found.push({
      name: content.exportName,
      type: `${held}[${stringLiteral(content.mediaType)}]`,
      pointer: content.schemaPointer,
    });
  }
  for (const response of operation.responses) {
    for (const content of response.contents) {
      if (content.exportName === undefined || content.schemaPointer === undefined) continue;
      found.push({
        name: content.exportName,
        type: `${type}["responses"][${statusKey(response.status)}]["content"][${stringLiteral(content.mediaType)}]`,
        pointer: content.schemaPointer,
      });
    }
  }
  return found;
}

/** openapi-typescript writes codes as numbers, ranges and `default` as strings. */
function statusKey(status: string): string {
  return /^[1-9]\d{2}$/.test(status) ? numberLiteral(Number(status)) : stringLiteral(status);
}

function operationType({ operationId }: OperationModel): string {
  return `operations[${stringLiteral(operationId)}]`;
}
