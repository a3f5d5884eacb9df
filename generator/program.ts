/** The running program, as `bin.js` started it. */
export interface Program {
  /** Folder of the bundle, where threads are started from. */
  readonly folder: string;
  /** Changes with the program's files; part of every cache key. */
  readonly version: string;
}
