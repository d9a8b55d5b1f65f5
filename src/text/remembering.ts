/** More texts than these are forgotten again: a page that checks workbook after workbook must not fill up. */
const MOST = 20_000;

/** Remembers what a function makes of each text, so that what recurs by the thousand in a long list is understood once. */
export function remembering<V>(make: (text: string) => V): (text: string) => V {
  const known = new Map<string, V>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined || known.has(text)) return found as V;
    if (known.size >= MOST) known.clear();
    const value = make(text);
    known.set(text, value);
    return value;
  };
}
