import type { MediaTypeModel } from "../../model/index.ts";
import {
  componentOf,
  isArray,
  itemsOf,
  propertiesOf,
  typesOf,
  type SchemaAt,
} from "../schema/resolve.ts";
import type { MappedDocument } from "../types.ts";
import { overlap, type Vocabulary } from "./tokens.ts";

/** A provider's object, and where it stands in the body. */
export interface ProviderObject {
  readonly schema: SchemaAt;
  readonly at: string | undefined;
  /** Where it stands in an item of the list at `at`. */
  readonly inItem?: string | undefined;
}

/** What an object in an envelope is recognized by. */
export interface Wanted {
  /** Name of the canonical schema. */
  readonly name: string;
  readonly vocabulary: Vocabulary;
}

/** Members of an envelope that says nothing of its own. */
const MAXIMUM_ENVELOPE_MEMBERS = 3;

/** The object that a body carries: the body itself, or the one in its envelope. */
export function objectOf(
  provider: MappedDocument,
  contents: readonly MediaTypeModel[],
  wanted: Wanted,
): ProviderObject | undefined {
  const body = bodyOf(provider, contents);
  return body && unwrap(body, wanted);
}

function bodyOf(
  { model }: MappedDocument,
  contents: readonly MediaTypeModel[],
): SchemaAt | undefined {
  const json = contents.find(({ mediaType }) => /json/i.test(mediaType)) ?? contents[0];
  const pointer = json?.schemaPointer;
  return pointer === undefined ? undefined : { document: model.document, pointer };
}

/** An item of the list in a body, or in its envelope. */
export function listItemOf(
  provider: MappedDocument,
  contents: readonly MediaTypeModel[],
  wanted: Wanted,
): ProviderObject | undefined {
  const body = bodyOf(provider, contents);
  if (body === undefined) return undefined;
  const direct = itemIn({ schema: body, at: undefined }, wanted);
  return direct ?? itemIn(unwrap(body, wanted), wanted);
}

function itemIn({ schema, at }: ProviderObject, wanted: Wanted): ProviderObject | undefined {
  if (isArray(schema)) return objectInItem(itemsOf(schema), at, wanted);
  const lists = [...propertiesOf(schema)].filter(([, property]) => isArray(property));
  const named = lists.find(([name]) => likeness(name, wanted) > 0);
  const list = named ?? lists[0];
  const path = at === undefined ? list?.[0] : `${at}.${list?.[0] ?? ""}`;
  return list && objectInItem(itemsOf(list[1]), path, wanted);
}

/** An item of a list, or the object in its envelope. */
function objectInItem(
  items: SchemaAt | undefined,
  at: string | undefined,
  wanted: Wanted,
): ProviderObject | undefined {
  if (items === undefined) return undefined;
  const { schema, at: inItem } = unwrap(items, wanted);
  return { schema, at, inItem };
}

/**
 * The object in an envelope: a member with the name of the canonical schema, whatever stands next to
 * it, or the only object among few members. An object with an id of its own is no envelope.
 */
function unwrap(schema: SchemaAt, wanted: Wanted): ProviderObject {
  const whole = { schema, at: undefined };
  const properties = [...propertiesOf(schema)];
  if (hasIdentity(schema) || likeness(componentOf(schema) ?? "", wanted) === 1) return whole;
  const objects = properties.filter(
    ([, one]) => typesOf(one).has("object") && propertiesOf(one).size > 0,
  );
  const [named] = objects
    .map(([name, one]) => {
      const like = Math.max(likeness(name, wanted), likeness(componentOf(one) ?? "", wanted));
      return { name, one, like };
    })
    .filter(({ like }) => like === 1);
  if (named !== undefined) return { schema: named.one, at: named.name };
  const [only] = objects;
  const isEnvelope = objects.length === 1 && properties.length <= MAXIMUM_ENVELOPE_MEMBERS;
  return isEnvelope && only !== undefined ? { schema: only[1], at: only[0] } : whole;
}

/** How much a name says the same as the canonical schema's, 0 to 1. */
function likeness(name: string, { name: wanted, vocabulary }: Wanted): number {
  return overlap(vocabulary.meaningsOf(wanted), vocabulary.meaningsOf(name));
}

/** True for an object that has an id of its own. */
export function hasIdentity(schema: SchemaAt): boolean {
  return [...propertiesOf(schema).keys()].some((name) => /^(id|uuid|sid)$/i.test(name));
}
