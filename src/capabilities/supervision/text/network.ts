import type { Pair } from '#kernel/text.ts'

/** What is used in networks of fifty units and more, in words. */
export const networkText = {
  title: { zh: '用了哪种算法，为什么', en: 'Which method, and why' },
  few: {
    zh: '现在看的是 {n} 个单位，不到 {least} 个：每个单位、每个主题和它自己的过去比，向全网靠拢一点，也看同月别的单位怎样（规则 SUP-101 到 SUP-104）。单位少，合计和“集中在哪”容易把偶然当成规律，所以不用。到 {least} 个单位时会自动加上。',
    en: 'In sight: {n|unit|units}, fewer than {least}. Each unit and topic is compared with its own past, drawn a little towards the network and set beside the other units of the month (rules SUP-101 to SUP-104). With so few, totals and “where it concentrates” would take chance for a pattern, so they are not used; from {least} on they are.',
  },
  many: {
    zh: '现在看的是 {n} 个单位，到了 {least} 个：除了每个单位和它自己的过去比，再看三样。都只是问题，由人去看。',
    en: 'In sight: {n|unit|units}, {least} or more. Beside each unit’s own past three more things are looked at. All are questions, for a person to look into.',
  },
  all: {
    zh: '每个单位、每个主题和它自己的过去比，向全网靠拢一点，也看同月别的单位怎样；纪检能看的全部单位一起算。一个信号只是一个问题，由人去看，不给人也不给单位打分、排名。',
    en: 'Each unit and topic is compared with its own past, drawn a little towards the network and set beside the other units of the month, over all units the discipline inspection sees. A signal is a question for a person to look into; it scores and ranks nobody and no unit.',
  },
  tightened: {
    zh: '{names}：最近 20 个判断过的，一半以上不用处理，已自动收紧；十个里又有八个准了，会自动放回。',
    en: '{names}: of the last 20 judged more than half called for nothing, so it asks for more now; when eight in ten are right again it goes back by itself.',
  },
  totals: { zh: '全网合计', en: 'Totals of the network' },
  totalsWhy: {
    zh: '一个主题一年里每月平均 5 起以上，合计就够密，可以按往年同月和走势单独判断（Farrington 法，规则 SUP-118）。什么都没变时，一个主题一百个月里约有一个月会这样。',
    en: 'A topic with five a month or more through a year is dense enough to be judged by its own trend and the same months of earlier years (Farrington flexible, rule SUP-118). If nothing changed, a topic would show this in about one month of a hundred.',
  },
  totalsNone: {
    zh: '还没有哪个主题够密，或往年的月份不足三年。',
    en: 'No topic is dense enough yet, or there are fewer than three earlier years.',
  },
  totalsQuiet: { zh: '{n} 个主题够密，合计都在预期里。', en: '{n|dense topic|dense topics}, all within expectation.' },
  total: {
    zh: '{topic}：{month}共 {found} 起，预期 {expected}，超过 {bound} 才算不寻常。',
    en: '{topic}: {found} in {month}, {expected} expected; more than {bound} is unusual.',
  },
  places: { zh: '集中在哪', en: 'Where it concentrates' },
  placesWhy: {
    zh: '把单位和主题各当一棵树，一次看遍所有枝，看近 3 个月的问题在哪一枝多出它的份额；看得多，门槛就相应提高（树扫描，规则 SUP-119）。什么都没集中时，每棵树一百次里约有五次会指出一处。',
    en: 'Units and topics form a tree each. All branches are looked at together: where do the last three months hold more than their share? Looking at many is paid for by a higher bar (tree scan, rule SUP-119). Where nothing concentrates, each tree would point at a place about five times in a hundred.',
  },
  placesNone: {
    zh: '近 3 个月没有哪一枝特别集中。',
    en: 'No branch holds more than its share of the last three months.',
  },
  place: {
    zh: '{place}：近 3 个月 {found} 起，按份额应有 {expected}；碰巧的可能 {p}。',
    en: '{place}: {found} in the last three months, {expected} by its share; chance {p}.',
  },
  businesses: { zh: '哪类岗位业务里特别多', en: 'Which business of posts' },
  businessesWhy: {
    zh: '写明岗位业务的数，按年份和来源算出每类业务该有多少，再把每格向全部格子靠拢，小格子不会因为碰巧显得大（EBGM，规则 SUP-120）。只列 3 起以上、二十次里有十九次超过预期两倍的。',
    en: 'From counts that name the business of the posts: what each business would hold by year and source, every cell drawn towards all others so that small ones do not look large by chance (EBGM, rule SUP-120). Listed are three or more, above twice what is expected with nineteen chances in twenty.',
  },
  businessesNone: { zh: '没有哪类业务特别多。', en: 'No topic stands out in any business.' },
  businessesFew: {
    zh: '写明岗位业务的数太少，说不准。记数时填上“岗位业务”，够了就会算。',
    en: 'Too few counts name the business of the posts to tell. Fill in “Business of the posts” when entering them.',
  },
  business: {
    zh: '{business} × {topic}：{found} 起，预期 {expected}；靠拢后是 {ratio} 倍，至少 {low} 倍。',
    en: '{business} × {topic}: {found}, {expected} expected; ratio {ratio} after drawing in, {low} at least.',
  },
} satisfies Record<string, Pair>
