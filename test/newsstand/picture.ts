import { addressNumber } from './address.ts';

/** Where the picture with that caption is, on every host of the newsstand. */
export function pictureAddress(caption: string): string {
  return `/pictures/${addressNumber(caption, 6)}.svg`;
}

/** A made-up "photograph" (sky, water, hills in steady colours) for the picture at that address, as SVG. */
export function drawPicture(address: string): string {
  const hue = Number(addressNumber(address, 5)) % 360;
  const ridge = Number(addressNumber(`${address}ridge`, 3)) % 120;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 540" width="960" height="540">
<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="hsl(${hue} 35% 72%)"/><stop offset="1" stop-color="hsl(${(hue + 40) % 360} 45% 88%)"/></linearGradient></defs>
<rect width="960" height="540" fill="url(#sky)"/>
<path d="M0 ${300 + ridge / 2} Q240 ${200 + ridge} 480 ${290 - ridge / 3} T960 ${270 + ridge / 4} V540 H0Z" fill="hsl(${hue} 22% 48%)"/>
<path d="M0 400 Q160 380 320 400 T640 400 T960 400 V540 H0Z" fill="hsl(${(hue + 190) % 360} 38% 34%)"/>
</svg>`;
}
