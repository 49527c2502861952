import type { ManifestV3Export } from '@crxjs/vite-plugin';
import source from '../manifest.json' with { type: 'json' };

export type TargetBrowser = 'chrome' | 'firefox';

/**
 * Derives a browser's manifest from the one source, manifest.json. Chrome's is without its worker, which
 * vite.worker.config.ts builds and names.
 */
export function manifestFor(target: TargetBrowser): ManifestV3Export {
  if (target === 'chrome') {
    const { background: _, ...rest } = source;
    return rest as ManifestV3Export;
  }
  const {
    minimum_chrome_version: _,
    optional_permissions: optional,
    storage: __,
    background,
    side_panel: panel,
    permissions,
    ...shared
  } = source;
  return {
    ...shared,
    permissions: permissions.filter((permission) => permission !== 'sidePanel'),
    optional_permissions: optional.filter((permission) => permission !== 'offscreen'),
    sidebar_action: {
      default_panel: panel.default_path,
      default_title: source.name,
      default_icon: source.action.default_icon,
      open_at_install: false,
    },
    background: { scripts: [background.service_worker], type: 'module' },
    browser_specific_settings: {
      gecko: {
        id: '@retold',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
      gecko_android: { strict_min_version: '142.0' },
    },
  } as unknown as ManifestV3Export;
}
