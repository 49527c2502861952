/**
 * Second-level labels under which registries of country domains sell names ("co.uk", "com.au", "gov.in").
 * The whole public suffix list costs 46 KiB gzip in the content script; this costs 1 and differed from
 * it on 35 of 6,316 hosts of outlets and feeds: 20 are newsletters on shared hosts, kept apart here on purpose, the others
 * public bodies under a state's name. test/extract/metadata/registrable-domain.test.ts holds it to tldts on a sample.
 */
const REGISTRY_LABELS: ReadonlySet<string> = new Set(
  'ac asn asso biz co com ed edu firm gc gen go gob gouv gov govt gub gv id idv ltd me mil ne net nhs nom or org plc sch tv web'.split(
    ' ',
  ),
);

/** Hosts that give a name to each of their users: every subdomain is an owner of its own. */
const SHARED_HOSTS: ReadonlySet<string> = new Set(
  (
    'appspot.com blogspot.com ghost.io github.io gitlab.io netlify.app pages.dev substack.com tumblr.com typepad.com ' +
    'vercel.app web.app webflow.io weebly.com wixsite.com wordpress.com workers.dev medium.com livejournal.com over-blog.com'
  ).split(' '),
);

/**
 * The registrable domain of a host: "news.bbc.co.uk" -> "bbc.co.uk". An IP address or a name without a dot is itself;
 * "courier.localhost" is itself too, so that development hosts are outlets of their own. Lower case, no closing dot.
 */
export function registrableDomain(host: string): string {
  const name = host
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^www\./, '');
  if (/^[\d.]+$/.test(name) || name.includes(':')) return name;
  const labels = name.split('.');
  const tail = (count: number): string => labels.slice(-count).join('.');
  if (labels.length <= 2) return name;
  if (SHARED_HOSTS.has(tail(2))) return tail(3);
  const country = labels.at(-1) ?? '';
  const second = labels.at(-2) ?? '';
  return country.length === 2 && REGISTRY_LABELS.has(second) ? tail(3) : tail(2);
}
