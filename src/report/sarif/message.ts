/** A text as a SARIF message (3.11) that says it and nothing else: what workbooks hold must be no placeholder, and no link that a viewer makes clickable. */
export function sarifMessage(text: string): { readonly text: string } {
  return { text: text.replace(/[{}]/g, '$&$&').replaceAll('](', '] (') };
}
