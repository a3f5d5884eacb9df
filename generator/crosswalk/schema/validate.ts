import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import type { JsonObject } from "../../json/values.ts";
import type { SchemaAt } from "./resolve.ts";

/** JSON Schema 2020-12; formats and unknown keywords are notes here. */
function makeAjv(): Ajv2020 {
  return new Ajv2020({ strict: false, validateFormats: false, allErrors: true, logger: false });
}

/** A validator of a schema that stands alone; undefined when it cannot be compiled. */
export function validatorOf(schema: object): ValidateFunction | undefined {
  return compile(() => makeAjv().compile(schema));
}

/** What is wrong with a value; undefined when the schema takes it. A schema that cannot be compiled takes everything. */
export function schemaProblems(schema: object, value: unknown): string | undefined {
  const validate = validatorOf(schema);
  return validate === undefined || validate(value) ? undefined : messages(validate);
}

/** The validators of a document's schemas, made when first asked for. */
interface Compiled {
  readonly ajv: Ajv2020;
  readonly byPointer: Map<string, ValidateFunction | undefined>;
}

const documents = new WeakMap<JsonObject, Compiled>();

/** The same for a schema that stands in a document, with its references. */
export function placeProblems(at: SchemaAt, value: unknown): string | undefined {
  const validate = validatorAt(at);
  return validate === undefined || validate(value) ? undefined : messages(validate);
}

function validatorAt({ document, pointer }: SchemaAt): ValidateFunction | undefined {
  let compiled = documents.get(document);
  if (compiled === undefined) {
    const ajv = makeAjv();
    compile(() => ajv.addSchema({ ...document, $id: "urn:crosswalk:document" }));
    compiled = { ajv, byPointer: new Map() };
    documents.set(document, compiled);
  }
  const { ajv, byPointer } = compiled;
  if (!byPointer.has(pointer)) {
    const $ref = `urn:crosswalk:document#${encodeURI(pointer)}`;
    byPointer.set(
      pointer,
      compile(() => ajv.compile({ $ref })),
    );
  }
  return byPointer.get(pointer);
}

function compile<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

function messages(validate: ValidateFunction): string {
  return (validate.errors ?? [])
    .map(
      ({ instancePath, message }) =>
        `${instancePath === "" ? "" : `${instancePath} `}${message ?? "is not valid"}`,
    )
    .join("; ");
}
