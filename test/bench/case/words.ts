/** A script besides Latin that articles are partly written in. */
export interface Script {
  readonly words: readonly string[];
  readonly given: readonly string[];
  readonly family: readonly string[];
  /** Between the words of a sentence, and at its end. */
  readonly space: string;
  readonly stop: string;
}

const split = (words: string): readonly string[] => words.trim().split(/\s+/u);

export const words = split(`the of and to in a that was for on with as by from at after before while because which said had were
  been more than about into over under between against without ship ships port harbour cargo vessel tanker coal oil engine
  rocket satellite launch stage test range border crossing customs inspectors officials ministry court company companies
  account accounts payment bank shipment shipments container containers crew captain owner registry flag route transfer
  transfers night morning week month year report reports statement statements photograph photographs image images analyst
  analysts journalist journalists witness witnesses resident residents police guard coast army navy government council
  resolution sanctions list panel experts programme facility plant factory warehouse road bridge river railway village town
  capital region province island sea strait gulf season winter spring harvest flood drought price prices market markets grain
  fuel power electricity station network signal radio frequency message messages phone record records document documents
  signed sent received loaded unloaded moved arrived left returned denied confirmed announced published withdrew warned
  expected found showed suggested likely unlikely early late new old second third northern southern eastern western foreign
  local former senior public private several many few other same different near far`);

export const tongues: readonly Script[] = [
  {
    words: split('судно порт груз после того как комиссия сообщила что танкер вышел ночью завод граница таможня запуск спутник отчёт источник района вчера прошлой недели'),
    given: split('Алексей Борис Вера Галина Денис Елена Игорь Лев Нина Олег Павел Юлия'),
    family: split('Аверин Белов Воронов Громова Дёмин Ершов Зимин Котов Лаптев Морозов Носков Орлов'),
    space: ' ', stop: '.',
  },
  {
    words: split('위성 발사 이후 당국은 선박이 항구를 떠났다고 밝혔다 보고서에 따르면 지난주 국경에서 화물을 옮겼다 공장과 도로가 촬영되었다'),
    given: split('민준 서연 도윤 지우 하준 수아 은우 지호 예은 현우 유진 태윤'),
    family: split('강 문 배 서 송 신 안 양 오 유 임 한'),
    space: ' ', stop: '.',
  },
  {
    words: split('港口 船舶 上周 报告 卫星 发射 之后 官员 表示 货物 已经 离开 工厂 边境 海关 照片 显示 夜间 转移 石油'),
    given: split('明 华 丽 强 芳 军 洋 静 磊 敏 涛 娟'),
    family: split('白 蔡 邓 冯 郭 韩 江 孔 梁 马 潘 秦'),
    space: '', stop: '。',
  },
  {
    words: split('السفينة الميناء بعد أن قالت اللجنة إن الناقلة غادرت ليلا المصنع الحدود الجمارك إطلاق القمر تقرير المصدر المنطقة أمس الأسبوع الماضي'),
    given: split('أحمد بلال جمال حسن خالد رامي سامي طارق عمر فريد كريم ليلى'),
    family: split('البكري التميمي الجابر الحداد الخطيب الراوي الزهراني السالم الشامي الطيب العمري الفارس'),
    space: ' ', stop: '.',
  },
];

export const given = split(`Adela Aksel Amina Anders Beatriz Bruno Carla Cedric Dagmar Daniel Edith Emeka Farida Felix Greta Gustav Hanna
  Henrik Ines Ivan Jana Jonas Karin Karl Leila Lukas Maren Marek Nadia Nils Olga Oscar Paula Piotr Rosa Samir Tessa Tomas Vera Zoran`);

export const family = split(`Aldridge Bakker Castellan Dorn Eklund Ferrand Gallow Hartig Imhof Jansky Keller Lindqvist Marchetti Novak
  Okafor Petrov Quiroga Rasmussen Sandoval Tanaka Ulrich Varga Winther Xenakis Yilmaz Zeller Arnesen Brandt Corvin Drescher Endo
  Falk Grahn Holm Ilic Juhasz Kovac Lund Moreau Nyberg`);

export const places = split(`Sohae Nampo Rason Dandong Vostochny Khasan Incheon Busan Ulsan Vladivostok Dalian Ningbo Kaohsiung Hamburg
  Piraeus Odesa Batumi Aden Djibouti Mombasa Lagos Santos Callao Gdansk`);

export const institutions = split('Shipping Trading Institute Bureau Agency Committee Bank Directorate Foundation Observatory');
export const happenings = split('launch transfer inspection seizure hearing summit outage fire landing strike');
export const months = split('January February March April May June July August September October November December');
