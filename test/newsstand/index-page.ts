import { printDate } from './dates.ts';
import { html, type Markup, raw } from './html.ts';
import type { StoryVersion } from './parse-version.ts';
import { SITES } from './sites.ts';
import { DEMO, findVersion, type Story } from './stories.ts';

const STYLE =
  raw(`body{font:16px/1.55 system-ui,sans-serif;margin:0;background:#f6f4ef;color:#22262b}main{max-width:860px;margin:0 auto;padding:36px 20px 60px}
h1{font-size:34px;margin:0 0 6px}h2{margin:40px 0 10px;font-size:22px}.lead{font-size:18px;color:#4b5158}a{color:#0b5563}
.start{display:block;background:#0b5563;color:#fff;border-radius:8px;padding:18px 22px;margin:26px 0;text-decoration:none}.start b{font-size:20px}
article{background:#fff;border:1px solid #ddd8cc;border-radius:8px;padding:14px 20px;margin:14px 0}h3{margin:0 0 8px;font-size:17px}ul{margin:0;padding-left:18px}li{margin:3px 0}
.outlet{color:#6a6f75;font-size:14px}table{border-collapse:collapse;background:#fff;width:100%}td,th{text-align:start;border:1px solid #ddd8cc;padding:8px 12px;font-size:15px}`);

/** The newsstand's own page, for every host that is no outlet: all outlets and all stories with their versions. */
export function indexPage(stories: readonly Story[], originOf: (outletId: string) => string): Markup {
  const demo = findVersion(stories, DEMO.story, DEMO.outlet);
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>The Retold newsstand</title><style>${STYLE}</style></head>
<body><main>
<h1>The newsstand</h1>
<p class="lead">A small invented press for trying Retold: ${SITES.length} outlets, ${stories.length} stories. Every outlet, agency, person, place and event here is made up. Open an article and click Retold in the toolbar.</p>
<a class="start" href="${addressOf(demo.outletId, demo.storyId)}">Start here<br><b>${demo.title}</b></a>
<h2>Outlets</h2>
<table><thead><tr><th>Outlet</th><th>How its pages are written</th></tr></thead><tbody>
${SITES.map((site) => html`<tr><td><a href="${originOf(site.id)}/">${site.name}</a></td><td>${site.markup}</td></tr>`)}
</tbody></table>
<h2>Stories</h2>
${[...stories].sort(byVersions).map(storyEntry)}
</main></body></html>`;

  function addressOf(outletId: string, storyId: string): string {
    const version = findVersion(stories, storyId, outletId);
    const site = SITES.find(({ id }) => id === outletId);
    return `${originOf(outletId)}${site?.path(version) ?? '/'}`;
  }

  function storyEntry({ id, versions }: Story): Markup {
    const first = versions.find(({ outletId }) => outletId === 'mna') ?? versions[0];
    return html`<article id="${id}"><h3>${first?.title ?? id}</h3><ul>${[...versions]
      .sort(byLanguageAndTime)
      .map(
        (version) =>
          html`<li><a href="${addressOf(version.outletId, id)}" lang="${version.language}" dir="auto">${version.title}</a> <span class="outlet">${SITES.find((site) => site.id === version.outletId)?.name ?? version.outletId}, ${printDate(version.publishedAt, 'en', 'short')}</span></li>`,
      )}</ul></article>`;
  }
}

function byVersions(a: Story, b: Story): number {
  return b.versions.length - a.versions.length || (a.id < b.id ? -1 : 1);
}

function byLanguageAndTime(a: StoryVersion, b: StoryVersion): number {
  if (a.language !== b.language) return a.language === 'en' ? -1 : 1;
  return Date.parse(a.publishedAt) - Date.parse(b.publishedAt);
}
