/** Longest page that is read, in characters; real pages stay below 1 MB. */
export const maximumPageLength = 8_000_000;

/** Lines that are shown of a list in one message. */
export const maximumShown = 5;
