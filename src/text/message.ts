/**
 * A sentence to be said later, in whichever language: its key and what it speaks of.
 * `M` maps each key to its parameters; src/messages has the words.
 */
export type Message<M, K extends keyof M = keyof M> = { readonly [P in K]: { readonly key: P; readonly params: M[P] } }[K];
