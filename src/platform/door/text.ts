import type { Pair } from '#kernel/text.ts'

/** Said to whoever sends a member that a verb does not name: a page older than the program, or a program that tries. */
export const unknownMember: Pair = {
  zh: '送来的内容里有系统不认识的项目，什么都没有保存。请刷新页面再试；用程序调用的，请对照接口说明改正。',
  en: 'Something was sent that this does not know, and nothing was kept. Load the page anew and try again; a program must send what the description of the API names.',
}
