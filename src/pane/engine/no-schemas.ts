/**
 * Stands for zod in the add-in: every schema may be built and none may be asked. What schemas are for, the rule files, is checked
 * when the add-in is built; the checks and the vocabulary carry their schemas with them all the same, and zod would be a third of
 * the worker. Whoever asks a schema after all is told, rather than let through.
 */
export const z: unknown = new Proxy(() => z, {
  get: (_target, name) => {
    if (typeof name === 'string' && ASKING.test(name)) throw new Error(`No schemas in the add-in: ${name} belongs where rules are built in.`);
    return z;
  },
  apply: () => z,
});

const ASKING = /^(safe)?(parse|decode|encode)(Async)?$/i;
