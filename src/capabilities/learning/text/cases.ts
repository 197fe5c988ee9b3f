import type { Pair } from '#kernel/text.ts'

export const likeMineText = {
  title: { zh: '和我的岗位相像的案例', en: 'Cases like my post' },
  others: { zh: '其余的案例', en: 'The other cases' },
  metaRank: { zh: '{node}，{rank}的事，{minutes} 分钟', en: '{node}, of a {rank}, {minutes|minute|minutes}' },
  metaSector: {
    zh: '{sector}，{node}，{rank}的事，{minutes} 分钟',
    en: '{sector}, {node}, of a {rank}, {minutes|minute|minutes}',
  },
  post: { zh: '因为写的就是{post}', en: 'Because it is about the post {post}' },
  family: {
    zh: '因为和你的岗位同有这类风险：{families}',
    en: 'Because your post has the same kind of risk: {families}',
  },
  alike: { zh: '因为写的是同一业务的{post}', en: 'Because it is about {post}, of the same business' },
  node: { zh: '，环节也一样：{node}', en: ', and at the same step: {node}' },
  rank: { zh: '，层级也一样：{rank}', en: ', and of the same rank: {rank}' },
  between: { zh: '、', en: ', ' },
} satisfies Record<string, Pair>

/** Of whose rank a case is told. */
export const rankNames: Record<'crew' | 'section' | 'unit-leader', Pair> = {
  crew: { zh: '班组', en: 'crew' },
  section: { zh: '科室、站队', en: 'section or station' },
  'unit-leader': { zh: '单位负责人', en: 'unit leader' },
}
