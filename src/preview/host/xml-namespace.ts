/** The namespace of an XML document's root element, '' where it has none; undefined where the text is no XML to be seen. */
export function rootNamespace(xml: string): string | undefined {
  const root = /^\uFEFF?\s*(?:<\?[^>]*\?>\s*|<!--.*?-->\s*)*<([\w.-]+:)?([\w.-]+)([^<>]*?)\/?>/su.exec(xml);
  if (root === null) return undefined;
  const [, prefix = '', , attributes = ''] = root;
  const name = prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`;
  const namespace = new RegExp(`(?:^|\\s)${name.replaceAll('.', '\\.')}\\s*=\\s*(["'])(.*?)\\1`, 's').exec(attributes);
  return namespace?.[2] ?? '';
}
