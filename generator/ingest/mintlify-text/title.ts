import type { Endpoint } from "./endpoint.ts";
import { isControl, toSection } from "./labels.ts";
import { joinProse } from "./row-content.ts";
import type { Token } from "../shared/tokens.ts";

/** Title and description of a page. */
export interface PageTitle {
  readonly title?: Token;
  readonly description?: string;
}

/** Languages of samples, which sites show as tabs. */
const languageTab =
  /^(?:cURL|Shell|JavaScript|TypeScript|Node(?:\.js)?|Python|PHP|Go|Java|Ruby|C#|Kotlin|Swift|Rust|HTTP)$/;

/**
 * Finds title and description: a Markdown heading, else prose straight after the endpoint, else
 * the last lines before it.
 *
 * @param end - index of the first token of the samples or sections.
 */
export function findTitle(
  tokens: readonly Token[],
  endpoint: Endpoint | undefined,
  end: number,
): PageTitle {
  const isProse = ({ text }: Token) =>
    !isControl(text) &&
    !languageTab.test(text) &&
    !/^(?:curl\b|[{["'<>|]|https?:)/.test(text) &&
    toSection(text) === undefined;
  const before = tokens.slice(0, endpoint?.start ?? end).filter(isProse);
  const after = tokens.slice(endpoint?.next ?? end, end).filter(isProse);
  const heading = [...before, ...after].find((token) => token.isHeading);
  const [firstAfter] = after;
  const title = heading ?? firstAfter ?? (endpoint === undefined ? before[0] : titleBefore(before));
  if (title === undefined) return {};
  const following = (before.includes(title) ? before : after).filter(
    ({ line }) => line > title.line,
  );
  const description = joinProse(following.slice(0, 40)).replace(/^> /, "");
  return { title, ...(description === "" ? {} : { description }) };
}

/** Before the endpoint stand the navigation, the title and perhaps one sentence. */
function titleBefore(before: readonly Token[]): Token | undefined {
  const last = before.at(-1);
  const isSentence = last !== undefined && /[.!?]$/.test(last.text);
  return isSentence ? (before.at(-2) ?? last) : last;
}
