/**
 * Runs in the library page before its own script and takes the times of what appears. As text: the transpiler would put names
 * into a function that the page does not know.
 */
export const LIBRARY_PAGE_PROBE = `
globalThis.probe = {
  times: {},
  blocks: [],
  frames: [],
  from: performance.now(),
  look() {
    const { times, from } = this;
    const now = performance.now() - from;
    if (document.querySelector('[data-story]')) times.story ??= now;
    if (document.querySelector('[data-article]')) times.article ??= now;
    const state = document.querySelector('main')?.dataset.state;
    if (state === 'loading') {
      this.isLooking = true;
      delete times.ready;
    }
    if (state === 'ready' || state === 'empty') times.ready ??= now;
  },
  /** Does it, and waits for the first row of what then comes and for the end of the looking. */
  async after(act) {
    this.from = performance.now();
    this.isLooking = false;
    act();
    while (!this.isLooking) await new Promise((resolve) => setTimeout(resolve));
    this.times = {};
    this.look();
    while (this.times.ready === undefined) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    const first = Math.min(this.times.story ?? Infinity, this.times.article ?? Infinity);
    return { first: Number.isFinite(first) ? first : this.times.ready, whole: this.times.ready };
  },
  search(words) {
    const box = document.querySelector('input[type="search"]');
    return this.after(() => {
      box.value = words;
      box.dispatchEvent(new Event('input', { bubbles: true }));
    });
  },
  async select(sort) {
    const select = document.querySelector('select');
    if (select.value === sort) return { first: 0, whole: 0 };
    return this.after(() => {
      select.value = sort;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
  },
  choose() {
    document.querySelector('[data-action="choose-all"]').click();
  },
  async said(act) {
    const status = document.querySelector('.status');
    const before = status.textContent;
    const from = performance.now();
    act();
    while (status.textContent === before) await new Promise((resolve) => setTimeout(resolve, 5));
    return performance.now() - from;
  },
  exportChosen() {
    return this.said(() => document.querySelector('[data-action="export-chosen"]').click());
  },
  async forgetChosen() {
    const button = document.querySelector('[data-action="forget-chosen"]');
    button.focus();
    button.click();
    await new Promise((resolve) => setTimeout(resolve, 50));
    return this.said(() => button.click());
  },
  countFrames() {
    let last = null;
    const tick = (now) => {
      if (last !== null) this.frames.push(now - last);
      last = now;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  },
};
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) probe.blocks.push(duration);
}).observe({ type: 'longtask', buffered: true });
new MutationObserver(() => probe.look()).observe(document, { childList: true, subtree: true, attributes: true });
`;
