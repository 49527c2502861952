import { Component, type ComponentChildren } from 'preact';

export interface DrawnOnceProps {
  /** All that what is drawn depends on. */
  readonly by: readonly unknown[];
  readonly children: () => ComponentChildren;
}

/**
 * Draws its children again only when one of `by` is another: of 500 rows a click on one box changes one, and drawing all
 * took the page's thread 17 ms of processor time. Callbacks among the children must do the same whenever they were made.
 */
export class DrawnOnce extends Component<DrawnOnceProps> {
  override shouldComponentUpdate({ by }: DrawnOnceProps): boolean {
    return by.some((value, at) => !Object.is(value, this.props.by[at]));
  }

  override render({ children }: DrawnOnceProps) {
    return children();
  }
}
