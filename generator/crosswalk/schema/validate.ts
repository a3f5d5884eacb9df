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

const documents = new WeakMap<JsonObject, Ajv2020>();

/** The same for a schema that stands in a document, with its references. */
export function placeProblems(at: SchemaAt, value: unknown): string | undefined {
  const validate = validatorAt(at);
  return validate === undefined || validate(value) ? undefined : messages(validate);
}

/** A validator of a schema that stands in a document. */
export function validatorAt({ document, pointer }: SchemaAt): ValidateFunction | undefined {
  let ajv = documents.get(document);
  if (ajv === undefined) {
    ajv = makeAjv();
    const created = ajv;
    if (compile(() => created.addSchema({ ...document, $id: "urn:crosswalk:document" })) === undefined) return undefined;
    documents.set(document, ajv);
  }
  const known = ajv;
  return compile(() => known.compile({ $ref: `urn:crosswalk:document#${encodeURI(pointer)}` }));
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
    .map(({ instancePath, message }) => `${instancePath === "" ? "" : `${instancePath} `}${message ?? "is not valid"}`)
    .join("; ");
}
