export interface WatchOptions {
  /** Changes within this time are one: editors and `git checkout` write many files. Default 100. */
  readonly debounceMs?: number;
  /** Called when watching begins to work. */
  readonly onReady?: () => void;
  readonly onError?: (error: unknown) => void;
}

/**
 * Calls `onChange` with the changed paths, never twice at a time: what changes meanwhile comes with the
 * next call.
 *
 * @param paths - files and folders, absolute; one that does not exist yet is waited for.
 * @returns a function that stops watching.
 */
export async function watch(
  paths: readonly string[],
  onChange: (changed: readonly string[]) => void | Promise<void>,
  options: WatchOptions = {},
): Promise<() => Promise<void>> {
  const { watch: watchFiles } = await import("chokidar");
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let isRunning = false;
  let isClosed = false;

  const watcher = watchFiles([...paths], { ignoreInitial: true });
  watcher.on("all", (_event, path) => {
    changed.add(path);
    schedule();
  });
  if (options.onReady !== undefined) watcher.on("ready", options.onReady);
  watcher.on("error", (error) => options.onError?.(error));

  function schedule(): void {
    clearTimeout(timer);
    if (!isClosed) timer = setTimeout(() => void flush(), options.debounceMs ?? 100);
  }

  async function flush(): Promise<void> {
    if (isRunning || changed.size === 0) return;
    const batch = [...changed].sort();
    changed.clear();
    isRunning = true;
    try {
      await onChange(batch);
    } catch (error) {
      options.onError?.(error);
    }
    isRunning = false;
    if (changed.size > 0) schedule();
  }

  return async () => {
    isClosed = true;
    clearTimeout(timer);
    await watcher.close();
  };
}
