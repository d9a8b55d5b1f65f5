/** Why a text could not be read as what it should be; `words` are the words stumbled over. */
export interface TextMessages {
  'text.not-understood': { words: string };
}
