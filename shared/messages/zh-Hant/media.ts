/** 圖片的句子。 */
export const media = {
  'my-picture': '你的大頭貼',
  'my-picture-hint': '你在這裡說的每句話旁邊都會有它，會裁成正方形。支援 JPEG、PNG、WebP、GIF、AVIF，最大 10 MB。',
  'choose-picture': '選一張圖片',
  'keep-picture': '使用這張圖片',
  'take-picture-away': '換回畫出來的大頭貼',
  'refusal.file-missing': '這裡面沒有圖片。請選一張，再送出一次。',
  'refusal.file-too-large': '這張圖片超過了 {megabytes} MB。請存一份小一點的再送出。',
  'refusal.not-a-picture': '這個檔案無法當作圖片開啟。可以用 JPEG、PNG、WebP、GIF 或 AVIF；打開後另存成其中一種，通常就行了。',
  'refusal.too-many-pixels': '這張圖片超過了 {pixels, number} 像素。請存一份小一點的再送出。',
  'refusal.enough-today': '今天已經傳了 {count} 張圖片，到了一天的上限。明天就又可以傳了。',
  'refusal.no-room': '你的圖片已經用滿了這裡的 {megabytes} MB。從不再需要的貼文裡拿掉一張，一天後就會空出位置。',
  'refusal.picture-missing': '這張圖片不在這裡：也許一整天沒有地方用它，也許從來沒有過。',
  'refusal.not-your-picture': '這是別人的圖片，只有本人能為它寫說明。',
  'add-picture': '加入圖片',
  'add-picture-hint':
    'JPEG、PNG、WebP、GIF 或 AVIF，最大 10 MB。圖片會放到你寫的內容下面，拍攝地點和時間會被去掉。',
  'picture-shows': '圖片裡是什麼',
  'put-picture-in': '放到我寫的內容下面',
} as const;
