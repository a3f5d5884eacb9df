import { splitAtMarks } from "../../json/meaning.ts";
import type { EmittedFile } from "../types.ts";
import { tagLines } from "./comment.ts";
import { yamlScalar } from "./yaml.ts";

/**
 * Puts descriptions in the places of their marks, laid out as prettier does. They come last because they
 * change most often: all that is made before, and formatted, can be remembered without them.
 *
 * @throws when a mark stands where no emitter puts one: our own fault.
 */
export function withDescriptions({ descriptions, ...file }: EmittedFile): EmittedFile {
  // A text that was made without marks may have their characters itself.
  if (descriptions === undefined || descriptions.length === 0) return file;
  const placeOf = file.path.endsWith(".yaml") ? placeInYaml : placeInComment;
  const [first = "", ...parts] = splitAtMarks(file.text);
  let text = "";
  let before = first;
  for (let at = 0; at < parts.length; at += 2) {
    const after = parts[at + 1] ?? "";
    const line = before.lastIndexOf("\n") + 1;
    const place = placeOf(before.slice(line));
    if (place === undefined || !`${after}\n`.startsWith(`${place.closing}\n`))
      throw new Error(`${file.path} has a description where none can be written.`);
    text += before.slice(0, line) + place.write(descriptions[Number(parts[at])] ?? "");
    before = after.slice(place.closing.length);
  }
  return { ...file, text: text + before };
}

/** Where a description can be written: its line is made anew, with it. */
interface Place {
  /** What stands between the mark and the end of the line. */
  readonly closing: string;
  readonly write: (description: string) => string;
}

function placeInYaml(head: string): Place | undefined {
  const [, indentation] = /^([ -]*)description: "$/.exec(head) ?? [];
  if (indentation === undefined) return undefined;
  const pad = " ".repeat(indentation.length);
  return {
    closing: '"',
    write: (description) => `${indentation}description: ${yamlScalar(description, pad)}`,
  };
}

/** A tag alone in its comment, or below others; its further lines as openapi-typescript writes them. */
function placeInComment(head: string): Place | undefined {
  const [, indentation = "", opening] = /^( *?)(\/\*\*| \*) @description $/.exec(head) ?? [];
  if (opening === undefined) return undefined;
  const isAlone = opening === "/**";
  return {
    closing: isAlone ? " */" : "",
    write: (description) => {
      const [first = "", ...others] = linesInComment(description);
      const tag = `@description ${first.trim()}`;
      if (isAlone && others.length === 0) return `${indentation}/** ${tag} */`;
      const lines = [`* ${tag}`, ...others.map((line) => `*     ${line}`)];
      const body = lines.map((line) => `${indentation} ${line.trim()}`).join("\n");
      return isAlone ? `${indentation}/**\n${body}\n${indentation} */` : body;
    },
  };
}

/** The backstop (verify.ts) has parsed the comment; what is put into it must not end it. */
function linesInComment(description: string): string[] {
  const lines = tagLines(description);
  if (lines.some((line) => line.includes("*/")))
    throw new Error("A description would end the comment that it is put into.");
  return lines;
}
