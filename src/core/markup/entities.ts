import { hash, isAsciiLetter, isDigit, semicolon } from './characters';

/** A character reference, such as `&eacute;` or `&#233;`, as the text that it stands for. */
export interface CharacterReference {
  readonly value: string;
  readonly end: number;
}

const longestName = 10;

/** Reads the character reference at an ampersand; undefined where it is just an ampersand. */
export function readCharacterReference(text: string, start: number, end: number): CharacterReference | undefined {
  let position = start + 1;
  while (position < end && position - start <= longestName && isNameCharacter(text.charCodeAt(position))) position++;
  if (position >= end || text.charCodeAt(position) !== semicolon) return undefined;
  const name = text.slice(start + 1, position);
  const value = name.charCodeAt(0) === hash ? numbered(name.slice(1)) : named().get(name);
  return value === undefined ? undefined : { value, end: position + 1 };
}

function isNameCharacter(code: number): boolean {
  return isAsciiLetter(code) || isDigit(code) || code === hash;
}

function numbered(digits: string): string | undefined {
  const isHexadecimal = /^[xX][0-9a-fA-F]{1,6}$/u.test(digits);
  if (!isHexadecimal && !/^[0-9]{1,7}$/u.test(digits)) return undefined;
  const point = isHexadecimal ? Number.parseInt(digits.slice(1), 16) : Number(digits);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
}

let table: ReadonlyMap<string, string> | undefined;

function named(): ReadonlyMap<string, string> {
  table ??= new Map([
    ...latin.split(' ').map((name, index): [string, string] => [name, String.fromCodePoint(0xa0 + index)]),
    ...others.split(' ').map((entry): [string, string] => [entry.slice(0, entry.indexOf(':')), entry.slice(entry.indexOf(':') + 1)]),
  ]);
  return table;
}

/** The names of U+00A0 to U+00FF, in order (HTML 4.01, 24.2.1). */
const latin = 'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

/** What else is met in prose (HTML 4.01, 24.3 and 24.4, the symbols of mathematics left out). */
const others = 'amp:& lt:< gt:> quot:" apos:\' OElig:Œ oelig:œ Scaron:Š scaron:š Yuml:Ÿ fnof:ƒ circ:ˆ tilde:˜ ensp:\u2002 emsp:\u2003 thinsp:\u2009 zwnj:\u200c zwj:\u200d lrm:\u200e rlm:\u200f ndash:– mdash:— lsquo:‘ rsquo:’ sbquo:‚ ldquo:“ rdquo:” bdquo:„ dagger:† Dagger:‡ bull:• hellip:… permil:‰ prime:′ Prime:″ lsaquo:‹ rsaquo:› euro:€ trade:™ larr:← uarr:↑ rarr:→ darr:↓ harr:↔ minus:− infin:∞ ne:≠ le:≤ ge:≥ asymp:≈ Alpha:Α Beta:Β Gamma:Γ Delta:Δ Omega:Ω alpha:α beta:β gamma:γ delta:δ pi:π omega:ω';
