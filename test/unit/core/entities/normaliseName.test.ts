import assert from 'node:assert/strict';
import { normaliseName } from '../../../../src/core/entities/normaliseName';

describe('names are compared', () => {
  function same(...forms: readonly string[]): void {
    const [first = '', ...others] = forms.map(normaliseName);
    for (const other of others) assert.equal(other, first);
  }
  function different(one: string, other: string): void {
    assert.notEqual(normaliseName(one), normaliseName(other));
  }

  it('whatever their case', () => { same('Kim Jong Un', 'KIM JONG UN', 'kim jong un'); });
  it('whatever their white space', () => { same('Kim Jong Un', ' Kim  Jong\tUn ', 'Kim\u00a0Jong\r\nUn'); });
  it('whatever the composition of their letters', () => { same('Škoda', 'S\u030ckoda'); });
  it('whatever the width of their letters', () => { same('ＫＣＮＡ', 'KCNA'); same('ﾃﾎﾟﾄﾞﾝ', 'テポドン'); });
  it('without bidi marks', () => { same('\u200fحماس\u200e', 'حماس', '\u2067حماس\u2069'); });
  it('without a final possessive, straight or curly', () => { same('Pyongyang', 'Pyongyang’s', "Pyongyang's", 'PYONGYANG’S'); });
  it('with an s that belongs to them', () => { different('United States', 'United State'); different('James', 'Jame'); });
  it('with their accents', () => { different('Peña', 'Pena'); });
  it('with their punctuation', () => { different('Malligyong-1', 'Malligyong 1'); });
});
