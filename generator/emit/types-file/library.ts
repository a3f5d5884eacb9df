/** What is used of openapi-typescript: the bundle of the program leaves the rest out (generator/bundle.js). */
export {
  astToString,
  NEVER,
  resolveRef,
  STRING,
  stringToAST,
  transformSchema,
  transformSchemaObject,
  tsRecord,
} from "openapi-typescript";
