import { XlsxError, type XlsxMessage } from '../../src/xlsx/errors';

/** Why an action is refused; fails the test where it is not, or by any other error. */
export function reasonOf(action: () => unknown): XlsxMessage {
  try {
    action();
  } catch (error) {
    if (error instanceof XlsxError) return error.reason;
    throw error;
  }
  throw new Error('nothing was refused');
}
