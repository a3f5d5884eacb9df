import type { SampleHeader } from "./credentials.ts";
import type { Line } from "./lines.ts";

/** `"Authorization": "Bearer …"`, `.header("Authorization", "Bearer …")`, `"Authorization: Bearer …"`. */
const credential =
  /([A-Za-z][\w-]{1,60})["'`]?\s?(?::|=>|,|=)\s?["'`]?(?=(?:Bearer|Basic)\b)([^"'`]{1,300})/g;

/** Headers with HTTP's own authentication that samples in any language send. */
export function headersIn(lines: readonly Line[]): SampleHeader[] {
  return lines.flatMap(({ text }) =>
    /bearer|basic/i.test(text)
      ? [...text.matchAll(credential)].map(([, name = "", value = ""]) => ({ name, value }))
      : [],
  );
}
