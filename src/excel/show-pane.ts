/** Brings the pane into sight, where pane and ribbon share a page and a button was pressed while it was closed. */
export function showPane(): void {
  if (!Office.context.requirements.isSetSupported('SharedRuntime', '1.1')) return;
  // A host that cannot show it does all the rest; the pane says what came of it as soon as it is opened.
  void Office.addin.showAsTaskpane().catch(() => undefined);
}
