import * as fc from 'fast-check';

/** Words of many scripts, as they are written there: with vowel signs, tone marks and joiners. */
export const wordsOf: Readonly<Record<string, readonly string[]>> = {
  latin: ['Café', 'Straße', 'Việt', 'İstanbul', 'naïve', 'shop'],
  cyrillic: ['Чай', 'йод', 'Ёлка', 'замо́к', 'Україна'],
  greek: ['Ήλιος', 'ΟΔΟΣ', 'ΐ', 'πελάτης'],
  japanese: ['バス', 'ハス', 'ガス会社', 'ｶﾞｽ', 'コーヒー', '々', 'ぱん', 'はん'],
  chinese: ['客户', '合作伙伴', '神'],
  korean: ['한국어', '고객', '하'],
  hindi: ['किसान', 'क़लम', 'सेवा', 'हिन्दी'],
  bengali: ['কৃষক', 'গ্রাহক', 'ড়'],
  tamil: ['தமிழ்', 'கோ'],
  malayalam: ['മലയാളം', 'അവന്‍'],
  thai: ['ลูกค้า', 'ไทย', 'น้ำ', 'เรา'],
  lao: ['ລູກຄ້າ', 'ນ້ຳ'],
  khmer: ['អតិថិជន', 'ខ្មែរ'],
  burmese: ['မြန်မာ', 'ဖောက်သည်'],
  tibetan: ['བོད', 'ཡིག'],
  arabic: ['أسرة', 'مُحَمَّد', 'آب', 'العربية'],
  persian: ['می‌خواهم', 'خانواده'],
  hebrew: ['עִבְרִית', 'צה״ל', 'לקוחות'],
  georgian: ['მომხმარებელი', 'ᲗᲑᲘᲚᲘᲡᲘ'],
  digits: ['2026', '２０２６', '٢٠٢٦', '१२'],
};

/** Names of one or more words of one script, now and then with a Latin word, a sign or an emoji among them. */
export const anyName = fc.constantFrom(...Object.values(wordsOf)).chain((words) => fc.tuple(
  fc.array(fc.constantFrom(...words, ...words, ...words, 'BMC', '😀'), { minLength: 1, maxLength: 3 }),
  fc.constantFrom(' ', ' ', '-', ' & ', ' / '),
)).map(([words, between]) => words.join(between));
