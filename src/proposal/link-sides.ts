import type { Found } from './layout/found';
import { evenedValue, foundBy, withMore } from './layout/found';
import type { Reader } from './layout/reader';

/**
 * Puts a foreign side's form to the proposal it belongs to: by 申报编号, else by title, else, where there is one of each,
 * to that one. One that belongs to none for certain is reported, and the counterpart stays blank.
 */
export function linkSides(reader: Reader, found: readonly Found[]): Found[] {
  const proposals = found.filter(({ foreign }) => !foreign);
  const forms = found.filter(({ foreign }) => foreign);
  if (forms.length === 0) return proposals;
  const index = { id: foundBy(proposals, (one) => evenedValue(one, 'proposalId')), title: titlesOf(proposals) };
  const own = new Map<Found, Found[]>();
  for (const form of forms) {
    const proposal = proposalOf(form, index) ?? (forms.length === 1 && proposals.length === 1 ? proposals[0] : undefined);
    if (proposal === undefined) reader.report(form.home, { key: 'counterpart.unlinked', params: {} });
    else own.set(proposal, [...(own.get(proposal) ?? []), form]);
  }
  return proposals.map((proposal) => {
    const completing = own.get(proposal) ?? [];
    return completing.length === 0 ? proposal : withMore(proposal, completing.flatMap((form) => form.cells(reader).placements));
  });
}

type Index = ReadonlyMap<string, readonly Found[]>;

function proposalOf(form: Found, index: { readonly id: Index; readonly title: Index }): Found | undefined {
  const id = evenedValue(form, 'counterpart.proposalId');
  const byId = id === undefined ? [] : (index.id.get(id) ?? []);
  if (byId.length === 1) return byId[0];
  for (const slot of ['counterpart.titleEn', 'counterpart.titleZh'] as const) {
    const title = evenedValue(form, slot);
    const byTitle = title === undefined ? [] : (index.title.get(title) ?? []);
    if (byTitle.length === 1) return byTitle[0];
  }
  return undefined;
}

const titlesOf = (proposals: readonly Found[]): Index =>
  new Map([...foundBy(proposals, (one) => evenedValue(one, 'titleZh')), ...foundBy(proposals, (one) => evenedValue(one, 'titleEn'))]);
