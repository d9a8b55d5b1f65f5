import { rememberedXml } from '../workbook/remembered-xml';

/** Queues keeping a text in our custom XML part, in place of all (`parts`, by id) that are there; undefined takes them away. */
export function remember(context: Excel.RequestContext, parts: readonly string[], text: string | undefined): void {
  const { customXmlParts } = context.workbook;
  const [first, ...others] = parts;
  for (const id of text === undefined ? parts : others) customXmlParts.getItem(id).delete();
  if (text === undefined) return;
  if (first === undefined) customXmlParts.add(rememberedXml(text));
  else customXmlParts.getItem(first).setXml(rememberedXml(text));
}
