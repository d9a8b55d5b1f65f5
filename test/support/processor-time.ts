/**
 * The processor time that a piece of work takes, in milliseconds: unlike the clock, it does not count what else the machine
 * is doing. What the engine's own helpers (compiler, garbage collector) do meanwhile is in it.
 */
export function processorTime(work: () => unknown): number {
  const begun = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}
