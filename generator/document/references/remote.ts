import type { DiagnosticCode } from "../../diagnostics/index.ts";

/** A remote document as text. */
export interface RemoteDocument {
  readonly text: string;
  /** The file that holds it, relative to the project's root: where diagnostics about it point. */
  readonly file: string;
}

/** Why there is no content for a remote reference: reported at the reference. */
export interface RemoteRefusal {
  readonly code: DiagnosticCode;
  readonly message: string;
}

/** Gives the content of remote documents, from disk (pinned.ts) or while it is fetched (`crosswalk fetch`). */
export interface RemoteReferences {
  /**
   * @param url - without fragment, checked (policy.ts).
   * @returns `redirect`: the URL that has the content, still to be checked.
   */
  read(url: string): Promise<RemoteDocument | RemoteRefusal | { readonly redirect: string }>;
}
