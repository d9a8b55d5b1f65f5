/** So many texts at least are remembered, and twice as many at most: a page that checks workbook after workbook must not fill up. */
const MANY = 5000;

/**
 * Remembers what a function makes of each text, so that what recurs by the thousand in a long list is understood once. What has not
 * been asked for since as many others came is forgotten: titles, of which each stands once, do not push out what recurs.
 */
export function remembering<V, T extends string | undefined = string>(make: (text: T) => V): (text: T) => V {
  let recent = new Map<T, V>();
  let earlier = recent;
  return (text) => {
    const known = recent.get(text);
    if (known !== undefined || recent.has(text)) return known as V;
    const value = earlier.has(text) ? (earlier.get(text) as V) : make(text);
    if (recent.size >= MANY) {
      earlier = recent;
      recent = new Map();
    }
    recent.set(text, value);
    return value;
  };
}
