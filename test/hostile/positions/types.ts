/** A case as files and arguments: what one run of the program is given. */
export interface Scenario {
  /** Relative to the project's folder. */
  readonly files: Readonly<Record<string, string>>;
  /** Symbolic links: path in the project's folder -> absolute path that it leads to. */
  readonly links?: Readonly<Record<string, string>>;
  /** Why the validators of the package are not built: a limit of a library, stated in SECURITY.md. */
  readonly notExercised?: string;
  /** Arguments of the program, without `--json`. */
  readonly args: readonly string[];
  /** Folder that the run may write to, relative to the project's folder. */
  readonly output: string;
}

/** A place of an input that a stranger may fill. Undefined where a payload cannot stand there. */
export type Position = (payload: string) => Scenario | undefined;

export type Positions = Readonly<Record<string, Position>>;
