/**
 * A vendor's text as text of a TSDoc comment, for `docComment`: no block tag of its own (`@deprecated`
 * would strike a name out) and no inline tag (`{@link ...}`).
 */
export function docText(text: string): string {
  return text
    .trim()
    .replace(/^(\s*)@/gm, "$1\\@")
    .replaceAll("{@", "{\\@");
}
