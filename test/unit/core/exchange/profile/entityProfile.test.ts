import assert from 'node:assert/strict';
import { entityProfile } from '../../../../../src/core/exchange/profile/entityProfile';
import { mostMentions } from '../../../../../src/core/exchange/profile/mentionParts';
import { limitSnapshot } from '../../../../../src/core/exchange/limits/limitSnapshot';
import { readArticle } from '../../../../../src/core/entities/readArticle';
import { kindsOf } from '../../../../../src/core/entities/registry';
import { readEvidence } from '../../../../../src/core/evidence/readEvidence';
import { CaseIndex } from '../../../../../src/core/index/caseIndex';
import { evidenceText } from '../../../../support/evidenceText';
import { assertGrowth } from '../../../../support/growth';

const linkTo = (document: string, line: number) => `/${document}#L${line}`;

function caseOf(sections: object, articles: Readonly<Record<string, string>>) {
  const { data } = readEvidence(evidenceText(JSON.stringify(sections).slice(1, -1)));
  const index = new CaseIndex(data);
  for (const [document, text] of Object.entries(articles)) index.update(readArticle(document, text, kindsOf(data)));
  return { name: 'case', index, texts: new Map(Object.entries(articles)) };
}

const kim = {
  kinds: { place: { label: 'Place' } },
  actors: {
    kim: { name: 'Kim Jong Un', aliases: ['김정은', '金正恩'], shortNames: ['Kim'], type: 'person', description: 'Leads *everything*.',
      roles: [{ of: 'wpk', role: 'general secretary', from: '2021' }, { of: 'kpa', role: 'commander', from: '2011-12', to: '2020' }],
      sameAs: ['https://www.wikidata.org/wiki/Q56226'], mergedFrom: { 'kim-2': { name: 'The marshal' } } },
    wpk: { name: 'Workers’ Party', roles: [{ of: 'kim', role: 'his party' }] },
    kpa: { name: 'People’s Army' },
  },
  events: {
    second: { name: 'A [second] launch', date: '2024-05-27', actors: [{ actor: 'kim', role: 'watched' }], place: 'sohae' },
    first: { name: 'First launch', date: '2023-05-31', actors: [{ actor: 'kim' }, { actor: 'kpa' }] },
  },
  entities: { place: { sohae: { name: 'Sohae' } } },
  sources: { s: { csl: { type: 'report' }, marking: 'TLP:AMBER' } },
  evidence: { 'e-00000001': { source: 's', summary: 'Seen' } },
  claims: {
    'c-00000001': { basis: 'judgement', likelihood: 'likely', assessment: 'contested', links: { 'e-00000001': { relation: 'supports' } } },
    'c-00000002': { by: 'kim', text: 'It flew', lastSeen: { document: 'old.md', text: 'It flew' } },
  },
};
const article = '---\ntitle: A *bold* title\n---\n\n[[Kim Jong Un]{.actor} saw | it at [Sohae]{.place}]{.claim #c-00000001}, said [김정은]{.actor}은.\n';
const kimCase = () => caseOf(kim, { 'a (1).md': article });
const profile = (key = 'kim', given = kimCase()) => entityProfile({ ...given, key, linkTo });

function says(name: string, expected: RegExp, key?: string): void {
  it(name, () => { assert.match(profile(key), expected); });
}

