import type { ExportedList } from '#platform/export.ts'
import type { PostLine, Posts } from '../contract/posts.ts'
import { pageText } from '../text/pages.ts'
import { postsText } from '../text/posts.ts'
import { dueText, gradeWords } from '../text/words.ts'
import { postsPage } from '../views/posts.ts'

const length = 2_000

/** The posts in reach with their grade and what stands behind their risk points. */
export const postsExport: ExportedList<typeof Posts, PostLine> = {
  title: pageText.posts,
  columns: [
    { head: postsText.post, width: 28, cell: ({ name }) => name },
    { head: postsText.unit, width: 24, cell: ({ unit }) => unit },
    { head: postsText.grade, cell: ({ grade }) => (grade === null ? postsText.notGraded : gradeWords[grade]) },
    { head: postsText.points, cell: ({ points }) => points },
    { head: postsText.lessons, cell: ({ lessons }) => lessons },
    { head: postsText.controls, cell: ({ controls }) => controls },
    { head: postsText.reviewed, cell: ({ reviewedOn }) => reviewedOn },
    { head: postsText.dueTag, cell: ({ due }) => due && dueText[due] },
  ],
  view: postsPage(length),
  rows: ({ posts }) => posts,
  next: ({ page = 0, ...asked }, { matching }) =>
    (page + 1) * length < matching ? { ...asked, page: page + 1 } : undefined,
}
