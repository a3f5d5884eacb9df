/** A provider's package made in a thread; see stages.ts. */
import { buildProviderPackage, type PackageInput } from "../provider-package.ts";
import { serve } from "./thread.ts";

serve((input: PackageInput) => buildProviderPackage(input));
