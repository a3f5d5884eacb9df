/** A package made in a thread of its own; see emit-provider.ts. */
import { emitModel, type EmitInput } from "./emit-provider.ts";
import { createMemo } from "./memo.ts";
import { createCache } from "./output/index.ts";
import { serve } from "./thread.ts";

/** What the thread is given. */
export interface EmitRequest {
  readonly input: EmitInput;
  /** Where results are remembered; undefined: nowhere. */
  readonly store: { readonly folder: string; readonly version: string } | undefined;
}

serve(({ input, store }: EmitRequest) => {
  const cache = store && createCache(store.folder, { version: store.version });
  return emitModel(input, createMemo(cache));
});
