/** Media types of the parts that have one of their own. */
type PartTypes = Readonly<Record<string, string>>;
/**
 * Writes a `multipart/form-data` body: text and numbers as they are, files as files, everything else
 * as JSON; an array is one part for each item. Source: OAS 3.1 section 4.8.15, RFC 7578.
 */
export declare function multipartWith(
  types?: PartTypes,
): (body: Readonly<Record<string, unknown>>) => FormData;
export {};
