import { LITERAL_LIMIT } from './literal';

/** A drop-down's choices as the one text that Excel keeps them in. Throws where it could not. */
export function choicesText(choices: readonly string[]): string {
  const list = choices.join(',');
  if (list.length > LITERAL_LIMIT) throw new Error(`a drop-down's choices may take ${LITERAL_LIMIT} characters, these take ${list.length}`);
  if (choices.some((choice) => choice.includes(','))) throw new Error('a drop-down separates its choices by commas: none may hold one');
  return list;
}
