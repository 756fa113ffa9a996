/**
 * Loads a thing once for each key, and keeps the last `max` of them; what failed is tried again when it is next asked
 * for.
 */
export function remember<Value, Key = void>(
  load: (key: Key) => Promise<Value>,
  max = Infinity,
): (key: Key) => Promise<Value> {
  const kept = new Map<Key, Promise<Value>>();
  return (key) => {
    const loading = kept.get(key) ?? load(key);
    kept.delete(key);
    kept.set(key, loading);
    loading.catch(() => kept.delete(key));
    const [oldest] = kept.keys();
    if (kept.size > max && oldest !== undefined) kept.delete(oldest);
    return loading;
  };
}
