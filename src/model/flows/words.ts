/** The words that name a flow, and those that only look like it. Folded: Simplified, lower case. */
import {fold} from '../folding.js'

const flowWords =
  /流程|步骤|流转|工作流|链路|时序|状态机|状态图|活动图|泳道|生命周期|\b(?:work ?flows?|flows?|flow ?charts?|\w+ process|journey|sequence|state machine|life ?cycle|steps)\b|フロー|手順|状態遷移|画面遷移|흐름|플로우|절차|프로세스/
/** The last words of a caption that announces a flow, not one that mentions it. */
const flowNoun =
  /(?:流程|流程图|步骤|流转|工作流|时序|状态机|生命周期|flow|flows|workflow|workflows|journey|steps|\w process|フロー|手順|흐름|플로우|절차|프로세스)$/
/** What the makers of the product do, not what the product does. */
const makersWords =
  /复现|测试|验收|部署|安装|编译|构建|开发|研发|实施|评审|迭代|提测|上线|发布流程|\b(?:development|deployment|build|install\w*|release|testing|test|reproduce|onboarding of developers|ci)\b/
const pictureWords =
  /流程图|时序图|状态图|状态机|活动图|泳道图|业务图|流转图|\b(?:flow ?charts?|flow diagrams?|(?:user|task|business|work|process) ?flows?|sequence diagrams?|state diagrams?|activity diagrams?|process (?:map|diagram)s?|swim ?lanes?)\b|フロー図|フローチャート|遷移図|순서도|흐름도/
/** Ways through menus, and plans by phase. */
const pathWords =
  /路径|入口|菜单|导航|位置|面包屑|层级|层次|目录|阶段|迭代|版本|路线|단계|\b(?:path|menu|navigation|navigate|breadcrumbs?|location|hierarchy|entry|phases?|stages?|roadmap|versions?)\b/

/** Whether a label, heading or caption names a flow of the product. */
export function namesFlow(words: string): boolean {
  const folded = fold(words.slice(0, 200))
  return flowWords.test(folded) && !makersWords.test(folded)
}

/** Whether the words end in the name of a flow, brackets aside: `退款流程（小程序）`. */
export function endsAsFlow(words: string): boolean {
  const folded = fold(words.slice(-200))
    .replace(/(?<!\s)\s*[([][^()[\]]{0,60}[)\]]$/, '')
    .replace(/[\s:*。.]{1,20}$/, '')
    .replace(/(?:如下|as follows)$/, '')
  return flowNoun.test(folded)
}

/** Whether the words name a picture of a flow. */
export function namesFlowPicture(words: string): boolean {
  return pictureWords.test(fold(words.slice(0, 200)))
}

/** Whether a label says that the arrows behind it lead through menus or phases. */
export function namesPath(words: string): boolean {
  const folded = fold(words.slice(0, 200))
  return pathWords.test(folded) && !flowWords.test(folded)
}

const imageFile = /\.(?:png|jpe?g|gif|svg|webp|bmp|drawio|vsdx?|excalidraw|puml|mmd)(?:[?#]|$)/i
const boardHost =
  /^https?:\/\/(?:[\w-]+\.)*(?:figma\.com|modao\.cc|axshare\.com|lanhuapp\.com|processon\.com|processon\.cn|boardmix\.(?:cn|com)|miro\.com|whimsical\.com|lucid\.app|lucidchart\.com|draw\.io|diagrams\.net|excalidraw\.com|gitmind\.(?:cn|com)|mastergo\.com|js\.design|pixso\.(?:cn|net)|zhixi\.com|xiaopiu\.com|mermaid\.live|mermaidchart\.com|plantuml\.com|gravizo\.com)(?:[/:?#]|$)/i

/** Whether a link leads to a picture or a drawing board. */
export function leadsToPicture(url: string): boolean {
  const start = url.slice(0, 2000)
  return boardHost.test(start) || imageFile.test(start)
}
