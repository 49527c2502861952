// Registered for the sites that the reader watches, and for no other: says that a page is there. It reads nothing.
(globalThis.browser ?? globalThis.chrome).runtime.sendMessage({ to: 'watch', type: 'page', request: null });
