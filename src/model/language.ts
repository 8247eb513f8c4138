/** Which language a document is written in, told by its characters. */
import type {Nodes, Root} from 'mdast'
import type {DocumentLanguage} from './types.js'

// Common characters that only one of the two scripts uses, pairwise; those that Japanese shares do no harm, kana decide first.
const traditional = new Set(
  '這個們為來說時會後過對開關當與從動現產業務發電話機種問題間應實標點書車長門見東無學國數據單訂測試頁資訊區號權設計選擇確認證錄顯圖連線網絡級組統續結給紅約經處備條變審寫讓請讀調論議記許詳誤識該費貨質購輸轉運進還邊錯鍵鏈險預額類願營檔檢歷導幣員賬貼貫責優價償儲傳傷體點總戶歸義聯營滿漢濟灣熱獨獲環異畫盤監禮稱積穩窗競筆節範簡糾純紙細終緊練緩編縮總織職聯聲腦臨舉艙藝號術補裝視覺觀規觸訪診詞誰課談諾譯護讚負財貢貸賞賣賽贈趨跡踐蹤軟輕較輛輯輪農遞遠適遲遺郵釋針鈕銀銷鎖鐘閉閱陣階際隊隨雙雜離難雲靜響頂項順須頻顆顏風飛館駐騰驗齊龍',
)
const simplified = new Set(
  '这个们为来说时会后过对开关当与从动现产业务发电话机种问题间应实标点书车长门见东无学国数据单订测试页资讯区号权设计选择确认证录显图连线网络级组统续结给红约经处备条变审写让请读调论议记许详误识该费货质购输转运进还边错键链险预额类愿营档检历导币员账贴贯责优价偿储传伤体点总户归义联营满汉济湾热独获环异画盘监礼称积稳窗竞笔节范简纠纯纸细终紧练缓编缩总织职联声脑临举舱艺号术补装视觉观规触访诊词谁课谈诺译护赞负财贡贷赏卖赛赠趋迹践踪软轻较辆辑轮农递远适迟遗邮释针钮银销锁钟闭阅阵阶际队随双杂离难云静响顶项顺须频颗颜风飞馆驻腾验齐龙',
)
for (const character of [...traditional]) {
  if (!simplified.has(character)) continue
  traditional.delete(character)
  simplified.delete(character)
}

/** Characters enough to be sure. */
const enough = 20_000

/** The language most of the document is written in. */
export function readLanguage(tree: Root): DocumentLanguage {
  const count = {han: 0, kana: 0, hangul: 0, words: 0, traditional: 0, simplified: 0}
  for (const text of textsOf(tree)) {
    for (const character of text) {
      const code = character.codePointAt(0)!
      if (code >= 0x4e00 && code <= 0x9fff) {
        count.han++
        if (traditional.has(character)) count.traditional++
        else if (simplified.has(character)) count.simplified++
      } else if (code >= 0x3041 && code <= 0x30fa) count.kana++
      else if (code >= 0xac00 && code <= 0xd7a3) count.hangul++
    }
    count.words += text.match(/[A-Za-zÀ-ɏ]{2,}/g)?.length ?? 0
  }
  const {han, kana, hangul, words} = count
  // A Han word has about 1.6 characters, a Korean one three. Chinese documents are full of English words.
  const chinese = (han + kana) / 1.6
  const korean = hangul / 3
  if (korean > chinese && korean >= words * 0.4) return 'ko'
  if (chinese === 0 && words === 0) return 'zh-Hant'
  if (chinese < words * 0.4) return 'en'
  if (kana > (han + kana) * 0.15) return 'ja'
  return count.simplified > count.traditional ? 'zh-Hans' : 'zh-Hant'
}

/** Prose in document order, code and markup left out, until there is enough. Not recursive: nesting comes from strangers. */
function* textsOf(tree: Root): Generator<string> {
  const stack: Nodes[] = [tree]
  let seen = 0
  while (stack.length > 0 && seen < enough) {
    const node = stack.pop()!
    if (node.type === 'text' || node.type === 'html') {
      const text = node.type === 'html' ? node.value.slice(0, enough).replace(/<[^<>]{0,2000}>/g, ' ') : node.value
      seen += text.length
      yield text.slice(0, enough)
    }
    if ('children' in node) for (let index = node.children.length - 1; index >= 0; index--) stack.push(node.children[index]!)
  }
}
