/** Owners of several titles: how the source's prose names each, and the name that the packs use. First match wins. */
export const OWNERS: readonly (readonly [pattern: RegExp, owner: string])[] = [
  [/\bNews Corp\b|\bNews UK\b/i, 'News Corp'],
  [/\bFox Corporation\b/i, 'Fox Corporation'],
  [/\bReach plc\b/i, 'Reach plc'],
  [/\bDMG Media\b|\bDaily Mail and General Trust\b|\bDMGT\b/i, 'DMGT'],
  [/\bGuardian Media Group\b|\bScott Trust\b/i, 'Guardian Media Group'],
  [/\bMediahuis\b/i, 'Mediahuis'],
  [/\bDPG Media\b/i, 'DPG Media'],
  [/\bRossel\b/i, 'Groupe Rossel'],
  [/\bAxel Springer\b/i, 'Axel Springer'],
  [/\bBertelsmann\b|\bRTL Group\b/i, 'Bertelsmann'],
  [/\bGEDI\b/i, 'GEDI'],
  [/\bRCS Media/i, 'RCS MediaGroup'],
  [/\bCaltagirone\b/i, 'Caltagirone Editore'],
  [/\bMonrif\b|\bRobin S\.?r\.?l/i, 'Monrif'],
  [/\bMondadori\b|\bFininvest\b|\bMFE\b/i, 'Fininvest'],
  [/\bBollor[ée]\b|\bVivendi\b/i, 'Bolloré'],
  [/\bCMA CGM\b/i, 'CMA CGM'],
  [/\bDassault\b/i, 'Groupe Dassault'],
  [/\bCr[ée]dit Mutuel\b|\bEBRA\b/i, 'Groupe EBRA'],
  [/\bLVMH\b/i, 'LVMH'],
  [/\bGroupe Le Monde\b|\bLe Monde Group\b/i, 'Groupe Le Monde'],
  [/\bTX Group\b|\bTamedia\b/i, 'TX Group'],
  [/\bRingier\b/i, 'Ringier'],
  [/\bCH Media\b/i, 'CH Media'],
  [/\bSRG SSR\b/i, 'SRG SSR'],
  [/\bSanoma\b/i, 'Sanoma'],
  [/\bSchibsted\b/i, 'Schibsted'],
  [/\bBonnier\b/i, 'Bonnier'],
  [/\bGannett\b/i, 'Gannett'],
  [/\bHearst\b/i, 'Hearst'],
  [/\bAdvance Publications\b|\bCond[ée] Nast\b/i, 'Advance Publications'],
  [/\bComcast\b|\bNBCUniversal\b|\bVersant\b/i, 'Comcast'],
  [/\bWarner Bros/i, 'Warner Bros. Discovery'],
  [/\bParamount\b/i, 'Paramount'],
  [/\bWalt Disney\b/i, 'Disney'],
  [/\bZiff Davis\b/i, 'Ziff Davis'],
  [/\bVox Media\b/i, 'Vox Media'],
  [/\bFuture plc\b/i, 'Future plc'],
  [/\bAlden Global\b|\bTribune Publishing\b/i, 'Alden Global Capital'],
  [/\bNexstar\b/i, 'Nexstar'],
  [/\bNine Entertainment\b/i, 'Nine Entertainment'],
  [/\bNZME\b/i, 'NZME'],
  [/\bPostmedia\b/i, 'Postmedia'],
  [/\bBell Media\b|\bBCE\b/i, 'Bell Media'],
  [/\bJang\b/i, 'Jang Group'],
  [/\bDawn Media\b|\bPakistan Herald\b/i, 'Dawn Media Group'],
  [/\bLakson\b|\bExpress Media\b/i, 'Express Media Group'],
  [/\bTimes Group\b|\bBennett,? Coleman\b/i, 'The Times Group'],
  [/\bReliance\b|\bNetwork18\b/i, 'Network18'],
  [/\bBBC\b|British Broadcasting/i, 'BBC'],
  [/\bAbu Dhabi Media\b|\bIMI\b|International Media Investments/i, 'IMI'],
  [/\bSRMG\b|Saudi Research and Media/i, 'SRMG'],
  [/\bMBC Group\b/i, 'MBC Group'],
  [/\bAl Jazeera Media Network\b/i, 'Al Jazeera Media Network'],
];

/** Domains at which anybody publishes. */
export const PLATFORMS: ReadonlySet<string> = new Set([
  'google.com',
  'youtube.com',
  'feedburner.com',
  'disqus.com',
  'reddit.com',
  'sourceforge.net',
]);

/** News agencies that publish openly, by registrable domain. */
export const AGENCIES: ReadonlySet<string> = new Set(
  (
    'reuters.com apnews.com afp.com dpa.com ansa.it adnkronos.com agi.it askanews.it efe.com europapress.es tass.com tass.ru ' +
    'interfax.ru ria.ru news.cn xinhuanet.com chinanews.com.cn yna.co.kr newsis.com news1.kr kyodonews.net jiji.com upi.com ptinews.com ' +
    'aninews.in ians.in uniindia.com aap.com.au pap.pl ceskenoviny.cz ctk.cz mti.hu apa.at belga.be belganewsagency.eu ' +
    'ritzau.dk ntb.no tt.se bns.ee bns.lt leta.lv elta.lt lusa.pt aa.com.tr dha.com.tr iha.com.tr wafa.ps spa.gov.sa irna.ir ' +
    'mehrnews.com isna.ir tasnimnews.com bernama.com antaranews.com ukrinform.net ukrinform.ua unian.ua interfax.com.ua ' +
    'agerpres.ro mediafax.ro tanjug.rs beta.rs fonet.rs hina.hr fena.ba sta.si mia.mk bta.bg amna.gr petra.gov.jo kuna.net.kw qna.org.qa ' +
    'mena.org.eg aps.dz mapnews.ma keystone-sda.ch cna.com.tw focustaiwan.tw vietnamplus.vn tasr.sk teraz.sk sita.sk moldpres.md ' +
    'interpressnews.ge app.com.pk nannews.ng gna.org.gh kna.de ipsnews.net bssnews.net unb.com.bd pna.gov.ph'
  ).split(' '),
);

/** Hosts of feeds that are no outlet of their own. */
export const NOT_OUTLETS =
  /(?:^|\.)(?:google\.[a-z.]+|youtube\.com|reddit\.com|feedburner\.com|substack\.com|medium\.com|wordpress\.com|blogspot\.com|github\.(?:com|io)|rsshub\.app|twitter\.com|x\.com|mastodon\.\w+|podbean\.com|buzzsprout\.com|feedx\.net|politepol\.com|rss\.app|fetchrss\.com|morss\.it|open-rss\.com|openrss\.org|kill-the-newsletter\.com|arxiv\.org|nature\.com|hnrss\.org|yahoo\.com|msn\.com)$/i;
