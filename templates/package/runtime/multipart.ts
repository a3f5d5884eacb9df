import { jsonText } from "./json-text.ts";

/** What the document says of parts: a media type, or the style `deepObject`. */
type PartEncodings = Readonly<Record<string, string>>;

/**
 * Writes a `multipart/form-data` body: text and numbers as they are, files as files, everything else
 * as a field with JSON; an array is one part for each item. A part that has a media type of its own is
 * sent with that, which `FormData` does for files only. A form that the caller made is sent as it is.
 * Source: OAS 3.1 section 4.8.15, RFC 7578.
 */
export function multipartWith(
  encodings: PartEncodings = {},
): (body: Readonly<Record<string, unknown>>) => FormData {
  return (body) => {
    if (body instanceof FormData) return body;
    const form = new FormData();
    for (const [name, value] of Object.entries(body)) {
      const encoding = Object.hasOwn(encodings, name) ? encodings[name] : undefined;
      if (encoding?.startsWith("deepObject")) {
        for (const [key, item] of bracketed(name, value)) append(form, key, item, undefined);
        continue;
      }
      for (const item of Array.isArray(value) ? value : [value]) {
        if (item !== undefined && item !== null) append(form, name, item, encoding);
      }
    }
    return form;
  };
}

function append(form: FormData, name: string, value: unknown, type: string | undefined): void {
  if (value instanceof Blob) {
    form.append(name, type === undefined || value.type !== "" ? value : typed(value, type));
  } else if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) {
    form.append(name, new Blob([value as BlobPart], type === undefined ? {} : { type }));
  } else {
    const text = typeof value === "object" ? (jsonText(value) ?? "") : String(value);
    // A field is plain text as it is.
    const isField = type === undefined || /^text\/plain/i.test(type);
    form.append(name, isField ? text : new Blob([text], { type }));
  }
}

/** Names and values of what a value holds: `items[0][sku]`. */
function bracketed(name: string, value: unknown): (readonly [name: string, value: unknown])[] {
  if (value === undefined || value === null) return [];
  const isStructure =
    typeof value === "object" && !(value instanceof Blob) && !ArrayBuffer.isView(value);
  if (!isStructure) return [[name, value]];
  return Object.entries(value).flatMap(([key, item]) => bracketed(`${name}[${key}]`, item));
}

function typed(value: Blob, type: string): Blob {
  return value instanceof File
    ? new File([value], value.name, { type })
    : new Blob([value], { type });
}
