export function findBrowser(name: 'chromium' | 'firefox'): string | null;
export function requireBrowser(name: 'chromium' | 'firefox'): string;
export function canInstallDebianPackages(): boolean;
export function installDebianPackages(names: readonly string[]): void;
