import type { Diagnostics } from "../../diagnostics/index.ts";
import type { JsonObject } from "../../json/values.ts";
import { describedKeywords } from "../markdown/rows.ts";
import { parseTypeText, type TypeText } from "../markdown/type-text.ts";
import type { PageField } from "../shared/page-operation.ts";
import { hasType, valueOfText } from "../shared/vocabulary/types.ts";
import { attributeText, proseOf, type Tag } from "../tags/scan-tags.ts";

/** What the readers of components report to. */
export interface Context {
  readonly file: string;
  readonly diagnostics: Diagnostics;
}

/** Fields that stand in no other field, of either kind. */
export function topFields(tags: readonly Tag[], name: "ParamField" | "ResponseField"): Tag[] {
  return tags.flatMap((tag) => {
    if (tag.name === name) return [tag];
    return tag.name === "ParamField" || tag.name === "ResponseField"
      ? []
      : topFields(tag.children, name);
  });
}

/** Reports what the type of a field leaves open. */
function reportType(
  tag: Tag,
  {
    name,
    type,
    hasValues,
  }: { readonly name: string; readonly type: TypeText | undefined; readonly hasValues: boolean },
  { file, diagnostics }: Context,
): void {
  const location = { file, line: tag.line, column: tag.column };
  const written = attributeText(tag, "type") ?? "";
  if (type === undefined)
    diagnostics.report({
      code: "type-not-stated",
      message:
        written === ""
          ? `The page says no type of ${name}.`
          : `The type ${JSON.stringify(written)} of ${name} is no known word.`,
      location,
    });
  if (type?.isEnum === true && !hasValues)
    diagnostics.report({
      code: "enum-values-lost",
      message: `The values that ${name} may have are not in the text.`,
      location,
    });
}

/** The field of a component, with those inside of it: `Expandable` only folds them. */
export function fieldOf(
  tag: Tag,
  { name, row }: { readonly name: string; readonly row: number },
  context: Context,
): PageField {
  const type = parseTypeText(attributeText(tag, "type") ?? "");
  const schema: JsonObject = { ...type?.schema };
  const description = proseOf(tag);
  if (description !== "") schema["description"] = description;
  const described = describedKeywords(description, schema, type?.isEnum === true);
  Object.assign(schema, described);
  reportType(tag, { name, type, hasValues: Object.keys(described).length > 0 }, context);
  if (tag.attributes.get("deprecated") === true || tag.attributes.get("deprecated") === "true")
    schema["deprecated"] = true;
  const value = tag.attributes.get("default") ?? tag.attributes.get("initialValue");
  const typed = typeof value === "string" ? valueOfText(value, schema) : value;
  if (typed !== undefined && type !== undefined) schema["default"] = typed;
  const inner = tag.children.flatMap((child) => [
    ...topFields([child], "ResponseField"),
    ...topFields([child], "ParamField"),
  ]);
  const children = inner.map((child, index) =>
    fieldOf(child, { name: nameOf(child), row: index + 1 }, context),
  );
  const isOpen =
    schema["type"] === undefined || (!hasType(schema, "object") && !hasType(schema, "array"));
  return {
    name,
    row,
    required: isTrue(tag.attributes.get("required")),
    schema: children.length > 0 && isOpen ? { ...schema, type: "object" } : schema,
    source: { line: tag.line, column: tag.column },
    ...(children.length > 0 ? { children } : {}),
  };
}

const isTrue = (value: unknown) => value === true || value === "true" || value === "";

/** The name that a component gives its field. */
export const nameOf = (tag: Tag) =>
  attributeText(tag, "name") ?? attributeText(tag, "body") ?? "value";
