import { addressNumber } from './address.ts';

/** Where the picture with that caption is, on every host of the newsstand. */
export function pictureAddress(caption: string): string {
  return `/pictures/${addressNumber(caption, 6)}.svg`;
}

/** A made-up "photograph" (sky, headland, water in steady northern colours) for the picture at that address, as SVG. */
export function drawPicture(address: string): string {
  const [hue, ridge, boat] = ['hue', 'ridge', 'boat'].map((trait) => Number(addressNumber(address + trait, 3)) % 100);
  const sky = 190 + (hue ?? 0) / 2;
  const headland = 250 - (ridge ?? 0);
  const boatAt = 180 + 6 * (boat ?? 0);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 540" width="960" height="540">
<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="hsl(${sky} 28% 62%)"/><stop offset="1" stop-color="hsl(${sky - 165} 45% 84%)"/></linearGradient></defs>
<rect width="960" height="540" fill="url(#sky)"/>
<path d="M0 ${headland} Q220 ${headland - 60} 430 ${headland + 70} T960 330 V400 H0Z" fill="hsl(${sky} 16% 40%)"/>
<rect y="330" width="960" height="210" fill="hsl(${sky + 10} 34% 30%)"/>
<path d="M${boatAt} 318 h150 l-18 30 h-112z M${boatAt + 34} 316 v-26 h72 v26z" fill="hsl(${sky} 12% 18%)"/>
<path d="M0 380 Q160 368 320 380 T640 380 T960 380 M0 440 Q160 424 320 440 T640 440 T960 440" fill="none" stroke="hsl(${sky} 30% 46%)" stroke-width="5"/>
</svg>`;
}

/** The outlet's tab icon: its first letter on a steady colour, as SVG. */
export function drawIcon(host: string): string {
  const hue = Number(addressNumber(host, 5)) % 360;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="hsl(${hue} 50% 32%)"/><text x="16" y="23" text-anchor="middle" font-family="Georgia,serif" font-size="20" fill="#fff">${host.charAt(0).toUpperCase()}</text></svg>`;
}
