import { agencySite } from './agency-template.ts';

/** The agency's Arabic service. */
export const agencyArabic = agencySite({
  id: 'mna-arabic',
  name: 'وكالة ميريديان للأنباء',
  language: 'ar',
  markup: 'The agency’s Arabic service: right to left, Western digits',
  by: 'كتب',
  and: ' و',
  latest: 'آخر الأخبار',
  imprint: 'تزوّد وكالة ميريديان للأنباء أكثر من 140 صحيفة ومحطة بالنصوص. إعادة النشر باشتراك.',
});
