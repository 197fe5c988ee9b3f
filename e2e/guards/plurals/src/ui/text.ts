export const right = { zh: '{n} 行等着', en: '{n|row waits|rows wait}' }
export const wrong = { zh: '{n} 个新岗位', en: '{n} new posts' }
