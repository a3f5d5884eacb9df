import {
  declaredSeverity,
  type Diagnostic,
  type DiagnosticOverride,
  type DiagnosticReport,
} from "../diagnostics/index.ts";
import type { Config } from "./types.ts";

type Acknowledgement = NonNullable<Config["diagnostics"][string]["acknowledge"]>[number];

/**
 * The configuration's `diagnostics` section as the decision that the collector asks for.
 *
 * @param isStrict - warnings that are not acknowledged count as errors.
 */
export function diagnosticOverrides(
  config: Pick<Config, "diagnostics">,
  isStrict = false,
): (report: DiagnosticReport) => DiagnosticOverride | undefined {
  return (report) => {
    const entry = config.diagnostics[report.code] ?? {};
    const acknowledged = entry.acknowledge?.find((known) => covers(known, report));
    if (acknowledged !== undefined)
      return { ...severityOf(entry.severity), acknowledged: acknowledged.reason };
    const severity = entry.severity ?? declaredSeverity(report);
    return severityOf(isStrict && severity === "warning" ? "error" : entry.severity);
  };
}

const severityOf = (severity: DiagnosticOverride["severity"]): DiagnosticOverride =>
  severity === undefined ? {} : { severity };

/** What a whole run reports of acknowledgements that nothing was reported for: the problem is gone, or elsewhere. */
export function unusedAcknowledgements(
  config: Pick<Config, "diagnostics">,
  reported: readonly Diagnostic[],
): DiagnosticReport[] {
  return Object.entries(config.diagnostics).flatMap(([code, { acknowledge = [] }]) =>
    acknowledge
      .filter((known) => !reported.some((one) => one.code === code && covers(known, one)))
      .map(({ reason, ...where }) => ({
        code: "acknowledgement-unused" as const,
        message: `\`${code}\` ${criteriaOf(where)}, acknowledged because: ${reason}`,
      })),
  );
}

function criteriaOf(where: Omit<Acknowledgement, "reason">): string {
  const criteria = Object.entries(where).map(([name, value]) => `${name} \`${value}\``);
  return criteria.length === 0 ? "anywhere" : `with ${criteria.join(", ")}`;
}

/** Every criterion that an acknowledgement gives has to fit. */
function covers(known: Acknowledgement, report: DiagnosticReport): boolean {
  return (
    (known.provider ?? report.provider) === report.provider &&
    (known.file ?? report.location?.file) === report.location?.file &&
    (known.line ?? report.location?.line) === report.location?.line &&
    (known.pointer ?? report.pointer) === report.pointer
  );
}
