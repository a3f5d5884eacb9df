import type { TranspiledTemplate } from "./templates.ts";

/**
 * Transpiled templates by their source text. The bundler (generator/bundle.js) puts all of `templates/`
 * here; where the sources run unbundled, templates are transpiled when they are needed.
 */
export const bundledTemplates: Readonly<Record<string, TranspiledTemplate>> = {};
