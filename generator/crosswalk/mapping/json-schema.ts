import * as z from "zod";
import { mappingFormat } from "./format.ts";

/** The format of mapping files as JSON Schema, from which editors complete and check. */
export function mappingJsonSchema(): unknown {
  return {
    ...z.toJSONSchema(mappingFormat, { io: "input", unrepresentable: "any" }),
    title: "Crosswalk mapping file",
  };
}
