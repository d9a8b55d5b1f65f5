/** Lets those that wait already have a turn. */
export const turn = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve); });
