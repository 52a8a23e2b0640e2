"""Words by which mail programs, in many languages, mark what they quote and what a device added."""

# Labels of a quoted message's header block, in lower case, by what they stand for.
FROM = (
    "from|de|von|da|van|från|fra|od|от|від|lähettäjä|feladó|kimden|gönderen|发件人|發件人|寄件者|"
    "寄件人|差出人|送信者|보낸사람|보낸 사람|από|מאת|من|frá|no|saatja|nuo|pošiljatelj|expéditeur|"
    "remitente|mittente|absender|afzender|oddi wrth|từ|dari|odesílatel|odosielateľ|expeditor|desde|"
    "afsender|avsändare|avsender|nadawca|de la|จาก|от кого|dari|šalje|nork|daripada|از|प्रेषक"
)
SENT = (
    "sent|date|date sent|sent on|envoyé|envoye|gesendet|datum|inviato|data|verzonden|enviado|enviada|"
    "enviat|skickat|sendt|dato|wysłano|отправлено|дата|надіслано|lähetetty|päiväys|päivämäärä|elküldve|"
    "dátum|gönderildi|gönderme tarihi|tarih|发送时间|傳送時間|寄件日期|日期|送信日時|日付|보낸날짜|"
    "보낸 날짜|날짜|στάλθηκε|ημερομηνία|נשלח|תאריך|تاريخ|odesláno|odoslané|poslano|trimis|fecha|"
    "anfonwyd|dyddiad|изпратено|ส่งเมื่อ|วันที่|đã gửi|nosūtīts|日時|时间|"
    "poslato|bidalia|dihantar|فرستاده شده|भेजा गया|gửi|ngày|dikirim|tanggal|poslané|saadetud|išsiųsta|le|date d'envoi"
)
TO = (
    "to|à|a|an|aan|para|till|til|do|komu|кому|vastaanottaja|címzett|kime|alıcı|收件人|宛先|받는사람|"
    "받는 사람|수신인|προς|אל|إلى|către|destinatario|destinataire|empfänger|at|i|tới|kepada|per a|pro|"
    "za|prima|kam|до|ถึง|adressaat|saaja|pour|adresat|nori|به|प्रति"
)
SUBJECT = (
    "subject|objet|sujet|betreff|oggetto|onderwerp|asunto|assunto|ämne|emne|temat|тема|aihe|tárgy|konu|"
    "主题|主旨|主題|件名|제목|θέμα|נושא|الموضوع|předmět|predmet|subiect|assumpte|pwnc|efni|tēma|teema|"
    "subjek|tiêu đề|chủ đề|re|относно|เรื่อง|zadeva|tema|naslov|gaia|विषय|rubrik"
)
OTHER = (
    "cc|bcc|kopie|kopia|kopi|kopio|másolat|bilgi|копия|копія|抄送|副本|참조|copia|copie|reply-to|"
    "reply to|importance|attachments|organization|organisation|priority|priorität|wichtigkeit|"
    "importanza|importancia|anlagen|pièces jointes|sensitivity|resent-from|message-id|list|group|"
    "newsgroups|in-reply-to|mailed-by|signed-by|when|where|required attendees"
)

# Words that end the line a mail program writes over a quotation ('On ... X wrote:').
WROTE = (
    "wrote|writes|written|wrote the following|schrieb|schreibt|geschrieben|a écrit|a ecrit|écrit|"
    "escribió|escribio|va escriure|ha escrit|escreveu|ha scritto|scrisse|schreef|"
    "het volgende geschreven|skrev|skreiv|skrifaði|kirjoitti|napisał|napisał(a)|napisała|napisał/a|"
    "pisze|napsal|napsal(a)|napsala|napísal|napísal(a)|napísala|írta|ezt írta|a scris|написал|"
    "написал(а)|написала|пише|писал|пишет|написав|написав(ла)|написала(-ла)|je napisao|je napisao/la|"
    "je napisala|je napisal|je napisal/a|napisal(a)|napisao je|napisala je|yazdı|şunu yazdı|şunları yazdı|έγραψε|"
    "כתב|כתב/ה|כתבה|كتب|كتبت|写道|寫道|書きました|님이 작성|작성|đã viết|menulis|ysgrifennodd|rašė|"
    "kirjutas|rakstīja|เขียนว่า|said|a répondu|antwoordde|написа|napisal|napisao|napisala|geskryf|escribiu|"
    "je napisao/la|је написао/ла|је написао|је написала|aliandika|ने लिखा|نوشت|rašė|쓴 글|napisana przez"
)

# What such a line begins with, in lower case.
OPENS = (
    "excerpts from |quoting |"
    "на |on |le |am |den |el |em |il |op |il giorno |w dniu |dnia |dne |dňa |dana |v |в |vào |på |pada |"
    "στις |ב|في |在 |a(z) |ki |ma |to |la |ar |ddydd |в сообщении |in message |in article |quoting |"
    "at |date: |from |um |al |els |pe data de |ons |tor |tors |fre |lör |sön |mån |tis |ti |ke |pe |"
    "missatge de |hau idatzi du |wiadomość napisana przez |"
    "su |man |lun |mar |mer |jeu |ven |sam |dim |pon |wt |śr |czw |pt |sob |niedz |mon|tue|wed|thu|fri|"
    "sat|sun"
)

