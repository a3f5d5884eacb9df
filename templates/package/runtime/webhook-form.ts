/** What the text of a form's field is read as. */
export type FieldKind = "number" | "bigint" | "boolean";

/** How fields are read whose values are no texts: a field that may come several times is a list. */
export type FormFields = Readonly<Record<string, FieldKind | readonly ["text" | FieldKind]>>;

/**
 * Makes the payload of a webhook of its form. What is not the text of such a value stays, for the validator to report.
 *
 * @param payload - the form as fields, or as the platform parsed it; what comes several times is a list there.
 */
export function formPayload(payload: unknown, fields: FormFields): unknown {
  const form = payload instanceof URLSearchParams ? formFields(payload) : payload;
  if (typeof form !== "object" || form === null) return form;
  return Object.fromEntries(
    Object.entries(form).map(([name, value]: [string, unknown]) => {
      const kind = Object.hasOwn(fields, name) ? fields[name] : undefined;
      if (kind === undefined) return [name, value];
      if (typeof kind === "string") return [name, readField(value, kind)];
      return [name, [value].flat().map((item: unknown) => readField(item, kind[0]))];
    }),
  );
}

/** The fields of a form; one that comes several times has all of its values. */
export function formFields(form: URLSearchParams): Record<string, string | string[]> {
  return Object.fromEntries(
    [...new Set(form.keys())].map((name) => {
      const values = form.getAll(name);
      return [name, values.length > 1 ? values : (values[0] ?? "")];
    }),
  );
}

function readField(value: unknown, kind: "text" | FieldKind): unknown {
  if (typeof value !== "string" || kind === "text") return value;
  if (kind === "boolean") return value === "true" || (value === "false" ? false : value);
  if (kind === "bigint") return /^-?\d+$/.test(value) ? BigInt(value) : value;
  return /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(value) ? Number(value) : value;
}
