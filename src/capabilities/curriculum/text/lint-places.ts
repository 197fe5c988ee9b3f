import { type Language, languages, type Pair } from '#kernel/text.ts'

/** What a place is called, part by part, or two parts together; what stands here has words, other parts are ids and numbers. */
const partText: Readonly<Record<string, Pair>> = {
  title: { zh: '名称', en: 'title' },
  summary: { zh: '说明', en: 'summary' },
  scenes: { zh: '场景', en: 'scene' },
  decisionPoints: { zh: '决定的时刻', en: 'moment of decision' },
  text: { zh: '讲述', en: 'story' },
  ask: { zh: '问', en: 'question' },
  choices: { zh: '选项', en: 'option' },
  options: { zh: '选项', en: 'option' },
  outcome: { zh: '选了以后', en: 'outcome' },
  reveal: { zh: '选了会怎样', en: 'what it leads to' },
  happened: { zh: '后来', en: 'what was done' },
  opening: { zh: '开头', en: 'beginning' },
  consequence: { zh: '结果', en: 'consequence' },
  missedChance: { zh: '错过的机会', en: 'missed chance' },
  controlThatStops: { zh: '能拦住的控制', en: 'control that stops it' },
  checkOurs: { zh: '查我们自己的', en: 'check of our own' },
  act: { zh: '做一件事', en: 'the act' },
  askWhom: { zh: '问谁', en: 'whom to ask' },
  stem: { zh: '题干', en: 'question' },
  explanation: { zh: '解析', en: 'explanation' },
  documentNo: { zh: '文号', en: 'number' },
  issuedOn: { zh: '印发', en: 'issued' },
  effectiveOn: { zh: '施行', en: 'holds from' },
  repealedOn: { zh: '废止', en: 'repealed from' },
  replacedBy: { zh: '由哪条取代', en: 'what takes its place' },
  binds: { zh: '约束谁', en: 'who is bound' },
  articles: { zh: '条款', en: 'article' },
  atYourPost: { zh: '在你岗位上', en: 'at your post' },
  paragraphs: { zh: '段落', en: 'paragraph' },
  duty: { zh: '本分', en: 'the duty' },
  question: { zh: '一个问题', en: 'the question' },
  sources: { zh: '来源', en: 'source' },
  source: { zh: '来源', en: 'source' },
  issuer: { zh: '发布机关', en: 'issued by' },
  note: { zh: '说明', en: 'said how' },
  when: { zh: '哪天之前', en: 'before which day' },
  name: { zh: '名称', en: 'name' },
  acts: { zh: '要做的', en: 'what to do' },
  declare: { zh: '要申报的', en: 'what to declare' },
  mayAsk: { zh: '能不能', en: 'may I' },
  answer: { zh: '答', en: 'answer' },
  draw: { zh: '抽几道', en: 'how many are drawn' },
  pass: { zh: '及格线', en: 'pass mark' },
  minutes: { zh: '预计分钟', en: 'planned minutes' },
  questions: { zh: '哪些题', en: 'questions' },
  kind: { zh: '类型', en: 'kind' },
  'source/kind': { zh: '脱敏程度', en: 'how it was made nameless' },
  posts: { zh: '岗位', en: 'posts' },
  families: { zh: '风险类别', en: 'subjects' },
  norms: { zh: '依据', en: 'rests on' },
  lesson: { zh: '课', en: 'lesson' },
  correct: { zh: '正确选项', en: 'right options' },
  art: { zh: '场景图', en: 'drawing' },
  start: { zh: '从哪一场开始', en: 'begins with' },
  step: { zh: '第几步', en: 'step' },
  quality: { zh: '妥当吗', en: 'how sound' },
  next: { zh: '接到', en: 'leads to' },
  sector: { zh: '行业', en: 'sector' },
  processNode: { zh: '环节', en: 'step of the work' },
  rank: { zh: '谁的层级', en: 'whose rank' },
  ruleBroken: { zh: '违反了哪条', en: 'rule broken' },
  anonymisation: { zh: '脱敏程度', en: 'how it was made nameless' },
  approver: { zh: '核准', en: 'approved by' },
  checker: { zh: '核对人', en: 'checked by' },
  quarter: { zh: '季度', en: 'quarter' },
  leadDays: { zh: '提前几天', en: 'days before' },
  festival: { zh: '节日', en: 'festival' },
  monthDay: { zh: '几月几日', en: 'day of the year' },
  date: { zh: '哪天发的', en: 'issued on' },
  retrievedOn: { zh: '哪天查到的', en: 'looked up on' },
  verified: { zh: '对过原文', en: 'compared with the original' },
  local: { zh: '本单位规定', en: 'own rule' },
  closeness: { zh: '四贴近', en: 'closeness' },
  object: { zh: '谁的事', en: 'whose' },
  work: { zh: '哪件活', en: 'which task' },
  reality: { zh: '本地事实', en: 'local fact' },
  thought: { zh: '开放的问题', en: 'open question' },
}

/** The place of a text in words: scenes by their numbers, options by their letters, moments of decision in their order. */
export const placeWords = (place: string, scenes: ReadonlyMap<string, number> = new Map()): Pair => {
  const parts = place.split('/')
  const said = (part: string, at: number, language: Language): string => {
    const words = (partText[`${parts[at - 1]}/${part}`] ?? partText[part])?.[language]
    if (parts[at - 1] === 'scenes') return String(scenes.get(part) ?? part)
    // The words of an option are the option.
    if (part === 'text' && parts[at - 2] === 'choices') return ''
    if (words !== undefined) return words
    return /^\d+$/.test(part) ? String(Number(part) + 1) : part.length === 1 ? part.toUpperCase() : part
  }
  const of = (language: Language): string =>
    parts
      .map((part, at) => said(part, at, language))
      .filter((words) => words !== '')
      .join(' ')
  return Object.fromEntries(languages.map((language) => [language, of(language)])) as Pair
}
