// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import { type NamedCodec } from "./define.js";
/** Trial in days or until a moment ⇄ the moment it ends. */
export declare const trialEnd: NamedCodec<undefined>;
/** Trial in days or until a moment ⇄ whole days. */
export declare const trialDays: NamedCodec<undefined>;
