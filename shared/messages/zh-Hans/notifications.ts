/** 通知、收藏与阅读进度。 */
export const notifications = {
  'my-notices': '通知',
} as const;
