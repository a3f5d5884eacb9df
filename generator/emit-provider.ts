import { checkExamples, emitPackage, type EmittedFile, type PackageOptions } from "./emit/index.ts";
import { meaningHash } from "./json/meaning.ts";
import { record, recordLater, type Memo, type Recorded } from "./memo.ts";
import type { ApiModel } from "./model/index.ts";

/** What a package is made from. It can be sent to a thread. */
export interface EmitInput {
  readonly model: ApiModel;
  readonly options: PackageOptions;
  readonly checksExamples: boolean;
}

/** What came of it, with what there is to report; places are pointers (`replay`). */
export interface Emitted {
  readonly files: Recorded<readonly EmittedFile[]>;
  readonly examples: Recorded<null>;
}

type Time = <T>(stage: string, work: () => T) => T;

/** A model -> the files of its package; its documented examples are checked on the way. */
export async function emitModel(
  { model, options, checksExamples }: EmitInput,
  memo: Memo,
  time: Time = (_, work) => work(),
): Promise<Emitted> {
  const files = await time("emit", () =>
    recordLater((diagnostics) => emitPackage(model, options, diagnostics, memo)),
  );
  if (!checksExamples) return { files, examples: { value: null, reports: [] } };
  // Descriptions have no say in examples, so a run that changed only them remembers.
  const parts = (): string[] => [
    meaningHash(model.document),
    JSON.stringify([model.provider, options.formats]),
  ];
  const examples = await time("examples", () =>
    memo("examples", parts, () =>
      record((diagnostics, locate) => {
        checkExamples({ model, options, locate }, diagnostics);
        return null;
      }),
    ),
  );
  return { files, examples };
}
