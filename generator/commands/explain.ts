import {
  closest,
  declarations,
  isAdjustable,
  type DiagnosticCode,
  type DiagnosticDeclaration,
} from "../diagnostics/index.ts";
import { createConsole, exitCodes } from "./context.ts";
import { wrongUsage } from "./usage.ts";

/**
 * `crosswalk explain CODE`: what a diagnostic says, why it is reported and how to repair it, from the
 * table that declares it; without a code, all codes with their titles.
 */
export async function explainCommand(
  code: string | undefined,
  flags: { readonly json?: boolean },
): Promise<number> {
  const out = createConsole(flags.json === true);
  const codes = Object.keys(declarations).filter(isDiagnosticCode);
  if (code === undefined) {
    const width = Math.max(...codes.map((one) => one.length));
    if (!out.json)
      for (const one of codes) out.say(`${one.padEnd(width)}  ${declarations[one].title}`);
    out.result({ command: "explain", ok: true, diagnostics: codes.map(explained) });
    return exitCodes.done;
  }
  if (!isDiagnosticCode(code)) {
    const guess = closest(code, codes);
    const hint = guess === undefined ? "" : ` Did you mean \`${guess}\`?`;
    return wrongUsage(out, "explain", `There is no diagnostic \`${code}\`.${hint}`);
  }
  if (!out.json) out.say(explanation(code));
  out.result({ command: "explain", ok: true, diagnostics: [explained(code)] });
  return exitCodes.done;
}

function isDiagnosticCode(code: string): code is DiagnosticCode {
  return Object.hasOwn(declarations, code);
}

/** A declaration as tools read it. */
function explained(code: DiagnosticCode) {
  const { severity, title, cause, fix } = declarations[code];
  return { code, severity, title, cause, fix, canBeAdjusted: isAdjustable(code) };
}

/** A diagnostic's declaration as text for people. */
function explanation(code: DiagnosticCode): string {
  const { severity, title, cause, fix }: DiagnosticDeclaration = declarations[code];
  const configured = isAdjustable(code)
    ? [
        "",
        "To live with it, lower or acknowledge it in the configuration:",
        "",
        "  diagnostics:",
        `    ${code}: { severity: info } # or off; or for known problems:`,
        `    # ${code}: { acknowledge: [{ file: FILE, reason: WHY }] }`,
      ]
    : ["", "It cannot be lowered: nothing right can be generated until it is repaired."];
  return [`${severity}[${code}]: ${title}`, "", `Why: ${cause}`, `Fix: ${fix}`, ...configured].join(
    "\n",
  );
}
