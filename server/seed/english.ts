/** What people in a seeded community say in English: sentences with gaps, filled by chance. */
import type { Speech } from './speech.ts';

const list = (text: string): string[] => text.split(', ');

export const english: Speech = {
  gaps: {
    thing: list(
      'saddlebag, pannier, bar bag, rucksack, tote, roll-top, tool roll, wash bag, lunch bag, tent, stove, kettle, gaiwan, teapot, clay pot, tea tray, flask, mug, sleeping mat, rain cape, frame pump, bottle cage, rear rack, front rack, saddle, dynamo lamp, apron, notebook, camera strap, dog lead',
    ),
    part: list(
      'left buckle, right buckle, shoulder strap, side seam, zip, zip pull, lining, handle, clip, rivet, hem, base, lid, spout, cord lock, flap, webbing, D-ring, inner pocket, stitching, drawstring, rubber foot, hinge, seal',
    ),
    stuff: list(
      'waxed canvas, leather, bridle leather, Cordura, wool felt, linen, cotton duck, yixing clay, porcelain, birch ply, brass, stainless steel, recycled nylon, beeswax, lanolin, tallow, seam tape, thread no. 40, bar end tape, shellac',
    ),
    place: list(
      'Garsdale, Todmorden, Whitby, Kielder, Applecross, Rannoch, Ludlow, Hay, Tregaron, Skye, Harris, the Pentlands, Utrecht, Ghent, Lofoten, Umeå, Gdańsk, the Harz, the Jura, Girona, Porto, Hangzhou, Wuyishan, Chiang Mai, Kyoto, Kinlochleven, Buttermere, Settle, Alston, Ribblehead, Penrith, Malham, Hawes, Kendal, Braemar, Tomintoul, Ullapool, Durness',
    ),
    when: list(
      'last week, on Sunday, in March, over the winter, this morning, after two summers, on the second day, last autumn, before the rain, since May, a month ago, the day before yesterday, on the first cold morning, during the night shift, at half past six',
    ),
    much: list('two, three, four, five, six, seven, nine, eleven, a dozen, fourteen, twenty, thirty, about forty, sixty'),
    how: list(
      'warm, stiff, soft, loose, tight, dry, damp, quiet, crooked, heavy, light, worn, faded, dark, bright, brittle, smooth, sticky, sound, thin',
    ),
    does: list(
      'waxed, oiled, stitched, washed, aired, filed, tightened, taped, patched, sanded, brushed, replaced, boiled, steeped, rinsed, weighed, measured, re-threaded, unpicked, glued',
    ),
    who: list(
      'my sister, a neighbour, the man at the market, my daughter, somebody at work, the repair shop, an old friend, my mother, the woman who sold it to me, a courier I know',
    ),
    tea: list(
      'longjing, sencha, a first flush Darjeeling, shou pu-erh, oolong from Anxi, tieguanyin, white peony, keemun, lapsang, a plain breakfast blend, hojicha, dancong',
    ),
  },
  titles: {
    question: [
      'How do I get {stuff} off a {thing}?',
      'Has anybody replaced the {part} of a {thing}?',
      'Which {thing} for {much} days around {place}?',
      'Is it normal that the {part} goes {how}?',
      'What water for {tea}?',
      'Can the {thing} be {does} at home?',
      'Where do I find {stuff} near {place}?',
      'Does the {part} fit the older {thing}?',
      'How often should a {thing} be {does}?',
    ],
    discussion: [
      '{place} {when}, with a {thing}',
      'What a {thing} should carry over {much} days',
      'The {part} that lasted {much} years',
      'My {thing} after {much} winters',
      'Mornings with {tea}',
      'Notes on {stuff}, {when}',
      'Things I {does} {when}',
      'From {place} to {place}, slowly',
      'A {how} evening near {place}',
    ],
    idea: [
      'A {thing} with a second {part}',
      'Sell the {part} by itself',
      'A {thing} out of {stuff}',
      'An evening for people near {place}',
      'Lend a {thing} for {much} days',
    ],
    review: [
      'The {thing}, after {much} months',
      '{stuff} against {stuff}',
      'The new {thing}: {how}, and then some',
      'What I think of the {thing} {when}',
    ],
  },
  opens: [
    'The {part} of my {thing} gave way {when}, a few miles after {place}, with rain coming sideways.',
    'I have had this {thing} for {much} years now and it is still {how}.',
    'We were near {place} {when} and the {part} came {how}.',
    'I {does} it twice before leaving: once warm, once cold, and left it by the stove overnight.',
    'Bought a {thing} from {who} {when}, and I am not sure what it is made of. It looks like {stuff}.',
    'It carried {much} books, a {thing} and a wet tent, and it still looks as it did in spring.',
    'What I would like to know is how others keep {stuff} from going {how}.',
    'I drink {tea} in the morning, mostly {how}, and I would like to understand why it tastes of the {thing} it was made in.',
    'There are {much} things that I took to {place} and did not need, and one that I left at home and missed.',
    'Today {who} asked me what a {thing} is for, and I had no good answer.',
    'I measured it {when}: {much} centimetres at the {part}, less than the page says.',
    'Not a complaint. I only wonder whether the {part} could be {does} from the inside.',
  ],
  replies: [
    'Mine went {how} in the same place, and what helped in the end was a bit of {stuff} under the {part} and a lot of patience.',
    'I {does} the {part} with {stuff} {when}, and so far it holds.',
    'That is what {who} says, too, but I never believed it until {place}.',
    'Use less {stuff} than you think, and wait longer than you want to.',
    'If the {part} is {how}, it is the thread and not the cloth: look at the second row of stitches.',
    'In {place} somebody showed me how to do it with nothing but {stuff} and a spoon.',
    'I would not do that. A {thing} that was {does} like this came back {how} after {much} weeks.',
    'We tried both: {stuff} lasts longer, but it is {how} in the cold.',
    'You can send it in. They {does} mine {when}, and it came back with a note.',
    'For {tea} I take water at about {much} degrees under boiling and do not count the seconds.',
    'How far is it from {place}? I am there {when} and could bring you a spare {part}.',
    'Thank you for writing this down so exactly, it saved me a walk to {place}.',
    'The older {thing} had another {part}, and I think that one was better.',
    'It depends on how {how} you like it, and on who carries it.',
    'I have {much} of these and each one is different at the {part}.',
    'Has anybody asked at the workshop? They answered me in a day {when}.',
    'A {thing} is not made for that, though mine did it all the way to {place}.',
    'My {thing} did the same; {who} put a stitch in and it has been quiet since.',
    'Careful with {stuff} on the {part}: it stains, and it does not come out.',
    'After {much} days in the rain around {place} everything in it was dry except the map.',
    'I came here to ask the same. Did it get better once it was {does}?',
    'The number inside is part {code}; with that they know which {part} it is.',
  ],
  short: [
    'Thank you, that did it.',
    'Same here, since {when}.',
    'Good to know. I will try {stuff}.',
    'Which size is yours?',
    'A picture would help.',
    'That is beautiful work.',
    'I would, too.',
    'Not in {place}, no.',
    'It was the {part}, as you said.',
    'Then {stuff} it is.',
    'Let us know how it goes!',
  ],
  lists: ['- the {part}, {how}\n- {stuff}, {much} grams\n- {who}', '1. take the {part} off\n2. {stuff}, thinly\n3. wait {much} hours'],
  gap: ' ',
  tags: list(
    'repair, wax, leather, canvas, tea, touring, commuting, rain, straps, zips, sewing, racks, winter, children, water, clay, routes, weight, colour, second-hand',
  ),
};
