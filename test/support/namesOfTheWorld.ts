/** A name as a record has it, and as articles write it. */
export interface WorldName {
  readonly what: string;
  readonly name: string;
  /** The same name as an article may spell it. */
  readonly written: string;
  /** What stands around it in running text. */
  readonly before: string;
  readonly after: string;
  /** What an analyst types to have it completed. */
  readonly typed: string;
}

function of(what: string, name: string, before: string, after: string, typed: string, written = name): WorldName {
  return { what, name, written, before, after, typed };
}

/** Names of many scripts in their own texts, for everything that reads, finds or writes names. */
export const namesOfTheWorld: readonly WorldName[] = [
  of('Hangul with a particle', '김정은', '어제 ', '은 말했다.', '김정'),
  of('Hangul with a long particle', '조선중앙통신', '그리고 ', '에서는 보도했다.', '조선중'),
  of('Hangul, decomposed', '김정은', '어제 ', '이 왔다.', '김정', '김정은'.normalize('NFD')),
  of('Han without spaces', '习近平', '据报道', '说明了此事。', '习近'),
  of('Han beyond the basic plane', '𠮷野家', '昨日', 'が発表した。', '𠮷'),
  of('Katakana with a long vowel mark', 'ソユーズ', '昨日', 'が発射された。', 'ソユ'),
  of('half-width Katakana with voicing marks', 'ｿﾕｰｽﾞ', '昨日 ', ' は飛んだ。', 'ｿﾕ'),
  of('Katakana, written half-width', 'ソユーズ', '昨日', 'は飛んだ。', 'ソユ', 'ｿﾕｰｽﾞ'),
  of('Hiragana', 'ひまわり', '衛星「', '」は飛んだ。', 'ひま'),
  of('Kanji and Kana', '北朝鮮のミサイル', '昨日、', 'が飛んだ。', '北朝'),
  of('Katakana with a sign of several letters', 'トヨタ㈱', '昨日、', 'は発表した。', 'トヨ'),
  of('Arabic', 'بشار الأسد', 'قال ', ' إنه غادر.', 'بشار'),
  of('Arabic with vowel points', 'بَشَّار الأسد', 'قال ', '، ثم غادر.', 'بشار'),
  of('Persian with a joiner', 'علی خامنه\u200cای', 'گفت ', ' که رفت.', 'علی'),
  of('Hebrew', 'בנימין נתניהו', 'אמר ', ' אתמול.', 'נתני'),
  of('Hebrew with gershayim', 'צה״ל', 'דובר ', ' מסר.', 'צה'),
  of('Cyrillic', 'Владимир Путин', 'сказал ', ', что уедет.', 'путин'),
  of('Ukrainian with an apostrophe', 'В’ячеслав', 'сказав ', ' вчора.', 'в’яч'),
  of('Greek with accents', 'Αλέξης Τσίπρας', 'είπε ο ', ' χθες.', 'αλεξ'),
  of('Latin, decomposed', 'Café Noir', 'at ', ' today.', 'cafe', 'Café Noir'.normalize('NFD')),
  of('Vietnamese, decomposed', 'Nguyễn Phú Trọng', 'hôm qua ', ' nói.', 'nguy', 'Nguyễn Phú Trọng'.normalize('NFD')),
  of('a capital longer than its small letter', 'İsmail', 'dün ', ' geldi.', 'ismail'),
  of('Devanagari', 'नरेन्द्र मोदी', 'कल ', ' ने कहा।', 'नरेन्द्र'),
  of('Thai', 'ประยุทธ์', 'เมื่อวาน ', ' กล่าว', 'ประ'),
  of('Thai with a vowel of two parts', 'อำนาจ', 'กอง ', ' กอง', 'อำ'),
  of('an emoji of several', 'Team 👩🏽‍🚀', 'by ', ' today.', 'team'),
  of('a flag', 'Unit 🇰🇵', 'by ', ' today.', 'unit'),
  of('a possessive with a curly apostrophe', 'Kim Jong Un', 'in ', '’s words.', 'kim'),
  of('a possessive with a straight apostrophe', 'Kim Jong Un', 'in ', "'s words.", 'kim'),
  of('an apostrophe of its own', 'O’Neill', 'by ', '’s side.', 'o’ne'),
  of('hyphens and full stops', 'J.-P. U.S. Al-Qaida', 'by ', ' today.', 'al-q'),
];
