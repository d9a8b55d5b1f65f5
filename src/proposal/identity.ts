import type { Slot } from './layout/sides';

/** What tells proposals apart: number, titles, lead organisation. */
export const IDENTITY: ReadonlySet<Slot> = new Set<Slot>(['proposalId', 'titleZh', 'titleEn', 'leadOrganization']);

/** What tells a foreign side's form. */
export const FOREIGN_IDENTITY: ReadonlySet<Slot> = new Set<Slot>(['counterpart.proposalId', 'counterpart.titleEn', 'counterpart.titleZh', 'counterpart.organizations']);
