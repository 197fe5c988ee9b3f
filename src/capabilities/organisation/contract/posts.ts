import {
  acceptSuggestions,
  downloadComparison,
  importList,
  listRepairs,
  previewList,
  readList,
  repairList,
  stageList,
  undoList,
  waitingDrafts,
} from '#kernel/import.ts'
import type { Access } from '#kernel/verb.ts'

const access: Access = { roles: ['system-administrator'], data: 'internal' }

/** The catalogue of posts, in the same three steps as the roster. */
export const ReadPosts = readList('organisation.read-posts', access)
export const StagePosts = stageList('organisation.stage-posts', access)
export const PostsPreview = previewList('organisation.posts-preview', access)
export const DownloadPostsComparison = downloadComparison('organisation.download-posts-comparison', access)
export const PostsRepairs = listRepairs('organisation.posts-repairs', access)
export const RepairPosts = repairList('organisation.repair-posts', access)
export const AcceptPostsSuggestions = acceptSuggestions('organisation.accept-posts-suggestions', access)
export const ImportPosts = importList('organisation.import-posts', access)
export const UndoPosts = undoList('organisation.undo-posts', access)
export const PostsDrafts = waitingDrafts('organisation.posts-drafts', access)
