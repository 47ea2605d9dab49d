/** What the entries of the demo's contests are drawn from: small figures around 0 0, 40 across. `a`, `b` and `c` are colours of the drawing. */
export const motifs: Record<string, string> = {
  swift: '<path class="a" d="M-19-9C-8-8-3-3 0 3 3-3 8-8 19-9 12-2 6 3 2 6L0 16-2 6C-6 3-12-2-19-9z"/>',
  rain: '<g class="sa"><path d="M-13-17-17-5M1-19-3-7M15-15 11-3M-7 1-11 13M7 3 3 15"/></g><circle class="b" cx="-15" cy="9" r="2"/><circle class="b" cx="14" cy="9" r="2"/>',
  leaf: '<path class="a" d="M0 18C-14 6-14-8 0-19 14-8 14 6 0 18z"/><path class="sb" d="M0-12V18M0-2-6-8M0 4 6-2"/>',
  cog: '<path class="a" d="M-4-19h8l1 6 5 2 5-4 5 6-4 5 2 4 1 1v0l-2 5 4 4-5 6-5-4-5 2-1 6h-8l-1-6-5-2-5 4-5-6 4-5-2-5-1-1 2-3-4-5 5-6 5 4 5-2z"/><circle class="b" r="7"/>',
  hill: '<path class="a" d="M-20 16-4-14 4-1 9-7 20 16z"/><path class="c" d="M-4-14 1-6-3-8-6-6-9-6z"/>',
  contour: '<g class="sa"><path d="M-19 8C-12-14 8-20 19-6M-15 14C-10-6 8-12 16 2M-9 17C-6 2 6-3 12 9M-3 18C-1 10 5 8 8 14"/></g>',
  stitch: '<g class="sa" stroke-dasharray="7 5"><path d="M-20-12H20M-20 0H20M-20 12H20"/></g><circle class="b" cx="0" cy="0" r="4"/>',
  wave: '<g class="sa"><path d="M-20-8c7-9 13-9 20 0s13 9 20 0M-20 4c7-9 13-9 20 0s13 9 20 0M-20 16c7-9 13-9 20 0s13 9 20 0"/></g>',
  sun: '<circle class="b" r="9"/><g class="sa"><path d="M0-13V-19M0 13V19M-13 0H-19M13 0H19M-9-9-14-14M9 9 14 14M-9 9-14 14M9-9 14-14"/></g>',
  knot: '<g class="sa"><path d="M-18 8C-18-14 6-14 6 0S-6 12-6 2 18-12 18-8"/></g><circle class="b" cx="18" cy="-8" r="3"/><circle class="b" cx="-18" cy="9" r="3"/>',
  brick: '<path class="a" d="M-20-16h17v9h-17zM0-16h20v9H0zM-20-4h9v9h-9zM-8-4H9v9H-8zM12-4h8v9h-8zM-20 8h17v9h-17zM0 8h20v9H0z"/>',
  ring: '<g class="sa"><circle r="18"/><circle r="12"/></g><circle class="b" r="6"/>',
  lamp: '<path class="b" d="M0-4-17 18h34z"/><path class="a" d="M-9-7C-9-14-5-18 0-18s9 4 9 11l3 5h-24z"/>',
  bud: '<path class="a" d="M0 19C-3 6-12 2-14-8-4-8 0-2 0 4 0-4 4-14 13-17 14-6 6 2 0 19z"/><path class="b" d="M-1-2C-5-10-3-17 1-20c3 5 3 12-2 18z"/>',
  bamboo:
    '<g class="sa" stroke-width="5"><path d="M-9-20V20M7-20V20"/></g><g class="sc"><path d="M-13-6h8M-13 8h8M3-10h8M3 4h8"/></g><path class="b" d="M8-8C14-14 19-14 20-12 17-7 12-6 8-8z"/>',
  cuckoo:
    '<path class="a" d="M-18 4C-12-10 0-14 9-9c4 2 5 5 4 8l7 2-7 3C10 12 2 14-6 11l-13 8 4-12z"/><circle class="c" cx="7" cy="-4" r="2"/>',
  gosling:
    '<path class="b" d="M-14 8C-14-2-4-4 2-4c0-8 4-13 10-12 6 1 6 8 2 11 3 9-2 18-14 18C-8 13-14 12-14 8z"/><circle class="a" cx="10" cy="-10" r="2"/><path class="a" d="M15-9l6 1-6 3z"/>',
  moon: '<path class="b" d="M6-18A18 18 0 1 0 18 6 14 14 0 0 1 6-18z"/><circle class="a" cx="12" cy="-10" r="2"/>',
  cloud: '<path class="a" d="M-19 8c-2-8 6-12 11-9C-6-10 6-12 9-3c8-2 12 5 9 11z"/><path class="sb" d="M-15 14H13"/>',
  bowl: '<path class="a" d="M-18-4h36C18 10 10 17 0 17S-18 10-18-4z"/><path class="b" d="M-7 17H7v3H-7z"/><path class="sb" d="M-5-9c-3-4 3-6 0-10M5-9c-3-4 3-6 0-10"/>',
  plum: '<g class="b"><circle cx="0" cy="-10" r="7"/><circle cx="10" cy="-3" r="7"/><circle cx="6" cy="9" r="7"/><circle cx="-6" cy="9" r="7"/><circle cx="-10" cy="-3" r="7"/></g><circle class="a" r="4"/>',
  stream:
    '<g class="sa"><path d="M-8-20C-16-8 6-4-4 8-8 13-6 17-2 20M6-20C0-10 18-4 8 8 4 13 8 17 12 20"/></g><circle class="b" cx="-12" cy="6" r="4"/><circle class="b" cx="15" cy="0" r="3"/>',
  boat: '<path class="a" d="M-19 5h38c-3 8-8 11-14 11H-5c-6 0-11-3-14-11z"/><path class="b" d="M0-18V2h14C13-8 8-14 0-18z"/>',
  tent: '<path class="a" d="M0-15 19 14H-19z"/><path class="b" d="M0-4 8 14H-8z"/>',
  peg: '<path class="a" d="M-3-19h6v31L0 19l-3-7z"/><path class="a" d="M-11-19H9v6H-11z"/><circle class="b" cx="8" cy="-16" r="2"/>',
  axe: '<path class="a" d="M-3-10h6v29h-6z"/><path class="b" d="M-19-8C-10-17 8-18 18-12 8-11 2-9-2-6-8-9-13-9-19-8z"/>',
  arrow: '<path class="a" d="M-17-7H3v-9l16 16L3 16V7h-20z"/>',
  cairn:
    '<ellipse class="a" cx="0" cy="13" rx="17" ry="6"/><ellipse class="b" cx="1" cy="3" rx="12" ry="5"/><ellipse class="a" cx="-1" cy="-6" rx="8" ry="4"/><ellipse class="b" cx="0" cy="-14" rx="5" ry="4"/>',
  snow: '<g class="sa"><path d="M0-19V19M-16-9 16 9M-16 9 16-9M-4-15 0-11 4-15M-4 15 0 11 4 15"/></g>',
  needle: '<path class="sa" d="M-17 17 13-13"/><path class="sb" d="M13-13C22-22 4-24 6-12S-16-8-18 2"/>',
  boot: '<path class="a" d="M-9-18H3V2C6 6 16 6 17 14H-9z"/><path class="b" d="M-10 14h28v5h-28z"/>',
  wheel: '<g class="sa"><circle r="17"/><path d="M0-17V17M-17 0H17M-12-12 12 12M-12 12 12-12"/></g><circle class="b" r="4"/>',
};
