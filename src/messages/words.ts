/** The words for each message key: a missing key, or one too many, does not compile. */
export type Words<M> = { readonly [K in keyof M]: (params: M[K]) => string };
