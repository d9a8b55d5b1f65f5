/**
 * Lets whoever else waits have a turn: the rest goes on as a task behind those that wait already. Not by a timer, which a hidden
 * page, as a pane behind another window is, keeps back for a second each time; nor by scheduler.yield, which goes ahead of others.
 */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
