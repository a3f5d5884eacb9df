/** What {@link scanJson} calls as it goes through a text. Offsets are in UTF-16 units; ends are exclusive. */
export interface JsonVisitor {
  open?(start: number): void;
  close?(end: number): void;
  key?(start: number, end: number): void;
  scalar?(start: number, end: number): void;
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;

/**
 * Goes once through a text that `JSON.parse` has accepted, without recursion and without making
 * strings. Does not check the grammar.
 */
export function scanJson(text: string, visitor: JsonVisitor): void {
  const inObject: boolean[] = [];
  let expectsKey = false;
  for (let i = 0; i < text.length;) {
    const code = text.charCodeAt(i);
    if (isSpace(code) || code === COLON) i++;
    else if (code === COMMA) {
      expectsKey = inObject.at(-1) === true;
      i++;
    } else if (isOpening(code)) {
      expectsKey = code === 0x7b;
      inObject.push(expectsKey);
      visitor.open?.(i++);
    } else if (isClosing(code)) {
      inObject.pop();
      expectsKey = false;
      visitor.close?.(++i);
    } else {
      const end = code === QUOTE ? endOfString(text, i) : endOfWord(text, i);
      if (expectsKey) visitor.key?.(i, end);
      else visitor.scalar?.(i, end);
      expectsKey = false;
      i = end;
    }
  }
}

const isSpace = (code: number) => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
const isOpening = (code: number) => code === 0x7b || code === 0x5b;
const isClosing = (code: number) => code === 0x7d || code === 0x5d;

function endOfString(text: string, start: number): number {
  let end = start;
  do end = text.indexOf('"', end + 1);
  while (end !== -1 && isEscaped(text, end));
  return end === -1 ? text.length : end + 1;
}

function isEscaped(text: string, quote: number): boolean {
  let before = quote - 1;
  while (text.charCodeAt(before) === BACKSLASH) before--;
  return (quote - before) % 2 === 0;
}

function endOfWord(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (code === COMMA || isSpace(code) || isClosing(code)) break;
    end++;
  }
  return end;
}
