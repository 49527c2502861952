import type { Plugin } from 'vite';

/**
 * Makes an ES module of webextension-polyfill, which is a CommonJS one. Bundlers copy what a CommonJS module exports, property by
 * property, and this one exports the browser's own namespace: reading all of it has Chrome set up every API that the
 * extension may use, 17 ms of each start of the worker and 4 ms of the popup's. Used alone, an API is set up when it is used.
 */
export function polyfillAsModule(): Plugin {
  return {
    name: 'retold-polyfill-as-module',
    transform(code, id) {
      if (!/\/webextension-polyfill\/dist\/[\w-]+\.js$/.test(id)) return null;
      // As CommonJS it sets `module.exports`. `define` and `exports` are all that it looks for.
      const module = `const module = { exports: {} };\nconst exports = module.exports;\n${code}\nexport default module.exports;\n`;
      return { code: module, map: null };
    },
  };
}
