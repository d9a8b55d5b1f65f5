import { countryOf, type CountryWords } from './countries';
import { splitNames, splitOutsideBrackets } from './lists';
import { isBroadType, organizationType, type OrganizationType, type OrganizationWords } from './organization-type';

/** An organisation as a list names it; type and country as far as its bracket says them, `unclear` where that cannot be told. */
export interface NamedOrganization {
  readonly name: string;
  readonly type?: OrganizationType | 'unclear';
  readonly country?: string;
}

/**
 * Reads a list of organisations with their types in brackets, "甲公司（企业）；乙大学（高校）". A bracket counts only where each
 * part of it is a known type, qualifier or country; any other, such as （北京）, is part of the name.
 */
export function readOrganizations(text: string, types: OrganizationWords, countries: CountryWords): NamedOrganization[] {
  const organizations: NamedOrganization[] = [];
  for (const name of splitNames(text)) {
    for (const item of splitAfterTypes(name, types)) {
      const last = organizations.at(-1);
      // "甲公司，企业；乙大学，高校": a type alone is no organisation but says what the one before it is.
      if (last !== undefined && last.type === undefined && isType(item, types) && !isType(last.name, types)) {
        organizations[organizations.length - 1] = { ...last, type: organizationType(item, types) };
      } else {
        organizations.push(readOrganization(item, types, countries));
      }
    }
  }
  return organizations;
}

/** Whether a text is one organisation's name, as a quick look tells: nothing in it parts two, or stands in brackets. */
export const isBareName = (text: string): boolean => /^[A-Za-z\u4e00-\u9fff][^([【（、；;\n\r\t|｜,，/／]*$/.test(text);

/** A bracketed type ends an organisation, though nothing parts it from the next: "甲公司（企业）和乙大学（高校）". */
function splitAfterTypes(text: string, types: OrganizationWords): string[] {
  if (!BRACKET.test(text)) return [text];
  const parts: string[] = [];
  let rest = text;
  for (const [bracket, inner = ''] of text.matchAll(/[(（[【]([^()（）[\]【】]+)[)）\]】]/g)) {
    const end = rest.indexOf(bracket) + bracket.length;
    const after = rest.slice(end).replace(/^\s*(?:[和及与+/／,，]|以及)?\s*/, '');
    // 三星电子（企业）（韩国）: another bracket still speaks of the same one.
    if (!isType(inner, types) || after === '' || /^[(（[【]/.test(after)) continue;
    parts.push(rest.slice(0, end));
    rest = after;
  }
  return [...parts, rest];
}

const BRACKET = /[(（[【]/;
const LAST_BRACKET = /^(.*\S)\s*[(（[【]([^()（）[\]【】]+)[)）\]】]$/su;

function readOrganization(item: string, types: OrganizationWords, countries: CountryWords): NamedOrganization {
  if (!BRACKET.test(item)) return { name: item };
  const [, name, inner] = LAST_BRACKET.exec(item) ?? [];
  if (name === undefined || inner === undefined) return { name: item };
  const parts = splitOutsideBrackets(inner, /[、，,；;/／:：]/).filter((part) => part.trim() !== '');
  const country = parts.map((part) => countryOf(part, countries)).find((code) => code !== 'unclear');
  const others = parts.filter((part) => countryOf(part, countries) === 'unclear');
  const said = country === undefined ? {} : { country };
  if (others.some((part) => isType(part, types))) {
    return { ...readOrganization(name, types, countries), ...said, type: organizationType(others.join('、'), types) };
  }
  // A country alone in the bracket may be part of the name, 西门子（中国）, and is kept there.
  return others.length === 0 ? { name: item, ...said } : { name: item };
}

const isType = (text: string, types: OrganizationWords): boolean =>
  organizationType(text, types) !== 'unclear' || isBroadType(text, types);
