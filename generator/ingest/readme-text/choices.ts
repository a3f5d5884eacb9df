import type { JsonObject, JsonValue } from "../../json/values.ts";
import type { Token } from "../shared/tokens.ts";
import { hasType, valueOfText } from "../shared/vocabulary/types.ts";

/** What the prose of a row holds besides prose: what its form control shows. */
export interface RowProse {
  readonly prose: readonly Token[];
  /** Values that the prose lists in a line of its own, each as code. */
  readonly allowed?: readonly JsonValue[];
}

interface Choices {
  readonly schema: JsonObject;
  readonly isEnum: boolean;
  readonly defaultText: string | undefined;
  readonly allowed: readonly JsonValue[] | undefined;
}

const codeList = /^`[^`]+`(?: `[^`]+`)+$/;

/**
 * Drops what the drop-down of a row leaves at the end of its prose: the two choices of a boolean, the chosen
 * value, the values run together. A line of nothing but values as code are the values that are allowed.
 */
export function readChoices(prose: readonly Token[], row: Choices): RowProse {
  const kept = [...prose];
  let listed: JsonValue[] | undefined;
  for (let last = kept.at(-1); last !== undefined; last = kept.at(-1)) {
    const { text } = last;
    if (row.allowed === undefined && listed === undefined && codeList.test(text))
      listed = [...text.matchAll(/`([^`]+)`/g)].map(
        ([, one = ""]) => valueOfText(one, row.schema) ?? one,
      );
    else if (!isControl(text, row)) break;
    kept.pop();
  }
  return { prose: kept, ...(listed === undefined ? {} : { allowed: listed }) };
}

function isControl(text: string, { schema, isEnum, defaultText, allowed }: Choices): boolean {
  if (hasType(schema, "boolean") && /^(?:true|false|truefalse)$/.test(text)) return true;
  if (text === defaultText || allowed?.some((value) => String(value) === text)) return true;
  return isEnum && allowed === undefined && /^(?:Show \d{1,6} enum values|\S{4,})$/.test(text);
}
