import type { ChangeClass, Direction, SurfaceEffect } from "../types.ts";

/** Why a rule has no mirror. */
export interface NoMirror {
  readonly none: string;
}

/** One row of the rule table: everything that is the same for each change of a kind. */
export interface Rule {
  readonly id: string;
  readonly direction: Direction;
  /**
   * `decide`: breaking or not according to containment of one schema in the other, `may-break` when
   * that cannot be decided. A schema rule of class `breaking` or `may-break` is still reported as
   * `non-breaking` where containment proves that nothing is lost.
   */
  readonly class: ChangeClass | "decide";
  /** True when containment of the schemas has a say in the class. */
  readonly decidable: boolean;
  /** What happened, in words that follow the subject: `maxLength lowered`. */
  readonly title: string;
  /** The rule that reports the reverse edit; its own id when the edit has no sides. */
  readonly opposite: string;
  /** The rule that reports the same edit where data flows the other way. */
  readonly counterpart: string | NoMirror;
  /** What the edit does to the exported TypeScript. */
  readonly surface: SurfaceEffect;
}
