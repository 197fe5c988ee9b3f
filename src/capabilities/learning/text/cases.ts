import type { Pair } from '#kernel/text.ts'

export const likeMineText = {
  title: { zh: '和我的岗位相像的案例', en: 'Cases like my post' },
  meta: { zh: '{node}，{minutes} 分钟', en: '{node}, {minutes|minute|minutes}' },
  post: { zh: '因为写的就是{post}', en: 'Because it is about the post {post}' },
  family: {
    zh: '因为和你的岗位同有这类风险：{families}',
    en: 'Because your post has the same kind of risk: {families}',
  },
  between: { zh: '、', en: ', ' },
} satisfies Record<string, Pair>
