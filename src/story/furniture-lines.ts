import type { FurnitureReason } from '../messages/en/lines.ts';

/** Paragraphs longer than this, in words, are story, whatever they begin with. */
export const LONGEST_FURNITURE = 45;

/** Furniture by its wording. */
const RULES: readonly (readonly [reason: FurnitureReason, pattern: RegExp])[] = [
  [
    'read more',
    /^(?:(?:à )?lire aussi|lesen sie auch|mehr zum thema|le[ae] también|le[ie]a (?:também|mais)|leggi anche)\s*:|^(?:also )?(?:read|see|hear|watch|listen)(?: more| also| next)?\s*[:：|]|^(?:see|watch|view|browse) .{0,40}\b(?:pictures|photos|cartoons|videos?|gallery|slide ?show|archive)\b[^,;]{0,40}$|^(?:in this (?:section|series)|read more|also read|see also|related(?: stor(?:y|ies)| articles?| content| coverage| topics)?|explore more on these topics|more (?:on this|from|in) [^.]{0,60}(?!\.)|more on this|more stories|most (?:read|popular)|recommended(?: for you| stories| reading)?|read next|you (?:may|might) (?:also )?(?:like|be interested)|don[’']t miss|up next|keep reading|continue reading|go deeper|explore more|what to read next|top stories|latest(?: news| stories| headlines)?|latest in [^.]{2,40}|more (?:great|top|popular|recent|of our) [^.]{0,40}|editors?[’']? picks?|trending(?: now)?|(?:also|elsewhere) (?:in|on) (?:the )?(?:news|site|web)|in other news|(?:more|other|latest) (?:news|stories|headlines|articles|posts)(?: from [^.]{0,40})?|in case you missed it|(?:you may have|stories you may have) missed|further reading|people are also reading)[\s.…]*(?:[:：].*)?$|^(?:read|see|check out|take a look at) (?:our|all our|the|more of our) (?:full |latest |previous |complete |earlier )*(?:explainers?|guide|coverage|analysis|reviews?|profile|interview|live ?blog|timeline|report|fact[- ]?check|stories|articles?)\b[^;:]{0,80}$/iu,
  ],
  [
    'newsletter box',
    /^(?:skip past|after) newsletter promotion$|^\[?newsletters?\s?[:|]\s.{0,90}|^privacy notice: newsletters\b|^(?:please |click here to |to )?(?:sign up|subscribe|signing up|register)\b.{0,80}\b(?:newsletter|briefing|inbox|e-?mail|alerts?|digest|channel)\b|^.{0,60}?\b(?:sign up|subscribe|signing up|register)\b.{0,40}\b(?:our|my)\b.{0,40}\b(?:newsletter|briefing|inbox|e-?mail|alerts?|digest|channel)\b|^(?:get|want) .{0,80}\b(?:inbox|newsletter|by e-?mail)\b|^sign up (?:to|for) [^.]{1,60}$|^(?:free|our) (?:(?:daily|weekly|monthly|e-?mail) )*newsletter\b|^the (?:(?:daily|weekly|monthly|e-?mail) )*newsletter$|^.{0,60}?\bour (?:daily |weekly |free |morning |evening )*newsletter\b|\benter your e-?mail\b|\b(?:every (?:week)?day|each (?:week|morning|day)|straight|delivered|directly)\b.{0,40}\b(?:in|to) your inbox\b|^want more stories like this\b|^by (?:signing up|subscribing|submitting|entering|registering|providing|clicking|joining)\b.{0,90}\b(?:agree|consent|accept|terms|privacy)\b|^get (?:the|our) .{2,60}\b(?:briefing|digest|stories|headlines|news|e-?mail)\b.{0,60}\b(?:every|each) (?:morning|day|weekday|week|evening|weekend|friday|sunday)\b|\bsign up (?:to receive|for|to) .{0,60}\bnewsletters?\.?$|^become a (?:paid |free |paying )?(?:member|subscriber|supporter)\b|\bconsider becoming a (?:free or paid |paid |free |paying )?(?:subscriber|member|supporter)\b|\bis a reader-supported publication\b/iu,
  ],
  [
    'paywall prompt',
    /^(?:subscribe|register|log in|sign in|join)(?: now| today| here)? to (?:continue|keep|read|unlock|access)\b|^(?:to )?(?:continue|keep) reading[,.]? .{0,40}\b(?:subscri|register|sign in|log in|account)|^(?:are you |do you )?already (?:a|have an?) (?:subscriber|subscription|member|account)\b|^this (?:article|story|content) is (?:for|only for|available (?:only )?to|reserved for|exclusive to) (?:our )?(?:paying )?(?:subscribers|members)|^you(?:[’']ve| have) (?:reached|used|read) .{0,40}\b(?:free|limit)\b|^you have a preview view of this article\b|^(?:unlock|get unlimited access)\b|^register now for free\b|^(?:keep|continue) reading with\b|^the (?:rest|remainder) of (?:this|the) (?:story|article|report) is (?:for|available|reserved)\b/iu,
  ],
  [
    'cookie banner',
    /^(?:we|this (?:site|website)|our (?:site|partners)|by (?:using|continuing))\b.{0,60}\buses?\b.{0,20}\bcookies\b|^(?:accept|reject|manage) (?:all )?cookies|^we (?:value|care about|respect) your privacy\b|^we(?:,)? (?:and|with) our (?:\d+ )?(?:trusted )?(?:\d+ )?(?:vendors|partners)\b|^we process your (?:personal )?data\b|^you can (?:change|manage) your (?:privacy |cookie |consent )*(?:choices|settings|preferences)\b/iu,
  ],
  [
    'advertisement',
    /^(?:(?:skip )?advertisement|advertising|ad(?: feedback)?|sponsored(?: content)?|promoted|(?:story|article|content) continues below(?: (?:this )?(?:ad(?:vertisement)?|video))?|continue reading below|scroll (?:down )?to continue|(?:advertisement|ad)\s*[-–—:|]\s*(?:(?:story|article|content) continues|scroll|continue|please).{0,40})\.?$/iu,
  ],
  [
    'share buttons',
    /^(?:read or share this story\b.{0,60}|(?:share|comment|share or comment) on this (?:article|story)\b.{0,200}|(?:printer[- ]friendly(?: version)?|print this|e-?mail this|send this|save this|discuss this|[|\s]|story|article|page|to a friend)+|(?:(?:normal|regular|default|small(?:er)?|medium|larger?) )?(?:text|font) size\b.{0,20}|listen to this (?:article|story)\b.{0,40})$|^(?!(?:.*?\bshare (?:this|on|via|full)){11})(?:(?:share(?: (?:this|on|via|full article)[^.]{0,30})?|copy(?: the)? link|link copied|subscribe|facebook|twitter|x|bluesky|threads|whatsapp|linkedin|reddit|telegram|pinterest|messenger|e-?mail|print|save|gift(?: this article)?|bookmark|comments?|\d+ comments?|listen|flipboard|resize|follow|close|video|play|mute|full screen|reuse this content|like this:|like loading\.+|\d+ shares?)(?:[\s,/|·•]+|$))+$/iu,
  ],
  [
    'follow us',
    /^(?:why not )?(?:follow|find|like|join) (?:us|him|her|them|me|@\w+) on (?:twitter|x|facebook|instagram|tiktok|youtube|threads|bluesky|whatsapp|telegram|linkedin)\b/iu,
  ],
  [
    'follow us',
    // With capitals: “Like many on Twitter, she was angry” is story.
    /^(?:(?:Why not )?(?:Follow|Find|Join|FOLLOW) (?:the \S+|\p{Lu}\S*(?: \p{Lu}\S*)*) on (?:Twitter|TWITTER|X|Facebook|FACEBOOK|Instagram|TikTok|YouTube|Threads|Bluesky|WhatsApp|Telegram|LinkedIn)\b|(?:Like|LIKE) (?:the \S+|\p{Lu}\S*(?: \p{Lu}\S*)*) on (?:Facebook|FACEBOOK|Instagram)[.!]?$)/u,
  ],
  // “Most read the letter and wept” is story.
  [
    'read more',
    /^M(?:ost|OST) (?:[Rr]ead|READ|[Pp]opular|POPULAR|[Vv]iewed|VIEWED)(?: in| on| IN| ON)? \p{Lu}[^.]*$/u,
  ],
  [
    'copyright line',
    /^(?:©|\(c\)\s|copyright(?:\s+(?:©|\(c\)|\d{4}|by\b)|\s*$))|\ball rights reserved\b|^this material may not be published, broadcast/iu,
  ],
  [
    'photo caption',
    /^[([]?(?:photo(?:graph)?|picture|image|illustration|video|graphic|credit)s?(?: by| credit| courtesy(?: of)?)?\s*[:/]|^(?:photograph|illustration)s? by\b|^\|?\s?photo credit\s?:|^(?:image|media|video|picture) (?:caption|source|credit),|\b\p{Lu}[\p{L}.’'-]+\/(?:reuters|ap|afp|bloomberg|epa|getty|getty images|the new york times|the washington post)\.?$|(?:^|[/(|:–—-]\s?|\bvia |^[^.]{0,80}, )(?:getty images|getty|shutterstock|ap photo|afp|alamy|epa)\)?\.?$|\((?:ap photo|getty images|reuters)\//iu,
  ],
  [
    'reading time',
    /^(?:\d+[- ]min(?:ute)?s?(?: (?:read|listen|to read))?|(?:reading time|time to read|temps de lecture|lesezeit|lesedauer|tiempo de lectura|tempo de leitura)\b.{0,20})$/iu,
  ],
  [
    'comments',
    /^(?:comments are closed|join the (?:conversation|discussion)|leave a comment|(?:view|read|show) (?:all )?comments|no comments yet|what do you think\?|have your say(?: (?:in the comments|below|here|on \p{Lu}\S+)){0,3}|(?:post|add) a comment)\.?$/iu,
  ],
  [
    'donation appeal',
    /^(?:support (?:our|independent|local) (?:journalism|news)|donate to support\b|help us (?:continue|keep)|make a (?:donation|contribution)|donate (?:now|today))\b/iu,
  ],
  [
    'contact appeal',
    /^(?:have you been|were you|are you|did you) (?:affected|involved|caught up|at|there|in|see)\b.{0,80}\b(?:e-?mail|contact|get in touch|tell us|write to|let us know|call us)\b|^(?:do you (?:have|know)|have you(?: got)?|got) (?:a|any|an|more|something)\b.{0,40}\b(?:story|tip|information|news|to (?:sell|tell|share))\b/iu,
  ],
  [
    'follow us',
    /^(?:follow|find|see|read) .{0,60}\bcoverage\b.{0,60}https?:|^(?:more )?ap [\p{L} ]{2,30}: https?:/iu,
  ],
  [
    'time stamp',
    /^updated (?:at )?\d{1,2}[.:]\d{2} ?(?:[ap]\.?m\.?)?(?: ?(?:gmt|bst|utc|[ecmp][sd]?t|cest|ist))?$/iu,
  ],
  [
    'promotion',
    /^(?:add|set|make|choose|prefer) (?:us|the \S+(?: \S+){0,3}) (?:as|on) .{0,30}\b(?:preferred|favou?rite|google)\b.{0,40}$|^listen to (?:our|the .{2,40}) podcast\b[^.]{0,80}$|\bavailable wherever you (?:get|listen to|find) your podcasts\b|^(?:new\s?)?you can now listen to .{0,40}articles\b|^click here (?:to|for) [^.]{0,60}$|^(?:download|get) the .{0,30}\bapp\b[^,;]{0,30}$/iu,
  ],
  [
    'byline and date',
    // As Indian dailies sign: no name.
    /^(?:by )?(?:(?:our|staff|special|express|legal|principal) (?:correspondent|reporter)s?|(?:express|press) news service|(?:web|news|online) desk|(?:\p{L}+ )?bureau report)$/iu,
  ],
  [
    'print edition',
    /^(?:continued|turn|please turn) (?:(?:on|to|from) )?(?:page )?\p{L}?\d{1,3}$|^(?:a version of this (?:article|story)|(?:this (?:article|story) )?(?:first )?appear(?:s|ed)) .{0,60}\bprint\b/iu,
  ],
  [
    'print edition',
    /^(?:See|SEE) \p{Lu}[\p{Lu} ]{2,30},? (?:(?:on|to|from|ON|FROM) )?(?:[Pp]age |PAGE )?\p{Lu}?\d{1,3}$|^\p{Lu}[\p{Lu} ]{2,30}[,:]?\s(?:[Cc]ontinued |CONTINUED )?(?:from page|From Page|FROM PAGE) \p{Lu}?\d{1,3}$/u,
  ],
  [
    'follow us',
    /^(?:why not )?follow .{2,60} on (?:twitter|x|facebook|instagram|tiktok|youtube|threads|bluesky|whatsapp|telegram|linkedin)\b.{0,120}$|^(?:you can )?follow (?:topics|the author|this author|the reporter)\b|^(?:you can )?follow (?:him|her|them|me|us)\b.{0,30}@\w+|^like this (?:story|article|post)\?/iu,
  ],
  [
    'contact',
    /^(?:e-?mail|contact|reach|write to|text)\b.{2,80}\b(?:at|on|via)\s+\S+@\S+|^(?:have|got) a (?:news |story )?(?:tip|idea)\b|\b(?:may|can) be (?:reached|contacted|emailed) (?:at|by|on|via)\b.{0,80}@|^reach (?:the )?(?:reporter|author|writer)s?\b|\bsend (?:us )?(?:your )?story ideas\b/iu,
  ],
  [
    'copyright line',
    /^this (?:document|article|material|content|work|story) is (?:subject to|protected by) copyright\b|\bno part (?:of (?:it|this \p{L}+) )?may be reproduced\b|^citation: .{10,}\bretrieved\b/iu,
  ],
  [
    'promotion',
    /\b(?:may|might|could) (?:earn|receive|get|be paid) (?:a |an )?.{0,30}\bcommissions?\b|\baffiliate (?:links?|commissions?|partners?hips?)\b/iu,
  ],
  [
    'photo caption',
    /^(?:image|photo|media) (?:copyright|caption|credit|source)\b|^(?:image|photo|picture|slide|gallery) \d+ of \d+\b.{0,20}$|^slide ?show\b.{0,20}$|^(?:hide|toggle|show|enlarge) (?:caption|image|this image)\b.{0,40}$|(?:^|[.…”"’)\]]\s+|\s\()(?:photo(?:graph)?s?|pictures?|images?|pics?|credit)(?:\s(?:by|credits?|courtesy of)\s*:?|\s?:)\s+\p{Lu}[\p{L}.'’/ -]{2,45}\)?$/iu,
  ],
  [
    'player',
    /^\d{1,2}:\d{2}(?::\d{2})?(?:\s*[-–—|·][^.!?]{0,40})?$|^(?:scroll (?:down|below) for|video below|see video|play video|now playing)\b.{0,40}$|^watch(?: now| live| below| again)?:?\s[^.!?]{3,90}$/iu,
  ],
  [
    'newsletter box',
    /^(?:view|read|open|see) (?:this |it )?(?:e-?mail |newsletter |message |post )?(?:in|on) (?:your |a |the )?(?:web )?(?:browser|web)\b.{0,40}$|^(?:click here to )?(?:unsubscribe|update your preferences|manage (?:your )?(?:preferences|subscriptions?))\b.{0,80}$|^you(?:[’']re| are) (?:receiving|getting) this (?:e-?mail|newsletter)\b|^(?:was this )?forwarded (?:this )?(?:e-?mail|to you)\b.{0,60}$|^this (?:e-?mail|newsletter|message) was sent (?:to|by)\b|^forward (?:this )?(?:e-?mail |newsletter )?to a friend\b/iu,
  ],
  [
    'contact appeal',
    /^(?:is there|have you got|do you have) (?:an?|any) (?:\p{L}+ )?(?:story|stories|issue)\b.{0,80}\b(?:cover|covering|look into|investigate|hear about)\b|^do you have an opinion on\b.{0,200}$/iu,
  ],
  [
    'follow us',
    /^follow .{2,60} (?:on|across) (?:bbc sounds|facebook|instagram|x|twitter|tiktok|youtube|whatsapp)(?:,? (?:and |or )?(?:bbc sounds|facebook|instagram|x|twitter|tiktok|youtube|whatsapp))*\.?$/iu,
  ],
  [
    'copyright line',
    /^(?:purchase|buy|get) licen[sc]ing rights\b.{0,40}$|\bis solely responsible for (?:this|its|all) content\b/iu,
  ],
  [
    'photo caption',
    // "Ruiz in her shed. (ABC Riverina: Bec Tonkin)", "(Submitted by Ana Ruiz)"
    /[.!?…”"’'] \((?:(?:Supplied|Source|File [Pp]hoto|(?:\p{Lu}[\p{L}&]+ ){0,3}\p{Lu}[\p{L}&]+): (?:\p{Lu}[\p{L}’'-]+(?: (?=\p{Lu})|(?=\)))){1,4}|Supplied|Submitted by (?:\p{Lu}[\p{L}’'-]+(?: (?=\p{Lu})|(?=\)))){1,4})\)$/u,
  ],
  ['share counter', /^this (?:story|article|post) has been (?:shared|viewed|read) [\d.,]+ times\b/iu],
  [
    'comments',
    /^(?:(?:was|did you find) this (?:article|story|page|content) (?:helpful|useful|interesting)\b.{0,40}|(?:report|flag|suggest) (?:a |an )?(?:typo|error|mistake|correction|inaccuracy)\b.{0,40}|tell us what you think|(?:what do you think|do you agree)\b.{0,80}\bcomments?\b.{0,30}|share your (?:thoughts|views)\b.{0,40}|let us know (?:what you think )?in the comments\b.{0,30})[.!…]*$/iu,
  ],
  [
    'house rules',
    /^(?:the )?(?:views|opinions)(?: and opinions)? (?:expressed|in this|stated)\b.{0,60}\b(?:author|writer|columnist|own)\b.{0,120}$/iu,
  ],
  [
    'contact appeal',
    /\b(?:send|submit|write|e-?mail) (?:us )?(?:a|your) (?:letter|response|opinion|reply)\b.{0,80}\S@\S/iu,
  ],
  ['author note', /^(?:about|meet) the (?:author|writer|reporter|columnist|journalist)s?:?$/iu],
  [
    'comments',
    /^(?:[^.!?]{3,80}\?\s)?(?:have your say|let us know|tell us|share your (?:thoughts|views|opinions?)|join the (?:debate|discussion|conversation)|add your voice)\b[^.!?]{0,60}\b(?:comments?|below|poll|vote)\b[^.!?]{0,30}[.!]*$/iu,
  ],
  [
    'player',
    /^(?:loading|buffering|please wait)(?: (?:content|player|video|audio|map|chart|image|form))?[\s.…]*$/iu,
  ],
  [
    'promotion',
    /\bto order (?:a|your) cop(?:y|ies)\b.{0,80}(?:\bgo to\b|\bvisit\b|\bcall\b|\.(?:com|co\.uk|org|example)\b)|\b(?:is|are) published by .{2,60}(?:\(|, | at | for |priced )[£$€₹]\d[\d.]*\)?[^.]{0,30}(?:\.|$)/iu,
  ],
  [
    'house rules',
    /^(?:this|the|our) (?:interview|conversation|transcript|q ?(?:&|and) ?a|discussion|exchange|dialogue)(?: (?:has been|was|is|have been))?(?: (?:lightly|slightly|heavily|partly))? (?:edited|condensed|abridged|shortened|translated)(?:,? (?:and|or) (?:edited|condensed|abridged|shortened|translated))?(?: (?:for|from) [^.]{2,60})?\.?$|^(?:lightly )?(?:edited|condensed)(?: and (?:edited|condensed))? for (?:length|clarity|brevity|style|space)\b[^.]{0,40}\.?$/iu,
  ],
  [
    'contact appeal',
    /^(?:if|whether) you(?:[’']ve| have)?,? (?:or (?:someone|anyone) you (?:know|love) (?:has|have|is|are),? )?(?:been |were |are )?(?:affected|struggling|distressed|troubled)\b.{0,140}\b(?:contact|call|visit|helpline|hotline|support|samaritans|lifeline|action line|help)\b/iu,
  ],
  [
    'contact',
    /^(?:write to|letters to|send (?:your )?letters to) .{2,80}\b(?:PO Box|P\.O\. Box|[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}|\d{5})\b/iu,
  ],
  [
    'house rules',
    /^(?:disclaimer: )?.{2,40} (?:is|are) not responsible for the accuracy of\b|^the \S+(?: \S+){0,2} (?:is|are) not responsible for the content of (?:external|third[- ]party|other)\b.{0,60}$/iu,
  ],
  [
    'read more',
    /^related (?:internet|external|web|story) links?$|^(?:around the|more from around the|elsewhere on the) (?:web|bbc|site)$/iu,
  ],
  [
    'reporting credit',
    /^(?=.{10,240}$).{2,60} is an? (?:\p{L}+ ){0,3}production\b.*|^(?:our|the show[’']s|this episode[’']s) (?:(?:executive|senior|series) )?(?:producers?|editors?|sound engineers?|theme (?:music|tune)|researchers?) (?:is|are|was|were) .{3,120}$/iu,
  ],
  ['address', /^(?:(?:url|link|web|source)\s?:\s*)?https?:\/\/\S+$/iu],
  [
    'page footer',
    /^(?:news|press|media) release,? (?:\d{1,2}[- ]\p{L}{3,9}[- ]\d{4}|\p{L}{3,9}\.? \d{1,2},? \d{4})$|^peer-reviewed publication$|^(?:journal|doi|(?:method|subject) of research|article (?:title|publication date)|coi statement|news source|keywords)$/iu,
  ],
  [
    'page footer',
    /^(?:printed|downloaded|accessed|retrieved|saved) (?:on |at )?[\p{L}\d ,:./-]{0,12}\d{4}\b.{0,20}$/iu,
  ],
  ['contact', /^(?:[\p{L}.’'-]+,? ){0,5}(?:\+?[\d() -]{6,20},? )?[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/u],
  ['end mark', /^[-–—#*\s]*(?:30|ends?)[-–—#*\s]*$|^#{2,}$/iu],
  [
    'contact',
    /^(?:media|press|news) contacts?\b.{0,120}$|^contacts?:?$|^(?:media|press|investors?|investor relations):$|^we welcome letters\b|\bcontact the press office\b|\bsubmit a news tip$|\b(?:news tip|correction)s? or comments?\b.{0,60}@/iu,
  ],
  [
    'author note',
    /^(?:is|was) (?:the |an? )?.{2,80}\b(?:editor|reporter|correspondent|writer|columnist|journalist|producer)\b|(?<!learn )\b[Mm]ore about \p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){1,3}$/u,
  ],
  [
    'house rules',
    /^transcripts? (?:is|are|was|were|may be) (?:created|produced|provided|generated|made|prepared)\b.{0,90}\b(?:rush deadline|automatic\p{L}*|(?:may|might|will) be (?:updated|revised)|(?:contain|for) errors?|accuracy|contractors?)\b/iu,
  ],
  ['label', /^(?=.{10,50}$)Heard on(?: (?:\p{Lu}[\p{L}\p{N}’'&-]*|of|the|and|with|in))+$/u],
  [
    'house rules',
    /^when we learn of a mistake\b|\bif you (?:spot|see|notice|find) an? (?:error|mistake)\b.{0,80}(?:@|\blet us know\b)/iu,
  ],
  [
    'follow us',
    /^if you (?:liked|enjoyed|like) (?:this|reading)\b.{0,120}\b(?:clap|follow|subscribe|share|buy me)\b|\b(?:join|follow|on) (?:our|us on) (?:whatsapp|telegram|facebook|instagram|youtube|twitter)\b/iu,
  ],
  ['contact', /^(?:media|press) (?:enquir|inquir)(?:y|ies)\b.{0,40}$/iu],
  [
    'reporting credit',
    /^(?:Edited|Hosted|Produced|Reviewed|Fact[- ]checked|Translated|Presented|Narrated|Moderated)(?: and \p{Ll}+)? by:? (?:\p{Lu}[\p{L}.’'-]+(?:,? (?:and )?|$)){2,8}$|^Special to (?:[Tt]he )?\p{Lu}.{2,40}$/u,
  ],
  ['label', /^eds?: .{2,200}$|^[∙·•|\s]*(?:paid|free preview)$/iu],
  ['label', /^SOURCE:?\s+\p{Lu}[^.!?]{1,60}$/u],
  ['contact', /^(?:write to|contact|e-?mail|reach) .{2,60} at \S+@\S+$/iu],
  ['contact', /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$|^\+?[\d ()-]{9,20}$/u],
  [
    'newsletter box',
    /^(?:thanks for reading\b.{0,60}|read in app|open in app|upgrade to paid)[.!]?(?: subscribe\b.{0,80})?$/iu,
  ],
  [
    'label',
    /^(?:(?:strictly )?(?:embargo(?:ed)?|not for (?:publication|release|broadcast))(?: until| before|:)[^.!?]{3,90}|for immediate release|abstract|full text|key events|show key events(?: only)?|key points|summary|show (?:more|less|all)|show)[.:]?$/iu,
  ],
  [
    'house rules',
    /^.{2,60} is committed to publishing a diversity of letters\b|^(?:read )?our (?:standards|ethics|editorial (?:standards|code|policy))\b.{0,60}$/iu,
  ],
  [
    'enable script',
    /\b(?:enable|turn on) java\s?script\b|\byour browser (?:does not|doesn[’']t) support\b/iu,
  ],
  [
    'navigation',
    /^(?:back to top|skip to (?:main )?content|home|menu|search|previous|next|topics?|tags?|filed under)\s*(?::.*)?$/iu,
  ],
];

/** UTF-16 units of so many words. */
const LONGEST_TEXT = 1_000;

/** A line with this opening is speech. */
export const QUOTED = /^[“"„«‘']/u;

/**
 * Why a line is furniture and no part of a story, by its wording alone; undefined if it is story.
 *
 * @param words the number of its words
 */
export function furnitureByWording(text: string, words: number): FurnitureReason | undefined {
  if (words > LONGEST_FURNITURE || text.length > LONGEST_TEXT || QUOTED.test(text)) return undefined;
  return RULES.find(([, pattern]) => pattern.test(text))?.[0];
}
