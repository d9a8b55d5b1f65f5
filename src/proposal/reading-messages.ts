import type { TextMessages } from '../text/text-messages';
import type { CounterpartMessages } from './counterpart/counterpart-messages';
import type { TargetMessages } from './targets/target-messages';
import type { FieldMessages } from './fields/field-messages';
import type { LayoutMessages } from './layout/layout-messages';

/** What reading a workbook can have to say: why a cell is unreadable, and what a person should know of the layout. */
export interface ReadingMessages extends TextMessages, FieldMessages, LayoutMessages, TargetMessages, CounterpartMessages {}
