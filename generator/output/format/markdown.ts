/**
 * True for Markdown without what oxfmt and prettier disagree about: HTML among text, and code spans that
 * go over the end of a line. What the generator writes has neither.
 */
export function hasPlainMarkup(text: string): boolean {
  let fence: string | undefined;
  for (const line of text.split("\n")) {
    const run = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== undefined) {
      if (run?.startsWith(fence) === true) fence = undefined;
    } else if (run !== undefined) {
      fence = run;
    } else if (!isPlain(line)) {
      return false;
    }
  }
  return true;
}

function isPlain(line: string): boolean {
  const unescaped = line.replace(/\\[\\`<]/g, "");
  const withoutSpans = unescaped.replace(/(`+)(?!`).*?(?<!`)\1(?!`)/g, "");
  return !withoutSpans.includes("`") && !/<[a-z/!?]/i.test(withoutSpans);
}
