import { startNewsstand } from './server.ts';
import { DEMO } from './stories.ts';

/** `npx tsx test/newsstand/main.ts [port]`: the newsstand by itself, until Ctrl-C. */
const DEFAULT_PORT = 4173;

const newsstand = await startNewsstand({ port: Number(process.argv[2] ?? DEFAULT_PORT) });
console.log(`The newsstand: http://localhost:${newsstand.port}/`);
console.log(`The demo article: ${newsstand.articleUrl(DEMO.story, DEMO.outlet)}`);
