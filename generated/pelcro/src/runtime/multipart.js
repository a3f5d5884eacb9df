/**
 * Writes a `multipart/form-data` body: text and numbers as they are, files as files, everything else
 * as JSON; an array is one part for each item. Source: OAS 3.1 section 4.8.15, RFC 7578.
 */
export function multipartWith(types = {}) {
  return (body) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(body)) {
      const type = Object.hasOwn(types, name) ? types[name] : undefined;
      for (const item of Array.isArray(value) ? value : [value]) {
        if (item !== undefined && item !== null) append(form, name, item, type);
      }
    }
    return form;
  };
}
function append(form, name, value, type) {
  if (value instanceof Blob) {
    form.append(
      name,
      type === undefined || value.type !== "" ? value : new Blob([value], { type }),
    );
  } else if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) {
    form.append(name, new Blob([value], type === undefined ? {} : { type }));
  } else if (typeof value === "object") {
    form.append(name, new Blob([JSON.stringify(value)], { type: type ?? "application/json" }));
  } else if (type !== undefined) {
    form.append(name, new Blob([String(value)], { type }));
  } else {
    form.append(name, String(value));
  }
}
