import { exportOf } from '#kernel/export.ts'
import { Posts } from './posts.ts'

export const ExportPosts = exportOf(Posts)
