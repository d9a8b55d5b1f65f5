import { Paragraph, TextRun, type ParagraphChild } from 'docx';
import { writableText } from '../../../workbook/writable-text';
import type { ParagraphLook, RunLook } from './looks';

/** A stretch of text: only characters that a file can hold. */
export function run(text: string, look?: RunLook): TextRun {
  return new TextRun(look === undefined ? { text: writableText(text) } : { text: writableText(text), style: `Notice${look}` });
}

/** A paragraph of text or of stretches of it. */
export function paragraph(look: ParagraphLook, content: string | readonly ParagraphChild[], more: { readonly pageBreakBefore?: boolean } = {}): Paragraph {
  return new Paragraph({ style: `Notice${look}`, children: typeof content === 'string' ? [run(content)] : content, ...more });
}

/** A space that is underlined even at the end of a line. */
const SPACE = '\u00a0';

/** What an office fills in: the text given, or a blank of so many spaces on a line, to be filled in by hand or in Word. */
export function blank(text: string, width: number): TextRun {
  return text === '' ? run(SPACE.repeat(width), 'Blank') : run(text);
}
