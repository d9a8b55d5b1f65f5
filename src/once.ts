/**
 * Remembers what a function makes of each object it is given, as long as the object lives: word lists are evened out once, not once a cell.
 * It stands in no folder: it knows nothing of any, and all may use it.
 */
export function onceFor<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known.value;
    const value = make(key);
    made.set(key, { value });
    return value;
  };
}