# What a line over a quoted or forwarded message says between its dashes, in lower case.
ORIGINAL = (
    "mail original|courriel original|e-mail original|correo original|email original|원본 메일|"
    "původní e-mail|pôvodný e-mail|původní zpráva|oprindelig besked|opprinnelig melding|"
    "original message|original appointment|reply message|quoted text|quoted message|message d'origine|"
    "message original|message d’origine|ursprüngliche nachricht|originalnachricht|original-nachricht|"
    "mensaje original|messaggio originale|oorspronkelijk bericht|oorspronkelijke bericht|"
    "mensagem original|ursprungligt meddelande|originalmeddelande|oprindelig meddelelse|"
    "opprinnelig melding|alkuperäinen viesti|wiadomość oryginalna|oryginalna wiadomość|"
    "исходное сообщение|оригинальное сообщение|původní zpráva|pôvodná správa|eredeti üzenet|"
    "orijinal mesaj|özgün ileti|原始邮件|原始郵件|원본 메시지|原文|元のメッセージ|αρχικό μήνυμα|"
    "הודעה מקורית|mesaj original|missatge original|izvorna poruka|neges wreiddiol|upprunaleg skilaboð"
)
FORWARDED = (
    "przekazanej wiadomości|"
    "forwarded message|forwarded by|begin forwarded message|message transféré|"
    "début du message transféré|début du message réexpédié|weitergeleitete nachricht|"
    "anfang der weitergeleiteten|mensaje reenviado|inicio del mensaje reenviado|messaggio inoltrato|"
    "inizio messaggio inoltrato|doorgestuurd bericht|begin doorgestuurd bericht|mensagem encaminhada|"
    "início da mensagem reencaminhada|vidarebefordrat|videresendt|videresend|przekazana wiadomość|"
    "początek przekazywanej|пересылаемое сообщение|пересланное сообщение|начало переадресованного|"
    "přeposlaná zpráva|edelleenlähetetty|välitetty viesti|továbbított|iletilen|转发|轉寄|전달된 메시지|"
    "転送|neges wedi'i hanfon ymlaen"
)

# What a phone or an app writes at the foot of a message, at the start of a line, in lower case.
DEVICE = (
    "enviado por meu|iphone-ról |ipad-ről |εστάλη από |στάλθηκε από |أرسلت من |أُرسلت من |مرسل من |נשלח מה|"
    "sent from surface|sent from mailspring|virus-free. www.|"
    "diese nachricht wurde von meine|obtenga outlook|obtén outlook|baixar o outlook|pobierz aplikację outlook|"
    "скачать outlook|получить outlook|获取 outlook|下载适用于 |skaffa outlook|skaff deg outlook|verzonden via|"
    "sent by email|sent by mail|"
    "sent from my |sent from the |sent from mail for|sent from outlook|sent from yahoo|sent from gmail|"
    "sent from samsung|sent from android|sent from aol|sent from proton|sent from mobile|sent from a |"
    "sent from iphone|sent from ipad|sent from mailbird|sent from tutanota|sent from blackberry|"
    "sent from windows|sent from nine|sent from spark|sent via |sent with |sent using |sent on the go|"
    "sent wirelessly|sent while mobile|get outlook for|download outlook|get bluemail|typed on my|"
    "from my iphone|from my android|from my ipad|envoyé de mon|envoyé depuis|envoyé à partir de|"
    "envoyé avec|télécharger outlook|obtenez outlook|obtenir outlook|von meinem |gesendet von |"
    "gesendet mit|gesendet über|holen sie sich outlook|outlook für|enviado desde|enviado do|enviado de|"
    "enviado a partir|obtener outlook|obter o outlook|inviato da|inviato con|scarica outlook|"
    "ottieni outlook|verstuurd vanaf|verstuurd met|verzonden vanaf|verzonden met|outlook voor|"
    "skickat från|skickades från|hämta outlook|sendt fra|hent outlook|lähetetty |hanki outlook|"
    "wysłane z|wysłano z|pobierz outlook|odesláno z|odoslané z|отправлено с |отправлено из|надіслано з|"
    "изпратено от|trimis de pe|enviat des|küldve |poslano z|poslano iz|iphone'umdan|iphoneから送信|"
    "iphone から送信|androidから送信|从我的iphone发送|发自我的|發自我的|傳送自我的|나의 iphone에서|"
    "내 iphone에서|anfonwyd o fy|anfonwyd o'm"
)


def words(listed: str) -> tuple[str, ...]:
    """Split one of the lists above."""
    return tuple(dict.fromkeys(word for word in listed.split("|") if word))
