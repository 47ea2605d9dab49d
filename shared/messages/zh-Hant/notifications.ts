/** 通知、收藏與閱讀進度。 */
export const notifications = {
  'my-notices': '通知',
} as const;
