// Crosswalk's run time. SPDX-License-Identifier: MIT-0
/** Schemas of the string formats that zod has no exact method for. */
import * as z from "zod";
/** `format: date-time` */
export declare function dateTime(): z.ZodCustomStringFormat;
/** `format: time` */
export declare function time(): z.ZodCustomStringFormat;
/** `format: duration` */
export declare function duration(): z.ZodCustomStringFormat;
/** `format: email` */
export declare function email(): z.ZodCustomStringFormat;
/** `format: idn-email` */
export declare function idnEmail(): z.ZodCustomStringFormat;
/** `format: hostname` */
export declare function hostname(): z.ZodCustomStringFormat;
/** `format: idn-hostname` */
export declare function idnHostname(): z.ZodCustomStringFormat;
/** `format: uri` */
export declare function uri(): z.ZodCustomStringFormat;
/** `format: uri-reference` */
export declare function uriReference(): z.ZodCustomStringFormat;
/** `format: iri` */
export declare function iri(): z.ZodCustomStringFormat;
/** `format: iri-reference` */
export declare function iriReference(): z.ZodCustomStringFormat;
/** `format: uri-template` */
export declare function uriTemplate(): z.ZodCustomStringFormat;
/** `format: json-pointer` */
export declare function jsonPointer(): z.ZodCustomStringFormat;
/** `format: relative-json-pointer` */
export declare function relativeJsonPointer(): z.ZodCustomStringFormat;
/** `format: regex` */
export declare function regex(): z.ZodCustomStringFormat;
/**
 * `format: binary`, or content of the type application/octet-stream: a string in JSON; in a form, or as a body of
 * its own, what holds bytes.
 */
export declare function binary(text?: z.ZodType): z.ZodType<Blob>;
/** `format: date-time` as a Date, or as the text that JSON has of it. */
export declare function dateOr(text: z.ZodType): z.ZodType<Date>;
