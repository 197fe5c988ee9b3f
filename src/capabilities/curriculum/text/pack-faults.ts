import { endingFaultText } from '#capabilities/norms/text/ending-faults.ts'
import { templateFaultText } from '#capabilities/risk/text/template-faults.ts'
import { type PackFault, shapeFaultText, toldFault } from '#kernel/pack-fault.ts'
import type { Pair } from '#kernel/text.ts'
import type { ContentFault } from '../rules/pack.ts'

const contentFaultText: Record<ContentFault, Pair> = {
  'id-twice': { zh: '有一个场景代号用了两次', en: 'An id of a scene is used twice' },
  'no-start': { zh: '没有场景 {to}', en: 'There is no scene {to}' },
  'few-ends': { zh: '至少要有两个结尾', en: 'There must be at least two endings' },
  'leads-nowhere': { zh: '没有场景 {to}', en: 'There is no scene {to}' },
  'goes-back': { zh: '接回到前面的 {to}，只能往后走', en: 'It goes back to {to}; choices can only lead forward' },
  'choice-twice': { zh: '有一个选项代号用了两次', en: 'An id of a choice is used twice' },
  unreached: { zh: '没有哪个选项走得到这里', en: 'No choice leads here' },
  endless: { zh: '从这里走不到结尾', en: 'No ending can be reached from here' },
  'option-twice': { zh: '有一个选项代号用了两次', en: 'An id of an option is used twice' },
  'none-right': { zh: '没有一个选项是对的', en: 'No option is right' },
  'several-right': { zh: '对的选项不止一个', en: 'More than one option is right' },
  'not-one-right': { zh: '对的选项要正好一个', en: 'Exactly one option must be right' },
  'small-pool': { zh: '要抽 {draw} 题，题库里只有 {pool} 题', en: 'It draws {draw} from a pool of {pool}' },
  'no-question': { zh: '没有题 {question}', en: 'There is no question {question}' },
  'no-lesson': { zh: '没有课 {lesson}', en: 'There is no lesson {lesson}' },
  'no-norm': { zh: '党纪法规库里没有 {norm}', en: 'There is no norm {norm}' },
  'no-day': { zh: '没有 {day} 这一天', en: 'There is no day {day}' },
  unasked: { zh: '没有哪节课列出它，也没有哪场测验抽到它', en: 'No lesson lists it and no exam draws it' },
  'asked-with-lesson': {
    zh: '题 {question} 课 {lesson} 也列着，答案会随课先到；课和测验只能有一个用它',
    en: 'The question {question} is listed by the lesson {lesson} as well, with which its key comes first; only one of the two may use it',
  },
  'post-unasked': {
    zh: '写明给岗位 {post}，题库里却没有一道是给它的，也没有给所有岗位的',
    en: 'It is for the post {post}, and its pool holds no question for that post or for all',
  },
  'no-new-version': { zh: '改了内容，版本号没有变', en: 'It was changed without a new version' },
}

const faultTexts = { ...shapeFaultText, ...endingFaultText, ...templateFaultText, ...contentFaultText }

/** CUR-1: a fault of a pack, its place first. */
export const toldPackFault = (fault: PackFault<keyof typeof faultTexts>): Pair => toldFault(fault, faultTexts)
