import { readFileSync } from "node:fs";

/** What a stage of a case may use: the two runs of the program, looking at the files, using the package. */
export const limits = {
  /** Seconds of the processor, all threads together: other work on the machine is not the case's fault. */
  cpu: 10,
  /** MiB of resident memory. */
  memory: 1024,
  /** Seconds of the clock, for what waits and does not work: a lock, a socket, a promise that nobody keeps. */
  wall: 120,
} as const;

/** MiB of the heap's old generation: leaves room in the resident memory for code, buffers and young objects. */
export const HEAP = 768;

/** Milliseconds between two looks at a process. */
const EVERY = 50;

export interface ProcessWatch {
  /** The limits count from here. */
  begin(stage: string): void;
  stage(): string;
  stop(): void;
}

/**
 * Watches a process from outside, as one that does not come to an end cannot watch itself.
 * The clock is watched everywhere, memory and the processor where there is `/proc`; the child adds
 * what it measures itself (case-result.ts), so that peaks between two looks count as well.
 *
 * @param over - told once, with what was exceeded.
 */
export function watchProcess(pid: number, over: (detail: string) => void): ProcessWatch {
  let stage = "start";
  let from = { at: performance.now(), cpu: cpuSeconds(pid) ?? 0 };
  const timer = setInterval(() => {
    const seconds = (performance.now() - from.at) / 1_000;
    const cpu = (cpuSeconds(pid) ?? 0) - from.cpu;
    const memory = residentMebibytes(pid) ?? 0;
    const exceeded =
      memory > limits.memory
        ? `more than ${limits.memory} MiB of resident memory`
        : cpu > limits.cpu
          ? `more than ${limits.cpu} s of the processor`
          : seconds > limits.wall
            ? `more than ${limits.wall} s`
            : undefined;
    if (exceeded === undefined) return;
    clearInterval(timer);
    over(`${stage}: ${exceeded}`);
  }, EVERY);
  return {
    begin(next) {
      stage = next;
      from = { at: performance.now(), cpu: cpuSeconds(pid) ?? 0 };
    },
    stage: () => stage,
    stop: () => clearInterval(timer),
  };
}

/** User and system time, proc_pid_stat(5); undefined where there is none. A tick is 1/100 s on every Linux. */
function cpuSeconds(pid: number): number | undefined {
  const fields = read(`/proc/${pid}/stat`)
    ?.replace(/^.*\) /s, "")
    .split(" ");
  return fields === undefined ? undefined : (Number(fields[11]) + Number(fields[12])) / 100;
}

function residentMebibytes(pid: number): number | undefined {
  const found = /^VmRSS:\s+(\d+) kB/m.exec(read(`/proc/${pid}/status`) ?? "");
  return found === null ? undefined : Number(found[1]) / 1024;
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
