import { addressNumber } from '../address.ts';
import { printDate } from '../dates.ts';
import { html, type Markup, raw } from '../html.ts';
import { pictureAddress } from '../picture.ts';
import type { ArticleLink, ArticlePage, FrontPage, OutletSite, Resource } from '../site.ts';

/** A local paper whose site was last rebuilt in 2003: tables, font tags, paragraphs parted by double line breaks, no metadata. */
export const gazette: OutletSite = {
  id: 'gazette',
  name: 'Tamrin Valley Gazette',
  language: 'en',
  markup:
    'Bare HTML of the 2000s: table layout, font tags, <br><br> paragraphs, address with a query, no metadata, print page',
  visibleBlocks: null,
  path: (version) => `/story.php?id=${storyNumber(version.publishedAt, version.storyId)}`,
  article,
  front,
  extras: (page) => [printPage(page)],
};

function storyNumber(publishedAt: string, storyId: string): string {
  return `${publishedAt.slice(0, 10).replaceAll('-', '')}${addressNumber(storyId, 2)}`;
}

function article({ version, path, others, blocks }: ArticlePage): Markup {
  return shell(
    version.title,
    html`<TR><TD WIDTH="140" VALIGN="top" BGCOLOR="#EEEEDD"><FONT FACE="Verdana" SIZE="1"><B>SECTIONS</B><BR><A HREF="/">Front page</A><BR><A HREF="/">Valley news</A><BR><A HREF="/">Farm &amp; garden</A><BR><A HREF="/">Obituaries</A><BR><A HREF="/gallery">Pictures</A><BR><BR><B>OTHER STORIES</B><BR>${others.slice(0, 5).map(sideLink)}</FONT></TD>
<TD WIDTH="480" VALIGN="top">
<FONT FACE="Times New Roman" SIZE="5"><B>${version.title}</B></FONT><BR>
<FONT FACE="Verdana" SIZE="1" COLOR="#666666">${version.bylines.length > 0 ? html`By ${version.bylines.join(' and ').toUpperCase()}<BR>` : null}${printDate(version.publishedAt, 'en')}</FONT><BR>
<HR NOSHADE SIZE="1">
${version.pictures.map(
  ({ caption, credit }) =>
    html`<TABLE ALIGN="right" WIDTH="200" CELLPADDING="4"><TR><TD><IMG SRC="${pictureAddress(caption)}" WIDTH="192" HEIGHT="108" ALT=""><BR><FONT FACE="Verdana" SIZE="1">${caption} <I>${credit}</I></FONT></TD></TR></TABLE>`,
)}
<FONT FACE="Times New Roman" SIZE="3">
${version.dateline ? html`<B>${version.dateline}</B> ` : null}${blocks.map((block) => (block.role === 'heading' ? html`<B>${block.text}</B><BR><BR>` : html`${block.text}<BR><BR>`))}
${version.tail ? html`<I>${version.tail}</I><BR><BR>` : null}
</FONT>
<FONT FACE="Verdana" SIZE="1"><A HREF="${path.replace('story', 'print')}">Printer-friendly version</A> | <A HREF="mailto:editor@gazette.localhost">Letter to the editor</A></FONT>
</TD>
<TD WIDTH="130" VALIGN="top" ALIGN="center"><FONT FACE="Verdana" SIZE="1">ADVERTISEMENT<BR><BR><B>HARROW VALE TYRES</B><BR>Winter tyres fitted while you wait. Open Saturdays.</FONT></TD></TR>`,
  );
}

function printPage({ version, blocks, path }: ArticlePage): Resource {
  const page = html`<HTML><HEAD><TITLE>${version.title}</TITLE></HEAD><BODY><H2>${version.title}</H2>${blocks.map((block) => html`<P>${block.text}`)}<HR>Tamrin Valley Gazette</BODY></HTML>`;
  return { path: path.replace('story', 'print'), type: 'text/html; charset=utf-8', body: page.markup };
}

function sideLink({ path, version }: ArticleLink): Markup {
  return html`<A HREF="${path}">${version.title}</A><BR>`;
}

function front({ articles }: FrontPage): Markup {
  return shell(
    'Tamrin Valley Gazette',
    html`<TR><TD COLSPAN="3">${articles.map(
      ({ path, version }) =>
        html`<P><FONT FACE="Times New Roman" SIZE="4"><A HREF="${path}"><B>${version.title}</B></A></FONT><BR><FONT SIZE="2">${version.blocks[0]?.text ?? ''}</FONT>`,
    )}</TD></TR>`,
  );
}

function shell(title: string, rows: Markup): Markup {
  return html`<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<HTML><HEAD><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=utf-8"><TITLE>Tamrin Valley Gazette: ${title}</TITLE>${raw('<STYLE>A{color:#003366}</STYLE>')}</HEAD>
<BODY BGCOLOR="#FFFFFF" TEXT="#000000">
<CENTER><TABLE WIDTH="750" BORDER="0" CELLSPACING="0" CELLPADDING="8">
<TR><TD COLSPAN="3" BGCOLOR="#334422"><FONT FACE="Times New Roman" SIZE="6" COLOR="#FFFFFF"><A HREF="/"><FONT COLOR="#FFFFFF">Tamrin Valley Gazette</FONT></A></FONT><BR><FONT FACE="Verdana" SIZE="1" COLOR="#DDDDCC">Harrow Vale, Eastmarch and the villages, every weekday since 1888</FONT></TD></TR>
${rows}
<TR><TD COLSPAN="3" ALIGN="center"><HR NOSHADE SIZE="1"><FONT FACE="Verdana" SIZE="1">Copyright 2026 Tamrin Valley Gazette. You are visitor number 1,204,881.</FONT></TD></TR>
</TABLE></CENTER></BODY></HTML>`;
}
