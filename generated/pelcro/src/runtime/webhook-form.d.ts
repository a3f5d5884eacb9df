// Crosswalk's run time. SPDX-License-Identifier: MIT-0
/** What the text of a form's field is read as. */
export type FieldKind = "number" | "bigint" | "boolean";
/** How fields are read whose values are no texts: a field that may come several times is a list. */
export type FormFields = Readonly<Record<string, FieldKind | readonly ["text" | FieldKind]>>;
/**
 * Makes the payload of a webhook of its form. What is not the text of such a value stays, for the validator to report.
 *
 * @param payload - the form as fields, or as the platform parsed it; what comes several times is a list there.
 */
export declare function formPayload(payload: unknown, fields: FormFields): unknown;
/** The fields of a form; one that comes several times has all of its values. */
export declare function formFields(form: URLSearchParams): Record<string, string | string[]>;
