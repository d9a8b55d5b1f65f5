import { textArgument } from '../arguments';
import { mayWrite, newId, type Batch } from '../batch';
import { HostError, invalidArgument, itemNotFound } from '../errors';
import { node, NULL_NODE } from '../nodes';
import type { ObjectTable } from '../object-table';
import type { XmlPartState } from '../state';
import { rootNamespace } from '../xml-namespace';

function inNamespace(namespace: string, { state }: Pick<Batch, 'state'>): readonly XmlPartState[] {
  return state.customXml.filter(({ xml }) => rootNamespace(xml) === namespace);
}

/** Excel.CustomXmlPartCollection. */
export const customXmlParts: ObjectTable<'CustomXmlPartCollection'> = {
  items: (_, { state }) => state.customXml.map(({ id }) => node('CustomXmlPart', { part: id })),
  item: (_, key, batch) => node('CustomXmlPart', { part: partOf(key, batch).id }),
  methods: {
    Add: {
      since: '1.5',
      call: (_, [raw], batch) => {
        mayWrite(batch);
        const xml = checked(raw);
        const id = newId(batch);
        batch.state = { ...batch.state, customXml: [...batch.state.customXml, { id, xml }] };
        return node('CustomXmlPart', { part: id });
      },
    },
    GetByNamespace: { since: '1.5', call: (_, [namespace]) => node('CustomXmlPartScopedCollection', { namespace: textArgument(namespace, 'namespaceUri') }) },
    GetCount: { since: '1.5', call: (_, __, { state }) => state.customXml.length },
    GetItemOrNullObject: { since: '1.5', call: (_, [key], { state }) => (state.customXml.some(({ id }) => id === key) ? node('CustomXmlPart', { part: textArgument(key, 'id') }) : NULL_NODE) },
  },
};

/** Excel.CustomXmlPartScopedCollection: the parts of one namespace. */
export const customXmlPartsOfNamespace: ObjectTable<'CustomXmlPartScopedCollection'> = {
  items: ({ namespace }, batch) => inNamespace(namespace, batch).map(({ id }) => node('CustomXmlPart', { part: id })),
  item: (_, key, batch) => node('CustomXmlPart', { part: partOf(key, batch).id }),
  methods: {
    GetCount: { since: '1.5', call: ({ namespace }, _, batch) => inNamespace(namespace, batch).length },
    GetOnlyItemOrNullObject: {
      since: '1.5',
      call: ({ namespace }, _, batch) => {
        const [part, ...more] = inNamespace(namespace, batch);
        return part === undefined || more.length > 0 ? NULL_NODE : node('CustomXmlPart', { part: part.id });
      },
    },
  },
};

/** Excel.CustomXmlPart. */
export const customXmlPart: ObjectTable<'CustomXmlPart'> = {
  id: ({ part }, batch) => partOf(part, batch).id,
  properties: {
    Id: { since: '1.5', get: ({ part }, batch) => partOf(part, batch).id },
    NamespaceUri: { since: '1.5', get: ({ part }, batch) => rootNamespace(partOf(part, batch).xml) },
  },
  methods: {
    Delete: {
      since: '1.5',
      call: ({ part }, _, batch) => {
        mayWrite(batch);
        partOf(part, batch);
        batch.state = { ...batch.state, customXml: batch.state.customXml.filter(({ id }) => id !== part) };
      },
    },
    GetXml: { since: '1.5', call: ({ part }, _, batch) => partOf(part, batch).xml },
    SetXml: {
      since: '1.5',
      call: ({ part }, [raw], batch) => {
        mayWrite(batch);
        partOf(part, batch);
        const xml = checked(raw);
        batch.state = { ...batch.state, customXml: batch.state.customXml.map((one) => (one.id === part ? { id: part, xml } : one)) };
      },
    },
  },
};

function partOf(key: unknown, { state }: Pick<Batch, 'state'>): XmlPartState {
  const part = state.customXml.find(({ id }) => id === key);
  if (part === undefined) throw itemNotFound(`custom XML part ${String(key)}`);
  return part;
}

function checked(raw: unknown): string {
  const xml = textArgument(raw, 'xml');
  if (rootNamespace(xml) === undefined) throw invalidArgument('xml');
  if (xml.length > 2_000_000) throw new HostError('RequestPayloadSizeLimitExceeded', '自定义 XML 部件过大。');
  return xml;
}
