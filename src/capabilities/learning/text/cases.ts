import type { Pair } from '#kernel/text.ts'

export const likeMineText = {
  title: { zh: '和我的岗位相像的案例', en: 'Cases like my post' },
  meta: { zh: '{node}，{minutes} 分钟', en: '{node}, {minutes|minute|minutes}' },
  post: { zh: '因为写的就是{post}', en: 'Because it is about the post {post}' },
  family: {
    zh: '因为和你的岗位同有这类风险：{families}',
    en: 'Because your post has the same kind of risk: {families}',
  },
  alike: { zh: '因为写的是同一业务的{post}', en: 'Because it is about {post}, of the same business' },
  node: { zh: '，环节也一样：{node}', en: ', and at the same step: {node}' },
  between: { zh: '、', en: ', ' },
} satisfies Record<string, Pair>
