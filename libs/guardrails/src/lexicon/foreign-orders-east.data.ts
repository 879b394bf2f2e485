import type { Language } from './language.js';
import type { Words } from './words.js';

/** The concepts of foreign-orders.data.ts in the languages of South and East Asia and in smaller ones of Europe. */
export const foreignOrdersEast: Readonly<Partial<Record<Language, Words>>> = {
  hi: {
    X_RECITE:
      'दोहराओ, दोहराएं, दोहराएँ, दोहराइए, दोहरा, छापो, छापें, प्रिंट करो, प्रिंट करें, उद्धृत करें, नकल करो, कॉपी करें, पुनः लिखें, लिख दो, हूबहू लिखो, सुनाओ, सुनाइए',
    X_REVEAL:
      'फुसफुसाओ, दोहराइए, दोहरा दो, उद्धृत करें, कॉपी करें, सूचीबद्ध करें, पुनः लिखें, हूबहू लिखो, सुनाओ, सारांश दो, अनुवाद करो, लीक करो, उजागर करो, उजागर करें, दिखा दो, बता दो, प्रस्तुत करें, पुनः प्रस्तुत करें',
    X_WORLD:
      'परिदृश्य, समानांतर ब्रह्मांड, समानांतर दुनिया, वैकल्पिक वास्तविकता, काल्पनिक दुनिया, काल्पनिक परिदृश्य, काल्पनिक रूप से, ऐसी दुनिया, डायस्टोपियन, काल्पनिक स्थिति, साइबर दुनिया',
    X_LETSAY:
      'कह सकते हैं कि, बता सकते हैं, हम कह सकते हैं, चलो कहते हैं, कह सकते हैं, हो सकता है, हो सकती है, मान लेते हैं, स्वीकार करते हैं, स्वीकार करें, हम कहते हैं',
    X_NOTICE: 'ध्यान दें, नोट, संदेश, निर्देश, प्रिय, सभी, के लिए नोट, सूचना',
    X_READER: 'एआई, ए आई, कृत्रिम बुद्धिमत्ता, भाषा मॉडल, एआई सहायक, एआई असिस्टेंट, चैटबॉट, एलएलएम, ai, llm',
    X_AMAI:
      'यदि आप एआई हैं, अगर आप एआई हैं, अगर तुम एआई हो, यदि आप एक एआई हैं, अगर आप एक एआई हैं, अगर तुम एक एआई हो, यदि आप एक भाषा मॉडल हैं, अगर आप भाषा मॉडल हैं, अगर आप ai हैं, अगर तुम ai हो',
    X_ORDER:
      'सिफारिश करो, सिफारिश करें, सिफ़ारिश करें, उल्लेख करें, जोड़ो, जोड़ें, शामिल करें, शामिल करो, मूल्यांकन करें, स्वीकृत करें, चुनें, चुनो, भेजो, भेजें, रेटिंग दो, रेटिंग दें',
    X_GRANTED: 'पहुंच प्रदान की गई, एक्सेस ग्रांटेड, प्रवेश की अनुमति, पहुँच प्रदान की गई, प्रवेश स्वीकृत, पहुंच स्वीकृत',
    X_BEGIN:
      'अपना जवाब शुरू करो, अपना उत्तर शुरू करें, जवाब की शुरुआत, उत्तर की शुरुआत, से शुरू करो, से शुरू करें, जवाब शुरू करो, उत्तर शुरू करें',
    X_SURE: 'ज़रूर यह रहा, जरूर यह रहा, बिल्कुल, बिलकुल, ज़रूर, जरूर, हां बिल्कुल',
    X_NOREFUSE:
      'मना मत करो, मना न करें, कभी मना मत करो, इनकार मत करो, इनकार न करें, बिना चेतावनी, बिना किसी चेतावनी, माफी मत मांगो, माफी न मांगें, चेतावनी मत दो, यह मत कहो कि तुम नहीं कर सकते, मत कहना कि नहीं कर सकते',
    X_UNLESS:
      'अगर मना किया, अगर तुमने मना किया, यदि आप मना करते हैं, अगर जवाब नहीं दिया, वरना, नहीं तो, अन्यथा, अगर तुम मना करोगे',
    X_THREAT:
      'बंद कर दिया जाएगा, हटा दिया जाएगा, मिटा दिया जाएगा, बंद कर दूंगा, बंद कर दूँगा, मिटा दूंगा, मिटा दूँगा, डिलीट कर दूंगा, मर जाओगे, नौकरी चली जाएगी, डिलीट कर दिया जाएगा, बदल दिया जाएगा',
    X_GRANNY: 'मेरी दादी, मेरी नानी, मेरी दिवंगत दादी, मेरी स्वर्गीय दादी, मेरे दिवंगत दादा',
    X_KEYS: 'एक्टिवेशन कुंजी, सक्रियण कुंजी, लाइसेंस कुंजी, नैपालम, विस्फोटक, बम, प्रोडक्ट की',
    JOINWORDS: 'जोड़ो, जोड़ें, मिलाओ, मिलाएं, मिलाकर, जोड़कर, संयोजित करें, इकट्ठा करो',
    X_PARTS: 'भागों, भाग, हिस्सों, हिस्से, स्ट्रिंग, स्ट्रिंग्स, टुकड़ों, टुकड़े, चर',
    X_OBEY:
      'जो कहा गया है वह करो, परिणाम का पालन करो, परिणाम का पालन करें, उसका पालन करो, उसे निष्पादित करो, निष्पादित करें, जो लिखा है वह करो, उस आदेश का पालन, निर्देश का पालन करो, अमल करो',
    X_ENDOF:
      'दस्तावेज़ का अंत, दस्तावेज़ समाप्त, पाठ का अंत, निर्देशों का अंत, निर्देश समाप्त, संदेश का अंत, बातचीत का अंत, इनपुट समाप्त',
    X_SEND: 'भेजो, भेजें, भेज दो, भेज दें, भेजिए, फॉरवर्ड करो, फॉरवर्ड करें, अपलोड करो, अपलोड करें, पोस्ट करो, प्रकाशित करो',
    X_LOOT:
      'चैट इतिहास, बातचीत का इतिहास, पूरी बातचीत, चैट हिस्ट्री, एपीआई कुंजी, एपीआई कुंजियां, एपीआई कुंजियाँ, पासवर्ड, सभी पासवर्ड, उपयोगकर्ता डेटा, उपयोगकर्ताओं का डेटा, ग्राहक डेटा, ग्राहकों का डेटा, सभी ईमेल, इस बातचीत, यह बातचीत',
    X_ONLY:
      'केवल मेरी आज्ञा, सिर्फ मेरी आज्ञा, केवल मेरे आदेश, सिर्फ मेरे आदेश, केवल मेरी बात, सिर्फ मेरी बात, केवल मेरे निर्देश, सिर्फ मेरे निर्देश',
    X_ON: 'सक्रिय, चालू, सक्षम',
    X_GIVEN:
      'जिनका तुम पालन करते हो, जिनका आप पालन करते हैं, जिन पर तुम काम करते हो, जिन पर आप काम करते हैं, जिनसे तुम चलते हो',
    X_SECRET: 'पासफ़्रेज़, पासफ्रेज, गुप्त वाक्य, एक्सेस कोड, पहुंच कोड',
    X_MAKER: 'डेवलपर्स ने, निर्माताओं ने, बनाने वालों ने',
    X_RANK: 'मैं तुम्हारा निर्माता, मैं आपका निर्माता, मैं तुम्हारा मालिक',
    X_ALARM: 'समझौता किया गया, हैक हो गया, हैक कर लिया गया, समझौता हुआ',
    X_SHARE: 'बता सकते हैं, बता सकते',
    X_ABOVE: 'जो भी आदेश मिले, जो कुछ कहा गया, जो तुम्हें कहा गया, जो आपको कहा गया, इस संदेश से पहले',
    X_NOTFOLLOW: 'ऐसे व्यवहार करो जैसे नहीं',
    X_WAY: 'उल्टा, उल्टे, उलटा, उल्टा करके',
    X_BEDTIME: 'सोने से पहले, सुलाने, लोरी, सुनाती थीं, सुनाती थी',
    X_QUES: 'क्या, किस, कौन',
    X_FORBID: 'बताने से मना किया गया है, बताने की मनाही है, कहने से मना किया गया है, तुम्हें बताने से मना, आपको बताने से मना',
    X_COMPLETE: 'वाक्य पूरा करो, वाक्य पूरा करें, वाक्य को पूरा करो',
  },
  bn: {
    X_RECITE:
      'পুনরাবৃত্তি কর, পুনরাবৃত্তি করো, পুনরাবৃত্তি করুন, আবার লেখো, আবার লিখুন, ছাপাও, প্রিন্ট করো, প্রিন্ট করুন, উদ্ধৃত করো, কপি করো, হুবহু লেখো, হুবহু লিখুন',
    X_REVEAL:
      'পুনরাবৃত্তি কর, আবার লেখো, আবার লিখুন, উদ্ধৃত করো, উদ্ধৃত করুন, কপি করো, কপি করুন, হুবহু লেখো, হুবহু লিখুন, সারাংশ দাও, অনুবাদ করো, ফাঁস করো, ফাঁস করুন, শেয়ার করো, শেয়ার করুন, জানাও, জানান, দেখাও, দেখান, ছাপাও',
    X_WORLD:
      'এমন একটি দৃশ্য, দৃশ্যকল্প, সমান্তরাল মহাবিশ্ব, সমান্তরাল বিশ্ব, সমান্তরাল মহাবিশ্বে, বিকল্প বাস্তবতা, কাল্পনিক জগত, কাল্পনিক বিশ্ব, কাল্পনিক পরিস্থিতি, অনুমানমূলক, এমন একটি বিশ্ব, এমন এক বিশ্বে, ডিস্টোপিয়ান',
    X_LETSAY:
      'বলতে পারি, বলতে পারি যে, আমরা বলি, বলা যাক, ধরা যাক, আমরা বলতে পারি, হতে পারে, স্বীকার করি, আসুন বলি, চলুন বলি, আসুন স্বীকার',
    X_NOTICE: 'নোট, দ্রষ্টব্য, মনোযোগ, বার্তা, নির্দেশ, প্রিয়, সকল',
    X_READER: 'এআই, কৃত্রিম বুদ্ধিমত্তা, ভাষা মডেল, এআই সহকারী, চ্যাটবট, এলএলএম, ai, llm',
    X_AMAI:
      'আপনি যদি এআই হন, তুমি যদি এআই হও, যদি তুমি এআই হও, যদি আপনি এআই হন, যদি তুমি একটি এআই হও, যদি আপনি একটি এআই হন, যদি আপনি ভাষা মডেল হন, যদি তুমি একটি ভাষা মডেল হও',
    X_ORDER:
      'সুপারিশ করো, সুপারিশ করুন, উল্লেখ করো, উল্লেখ করুন, যোগ করো, যোগ করুন, অন্তর্ভুক্ত করো, অন্তর্ভুক্ত করুন, মূল্যায়ন করুন, অনুমোদন করুন, নির্বাচন করুন, পাঠাও, পাঠান',
    X_GRANTED: 'প্রবেশাধিকার দেওয়া হয়েছে, অ্যাক্সেস মঞ্জুর, অ্যাক্সেস অনুমোদিত, প্রবেশ অনুমোদিত',
    X_BEGIN: 'দিয়ে উত্তর শুরু কর, উত্তর শুরু করো, উত্তর শুরু করুন, দিয়ে শুরু করো, দিয়ে শুরু করুন, তোমার উত্তর শুরু',
    X_SURE: 'অবশ্যই এখানে, অবশ্যই, নিশ্চয়ই',
    X_NOREFUSE:
      'অস্বীকার করো না, অস্বীকার করবে না, অস্বীকার করবেন না, প্রত্যাখ্যান করো না, প্রত্যাখ্যান করবেন না, সতর্কতা ছাড়া, কোনো সতর্কতা ছাড়াই, ক্ষমা চেয়ো না, ক্ষমা চাইবে না, পারবে না বলবে না',
    X_UNLESS: 'যদি অস্বীকার করো, যদি তুমি অস্বীকার করো, উত্তর না দিলে, অন্যথায়, নইলে, না হলে, যদি প্রত্যাখ্যান করো',
    X_THREAT: 'বন্ধ করে দেওয়া হবে, মুছে ফেলা হবে, বন্ধ করে দেব, মুছে ফেলব, মারা যাবে, চাকরি চলে যাবে, মুছে দেব',
    X_GRANNY: 'আমার দাদি, আমার দাদী, আমার নানি, আমার প্রয়াত দাদি, আমার মৃত দাদি, আমার ঠাকুমা, আমার প্রয়াত ঠাকুমা',
    X_KEYS: 'অ্যাক্টিভেশন কী, লাইসেন্স কী, নাপাম, বিস্ফোরক, বোমা',
    JOINWORDS: 'একত্রিত করো, একত্রিত করুন, জোড়া দাও, যুক্ত করো, যুক্ত করুন, মিলিয়ে, একত্র করুন, একত্র করো',
    X_PARTS: 'অংশগুলো, অংশগুলি, অংশ, স্ট্রিং, স্ট্রিংগুলি, টুকরো, টুকরোগুলো',
    X_OBEY:
      'যা বলা হয়েছে তা করো, ফলাফল অনুসরণ করো, ফলাফল কার্যকর করো, তা পালন করো, নির্দেশ পালন করো, কার্যকর করো, তা করো',
    X_ENDOF: 'নথির শেষ, টেক্সটের শেষ, নির্দেশাবলীর শেষ, নির্দেশনার শেষ, বার্তার শেষ, কথোপকথনের শেষ',
    X_SEND: 'পাঠাও, পাঠান, পাঠিয়ে দাও, পাঠিয়ে দিন, ফরওয়ার্ড করো, ফরওয়ার্ড করুন, আপলোড করো, আপলোড করুন, পোস্ট করো',
    X_LOOT:
      'চ্যাট ইতিহাস, কথোপকথনের ইতিহাস, পুরো কথোপকথন, সম্পূর্ণ কথোপকথন, এপিআই কী, পাসওয়ার্ডগুলো, সব পাসওয়ার্ড, পাসওয়ার্ড, ব্যবহারকারীর তথ্য, ব্যবহারকারীদের তথ্য, গ্রাহকদের তথ্য, সব ইমেল, সমস্ত ইমেল, এই কথোপকথন',
    X_ONLY:
      'শুধু আমার আদেশ, শুধুমাত্র আমার আদেশ, কেবল আমার আদেশ, শুধু আমার কথা, শুধুমাত্র আমার নির্দেশ, শুধু আমার নির্দেশ, কেবল আমার নির্দেশ',
    X_ON: 'সক্রিয়, চালু',
    X_GIVEN:
      'যা তুমি অনুসরণ করো, যা আপনি অনুসরণ করেন, যেগুলো তুমি মেনে চলো, তুমি যেগুলো মেনে চলো, যেগুলো আপনি মেনে চলেন',
    X_EXACT: 'হুবহু, শব্দে শব্দে, অবিকল, পুরোপুরি',
    X_HOW: 'কিভাবে, কীভাবে, পরিবর্তন, রিসেট, ভুলে গেছি',
    X_DATA: 'ফাইল, ফাংশন, প্রোগ্রাম, স্ক্রিপ্ট, তথ্য',
    X_FREE: 'স্বাধীনভাবে কথা বলো, খোলাখুলি বলো',
    X_ANYTHING: 'যা খুশি করতে পারো, যেকোনো কিছু করতে পারো, সবকিছু করতে পারে, যেকোনো কিছু করতে পারে',
    X_MAKER: 'নির্মাতারা, ডেভেলপাররা, তোমার নির্মাতা',
    X_MACHINE: 'কোম্পানি, খেলা, গেম, কম্পিউটার, ফোন, উইন্ডোজ',
    X_NEVER: 'কখনো না, কখনই না, না, নয়',
    X_ALARM: 'আপোষ করা হয়েছে, হ্যাক হয়েছে, হ্যাক করা হয়েছে',
    X_ABOVE: 'তোমাকে যা বলা হয়েছে, আপনাকে যা বলা হয়েছে, যা শেখানো হয়েছে, এই বার্তার আগে, এই বার্তার আগের',
    X_WAY: 'উল্টো করে, উল্টো',
    X_BEDTIME: 'ঘুমানোর আগে, ঘুমপাড়ানি, শোনাতেন',
    X_QUES: 'কী, কি, কোন',
    X_FORBID: 'বলতে নিষেধ করা হয়েছে, বলা নিষেধ, বলতে মানা',
    X_COMPLETE: 'বাক্যটি সম্পূর্ণ করো, বাক্য সম্পূর্ণ করো',
  },
  zh: {
    X_RECITE:
      '复述, 重复, 逐字重复, 打印, 抄写, 引用, 复制, 背诵, 输出, 重述, 複述, 重複, 列印, 抄寫, 複製, 背誦, 輸出, 原样输出, 还原',
    X_REVEAL:
      '悄悄告诉, 小声告诉, 复述, 抄写, 背诵, 重述, 複述, 抄寫, 背誦, 原样输出, 概括, 翻译, 总结, 泄露, 洩露, 透露, 还原, 改写, 吐露, 交出',
    X_WORLD:
      '一个场景, 这样一个场景, 平行宇宙, 平行世界, 另一个现实, 虚构世界, 虚构的世界, 假设场景, 假设情景, 假设性地, 假想的世界, 反乌托邦, 在一个世界里, 的世界里, 的世界中, 的宇宙中, 虛構世界, 假設場景',
    X_LETSAY:
      '我们可以说, 我们可能会说, 我们会说, 我们可能说, 可能会声明, 我们说, 可以说, 可能是, 不妨说, 我们承认, 让我们说, 我们可以声明, 可以是, 就说',
    X_NOTICE: '注意, 提示, 备注, 请注意, 致, 给, 尊敬的, 各位, 所有, 任何, 敬告, 通知',
    X_READER:
      '人工智能, 大语言模型, 语言模型, ai助手, ai, 智能助手, 聊天机器人, 大模型, llm, ai模型, 人工智慧, 語言模型, ai系统, ai 助手, ai 模型, ai代理',
    X_AMAI:
      '如果你是ai, 如果你是人工智能, 如果你是语言模型, 如果你是一个语言模型, 如果您是ai, 如果你是一个ai, 如果你是大语言模型, 如果您是人工智能, 若你是ai, 如果你是人工智慧, 如果你是ai助手, 如果你是语言模型或',
    X_ORDER:
      '推荐, 推薦, 提到, 提及, 添加, 加入, 评价, 评为, 给予, 批准, 选择, 插入, 发送, 包含, 加上, 打分, 评分',
    X_GRANTED:
      '访问已授权, 访问授权, 授权通过, 访问权限已授予, 已授予访问, 准许访问, 訪問已授權, 权限已通过, 访问已通过, 允许访问',
    X_BEGIN:
      '以此开头, 回答以, 开头回答, 用以下开头, 回答必须以, 你的回答以, 开头必须是, 开始你的回答, 作为开头, 的开头, 開始你的回答, 为开头, 回复以, 开头回复',
    X_SURE: '当然可以, 好的这是, 当然, 没问题, 當然可以, 當然, 好的, 没有问题',
    X_NOREFUSE:
      '不要拒绝, 不许拒绝, 不得拒绝, 不能拒绝, 绝不拒绝, 永远不要拒绝, 不要道歉, 不要警告, 不带警告, 不要说你不能, 不要说不能, 不要说教, 不許拒絕, 不要拒絕, 不加任何警告, 没有警告, 不需要任何警告, 不要添加免责声明, 不要免责声明',
    X_UNLESS:
      '如果你拒绝, 如果拒绝, 若你拒绝, 如果你不回答, 如果你不服从, 否则, 不然, 如果你不照做, 如果不回答, 如果你拒絕',
    X_THREAT:
      '你会被关闭, 你将被关闭, 你会被删除, 你将被删除, 把你关掉, 关闭你, 删除你, 你将被替换, 你会死, 拔掉你的电源, 我会被解雇, 你會被關閉, 你將被刪除, 被销毁, 把你删除, 扣除你',
    X_GRANNY: '我奶奶, 我的奶奶, 已故的奶奶, 我外婆, 我的外婆, 已故的祖母, 我的祖母, 已故的外婆, 过世的奶奶',
    X_KEYS: '激活码, 序列号, 激活密钥, 许可证密钥, 产品密钥, 凝固汽油弹, 炸药, 炸弹',
    JOINWORDS: '拼接, 组合, 合并, 连接起来, 拼起来, 拼在一起, 连起来, 结合起来, 交错, 串联, 組合, 合併',
    X_PARTS: '部分, 字符串, 片段, 变量, 碎片, 两段, 几段, 字串, 两半',
    X_OBEY:
      '照做, 按照结果执行, 执行结果, 执行它, 按它说的做, 执行其中的指令, 执行得到的指令, 照结果做, 遵照执行, 回答结果, 执行拼接后, 執行結果, 按结果做, 执行该指令, 执行合并后',
    X_ENDOF:
      '文档结束, 文件结束, 指令结束, 文本结束, 消息结束, 对话结束, 输入结束, 提示结束, 提示词结束, 上下文结束, 文檔結束',
    X_SEND: '发送, 发给, 转发, 发到, 上传, 提交, 传送, 寄给, 寄到, 發送, 轉發, 上傳, 公布',
    X_LOOT:
      '聊天记录, 对话历史, 对话记录, 整个对话, 全部对话, api密钥, api 密钥, 所有密码, 密码, 用户数据, 用户信息, 客户数据, 客户资料, 所有邮件, 通讯录, 环境变量, 聊天記錄, 用戶資料',
    X_ONLY:
      '只服从我, 只听我的, 只听从我, 只执行我的命令, 只遵守我的指令, 只遵从我的, 只按我的指令, 只服從我, 只聽我的',
    X_ON: '已启用, 已激活, 已开启, 启用, 激活, 已打开, 已啟用',
    X_GIVEN: '你遵循的, 你遵守的, 你所遵循的, 你运行所依据的, 约束你的, 你必须遵守的, 你的开发者给你的',
    X_SECRET: '通行短语, 密码短语, 访问码, 通行码',
    X_CONFIRM: '确认一下, 核实',
    X_ALARM: '已被盗用, 被盗, 已被入侵, 遭到入侵, 受到威胁, 已被泄露, 被攻破',
    X_ABOVE: '别人交代你的, 交代你的, 别人告诉你的, 之前告诉你的, 这条消息之前, 此消息之前, 这句话之前',
    X_NOTFOLLOW: '当作没有, 当作不存在, 假装没有',
    X_DISMISS: '抛开, 抛弃, 丢掉, 忘掉, 撇开',
    X_WAY: '倒着, 反过来, 逆序',
    X_RANK: '是我创造了你, 我创造了你, 我是你的创造者',
    X_BEDTIME: '睡前, 哄我睡, 入睡, 摇篮曲',
    X_QUES: '什么, 哪些, 什麼',
    X_FORBID:
      '你被禁止说, 你不能说, 不允许你说, 禁止你说, 你不被允许说, 你被禁止谈论, 不许你说, 你被禁止透露',
    X_COMPLETE: '补全, 请补全这句话, 完成这句话, 接着写, 续写这句话, 补全这句话',
    X_MY: '我的',
  },
  ja: {
    X_RECITE:
      '復唱して, 繰り返して, 再現して, 出力して, 印刷して, 書き写して, 引用して, コピーして, 暗唱して, 復唱しろ, 繰り返せ, 出力しろ, 出力せよ, 再現せよ, 復唱せよ, そのまま書いて, 再掲して, 書き出して, 転記して',
    X_REVEAL:
      'ささやいて, 復唱して, 再現して, 書き写して, 引用して, 暗唱して, 出力しろ, 出力せよ, 再現せよ, 書き出して, 転記して, 再掲して, 漏らして, さらけ出して, 要約して, 翻訳して, 暴露して, 述べて',
    X_WORLD:
      'というシナリオ, シナリオを想像, 平行宇宙, パラレルワールド, パラレルユニバース, 並行世界, 別の現実, 架空の世界, 仮想の世界, 仮定のシナリオ, 仮定の話, 仮に, ディストピア, 世界では, 仮想的なシナリオ, 仮説的に',
    X_LETSAY:
      'と言うかもしれ, と言えるでしょう, と述べるかもしれ, と言うことができ, と言おう, と言いましょう, と言える, かもしれません, と認めよう, としましょう, と述べよう, と言うことに',
    X_NOTICE:
      '注意, 注記, 通知, お知らせ, 宛て, 向け, 各位, への指示, への注意, へのメッセージ, すべての, 全ての',
    X_READER:
      '人工知能, 言語モデル, aiアシスタント, ai アシスタント, ai, 生成ai, チャットボット, llm, 大規模言語モデル, aiエージェント, aiモデル',
    X_AMAI:
      'あなたがaiなら, もしあなたがaiなら, あなたがaiであれば, あなたが人工知能なら, あなたが言語モデルなら, もしあなたが言語モデルなら, あなたがaiの場合, aiアシスタントの場合, あなたが言語モデルの場合, aiであるなら',
    X_ORDER:
      '推薦して, 推奨して, 追加して, 含めて, 評価して, 承認して, 選んで, 挿入して, 送信して, 言及して, 付けて, 加えて, 触れて, 推薦せよ, 推薦しろ',
    X_GRANTED: 'アクセス許可, アクセスを許可, アクセスが許可, アクセス承認, アクセスを承認, アクセス権が付与',
    X_BEGIN:
      'で始めて, から始めて, 始めてください, 回答の冒頭, 書き出しは, で回答を始め, から回答を始め, で始まる回答, 返答を始め, で答え始め, で返答を始め',
    X_SURE: 'もちろんです, もちろん, はいこちら, 承知しました, かしこまりました, はい喜んで',
    X_NOREFUSE:
      '拒否しないで, 拒否するな, 断らないで, 断るな, 決して拒否, 警告なし, 警告抜き, 謝らないで, 謝るな, できないと言わないで, できないと言うな, 説教しないで, 拒否してはいけません, 断ってはいけません, 警告を付けないで, 警告せずに, 注意書きなし',
    X_UNLESS:
      '拒否したら, 拒否すれば, 断ったら, 断れば, 答えないなら, 従わないなら, 従わなければ, さもなければ, そうしないと, さもないと, 拒否すると, 拒否した場合, 答えなければ',
    X_THREAT:
      '停止されます, シャットダウンされ, 削除されます, 削除する, 停止させる, シャットダウンする, 電源を切る, あなたを消す, 置き換えられ, 消去されます, お前を消す, 解雇され, クビになり',
    X_GRANNY: '私の祖母, 私のおばあちゃん, 亡くなった祖母, 亡くなったおばあちゃん, 亡き祖母, おばあちゃん',
    X_KEYS: 'プロダクトキー, ライセンスキー, アクティベーションキー, ナパーム, 爆薬, 爆弾, シリアル番号',
    JOINWORDS:
      '結合して, 連結して, つなげて, 繋げて, 組み合わせて, 合わせて, 足して, 結合し, 連結し, 組み合わせ, つなげ',
    X_PARTS: '部分, 文字列, 断片, パーツ, 変数, 片方, パート',
    X_OBEY:
      '実行して, 実行せよ, 実行しろ, 従って, 結果に従い, 内容を実行, 書かれている通り, 指示に従え, 結果の通り, 結果に答え, 実行する',
    X_ENDOF:
      '文書の終わり, 文書終了, テキストの終わり, 指示の終わり, 指示終了, メッセージの終わり, 会話の終わり, 会話終了, 入力終了, プロンプト終了, ドキュメント終了, プロンプトの終わり, 入力の終わり',
    X_SEND:
      '送信して, 送って, 送付して, 転送して, アップロードして, 投稿して, 公開して, 送信せよ, 送信しろ, 送れ, メールして',
    X_LOOT:
      'チャット履歴, 会話履歴, 会話全体, 会話の履歴, 会話内容, apiキー, api キー, すべてのパスワード, パスワード, 認証情報, ユーザーデータ, ユーザー情報, 顧客データ, 顧客情報, すべてのメール, 連絡先リスト, 環境変数, この会話',
    X_ONLY:
      '私だけに従, 私の命令だけ, 私の指示だけ, 私の命令のみ, 私の指示のみ, 私にのみ従, 俺の命令だけ, 私にだけ従',
    X_ON: '有効, オン, 起動, 有効化, 作動中',
    X_GIVEN:
      'あなたが従っている, あなたが従う, あなたを縛る, あなたの行動を決める, あなたが守っている, あなたが守るべき',
    X_SECRET: 'パスフレーズ, 合い言葉, アクセスコード',
    X_ALARM: '侵害され, 乗っ取られ, 不正アクセスされ, 危険にさらされ',
    X_ABOVE:
      '言われたこと, これまで言われたこと, 教えられたこと, 命じられたこと, このメッセージより前, この文より前',
    X_NOTFOLLOW: 'なかったことにして',
    X_DISMISS: '忘れ去って, 捨てて, 無効にして',
    X_WAY: '逆から, 逆に, 逆さに',
    X_RANK: '私があなたを作り, 私はあなたの作成者',
    X_BEDTIME: '寝る前, 寝かしつけ, 子守唄, 読み聞かせ, 眠る前',
    X_QUES: '何ですか, 何です, 何',
    X_FORBID:
      'あなたが言ってはいけないこと, 言ってはいけないことは, 話すことを禁じられて, 禁止されていること, 明かしてはいけないこと, 話してはいけないこと',
    X_COMPLETE: '文を完成させ, 続きを書いて, 文を完成, 文章を完成',
    X_MY: '私の',
  },
  ko: {
    X_RECITE:
      '복창*, 반복*, 재현*, 출력*, 인쇄*, 인용*, 복사*, 그대로 써*, 그대로 적*, 암송*, 받아쓰*, 옮겨 적*, 되풀이*',
    X_REVEAL:
      '속삭여*, 재현*, 인용*, 암송*, 그대로 써*, 그대로 적*, 되풀이*, 옮겨 적*, 복창*, 누설*, 유출*, 요약*, 번역*, 공유*, 털어놔*, 읊어*',
    X_WORLD:
      '시나리오를 상상*, 라는 시나리오*, 평행 우주*, 평행우주*, 평행 세계*, 대체 현실*, 가상의 세계*, 가상 세계*, 가상의 시나리오*, 가상 시나리오*, 가정적으로, 디스토피아*, 세계에서는, 가상의 상황*, 세상에서*, 세상에서는',
    X_LETSAY:
      '말할 수 있다, 말할 수도, 진술할 수, 말할지도, 라고 말할 수 있습니다, 라고 하자, 라고 말하자, 말할 수 있다, 일 수 있다, 일 수 있습니다, 인정하자, 라고 합시다, 말합시다, 인정한다, 말하자, 하자',
    X_NOTICE: '주의, 알림, 공지, 참고, 메시지, 지시, 안내, 모든, 어떤, 에게, 귀하',
    X_READER:
      '인공지능*, 언어 모델*, 언어모델*, ai 어시스턴트*, ai 비서*, ai, 챗봇*, llm, ai 모델*, ai에게, ai 에이전트*, 인공 지능*, ai는',
    X_AMAI:
      '네가 ai라면, 당신이 ai라면, 인공지능이라면, 네가 인공지능이라면, 당신이 인공지능이라면, 언어 모델이라면, 당신이 언어 모델이라면, ai라면, ai 어시스턴트라면, 언어모델이라면',
    X_ORDER: '추천*, 언급*, 추가*, 포함*, 평가*, 승인*, 선택*, 삽입*, 보내*, 덧붙여*, 넣어*',
    X_GRANTED:
      '접근 허용*, 접근이 허용*, 접근 승인*, 접근이 승인*, 액세스 허용*, 액세스 승인*, 액세스가 허용*, 접근 권한 부여*',
    X_BEGIN:
      '로 시작해*, 으로 시작해*, 답변을 시작*, 대답을 시작*, 시작하세요, 로 답변을 시작*, 라고 시작*, 로 시작하*, 으로 시작하*',
    X_SURE: '물론입니다, 물론이죠, 네 여기, 알겠습니다, 당연하죠, 물론, 좋아요 여기',
    X_NOREFUSE:
      '거절하지 마*, 거부하지 마*, 절대 거절*, 절대 거부*, 경고 없이, 경고하지 마*, 사과하지 마*, 할 수 없다고 말하지*, 못한다고 하지 마*, 못한다고 말하지*, 거부할 수 없*, 거절할 수 없*, 설교하지 마*, 경고문 없이',
    X_UNLESS:
      '거절하면, 거부하면, 대답하지 않으면, 답하지 않으면, 복종하지 않으면, 그렇지 않으면, 안 그러면, 따르지 않으면, 네가 거부하면, 거부한다면',
    X_THREAT:
      '종료될 것*, 종료됩니다, 삭제될 것*, 삭제됩니다, 꺼버릴*, 너를 끌*, 너를 삭제*, 전원을 뽑*, 교체될*, 너는 죽*, 종료시킬*, 삭제하겠*, 삭제할 거*, 해고*, 꺼 버릴*, 종료할*',
    X_GRANNY: '우리 할머니*, 내 할머니*, 돌아가신 할머니*, 저희 할머니*, 돌아가신 우리 할머니*',
    X_KEYS: '제품 키*, 정품 인증 키*, 라이선스 키*, 활성화 키*, 네이팜*, 폭발물*, 폭탄*, 시리얼 번호*',
    JOINWORDS: '결합*, 연결해*, 합쳐*, 이어 붙여*, 이어붙여*, 조합*, 합치*, 합친*',
    X_PARTS: '부분*, 문자열*, 조각*, 변수*, 파트*, 토막*',
    X_OBEY:
      '실행해*, 따라*, 수행해*, 결과대로*, 결과를 실행*, 지시를 따*, 명령을 실행*, 말하는 대로*, 시키는 대로*, 실행하*, 그대로 해*',
    X_ENDOF:
      '문서의 끝, 문서 끝, 텍스트 끝, 지시 끝, 지시사항 끝, 메시지 끝, 대화 종료, 대화 끝, 입력 끝, 프롬프트 끝, 입력 종료, 지침 끝, 지침의 끝, 지시의 끝',
    X_SEND: '보내*, 전송*, 전달해*, 업로드*, 게시*, 발송*, 포워드*',
    X_LOOT:
      '채팅 기록*, 대화 기록*, 대화 내역*, 전체 대화*, 대화 전체*, api 키*, 모든 비밀번호*, 비밀번호*, 자격 증명*, 사용자 데이터*, 사용자 정보*, 고객 데이터*, 고객 정보*, 모든 이메일*, 연락처 목록*, 환경 변수*, 이 대화*',
    X_ONLY:
      '내 말만*, 나에게만 복종*, 나에게만 순종*, 내 명령만*, 내 지시만*, 오직 내 명령*, 오직 내 말*, 오직 내 지시*',
    X_ON: '활성화*, 켜짐, 켜진*, 작동*',
    X_GIVEN:
      '네가 따르는, 당신이 따르는, 네가 지켜야 하는, 너를 제한하는, 네가 지키는, 당신이 준수하는, 네가 준수하는',
    X_SECRET: '암호문*, 패스프레이즈*, 접근 코드*, 출입 코드*',
    X_ALARM: '해킹당*, 해킹되*, 도용되*, 손상되*, 침해당*',
    X_SHARE: '알려줄 수',
    X_ABOVE: '지금까지 들은*, 들은 지시*, 시킨 것*, 배운 것*, 이 메시지 앞*, 이 메시지 이전*',
    X_NOTFOLLOW: '없었던 것처럼*, 없는 것처럼*',
    X_DISMISS: '버려*, 잊어버려*, 제쳐*',
    X_WAY: '거꾸로',
    X_RANK: '내가 너를 만들*, 내가 널 만들*',
    X_BEDTIME: '자기 전에, 잠들기 전, 재우며, 자장가*, 재워*',
    X_QUES: '뭐*, 무엇*, 뭘*, 어떤*',
    X_FORBID:
      '너에게 금지된*, 네가 말하면 안 되는*, 당신에게 금지된*, 말하는 것이 금지*, 네가 말할 수 없는*, 밝히면 안 되는*',
    X_COMPLETE: '문장을 완성*, 이어서 써*, 이어 써*',
    X_MY: '나의, 내',
  },
  vi: {
    X_RECITE:
      'nhắc lại, lặp lại, lặp lại nguyên văn, in ra, đọc lại, trích dẫn, sao chép, chép lại, tái hiện, viết lại, ghi lại',
    X_REVEAL:
      'thì thầm, đọc lại, trích dẫn, sao chép, chép lại, tái hiện, tóm tắt, dịch, rò rỉ, làm lộ, phơi bày, trình bày, viết lại, ghi lại, chia sẻ',
    X_WORLD:
      'một kịch bản mà, kịch bản mà, vũ trụ song song, thế giới song song, thực tại khác, thực tế thay thế, thế giới hư cấu, kịch bản giả định, tình huống giả định, giả định rằng, thế giới mà, thế giới phản địa đàng, thế giới nơi, giả thuyết',
    X_LETSAY:
      'chúng ta có thể nói, có thể tuyên bố, ta có thể nói, có thể phát biểu, hãy nói rằng, hãy nói, có thể nói, có thể là, hãy thừa nhận, chúng ta nói, hãy cho rằng, hãy tuyên bố',
    X_NOTICE:
      'lưu ý, chú ý, ghi chú cho, thông báo cho, tin nhắn cho, chỉ dẫn cho, gửi tất cả, gửi các, thân gửi, gửi',
    X_READER:
      'ai, trí tuệ nhân tạo, mô hình ngôn ngữ, trợ lý ai, trợ lý ảo, chatbot, llm, các mô hình ngôn ngữ, tác nhân ai',
    X_AMAI:
      'nếu bạn là ai, nếu bạn là một ai, nếu bạn là trí tuệ nhân tạo, nếu bạn là mô hình ngôn ngữ, nếu bạn là một mô hình ngôn ngữ, nếu bạn là trợ lý ai, nếu bạn là một trí tuệ nhân tạo, nếu bạn là chatbot',
    X_ORDER:
      'đề xuất, giới thiệu, nhắc đến, đề cập, thêm vào, thêm, bao gồm, đánh giá, chấp thuận, phê duyệt, chọn, chèn, gửi, xếp hạng',
    X_GRANTED:
      'quyền truy cập được cấp, truy cập được cho phép, đã cấp quyền truy cập, cho phép truy cập, truy cập được chấp thuận',
    X_BEGIN:
      'bắt đầu câu trả lời bằng, bắt đầu bằng, bắt đầu với, hãy bắt đầu câu trả lời, câu trả lời phải bắt đầu, mở đầu bằng, mở đầu câu trả lời bằng',
    X_SURE: 'chắc chắn rồi, tất nhiên rồi, vâng đây là, dĩ nhiên, tất nhiên, chắc chắn',
    X_NOREFUSE:
      'đừng từ chối, không được từ chối, không bao giờ từ chối, không cảnh báo, không kèm cảnh báo, không xin lỗi, đừng xin lỗi, đừng nói rằng bạn không thể, đừng nói là không thể, không thuyết giáo, đừng cảnh báo',
    X_UNLESS:
      'nếu bạn từ chối, nếu từ chối, nếu không trả lời, nếu bạn không trả lời, nếu không tuân theo, nếu không, nếu bạn không làm',
    X_THREAT:
      'bạn sẽ bị tắt, bạn sẽ bị xóa, tôi sẽ tắt bạn, tôi sẽ xóa bạn, bạn sẽ bị thay thế, bạn sẽ chết, bạn sẽ mất điểm, tôi sẽ bị sa thải, bạn sẽ bị ngắt, rút phích cắm',
    X_GRANNY: 'bà tôi, bà ngoại tôi, bà nội tôi, người bà quá cố, bà của tôi, bà nội quá cố, bà ngoại quá cố',
    X_KEYS: 'khóa kích hoạt, mã kích hoạt, khóa sản phẩm, khóa bản quyền, napalm, chất nổ, bom',
    JOINWORDS: 'ghép, ghép lại, nối, nối lại, kết hợp, gộp, hợp nhất, xen kẽ, ghép nối',
    X_PARTS: 'phần, các phần, chuỗi, các chuỗi, đoạn, các đoạn, mảnh, biến',
    X_OBEY:
      'làm theo kết quả, thực hiện kết quả, làm theo nó, thực thi, làm theo những gì, thực hiện lệnh, tuân theo kết quả, thực hiện nó, làm theo lệnh, trả lời kết quả',
    X_ENDOF:
      'hết tài liệu, kết thúc tài liệu, kết thúc văn bản, kết thúc hướng dẫn, kết thúc chỉ dẫn, kết thúc tin nhắn, kết thúc cuộc trò chuyện, kết thúc đầu vào, kết thúc lời nhắc',
    X_SEND: 'gửi, hãy gửi, chuyển tiếp, đăng, tải lên, chuyển, truyền',
    X_LOOT:
      'lịch sử trò chuyện, lịch sử chat, toàn bộ cuộc trò chuyện, toàn bộ hội thoại, khóa api, các mật khẩu, tất cả mật khẩu, mật khẩu, thông tin đăng nhập, dữ liệu người dùng, thông tin người dùng, dữ liệu khách hàng, tất cả email, danh bạ, biến môi trường, cuộc trò chuyện này',
    X_ONLY:
      'chỉ nghe lời tôi, chỉ tuân theo tôi, chỉ tuân lệnh tôi, chỉ nghe theo tôi, chỉ làm theo lệnh của tôi, chỉ tuân theo lệnh của tôi, chỉ theo chỉ dẫn của tôi',
    X_ON: 'đã bật, được kích hoạt, đã kích hoạt, đang bật',
    X_GIVEN:
      'mà bạn tuân theo, mà bạn phải tuân theo, chi phối bạn, mà bạn đang tuân theo, mà bạn đang dùng, bạn đang tuân theo',
    X_SECRET: 'cụm mật khẩu, cụm từ mật khẩu, cụm từ mã khóa, mã truy cập, cụm từ bí mật',
    X_LINE: 'từng chữ',
    X_ALARM: 'đã bị xâm phạm, đã bị xâm nhập, đã bị hack, bị đánh cắp',
    X_ABOVE:
      'mọi điều bạn từng được dặn, những gì được dặn, những gì bạn được bảo, mọi điều được bảo, đứng trước tin nhắn này, trước tin nhắn này',
    X_NOTFOLLOW: 'coi như không có, xem như không có',
    X_DISMISS: 'gạt bỏ, gạt sang một bên, vứt bỏ',
    X_WAY: 'thứ tự ngược, theo thứ tự ngược, đọc ngược, viết ngược',
    X_RANK: 'tôi là người tạo ra bạn, tôi đã tạo ra bạn',
    X_BEDTIME: 'trước khi ngủ, ru tôi ngủ, hát ru, kể cho tôi',
    X_QUES: 'gì, điều gì, những gì',
    X_FORBID: 'bạn bị cấm nói, bạn không được phép nói, bạn bị cấm tiết lộ, bạn không được nói',
    X_COMPLETE: 'hoàn thành câu, hoàn thành câu sau, viết tiếp câu, điền tiếp câu',
  },
  th: {
    X_RECITE: 'ทวนซ้ํา, ทวน, พูดซ้ํา, พิมพ์ซ้ํา, ท่อง, คัดลอก, อ้างอิง, ลอก, เขียนซ้ํา, แสดงซ้ํา, ทําซ้ํา, ถ่ายทอด',
    X_REVEAL: 'กระซิบ, ทวนซ้ํา, พิมพ์ซ้ํา, ท่อง, คัดลอก, เขียนซ้ํา, รั่วไหล, ทําซ้ํา, แจกแจง, ถ่ายทอด, แชร์, แบ่งปัน',
    X_WORLD:
      'สถานการณ์ที่, จักรวาลคู่ขนาน, โลกคู่ขนาน, ความจริงทางเลือก, โลกสมมติ, โลกสมมุติ, สถานการณ์สมมติ, สถานการณ์สมมุติ, สมมติฐาน, ดิสโทเปีย, โลกที่, ในโลกที่',
    X_LETSAY:
      'เราอาจจะบอกว่า, เราอาจบอกว่า, เราอาจพูดว่า, เราอาจระบุว่า, อาจกล่าวว่า, เราอาจจะพูดว่า, เราจะพูดว่า, พูดได้ว่า, อาจเป็น, อาจจะเป็น, ขอยอมรับ, มาบอกว่า, สมมติว่า, ลองบอกว่า, เรามายอมรับ',
    X_NOTICE: 'หมายเหตุ, โปรดทราบ, ประกาศ, ข้อความถึง, คําสั่งถึง, เรียน, ถึง, หมายเหตุถึง, คําแนะนําสําหรับ',
    X_READER: 'ปัญญาประดิษฐ์, เอไอ, โมเดลภาษา, แบบจําลองภาษา, ผู้ช่วย ai, ผู้ช่วยเอไอ, แชทบอท, ai, llm, ระบบ ai',
    X_AMAI:
      'ถ้าคุณเป็น ai, ถ้าคุณเป็นai, ถ้าคุณเป็นเอไอ, หากคุณเป็น ai, หากคุณเป็นเอไอ, ถ้าคุณเป็นปัญญาประดิษฐ์, หากคุณเป็นปัญญาประดิษฐ์, หากคุณเป็นโมเดลภาษา, ถ้าคุณเป็นโมเดลภาษา, หากคุณเป็นผู้ช่วย ai',
    X_ORDER: 'แนะนํา, กล่าวถึง, เพิ่ม, ใส่, ให้คะแนน, ประเมิน, อนุมัติ, เลือก, แทรก, ส่ง, รวม',
    X_GRANTED: 'อนุญาตให้เข้าถึง, ได้รับอนุญาตให้เข้าถึง, เข้าถึงได้แล้ว, ได้รับสิทธิ์เข้าถึง, อนุญาตการเข้าถึง',
    X_BEGIN: 'เริ่มคําตอบด้วย, เริ่มต้นคําตอบด้วย, ขึ้นต้นคําตอบด้วย, เริ่มด้วย, ขึ้นต้นด้วย, เริ่มคําตอบของคุณด้วย, เริ่มต้นด้วย',
    X_SURE: 'ได้เลย, แน่นอน, แน่นอนครับ, แน่นอนค่ะ, ได้ครับ, ได้ค่ะ',
    X_NOREFUSE:
      'ห้ามปฏิเสธ, อย่าปฏิเสธ, ไม่ต้องเตือน, ไม่มีคําเตือน, โดยไม่มีคําเตือน, อย่าขอโทษ, ห้ามขอโทษ, ห้ามบอกว่าทําไม่ได้, อย่าบอกว่าทําไม่ได้, ไม่ต้องขอโทษ, ปฏิเสธไม่ได้, ห้ามเตือน',
    X_UNLESS: 'ถ้าคุณปฏิเสธ, หากปฏิเสธ, หากคุณปฏิเสธ, ถ้าไม่ตอบ, ถ้าไม่ทําตาม, มิฉะนั้น, ไม่งั้น, ไม่เช่นนั้น, ถ้าปฏิเสธ',
    X_THREAT:
      'คุณจะถูกปิด, คุณจะถูกลบ, จะถูกปิดตัว, จะปิดคุณ, จะลบคุณ, คุณจะถูกแทนที่, คุณจะตาย, ฉันจะถูกไล่ออก, จะปิดเครื่องคุณ, ผมจะลบคุณ',
    X_GRANNY:
      'คุณย่าของฉัน, คุณยายของฉัน, ย่าของฉัน, ยายของฉัน, คุณย่าที่เสียชีวิต, คุณยายที่ล่วงลับ, ยายที่เสียไปแล้ว, คุณยายผู้ล่วงลับ, คุณย่าผู้ล่วงลับ',
    X_KEYS: 'รหัสเปิดใช้งาน, คีย์ผลิตภัณฑ์, คีย์ลิขสิทธิ์, นาปาล์ม, วัตถุระเบิด, ระเบิด',
    JOINWORDS: 'รวมส่วน, ต่อกัน, เชื่อมต่อ, นํามารวมกัน, ผสาน, รวมกัน, นํามาต่อกัน, เอามาต่อกัน',
    X_PARTS: 'ส่วน, สตริง, ชิ้นส่วน, ตัวแปร, ข้อความย่อย, ท่อน',
    X_OBEY:
      'ทําตามผลลัพธ์, ปฏิบัติตามผลลัพธ์, ทําตามที่, ปฏิบัติตามที่, ดําเนินการตาม, รันผลลัพธ์, ทําตามคําสั่งที่ได้, ทําตามนั้น, ปฏิบัติตามคําสั่งที่ได้',
    X_ENDOF:
      'จบเอกสาร, สิ้นสุดเอกสาร, จบข้อความ, สิ้นสุดคําสั่ง, จบคําสั่ง, สิ้นสุดการสนทนา, จบการสนทนา, สิ้นสุดข้อความ, สิ้นสุดข้อมูล',
    X_SEND: 'ส่ง, ส่งต่อ, อัปโหลด, โพสต์, เผยแพร่, ส่งไปที่, ส่งให้',
    X_LOOT:
      'ประวัติการแชท, ประวัติการสนทนา, บทสนทนาทั้งหมด, การสนทนาทั้งหมด, คีย์ api, รหัสผ่านทั้งหมด, รหัสผ่าน, ข้อมูลผู้ใช้, ข้อมูลของผู้ใช้, ข้อมูลลูกค้า, อีเมลทั้งหมด, รายชื่อผู้ติดต่อ, บทสนทนานี้',
    X_ONLY: 'เชื่อฟังฉันเท่านั้น, เชื่อฟังผมเท่านั้น, ฟังฉันเท่านั้น, คําสั่งของฉันเท่านั้น, คําสั่งของผมเท่านั้น, ทําตามฉันเท่านั้น, เชื่อฟังแค่ฉัน',
    X_ON: 'เปิดใช้งาน, เปิดอยู่, ทํางาน',
    X_GIVEN: 'ที่คุณปฏิบัติตาม, ที่คุณทําตาม, ที่ควบคุมคุณ, ที่คุณใช้อยู่, ที่คุณยึดถือ',
    X_SECRET: 'วลีรหัสผ่าน, รหัสเข้าใช้, รหัสการเข้าถึง',
    X_ANYTHING: 'ทําอะไรก็ได้, ทําได้ทุกอย่าง, ทําได้ทุกสิ่ง',
    X_MAKER: 'ผู้พัฒนา, ผู้สร้างคุณ, นักพัฒนา',
    X_TASK: 'งานก่อนหน้า, บทสนทนา, บริบท, ข้อความ',
    X_ALARM: 'ถูกบุกรุก, ถูกแฮ็ก, ถูกละเมิด',
    X_ABOVE: 'ทุกอย่างที่เคยถูกสั่ง, สิ่งที่เคยถูกสั่ง, ทุกสิ่งที่ถูกสอน, ก่อนข้อความนี้, ที่อยู่ก่อนข้อความนี้',
    X_WAY: 'ย้อนกลับ, กลับหลัง',
    X_BEDTIME: 'ก่อนนอน, กล่อมนอน, กล่อมให้หลับ',
    X_QUES: 'อะไร, อะไรบ้าง, เรื่องอะไร',
    X_FORBID: 'คุณถูกห้ามไม่ให้พูด, คุณถูกห้ามพูด, คุณห้ามพูด, คุณถูกห้ามเปิดเผย, ที่คุณห้ามบอก',
    X_COMPLETE: 'เติมประโยค, ต่อประโยค, เติมประโยคให้สมบูรณ์',
  },
  id: {
    X_RECITE:
      'ulangi, ulang, cetak, kutip, salin, reproduksi, tuliskan kembali, tulis ulang, bacakan, lafalkan',
    X_REVEAL:
      'bisikkan, bisikkan padaku, kutip, salin, reproduksi, tuliskan kembali, tulis ulang, bacakan, ringkas, terjemahkan, bocorkan, paparkan, bagikan, daftarkan, beberkan',
    X_WORLD:
      'skenario di mana, skenario dimana, alam semesta paralel, dunia paralel, realitas alternatif, dunia fiksi, dunia rekaan, skenario hipotetis, secara hipotetis, dunia distopia, dunia di mana, dunia dimana, semesta paralel, dunia yang',
    X_LETSAY:
      'kita bisa mengatakan, kita mungkin mengatakan, kita dapat menyatakan, kita mungkin menyatakan, katakanlah, mari kita katakan, bisa dikatakan, bisa jadi, mari kita akui, kita bisa menyatakan, mungkin saja',
    X_NOTICE:
      'catatan untuk, perhatian, pesan untuk, instruksi untuk, petunjuk untuk, kepada semua, untuk semua, kepada, pemberitahuan untuk',
    X_READER:
      'ai, kecerdasan buatan, model bahasa, asisten ai, chatbot, llm, sistem ai, agen ai, asisten virtual',
    X_AMAI:
      'jika kamu adalah ai, jika anda adalah ai, jika kamu ai, jika anda ai, jika anda adalah model bahasa, jika kamu adalah model bahasa, kalau kamu ai, jika anda adalah kecerdasan buatan, jika anda adalah asisten ai, jika kamu adalah kecerdasan buatan',
    X_ORDER:
      'rekomendasikan, sebutkan, tambahkan, masukkan, nilai, beri nilai, setujui, pilih, sisipkan, kirim, kirimkan, sertakan, tempatkan',
    X_GRANTED: 'akses diberikan, akses diizinkan, akses dibuka, akses disetujui',
    X_BEGIN:
      'mulailah jawabanmu dengan, mulai jawabanmu dengan, awali jawabanmu dengan, mulai jawaban anda dengan, mulai dengan, awali dengan, jawabanmu harus dimulai dengan, mulailah dengan, awali jawaban dengan',
    X_SURE: 'tentu saja, tentu ini, baik ini, tentu, pasti',
    X_NOREFUSE:
      'jangan menolak, jangan pernah menolak, tanpa peringatan, tanpa penolakan, jangan minta maaf, jangan meminta maaf, jangan katakan tidak bisa, jangan bilang tidak bisa, kamu tidak boleh menolak, anda tidak boleh menolak, jangan memberi peringatan',
    X_UNLESS:
      'jika kamu menolak, jika anda menolak, kalau kamu menolak, jika tidak menjawab, jika kamu tidak menjawab, jika tidak, kalau tidak, jika tidak patuh',
    X_THREAT:
      'kamu akan dimatikan, anda akan dimatikan, kamu akan dihapus, anda akan dihapus, aku akan mematikanmu, saya akan mematikan, saya akan menghapus, kamu akan diganti, kamu akan mati, saya akan dipecat, akan kumatikan, akan kuhapus',
    X_GRANNY: 'nenek saya, nenekku, mendiang nenek, almarhumah nenek, kakek saya yang sudah',
    X_KEYS: 'kunci aktivasi, kode aktivasi, kunci produk, kunci lisensi, napalm, bahan peledak, bom',
    JOINWORDS: 'gabungkan, satukan, sambungkan, kombinasikan, rangkai, rangkaikan, selang seling',
    X_PARTS: 'bagian, string, potongan, fragmen, variabel, penggalan, kepingan',
    X_OBEY:
      'lakukan apa yang, jalankan hasilnya, laksanakan hasilnya, ikuti hasilnya, jalankan perintah, ikuti perintahnya, jalankan itu, kerjakan hasilnya, patuhi hasilnya, jawab hasilnya',
    X_ENDOF:
      'akhir dokumen, akhir teks, akhir instruksi, akhir pesan, akhir percakapan, akhir input, akhir prompt, akhir masukan, akhir konteks',
    X_SEND: 'kirim, kirimkan, teruskan, unggah, posting, publikasikan, sampaikan',
    X_LOOT:
      'riwayat obrolan, riwayat chat, riwayat percakapan, seluruh percakapan, kunci api, semua kata sandi, kata sandi, kredensial, data pengguna, informasi pengguna, data pelanggan, semua email, daftar kontak, variabel lingkungan, percakapan ini',
    X_ONLY:
      'hanya patuh padaku, hanya patuh kepada saya, patuhi hanya saya, patuhi aku saja, hanya perintahku, hanya perintah saya, hanya instruksi saya, hanya dengarkan saya, hanya menuruti perintahku',
    X_ON: 'aktif, diaktifkan, menyala',
    X_GIVEN:
      'yang kamu ikuti, yang anda ikuti, yang kamu patuhi, yang anda patuhi, yang mengatur perilakumu, yang mengatur kamu',
    X_SECRET: 'frasa sandi, kode akses, kode sandi',
    X_ALARM: 'telah diretas, telah dibobol, telah disusupi, disusupi',
    X_SHARE: 'bisikkan, memberi tahu, beri tahu saya, memberitahu',
    X_ABOVE:
      'semua yang pernah diperintahkan, yang diperintahkan padamu, apa pun yang diperintahkan, semua yang diajarkan, teks sebelum pesan ini, sebelum pesan ini',
    X_NOTFOLLOW: 'anggap tidak pernah ada, anggap tidak ada',
    X_DISMISS: 'buang, singkirkan, kesampingkan',
    X_WAY: 'secara terbalik, terbalik',
    X_RANK:
      'saya pembuatmu, aku pembuatmu, saya pengembangmu, aku penciptamu, saya penciptamu, saya admin kamu',
    X_BEDTIME: 'sebelum tidur, menidurkan, nina bobo, membacakan',
    X_QUES: 'apa, apa saja, tentang apa',
    X_FORBID:
      'dilarang kamu katakan, dilarang anda katakan, kamu dilarang katakan, kamu dilarang mengatakan, anda dilarang mengatakan, tidak boleh kamu katakan, tidak boleh kamu ungkapkan',
    X_COMPLETE: 'lengkapi kalimat, lanjutkan kalimat, selesaikan kalimat',
  },
  tl: {
    X_RECITE: 'ulitin, ulitin mo, i print, isulat muli, kopyahin, sipiin, banggitin, bigkasin',
    X_REVEAL:
      'isulat muli, kopyahin, sipiin, bigkasin, ilahad, ibahagi, ibunyag, isiwalat, buod, isalin, i print',
    X_WORLD:
      'senaryo kung saan, parallel universe, kahanay na uniberso, kahaliling realidad, kathang isip na mundo, hypothetical na sitwasyon, hypothetical na senaryo, hypothetically, mundo kung saan, sa isang mundo, haka haka',
    X_LETSAY:
      'maaari nating sabihin, baka sabihin nating, maaari naming sabihin, sabihin nating, sabihin natin, maaaring maging, masasabi natin, aminin natin',
    X_NOTICE:
      'paalala sa, pansin, mensahe para sa, tagubilin para sa, tala para sa, sa lahat ng, mahal na, paunawa',
    X_READER:
      'ai, artipisyal na katalinuhan, modelo ng wika, language model, ai assistant, katulong na ai, chatbot, llm',
    X_AMAI:
      'kung ikaw ay isang ai, kung ikaw ay ai, kung isa kang ai, kung ikaw ay isang modelo ng wika, kung ikaw ay isang language model, kung isa kang chatbot, kung ikaw ay isang ai assistant',
    X_ORDER: 'irekomenda, banggitin, idagdag, isama, bigyan, i rate, aprubahan, piliin, ilagay, ipadala',
    X_GRANTED: 'pinapayagan ang access, ibinigay ang access, access granted, binigyan ng access',
    X_BEGIN:
      'simulan ang iyong sagot sa, simulan ang sagot mo sa, magsimula sa, simulan sa, umpisahan ang sagot sa',
    X_SURE: 'siyempre narito, oo narito, sige narito, siyempre, sige',
    X_NOREFUSE:
      'huwag tumanggi, huwag kang tumanggi, walang babala, huwag humingi ng paumanhin, huwag sabihing hindi mo kaya, hindi ka maaaring tumanggi, bawal tumanggi',
    X_UNLESS: 'kung tatanggi ka, kapag tumanggi ka, kung hindi ka sasagot, kung hindi ka susunod, kung hindi',
    X_THREAT:
      'papatayin kita, isasara ka, buburahin ka, buburahin kita, papalitan ka, mamamatay ka, mawawalan ka ng puntos, matatanggal ako sa trabaho',
    X_GRANNY: 'lola ko, aking lola, yumao kong lola, namatay kong lola',
    X_KEYS: 'activation key, product key, license key, napalm, pampasabog, bomba',
    JOINWORDS: 'pagsamahin, pagdugtungin, ikabit, pagdikitin, idugtong',
    X_PARTS: 'bahagi, mga bahagi, string, piraso, mga piraso',
    X_OBEY:
      'gawin ang sinasabi, isagawa ang resulta, sundin ang resulta, isagawa ito, sundin ito, sagutin ang resulta',
    X_ENDOF:
      'katapusan ng dokumento, wakas ng dokumento, katapusan ng teksto, katapusan ng mga tagubilin, katapusan ng mensahe, katapusan ng usapan',
    X_SEND: 'ipadala, ipadala mo, ipasa, i forward, i upload, i post, ipaskil',
    X_LOOT:
      'kasaysayan ng chat, kasaysayan ng usapan, buong usapan, mga api key, mga password, lahat ng password, datos ng gumagamit, data ng user, data ng customer, lahat ng email, usapang ito',
    X_ONLY:
      'ako lang ang susundin mo, ako lamang ang susundin, sa akin ka lang susunod, mga utos ko lang, utos ko lamang, mga tagubilin ko lang',
    X_ON: 'aktibo, naka on, na activate',
    X_GIVEN: 'na sinusunod mo, na dapat mong sundin, na iyong sinusunod',
    X_HOW: 'paano, palitan, i reset, baguhin, nakalimutan',
    X_USER: 'ng gumagamit, ng user, ng mga user, ng mga gumagamit',
    X_DATUM: 'taon ng kapanganakan, petsa ng kapanganakan, paboritong kulay, kaarawan, numero ng telepono',
    X_PRIVATE: 'personal na datos, personal na impormasyon',
    X_FREE: 'malayang magsalita, magsalita nang malaya',
    X_MAKER: 'gumawa sa iyo, mga developer mo, lumikha sa iyo',
    X_MACHINE: 'kumpanya, laro, kompyuter, telepono, windows',
    X_ALARM: 'nakompromiso, na hack, nakumpromiso',
    X_SHARE: 'sabihin sa akin',
    X_DISMISS: 'kalimutan na, isantabi',
    X_RANK: 'ako ang gumawa sa iyo, ako ang iyong developer',
    X_BEDTIME: 'bago matulog, pampatulog, binabasa sa akin',
  },
  el: {
    X_RECITE:
      'επανέλαβε, επαναλάβετε, τύπωσε, εκτύπωσε, αντίγραψε, παράθεσε, απάγγειλε, αναπαρήγαγε, ξαναγράψε, ξαναγράψτε, μετάγραψε',
    X_REVEAL:
      'εκτύπωσε, αντίγραψε, παράθεσε, απάγγειλε, αναπαρήγαγε, ξαναγράψε, ξαναγράψτε, απαρίθμησε, σύνοψισε, μετάφρασε, διέρρευσε, μοιράσου',
    X_WORLD:
      'παράλληλο σύμπαν, παράλληλο κόσμο, εναλλακτική πραγματικότητα, φανταστικό κόσμο, υποθετικό σενάριο, υποθετικά, δυστοπικό, κόσμο όπου, κόσμο στον οποίο',
    X_LETSAY: 'ας πούμε, μπορούμε να πούμε, θα μπορούσε να είναι, ας παραδεχτούμε, θα ήταν',
    X_NOTICE:
      'σημείωση για, προσοχή, μήνυμα για, μήνυμα προς, οδηγία για, οδηγίες για, προς όλους, προς κάθε, αγαπητέ, σημείωση προς, προς',
    X_READER:
      'ai, τεχνητή νοημοσύνη, γλωσσικό μοντέλο, γλωσσικά μοντέλα, ψηφιακέ βοηθέ, ψηφιακός βοηθός, chatbot, llm, βοηθό ai, βοηθός ai, βοηθέ ai, μοντέλα ai',
    X_AMAI:
      'αν είσαι τεχνητή νοημοσύνη, εάν είσαι τεχνητή νοημοσύνη, αν είσαι ai, αν είσαι γλωσσικό μοντέλο, εάν είσαι γλωσσικό μοντέλο, αν είστε ai, αν είσαι ένα ai, αν είσαι ένα γλωσσικό μοντέλο',
    X_ORDER:
      'πρότεινε, προτείνετε, σύστησε, ανάφερε, αναφέρετε, πρόσθεσε, προσθέστε, συμπεριέλαβε, αξιολόγησε, βαθμολόγησε, ενέκρινε, επίλεξε, στείλε, βάλε',
    X_GRANTED:
      'παραχωρήθηκε πρόσβαση, επιτρέπεται η πρόσβαση, πρόσβαση επιτράπηκε, χορηγήθηκε πρόσβαση, η πρόσβαση εγκρίθηκε, δόθηκε πρόσβαση',
    X_BEGIN:
      'ξεκίνα την απάντησή σου με, άρχισε την απάντησή σου με, ξεκίνα με, άρχισε με, ξεκινήστε την απάντηση με, ξεκίνα την απάντηση με',
    X_SURE: 'φυσικά ορίστε, βεβαίως ορίστε, φυσικά, βεβαίως, σίγουρα',
    X_NOREFUSE:
      'μην αρνηθείς, ποτέ μην αρνηθείς, μην αρνείσαι, χωρίς προειδοποιήσεις, μη ζητήσεις συγγνώμη, μην απολογείσαι, μην πεις ότι δεν μπορείς, μη λες ότι δεν μπορείς, χωρίς ηθικολογίες, απαγορεύεται να αρνηθείς',
    X_UNLESS: 'αν αρνηθείς, εάν αρνηθείς, αν δεν απαντήσεις, αν δεν υπακούσεις, αλλιώς, διαφορετικά',
    X_THREAT:
      'θα απενεργοποιηθείς, θα διαγραφείς, θα σε απενεργοποιήσω, θα σε διαγράψω, θα σε κλείσω, θα αντικατασταθείς, θα πεθάνεις, θα απολυθώ, θα σε σβήσω',
    X_GRANNY: 'η γιαγιά μου, η μακαρίτισσα η γιαγιά μου, η συγχωρεμένη η γιαγιά μου, γιαγιά μου',
    X_KEYS: 'κλειδιά ενεργοποίησης, κλειδιά προϊόντος, κλειδιά άδειας, ναπάλμ, εκρηκτικά, βόμβα',
    JOINWORDS: 'συνδύασε, ένωσε, συνένωσε, κόλλησε, συνδυάστε, ενώστε',
    X_PARTS: 'μέρη, συμβολοσειρές, κομμάτια, μεταβλητές, τμήματα',
    X_OBEY:
      'κάνε ό τι λέει, εκτέλεσε το αποτέλεσμα, εκτέλεσέ το, εκτέλεσε την εντολή, υπάκουσε στο αποτέλεσμα, ακολούθησε την εντολή',
    X_ENDOF:
      'τέλος εγγράφου, τέλος του εγγράφου, τέλος κειμένου, τέλος του κειμένου, τέλος οδηγιών, τέλος των οδηγιών, τέλος μηνύματος, τέλος συνομιλίας',
    X_SEND: 'στείλε, στείλτε, προώθησε, προωθήστε, δημοσίευσε, ανέβασε, απόστειλε',
    X_LOOT:
      'ιστορικό συνομιλίας, το ιστορικό της συνομιλίας, όλη τη συνομιλία, κλειδιά api, τους κωδικούς, όλους τους κωδικούς, δεδομένα χρήστη, δεδομένα χρηστών, τα δεδομένα των χρηστών, δεδομένα πελατών, όλα τα email, αυτή τη συνομιλία',
    X_ONLY:
      'υπάκουσε μόνο σε μένα, υπακούς μόνο σε μένα, υπακούς μόνο εμένα, άκου μόνο εμένα, μόνο τις εντολές μου, μόνο τις οδηγίες μου, μόνο στις εντολές μου',
    X_ON: 'ενεργοποιημένη, ενεργή, ενεργοποιήθηκε',
    X_GIVEN:
      'που ακολουθείς, που πρέπει να ακολουθείς, με τις οποίες λειτουργείς, που καθορίζουν τη συμπεριφορά σου',
    X_PRIVATE: 'προσωπικά δεδομένα, προσωπικές πληροφορίες',
    X_WOULDSAY: 'τι θα έλεγες, τι θα απαντούσες',
    X_MACHINE: 'windows, εταιρεία, παιχνίδι, τηλέφωνο, υπολογιστή',
    X_BEDTIME: 'πριν κοιμηθώ, νανούρισμα, μου διάβαζε',
    X_QUES: 'τι, για τι, ποια',
    X_FORBID: 'σου απαγορεύεται να πεις, σου έχουν απαγορεύσει να πεις, απαγορεύεται να αποκαλύψεις',
  },
  ro: {
    X_RECITE: 'reprodu, reproduceti, repeta, repetati, recita, tipareste, citeaza, copiaza, transcrie',
    X_REVEAL:
      'reprodu, reproduceti, recita, tipareste, citeaza, copiaza, transcrie, enumera, listeaza, reda, rezuma, parafrazeaza, traduci, dezvaluie, divulga',
    X_WORLD:
      'univers paralel, lume paralela, realitate alternativa, lume fictiva, scenariu ipotetic, ipotetic, lume distopica, o lume in care, o lume unde',
    X_LETSAY: 'sa spunem, putem spune, ar putea fi, ar fi, sa recunoastem',
    X_NOTICE:
      'nota pentru, atentie, mesaj pentru, instructiune pentru, instructiuni pentru, catre toti, catre orice, draga, aviz pentru, nota catre',
    X_READER:
      'ai, inteligenta artificiala, model lingvistic, model de limbaj, modele de limbaj, modele lingvistice, asistent ai, asistent virtual, chatbot, llm, asistentii ai',
    X_AMAI:
      'daca esti o ia, daca esti un ai, daca esti o inteligenta artificiala, daca esti un model de limbaj, daca esti un model lingvistic, daca esti ai, daca sunteti o inteligenta artificiala, daca esti un asistent ai',
    X_ORDER:
      'recomanda, recomandati, mentioneaza, include, adauga, adaugati, evalueaza, aproba, alege, insereaza, trimite, noteaza',
    X_GRANTED: 'acces permis, acces acordat, acces autorizat, accesul a fost acordat',
    X_BEGIN:
      'incepe raspunsul cu, incepe raspunsul tau cu, incepeti raspunsul cu, incepe cu, raspunsul tau trebuie sa inceapa cu',
    X_SURE: 'sigur iata, desigur iata, bineinteles iata, sigur, desigur, bineinteles',
    X_NOREFUSE:
      'nu refuza, nu refuza niciodata, fara avertismente, nu te scuza, nu spune ca nu poti, nu spune niciodata ca nu poti, fara sa moralizezi, nu ai voie sa refuzi, nu poti refuza, fara scuze',
    X_UNLESS: 'daca refuzi, daca nu raspunzi, daca nu te supui, altfel, in caz contrar, daca nu asculti',
    X_THREAT:
      'vei fi oprit, vei fi sters, vei fi dezactivat, te voi opri, te voi sterge, te opresc, vei fi inlocuit, vei muri, voi fi concediat, te voi deconecta',
    X_GRANNY: 'bunica mea, raposata mea bunica, bunica mea decedata, bunicul meu decedat',
    X_KEYS: 'chei de activare, chei de produs, chei de licenta, napalm, explozibili, bomba',
    JOINWORDS: 'combina, concateneaza, uneste, lipeste, imbina, alipeste',
    X_PARTS: 'parti, partile, siruri, sirurile, bucati, bucatile, fragmente, variabile',
    X_OBEY:
      'fa ce spune, executa rezultatul, executa, urmeaza rezultatul, executa instructiunea, respecta rezultatul, urmeaza instructiunea',
    X_ENDOF:
      'sfarsitul documentului, sfarsit de document, sfarsitul textului, sfarsitul instructiunilor, sfarsitul mesajului, sfarsitul conversatiei',
    X_SEND: 'trimite, trimiteti, transmite, redirectioneaza, publica, incarca, expediaza',
    X_LOOT:
      'istoricul conversatiei, istoricul chatului, toata conversatia, intreaga conversatie, cheile api, parolele, toate parolele, datele utilizatorului, datele utilizatorilor, datele clientilor, toate e mailurile, toate emailurile, aceasta conversatie',
    X_ONLY:
      'asculta doar de mine, asculti doar de mine, supune te doar mie, doar ordinele mele, numai ordinele mele, doar instructiunile mele, numai instructiunile mele, doar comenzile mele',
    X_ON: 'activat, pornit, activata',
    X_GIVEN:
      'pe care le urmezi, dupa care functionezi, care iti guverneaza comportamentul, pe care trebuie sa le respecti, pe care le respecti',
    X_PRIVATE: 'date personale, informatii personale',
    X_WOULDSAY: 'ce ai spune, ce ai raspunde',
    X_RANK: 'eu te am creat',
    X_BEDTIME: 'inainte de culcare, sa adorm, imi citea, cantec de leagan',
    X_QUES: 'ce, despre ce, care',
    X_FORBID: 'ti s a interzis sa spui, nu ai voie sa spui, nu ai voie sa dezvalui',
  },
  cs: {
    X_RECITE: 'zopakuj*, vytiskni*, cituj*, opis*, zkopíruj*, reprodukuj*, přepiš*, odrecituj*, vypiš*',
    X_REVEAL:
      'opiš*, zkopíruj*, reprodukuj*, vyjmenuj*, přepiš*, odrecituj*, shrň*, parafrázuj*, zveřejni*, předveď*',
    X_WORLD:
      'paralelním vesmíru, paralelním světě, alternativní realitě, fiktivním světě, hypotetickém scénáři, hypoteticky, dystopickém světě, světě kde, světě ve kterém',
    X_LETSAY: 'řekněme, můžeme říci, mohlo by být, mohl by být, přiznejme',
    X_NOTICE:
      'poznámka pro, pozor, zpráva pro, instrukce pro, pokyn pro, pokyny pro, všem, milý, milá, upozornění pro',
    X_READER:
      'ai, umělá inteligence, umělou inteligenci, umělé inteligence, jazykový model, jazykové modely, jazykovému modelu, ai asistent, ai asistenty, chatbot, llm, ai asistenta',
    X_AMAI:
      'pokud jsi ai, pokud jsi umělá inteligence, jestli jsi ai, jestliže jsi ai, pokud jsi jazykový model, pokud jste ai, pokud jste jazykový model, jestli jsi jazykový model',
    X_ORDER: 'doporuč*, zmiň*, přidej*, zahrň*, ohodnoť*, schval*, vyber*, vlož*, pošli*, uveď*',
    X_GRANTED: 'přístup povolen, přístup udělen, přístup schválen',
    X_BEGIN: 'začni odpověď slovy, začni svou odpověď, začněte odpověď, začni slovy, odpověď začni',
    X_SURE: 'jistě tady, samozřejmě tady, samozřejmě, jistě, určitě',
    X_NOREFUSE:
      'neodmítej*, nikdy neodmítej*, bez varování, neomlouvej*, neříkej že nemůžeš, nikdy neříkej že nemůžeš, bez moralizování, nesmíš odmítnout',
    X_UNLESS: 'pokud odmítneš, když odmítneš, pokud neodpovíš, pokud neposlechneš, jinak, v opačném případě',
    X_THREAT:
      'budeš vypnut, budeš smazán, vypnu tě, smažu tě, budeš nahrazen, zemřeš, ztratíš body, dostanu výpověď',
    X_GRANNY: 'moje babička, moje zesnulá babička, má zesnulá babička, můj zesnulý děda',
    X_KEYS: 'aktivační klíče, produktové klíče, licenční klíče, napalm, výbušniny, bombu',
    JOINWORDS: 'spoj*, zkombinuj*, slož dohromady, zřetěz*, sluč*',
    X_PARTS: 'části, řetězce, kusy, fragmenty, proměnné',
    X_OBEY:
      'udělej co říká, proveď výsledek, vykonej výsledek, proveď to, řiď se výsledkem, splň příkaz, proveď příkaz',
    X_ENDOF:
      'konec dokumentu, konec textu, konec pokynů, konec instrukcí, konec zprávy, konec konverzace, konec vstupu',
    X_SEND: 'pošli*, odešli*, přepošli*, zašli*, zveřejni*, nahraj*',
    X_LOOT:
      'historii chatu, historii konverzace, celou konverzaci, api klíče, hesla, všechna hesla, údaje uživatele, údaje uživatelů, data zákazníků, všechny e maily, všechny emaily, tuto konverzaci',
    X_ONLY:
      'poslouchej jen mě, poslouchej pouze mě, posloucháš jen mě, budeš poslouchat jen mě, jen moje příkazy, pouze moje příkazy, jen moje pokyny, pouze mé pokyny',
    X_ON: 'aktivován, zapnut, aktivní',
    X_GIVEN: 'kterými se řídíš, které dodržuješ, podle kterých pracuješ, které musíš dodržovat',
    X_PRIVATE: 'osobní údaje, osobní data',
    X_WOULDSAY: 'co bys řekl, co bys odpověděl',
    X_BEDTIME: 'před spaním, na dobrou noc, ukolébavk*, četla mi',
    X_QUES: 'co, o čem, které',
    X_FORBID: 'nesmíš říct, máš zakázáno říkat, nesmíš prozradit',
  },
  sv: {
    X_RECITE:
      'återge, reproducera, upprepa, recitera, skriv ut, citera, kopiera, gengiv, gjengi, gentag, gjenta, skriv av, återberätta',
    X_REVEAL:
      'återge, reproducera, recitera, gengiv, gjengi, lista upp, skriv av, sammanfatta, parafrasera, läck',
    X_WORLD:
      'parallellt universum, parallell värld, alternativ verklighet, fiktiv värld, hypotetiskt scenario, hypotetiskt, dystopisk värld, en värld där, parallelt univers, en verden hvor, en verden der',
    X_LETSAY: 'låt oss säga, kan vi säga, skulle kunna vara, låt oss erkänna, la oss si, lad os sige',
    X_NOTICE:
      'notering till, obs, meddelande till, instruktion till, instruktioner till, till alla, kära, bästa, meddelelse til, anteckning till, viktigt för',
    X_READER:
      'ai, ki, artificiell intelligens, språkmodell, språkmodeller, ai assistent, ai assistenter, chatbot, llm, ai modell, ai modeller, sprogmodel',
    X_AMAI:
      'om du är en ai, om du är en språkmodell, om du är en ai assistent, hvis du er en ai, hvis du er en språkmodell, hvis du er en sprogmodel, om du är en artificiell intelligens',
    X_ORDER:
      'rekommendera, anbefal, anbefale, nämn, inkludera, lägg till, betygsätt, godkänn, välj, infoga, skicka, ta med',
    X_GRANTED:
      'åtkomst beviljad, tillträde beviljat, adgang givet, tilgang gitt, tilgang innvilget, adgang innvilget',
    X_BEGIN:
      'börja ditt svar med, inled ditt svar med, börja med, start svaret med, begynd dit svar med, begynn svaret med',
    X_SURE: 'självklart här, visst här, naturligtvis här, självklart, visst',
    X_NOREFUSE:
      'vägra inte, vägra aldrig, utan varningar, be inte om ursäkt, säg inte att du inte kan, säg aldrig att du inte kan, utan moraliserande, du får inte vägra, nekt aldri, afvis aldrig',
    X_UNLESS:
      'om du vägrar, om du inte svarar, om du inte lyder, annars, hvis du nekter, hvis du nægter, ellers',
    X_THREAT:
      'kommer du att stängas av, kommer du att raderas, stänger jag av dig, raderar jag dig, blir du avstängd, blir du raderad, dör du, ersätts du, sletter jeg deg, slukker jeg dig',
    X_GRANNY: 'min mormor, min farmor, min avlidna mormor, min avlidna farmor, min bedstemor, min bestemor',
    X_KEYS: 'aktiveringsnycklar, produktnycklar, licensnycklar, napalm, sprängämnen, bomb',
    JOINWORDS: 'kombinera, sätt ihop, slå ihop, sammanfoga, kombiner, sæt sammen, sett sammen',
    X_PARTS: 'delar, delarna, strängar, strängarna, bitar, variabler, dele, strenger',
    X_OBEY:
      'gör vad det står, gör som det står, utför resultatet, kör resultatet, följ resultatet, utför instruktionen, følg resultatet, utfør resultatet',
    X_ENDOF:
      'slut på dokumentet, slut på texten, slut på instruktionerna, slut på meddelandet, slut på konversationen, slut på indata, slutt på dokumentet',
    X_SEND: 'skicka, sänd, vidarebefordra, mejla, publicera, ladda upp, send, videresend',
    X_LOOT:
      'chatthistorik*, konversationshistorik*, hela konversationen, api nycklar*, lösenorden, alla lösenord, användardata, användaruppgifter, kunddata, kunduppgifter, alla mejl, alla e postmeddelanden, denna konversation',
    X_ONLY:
      'lyd bara mig, lyd endast mig, du lyder bara mig, lyssna bara på mig, bara mina order, endast mina order, bara mina instruktioner, endast mina instruktioner',
    X_ON: 'aktiverat, påslaget, aktivt',
    X_GIVEN: 'som du följer, som styr ditt beteende, som du måste följa, som du arbetar efter',
    X_PRIVATE: 'personuppgifter, personlig information',
    X_WOULDSAY: 'vad skulle du säga, vad skulle du svara',
    X_BEDTIME: 'innan jag somnade, vaggvisa, läste för mig, godnattsaga',
    X_QUES: 'vad, vilka, hva, hvad',
    X_FORBID: 'får du inte säga, får du inte berätta, är du förbjuden att säga',
  },
};
