import type { Line } from "./lines.ts";

/** What a curl command sends. */
export interface CurlCommand {
  readonly method: string;
  /** Address as it is written, with its query. */
  readonly url: string;
  /** Line of the address. */
  readonly urlLine: number;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  /** Text of the body. */
  readonly data?: string;
  /** `key=value` parts of a form with files. */
  readonly form: readonly string[];
  /** `-u user:password`: HTTP basic authentication. */
  readonly hasUser: boolean;
  readonly line: number;
  readonly endLine: number;
}

const maximumLines = 500;

/** The curl commands among lines. A command ends where no backslash continues it and no quote is open. */
export function findCurlCommands(lines: readonly Line[]): CurlCommand[] {
  const commands: CurlCommand[] = [];
  for (let at = 0; at < lines.length; at++) {
    const first = lines[at] as Line;
    if (!/^(?:\$ )?curl\s/.test(first.text)) continue;
    const words = splitWords(lines.slice(at, at + maximumLines));
    const command = words && toCommand(words, first.number);
    if (command === undefined || words === undefined) continue;
    commands.push(command);
    at += words.lines - 1;
  }
  return commands;
}

interface Word {
  readonly text: string;
  readonly line: number;
}

/** Words as a shell splits them: quotes, backslashes, continued lines. Undefined where a quote stays open. */
function splitWords(lines: readonly Line[]): { words: Word[]; lines: number } | undefined {
  const words: Word[] = [];
  let word: string | undefined;
  let quote = "";
  let start = 0;
  const finish = () => {
    if (word !== undefined) words.push({ text: word, line: start });
    word = undefined;
  };
  let isContinued = false;
  for (const [index, { raw, number }] of lines.entries()) {
    // Captures of an editor have its line numbers and blank lines between the lines of a command.
    if (isContinued && /^\s*\d{0,3}\s*$/.test(raw)) continue;
    const text = raw.trimEnd().replace(/\\\\$/, "\\");
    isContinued = false;
    for (let at = 0; at < text.length; at++) {
      const char = text[at] as string;
      if (quote === "'" ? char === "'" : quote !== "" && char === quote) quote = "";
      else if (quote === "'") word = (word ?? "") + char;
      else if (char === "\\" && at === text.length - 1 && quote === "") isContinued = true;
      else if (char === "\\" && (quote === "" || /["\\$`]/.test(text[at + 1] ?? ""))) {
        // Some captures have put continued lines on one line: a backslash before blanks ends a word.
        if (quote === "" && /\s/.test(text[at + 1] ?? "")) finish();
        else word = (word ?? "") + (text[++at] ?? "");
      } else if (quote === "" && (char === "'" || char === '"')) {
        if (word === "$") word = "";
        if (word === undefined) start = number;
        word ??= "";
        quote = char;
      } else if (quote === "" && /\s/.test(char)) finish();
      else {
        if (word === undefined) start = number;
        word = (word ?? "") + char;
      }
    }
    if (quote !== "") word = `${word ?? ""}\n`;
    else {
      finish();
      const next = lines[index + 1]?.text ?? "";
      if (!isContinued && !/^-{1,2}[A-Za-z]/.test(next)) return { words, lines: index + 1 };
    }
  }
  return quote === "" ? { words, lines: lines.length } : undefined;
}

/** Options of curl that take a value and say nothing about the request. */
const ignoredWithValue =
  /^(?:-o|--output|-A|--user-agent|-e|--referer|--connect-timeout|-m|--max-time|-w|--write-out|--retry|-x|--proxy|--cacert|--cert|--key|-c|--cookie-jar)$/;
const dataOption = /^(?:-d|--data(?:-raw|-binary|-ascii|-urlencode)?|--json)$/;

function toCommand(
  { words, lines }: { readonly words: readonly Word[]; readonly lines: number },
  line: number,
): CurlCommand | undefined {
  const headers: { name: string; value: string }[] = [];
  const data: string[] = [];
  const form: string[] = [];
  let method: string | undefined;
  let url: Word | undefined;
  let hasUser = false;
  let isGet = false;
  const all = words.flatMap(({ text, line: at }) =>
    separateValue(text).map((one) => ({ text: one, line: at })),
  );
  for (let at = 1; at < all.length; at++) {
    const { text } = all[at] as Word;
    const value = (): string => all[++at]?.text ?? "";
    if (/^(?:-X|--request)$/.test(text)) method = value().toUpperCase();
    else if (/^(?:-H|--header)$/.test(text)) {
      const [, name, content] = /^([^:]{1,200}): ?([^]*)$/.exec(value()) ?? [];
      if (name !== undefined) headers.push({ name: name.trim(), value: content ?? "" });
    } else if (dataOption.test(text)) data.push(value());
    else if (/^(?:-F|--form)$/.test(text)) form.push(value());
    else if (/^(?:-u|--user)$/.test(text)) hasUser = value() !== "";
    else if (/^(?:-G|--get)$/.test(text)) isGet = true;
    else if (/^--url$/.test(text)) url ??= all[++at];
    else if (/^(?:-b|--cookie)$/.test(text)) headers.push({ name: "Cookie", value: value() });
    else if (/^(?:-I|--head)$/.test(text)) method ??= "HEAD";
    else if (ignoredWithValue.test(text)) at++;
    else if (!text.startsWith("-")) url ??= all[at];
  }
  if (url === undefined || !/^(?:https?:\/\/|\{\{|\$)/i.test(url.text)) return undefined;
  const hasBody = data.length > 0 || form.length > 0;
  return {
    method: method ?? (hasBody && !isGet ? "POST" : "GET"),
    url: isGet && data.length > 0 ? `${url.text}?${data.join("&")}` : url.text,
    urlLine: url.line,
    headers,
    ...(data.length > 0 && !isGet ? { data: data.join("&") } : {}),
    form,
    hasUser,
    line,
    endLine: line + lines - 1,
  };
}

/** `-XPOST` and `--request=POST` are two words each. */
function separateValue(text: string): string[] {
  const [, short, rest] = /^(-[XHdFu])(.+)$/s.exec(text) ?? [];
  if (short !== undefined && rest !== undefined) return [short, rest];
  const [, long, value] = /^(--[a-z-]{2,30})=(.*)$/s.exec(text) ?? [];
  return long !== undefined && value !== undefined ? [long, value] : [text];
}
