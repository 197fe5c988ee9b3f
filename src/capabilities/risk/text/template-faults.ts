import type { Pair } from '#kernel/text.ts'
import type { TemplateFault } from '../rules/post-template.ts'
import { proposePowerRefusals as powers } from './powers.ts'
import { proposeProcessRefusals as processes } from './processes.ts'
import { faultText as names } from './quality.ts'

/** RSK-140, RSK-141: what is wrong with a template of a pack. */
export const templateFaultText: Record<TemplateFault, Pair> = {
  'name-missing': names.missing,
  'name-broken': names.broken,
  'name-no-deed': names['no-deed'],
  'name-too-short': names['too-short'],
  'name-too-long': names['too-long'],
  'power-no-deed': powers['no-deed'],
  'power-no-basis': powers['no-basis'],
  'power-names-a-firm': powers['names-a-firm'],
  'power-checker-is-holder': powers['checker-is-holder'],
  'process-too-few-steps': processes['too-few-steps'],
  'process-too-many-steps': processes['too-many-steps'],
  'process-step-without-post': processes['step-without-post'],
  'process-step-without-deed': processes['step-without-deed'],
  'process-names-a-firm': processes['names-a-firm'],
  'only-education': {
    zh: '只有教育，教育不算控制；补一条能检查的做法',
    en: 'Only education, which is not a control; add something that can be checked',
  },
  'checked-by-its-owner': { zh: '做的和查的是同一个岗位', en: 'The post that carries it out checks it, too' },
  'owner-at-no-step': { zh: '管图的岗位不在任何一步', en: 'The post that keeps the map stands at no step' },
  'no-post': { zh: '没有岗位 {post}', en: 'There is no post {post}' },
  'no-point': { zh: '岗位 {post} 没有风险点 {code}', en: 'The post {post} has no risk point {code}' },
}
