import { Component, type ReactNode } from 'react';
import { Fault } from './fault';

/** Shows what went wrong in a view in the view's place; the rest of the pane stays. React asks for a class here. */
export class Boundary extends Component<{ readonly children: ReactNode }, { readonly error?: unknown }> {
  override state: { readonly error?: unknown } = {};

  static getDerivedStateFromError(error: unknown): { readonly error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    return 'error' in this.state ? <Fault error={this.state.error} /> : this.props.children;
  }
}
