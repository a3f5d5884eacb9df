import type { TranspiledTemplate } from "./templates.ts";

export function transpile(source: string, fileName: string): TranspiledTemplate;
