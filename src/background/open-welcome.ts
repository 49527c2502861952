import { openOwnPage } from '../platform/own-pages.ts';

/** The first thing after installation: choose outlets to compare with. */
export function openWelcome(): void {
  void openOwnPage('src/pages/welcome/index.html');
}
