/** The article asked about was forgotten, evicted or replaced since the list was shown. */
export class UnknownArticleError extends Error {
  override readonly name = 'UnknownArticle';
  constructor() {
    super('This article is not in the library any more.');
  }
}
