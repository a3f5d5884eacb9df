// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import { type BodyReader, type JsonParser } from "./read.js";
/** Where values are that JSON has another form of, as a graph: nodes refer to others by their index. */
export interface ValueNode {
  /** Name of the conversion of the value itself. */
  readonly self?: string;
  /** Nodes that apply to the same value. */
  readonly same?: readonly number[];
  readonly properties?: Readonly<Record<string, number>>;
  /** All other members. */
  readonly others?: number;
  readonly items?: number;
  /** The first items. */
  readonly prefix?: readonly number[];
}
/** How values of one kind are made of those of JSON. */
export interface Conversion {
  /** Parses JSON, where `JSON.parse` would lose something. */
  readonly parse?: (text: string) => unknown;
  /** @param isWanted - whether the document has a value of the kind here. */
  readonly convert: (value: unknown, isWanted: boolean) => unknown;
}
/** Conversions by the name that nodes have for them. */
export type Conversions = Readonly<Record<string, Conversion>>;
/** Converts a value that `JSON.parse` gave; its objects are changed in place. */
export declare function convertWith(
  nodes: readonly ValueNode[],
  conversions: Conversions,
): (value: unknown) => unknown;
/** Converts a payload; its text, if that is at hand: `JSON.parse` may have lost something. */
export declare function payloadWith(
  nodes: readonly ValueNode[],
  conversions: Conversions,
): (payload: unknown, text?: string) => unknown;
/** Parses JSON and converts its values. */
export declare function parseWith(
  nodes: readonly ValueNode[],
  conversions: Conversions,
): JsonParser;
/** Parses the data of an event; the nodes are of the event as a whole. */
export declare function parseDataWith(
  nodes: readonly ValueNode[],
  conversions: Conversions,
): JsonParser;
/** Reads JSON with a parser of its own; what is not JSON is read otherwise. */
export declare function readWith(parse: JsonParser, otherwise: BodyReader): BodyReader;