describe('the profile of an entity', () => {
  says('begins with its name and how often it is mentioned', /^# Kim Jong Un\n\n\*actor · kim · 2 mentions in 1 article\*\n/u);
  says('tells the strictest marking', /\n\*\*TLP:AMBER\*\*: /u);
  says('gives its description as text', /\nLeads \\\*everything\\\*\.\n/u);
  says('lists other names, in any script', /\n- Also: 김정은; 金正恩\n- Short: Kim\n- Type: person\n/u);
  says('says what was merged into it', /\n- Merged from: The marshal \\?\(kim-2\)\n/u);
  says('puts its roles and those of others to it in order of time', /## Roles\n\n.*\n.*\n\| 2011-12 \| 2020 \| commander of People’s Army \|\n\| 2021 +\| +\| general secretary of Workers’ Party \|\n\| +\| +\| Workers’ Party: his party \|\n/u);
  says('puts its events in order of time, their names escaped', /## Events\n\n.*\n.*\n\| 2023-05-31 \| First launch +\| +\| first \|\n\| 2024-05-27 \| A \[second\] launch \| watched \| second \|\n/u);
  says('says who took part in an event, and where it was', /- Date: 2024-05-27\n- Place: Sohae\n\n## Who took part\n\n- Kim Jong Un: watched\n/u, 'second');
  says('of a place tells what happened there', /## Events\n\n.*\n.*\n\| 2024-05-27 \| A \[second\] launch \| place \| second \|/u, 'sohae');
  says('lists the claims that name it, contradicted ones first, with their marking', /## Claims\n\n### Contested\n\n- ▲1 Kim Jong Un saw \\?\| it at Sohae \(judgement, likely, TLP:AMBER, c-00000001, \[a \(1\)\\?\.md, line 5\]\(\/a \(1\)\.md#L5\)\)\n\n### Not assessed yet\n/u);
  says('lists the claims that it reported', /\n- ○ It flew \(reported by it, c-00000002, in no article\)\n/u);
  says('says who is named beside it', /## Beside it\n\n.*\n.*\n\| +1 \| place \| Sohae \|\n/u);
  says('gives every mention in context, with a link', /## Mentions\n\n### A \\\*bold\\\* title\n\n- \[line 5\]\(\/a \(1\)\.md#L5\) ….*\*\*Kim Jong Un\*\*.*saw.*…\n- \[line 5\]\(\/a \(1\)\.md#L5\) …Kim Jong Un saw .* at Sohae, said \*\*김정은\*\*은\.…\n$/u);
  says('of nobody any more is one sentence', /^# gone\n\nThis is not in the case any more\.\n$/u, 'gone');
  says('of what no article mentions says so', /No article mentions it yet\.\n$/u, 'wpk');

  describe('into which others were merged', () => {
    const merged = caseOf({
      kinds: { place: {} },
      actors: {
        kim: { name: 'Kim Jong Un', mergedFrom: { old: {} } }, party: { name: 'Party', roles: [{ of: 'old', role: 'his party' }] },
        choe: { name: 'Choe', roles: [{ of: 'old', role: 'aide' }] },
      },
      events: {
        launch: { name: 'Launch', place: 'station', actors: [{ actor: 'old', role: 'watched' }, { actor: 'kim', role: 'ordered' }] }, test: { name: 'Test', actors: [{ actor: 'old' }] },
      },
      entities: { place: { sohae: { name: 'Sohae', mergedFrom: { station: {} } } } },
      claims: { 'c-00000001': { by: 'old', text: 'It flew' } },
    }, {});
    it('has the roles that name an old id', () => { assert.match(profile('kim', merged), /Party: his party[^]*Choe: aide/u); });
    it('has the events that name an old id, every part in them', () => { assert.match(profile('kim', merged), /\| Launch +\| watched, ordered +\| launch \|\n.*\| Test +\| +\| test \|/u); });
    it('has what was reported under an old id', () => { assert.match(profile('kim', merged), /It flew \(reported by it/u); });
    it('has what happened at the place of an old id', () => { assert.match(profile('sohae', merged), /\| Launch +\| place/u); });
    it('is called by its name', () => { assert.match(profile('launch', merged), /- Place: Sohae\n\n## Who took part\n\n- Kim Jong Un: watched\n/u); });
  });

  it('of a name that is not in the case yet has its mentions', () => {
    const given = caseOf({}, { 'a.md': 'So [نتنياهو]{.actor} told [Владимир Путин]{.actor}.\n' });
    const key = given.index.entities().find(({ name }) => name === 'نتنياهو')?.key ?? '';
    const text = profile(key, given);
    assert.match(text, /^# نتنياهو\n\n\*actor · not in the case yet · 1 mention in 1 article\*\n/u);
    assert.match(text, /\| actor \| Владимир Путин \|/u);
    assert.match(text, /\*\*نتنياهو\*\*/u);
  });

  it('within limits tells nothing of what is left out, and says that it is', () => {
    const limited = limitSnapshot(kimCase(), { upTo: 'TLP:GREEN', without: new Set() });
    const text = entityProfile({ ...limited, key: 'kim', linkTo });
    assert.doesNotMatch(text, /TLP:AMBER|▲1/u);
    assert.match(text, /Left out because marked above TLP:GREEN: sources 1/u);
  });

  it('of a hub shows the first of its mentions and counts the rest', () => {
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`${String(at).padStart(2, '0')}.md`, '[Kim Jong Un]{.actor} said so. '.repeat(100)]));
    const text = profile('kim', caseOf(kim, many));
    assert.equal(text.match(/^- \[line/gmu)?.length, mostMentions);
    assert.match(text, /\nAnd 1000 more\.\n$/u);
  });

  it('of a hub takes time in proportion to the tags of a long article', () => {
    assertGrowth((count) => {
      const long = caseOf(kim, { 'a.md': '[That [Kim Jong Un]{.actor} and [kpa]{.actor} said so]{.claim #c-00000001}. '.repeat(count) });
      return () => { profile('kim', long); };
    }, { small: 500, large: 2000 });
  });
});
