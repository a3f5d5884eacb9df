/**
 * Words of billing that mean the same thing in different APIs. Each line is one meaning; a word
 * stands in one line only.
 */
const meanings: readonly string[] = [
  "customer client user subscriber contact account buyer",
  "plan product offer item package",
  "price pricepoint rate",
  "start begin begins begun initial activated opened from",
  "end ends ended expire expires expiration expiry until",
  "create created",
  "update updated modified changed",
  "cancel canceled cancelled cancellation",
  "discount coupon promo promotion voucher",
  "quantity seats qty units count",
  "interval period frequency cycle",
  "timing cadence",
  "external reference lookup foreign handle key old slug",
  "id identifier cursor ref uuid",
  "metadata metafields labels attributes custom",
  "payment source profile card billing",
  "collection collect method",
  "address shipping delivery",
  "renew renewal renews auto",
  "tax vat taxes",
  "status state phase",
  "trial free complimentary",
  "channel desk origin",
  "next upcoming assessment",
  "previous last prior",
  "usage metrics metric metered consumption",
  "overage excess",
  "included limit allowance",
  "message note text",
  "recipient receiver",
  "net terms due",
  "anchor snap align",
  "at date time timestamp on",
  "currency money",
];

const meaningOf = new Map(
  meanings.flatMap((line) => {
    const words = line.split(" ");
    return words.map((word) => [word, words[0] ?? word] as const);
  }),
);

/** Words that say nothing on their own. */
const empty = new Set(
  "a an the of to in is it and or for with that be as by this which if are was not on".split(" "),
);

/** Splits names and sentences into lower-case words: `trialEndsAt` and `trial_ends_at` are the same three. */
export function wordsOf(text: string): string[] {
  return text
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 1 && !empty.has(word));
}

/** The words of a text by meaning, each once. */
export function meaningsOf(text: string): ReadonlySet<string> {
  return new Set(
    wordsOf(text).map(
      (word) => meaningOf.get(word) ?? meaningOf.get(word.replace(/s$/, "")) ?? word,
    ),
  );
}

/** How much two sets share, 0 to 1 (Dice); the measure of names, which are short. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  const shared = [...a].filter((word) => b.has(word)).length;
  return (2 * shared) / (a.size + b.size);
}

/** Share of the smaller set that is in the other: the measure of sentences, whose lengths differ. */
export function containment(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const smaller = Math.min(a.size, b.size);
  if (smaller < 2) return 0;
  return [...a].filter((word) => b.has(word)).length / Math.max(smaller, 4);
}
