import type { Language } from '#kernel/text.ts'

/** Words by language. Chinese is looked for anywhere; English as whole words, whatever their capitals. */
type Words = Record<Language, readonly string[]>

const words = (...lines: readonly string[]): readonly string[] => lines.flatMap((line) => line.split('|'))

/** Verbs that nobody can see done. */
export const vagueVerbs: Words = {
  zh: words(
    '处理一下|处理好|妥善处理|注意一下|多加注意|引起重视|高度重视|加强|强化|提高认识|提高意识',
    '增强意识|严格遵守|严格执行|认真学习|认真对待|抓好落实|落实到位|把好关|做好相关',
  ),
  en: words(
    'deal with it|deal with this|handle it properly|pay attention|take it seriously|take seriously',
    'raise awareness|strengthen|reinforce|enhance|ensure|comply with|adhere to|be vigilant|act appropriately',
    'as appropriate|study carefully',
  ),
}

/** Verbs whose doing leaves something that another person can look at; one of them stands in every act. */
export const visibleVerbs: Words = {
  zh: words(
    '写|先问|问一|问清|问谁|问：|退|量|称|数一遍|数完|点清|签|核对|对一遍|对完',
    '并排|查|看一眼|看过|看到|到场|填|登记|登一|贴|打电话|打个电话|打出|打开',
    '按对讲机|交给|交上|报队|报值班|报给|列出|列个|列成|补|找|请|停|翻|拿|放一',
    '放车|读|抽车|抽三|抽一|说清|说好|说一|圈|送|还给|还回|锁|转给|挑|过磅|钉',
    '联系|想好|告诉|收回|拉一张|划掉',
  ),
  en: words(
    'add|ask|agree|announce|bring|buy|call|check|choose|circle|close|collect|compare|complete|contact|copy|count',
    'cross|decide|divide|draw|enter|explain|file|fill|find|finish|get|give|go|hand|hang|hold|keep|label|lay|leave',
    'let|list|lock|log|look|make|mark|match|measure|meet|merge|move|name|note|number|open|order|paste|pass|pause',
    'pay|phone|pick|pin|post|print|publish|put|radio|read|record|register|reopen|repeat|report|return|say|seal',
    'see|send|separate|set|show|sign|sort|split|stand|start|state|step|stick|stop|swap|take|tell|test|tick|time',
    'turn|use|wait|walk|weigh|write',
  ),
}

/** Words that fit every place, and so say nothing of this one. */
export const generalNouns: Words = {
  zh: words(
    '有关部门|相关部门|有关人员|相关人员|有关规定|相关规定|有关材料|相关材料|有关事项|相关事项',
    '某单位|某人|某领导|上级要求|廉洁风险意识|业务工作',
  ),
  en: words(
    'the relevant department|relevant departments|relevant personnel|relevant regulations|relevant materials',
    'relevant matters|a certain unit|a certain person|stakeholders|various matters',
  ),
}

/** What makes a breach look common, small or safe: such sentences raise the willingness they warn of. */
export const backfiring: Readonly<Record<'common' | 'small' | 'unseen', Words>> = {
  common: {
    zh: words('大家都这|都这么干|都这样|人人都|人人有份|谁不是|普遍存在|屡禁不止|潜规则|法不责众|司空见惯'),
    en: words(
      'everyone does|everybody does|they all do|we all do|everyone takes|common practice|as usual in the trade',
      'widespread|rampant|unwritten rule',
    ),
  },
  small: {
    zh: words('不值钱|小意思|不算什么|没什么大不了|无伤大雅|就这一次'),
    en: words('nothing much|worth nothing|no big deal|just this once|only this once|harmless'),
  },
  unseen: {
    zh: words('没人查|没人知道|查不出|看不出来的|不会被发现|神不知'),
    en: words('nobody checks|no one checks|nobody will know|no one will know|nobody will notice|never be found'),
  },
}

/** Things that work leaves and hands touch; a lesson that names too few of them is about no place. */
export const workNouns: Words = {
  zh: words(
    '井|泵|阀|罐|站|库|磅|车|票|单|表|章|样|封|桩|沟|线|杆|塘|册|本|桶|箱',
    '柜|钥匙|油卡|里程|工资|考勤|奖金|名单|合同|报价|发票|清单|台账|对讲机|食堂',
    '会议|评审|验收|结算|签证|补偿|收条|密码|权限|账号|系统|抽屉|烟|茶|饭|宴|公示',
    '预算|经费|购物卡|礼品|班|岗|地界|青苗|瓶|电表|药剂|联单|铲车|皮卡|电话',
  ),
  en: words(
    'well|pump|valve|tank|tanker|station|store|storeroom|weighbridge|scale|truck|ticket|slip|form|sheet|seal',
    'sample|bottle|marker|trench|joint|wire|pole|pond|book|log|drum|carton|box|cabinet|drawer|key|keys|fuel|card',
    'mileage|payroll|roster|bonus|list|contract|quote|quotes|invoice|receipt|register|radio|canteen|meeting',
    'review|acceptance|settlement|payment|compensation|field|crops|password|access|account|system|cigarettes|tea',
    'meal|dinner|notice|budget|fund|funds|gift|shift|crew|meter|chemical|copy|pickup|phone|table|stamp|welfare',
    'cards|claim|hazard|gasket|workover|envelope|order|minutes|bill|car|visit|brochures|road|audit',
  ),
}
