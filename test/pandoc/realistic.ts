import { choicesFrom, type Choices } from './random';

const people = ['Kim Jong Un', 'Ri Pyong Chol', 'Pak Jong Chon', '김정은', 'Владимир Путин', 'Müller-Österberg', 'the spokesman'];
const places = ['Sohae', 'Pyongyang', 'the Yellow Sea', 'Vostochny', 'Tōkyō'];
const verbs = ['told reporters that', 'denied that', 'said', 'announced', 'expects that', 'would not say whether', 'confirmed'];
const clauses = [
  'the engine burned liquid oxygen and petroleum', 'the second stage failed at 10:44 p.m.', 'the rocket cost $5 million and took 3 years', 'debris fell into the sea', 'no satellite reached orbit',
  'the data — “reliable”, as they put it — were shared', 'launches resume in 2025 (perhaps earlier)', 'it was 60–70% likely', "the country's third attempt ended", 'sanctions under resolutions 1718 & 2270 apply',
  'a rate of 5 * 3 was assumed', 'the file name_of_it was leaked', 'the range is ~400 km', 'prices rose by $2 to $7',
];
const events = ['the May launch', 'the failure of 27 May', 'the Vladivostok summit', 'the first test'];

/** An article as analysts write them: nothing broken, everything in its usual place. */
export function realisticArticle(seed: number): string {
  const choices = choicesFrom(seed);
  const { below, chance, pick } = choices;
  let text = chance(0.8) ? frontMatter(choices) : '';
  if (chance(0.4)) text += `# ${pick(events)} and ${tagged(choices)}\n\n`;
  for (let count = 3 + below(6); count > 0; count--) text += `${pick(blocks)(choices)}\n\n`;
  if (text.includes('[^1]')) text += `[^1]: ${sentence(choices)} See ${tagged(choices)}.\n${chance(0.3) ? `\n    ${sentence(choices)}\n` : ''}\n`;
  if (text.includes('[report]')) text += '[report]: https://example.org/report "A report"\n';
  return chance(0.15) ? text.replaceAll('\n', '\r\n') : text;
}

function frontMatter({ pick, chance, below }: Choices): string {
  return `---\ntitle: ${pick(["Pyongyang's third attempt", '"A title: with a colon"', 'Launches'])}\ndate: 2024-0${1 + below(9)}-1${below(9)}\nauthor: A. Analyst\n${chance(0.5) ? 'names: { Kim: kim-jong-un, the failure: launch-2024-05-27 }\n' : ''}---\n\n`;
}

function tagged(choices: Choices): string {
  const { below, chance, pick } = choices;
  if (chance(0.55)) return `[${pick(people)}]{.actor${chance(0.4) ? ` ref=${pick(['kim-jong-un', 'ri-pyong-chol', '"a b"'])}` : ''}}${chance(0.15) ? "'s aides" : ''}`;
  if (chance(0.6)) return `[${pick(events)}]{.event${chance(0.5) ? ` ref=launch-${2020 + below(6)}` : ''}${chance(0.2) ? ' date=2024-05~' : ''}}`;
  return `[${pick(places)}]{.place}`;
}

function sentence(choices: Choices): string {
  const { chance, pick } = choices;
  const subject = chance(0.6) ? tagged(choices) : pick(people);
  const clause = chance(0.3) ? `${pick(clauses)}, and ${tagged(choices)} ${pick(['followed', '*followed*', '**soon** followed', 'came later'])}` : pick(clauses);
  return `${subject} ${pick(verbs)} ${clause}${chance(0.2) ? `, as [a report](https://example.org/a_b(c)) of ${pick(places)} has it` : ''}`;
}

function finished(choices: Choices): string {
  const { below, chance, pick } = choices;
  const inner = sentence(choices);
  if (chance(0.3)) return `[${inner}]{.claim #c-${(below(1e6) + 1e6).toString(36)}}${cited(choices)}.`;
  const ends = [cited(choices), '[^1]', ` (see [report])`, ' (`code [x]{.actor}`)', '^[An aside by [someone]{.actor}.]', ' <https://example.org/x>', ` as argued [above]{.claim ref=c-7f3a2kq9}`, ' – *twice*', ''];
  return `${inner}${pick(ends)}.`;
}

function cited({ pick }: Choices): string {
  return pick(['', '', ' [@nk-pro-2024, p. 3]', ' [see @kcna2023; @jcs-2024, pp. 3-4]', ' [-@kcna2023]', ', says @nk-pro-2024', ', says @kcna2023 [p. 12]']);
}

function paragraph(choices: Choices): string {
  const { below, chance } = choices;
  let text = Array.from({ length: 1 + below(4) }, () => finished(choices)).join(' ');
  if (chance(0.4)) text = wrapped(text, 60 + below(40));
  return text;
}

/** Broken into lines at blanks, as some editors do it, within tags too, but not where a line would begin something. */
function wrapped(text: string, width: number): string {
  let column = 0;
  return text.split(' ').map((word, index) => {
    column += word.length + 1;
    const breaks = index > 0 && column > width && !/^(?:[-+*~#>|:&–—$]|\d+[.)]|\(?[a-zA-Z]\)|A\.)/u.test(word);
    if (breaks) column = word.length;
    return `${index === 0 ? '' : breaks ? '\n' : ' '}${word}`;
  }).join('');
}

const lines = (choices: Choices, mark: (index: number) => string): string =>
  Array.from({ length: 2 + choices.below(3) }, (_, index) => `${mark(index)}${finished(choices)}`).join('\n');

const blocks: readonly ((choices: Choices) => string)[] = [
  paragraph, paragraph, paragraph, paragraph, paragraph, paragraph,
  (choices) => `${choices.pick(['##', '###'])} ${choices.pick(['Background', 'Outlook'])} of ${tagged(choices)}${choices.pick(['', ' {#background}', ' ##'])}`,
  (choices) => `${choices.pick(events)}\n----------`,
  (choices) => lines(choices, () => '- '),
  (choices) => lines(choices, (index) => `${index + 1}. `),
  (choices) => `- ${finished(choices)}\n\n  ${paragraph(choices).replaceAll('\n', '\n  ')}\n\n- ${finished(choices)}\n    - ${finished(choices)}`,
  (choices) => `> ${paragraph(choices).replaceAll('\n', '\n> ')}\n>\n> — ${tagged(choices)}`,
  (choices) => `::: {.claim #c-${choices.below(1e6)}}\n${paragraph(choices)}\n\n${paragraph(choices)}\n:::`,
  (choices) => `:::: {.note}\n${paragraph(choices)}\n\n::: {.claim #c-x${choices.below(1e6)}}\n${lines(choices, () => '* ')}\n:::\n::::`,
  (choices) => `| Date | Event |\n| --- | --- |\n| 2023 | ${tagged(choices)} |\n| 2024 | ${tagged(choices)} \\| more |\n\n: Launches of ${tagged(choices)}`,
  (choices) => `\`\`\`\n[code]{.actor}\n\`\`\`\n\n${paragraph(choices)}`,
  (choices) => `![The pad at ${tagged(choices)}](pad.jpg)`,
  () => '$$\na = \\frac{F}{m}\n$$',
  () => '<!-- a remark about [nobody]{.actor} -->',
  () => '* * *',
  (choices) => `Term of ${tagged(choices)}\n:   ${finished(choices)}`,
  (choices) => `Dear reader,\\\n${finished(choices)}  \n${tagged(choices)}`,
];
