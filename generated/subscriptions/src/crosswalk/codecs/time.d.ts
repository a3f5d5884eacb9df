// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import { type NamedCodec } from "./define.js";
/** Moment in UTC ⇄ Unix seconds. */
export declare const unixSeconds: NamedCodec<{
  readonly max?: number;
}>;
/** Moment in UTC ⇄ RFC 3339 with any offset. */
export declare const timestamp: NamedCodec<undefined>;
/** `YYYY-MM-DD HH:MM:SS` without a zone, taken as UTC. */
export declare const zonelessTime: NamedCodec<undefined>;
/** Moment in UTC ⇄ RFC 2822, as mail and some older services write it. */
export declare const mailDate: NamedCodec<undefined>;
/** Unit and count ⇄ ISO 8601 duration of one unit. */
export declare const isoDuration: NamedCodec<undefined>;
