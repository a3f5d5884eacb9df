import { attributeOf, isElement, type Element } from "./dom.ts";
import { rawText } from "./inline-text.ts";

interface Position {
  readonly line: number;
  readonly column: number;
}

/** The lines that are written, and where the element that is read stands. */
export interface Writer {
  readonly lines: string[];
  readonly positions: Position[];
  position: Position;
  /** Statuses of tabs whose panels are still to come. */
  tabs: string[];
  /** Lines of the endpoint of the operation that was entered, to be written below its title. */
  endpoint: string[];
  /** The page has the markup of a tool for operations or fields. */
  isReference: boolean;
}

/** Adds a line; of several empty ones, one. */
export function addLine(writer: Writer, text: string): void {
  if (text === "" && (writer.lines.at(-1) ?? "") === "") return;
  writer.lines.push(text);
  writer.positions.push(writer.position);
}

/** Adds a line with an empty one above and below. */
export function writeSpaced(writer: Writer, text: string): void {
  if (text.replace(/^#+ ?/, "") === "") return;
  addLine(writer, "");
  addLine(writer, text);
  addLine(writer, "");
}

/** Writes a block of code in a fence. */
export function writeCode(node: Element, writer: Writer): void {
  const text = rawText(node).replace(/\n$/, "");
  const language =
    /\blang(?:uage)?-([\w+-]+)/.exec(
      `${attributeOf(node, "class") ?? ""} ${node.childNodes
        .filter(isElement)
        .map((child) => attributeOf(child, "class") ?? "")
        .join(" ")}`,
    )?.[1] ?? "";
  writeFence(text, language, writer);
}

/** Writes a text in a fence. */
export function writeFence(text: string, language: string, writer: Writer): void {
  addLine(writer, "");
  addLine(writer, `\`\`\`${language}`);
  const { line } = writer.position;
  for (const [index, part] of text.split("\n").entries()) {
    writer.position = { line: line + index, column: 1 };
    writer.lines.push(part);
    writer.positions.push(writer.position);
  }
  addLine(writer, "```");
  addLine(writer, "");
}
