/** 图片的句子。 */
export const media = {
  'my-picture': '你的头像',
  'my-picture-hint': '你在这里说的每句话旁边都会有它，会裁成方形。支持 JPEG、PNG、WebP、GIF、AVIF，最大 10 MB。',
  'choose-picture': '选一张图片',
  'keep-picture': '用这张图片',
  'take-picture-away': '换回画出来的头像',
  'refusal.file-missing': '这里面没有图片。请选一张，再发送一次。',
  'refusal.file-too-large': '这张图片超过了 {megabytes} MB。请存一份小一些的再发。',
  'refusal.not-a-picture': '这个文件没法当作图片打开。可以用 JPEG、PNG、WebP、GIF 或 AVIF；打开后另存为其中一种，通常就行了。',
  'refusal.too-many-pixels': '这张图片超过了 {pixels, number} 像素。请存一份小一些的再发。',
  'refusal.enough-today': '今天已经发了 {count} 张图片，到了一天的上限。明天就又可以发了。',
  'refusal.no-room': '你的图片已经占满了这里的 {megabytes} MB。从不再需要的帖子里拿掉一张，一天后就会腾出位置。',
  'refusal.picture-missing': '这张图片不在这里：也许一整天没有地方用它，也许从来没有过。',
  'refusal.not-your-picture': '这是别人的图片，只有本人能为它写说明。',
  'add-picture': '添加图片',
  'add-picture-hint':
    'JPEG、PNG、WebP、GIF 或 AVIF，最大 10 MB。图片会放到你写的内容下面，拍摄地点和时间会被去掉。',
  'picture-shows': '图片里是什么',
  'put-picture-in': '放到我写的内容下面',
} as const;
