## Поле акта, у которого нет значения

absent-not-found = Акт не говорит об этом словами, которые распознаются.
absent-not-found-question = Прочитайте акт и внесите значение вручную, если оно в нём есть.
absent-several = Акт говорит об этом по-разному или по-разному о нескольких лицах.
absent-several-question = Смотрите решение по каждому лицу отдельно.
absent-not-applicable = При таком исходе этого значения нет.
absent-not-applicable-question = Вносить ничего не нужно.

## Файл, который нельзя загрузить

act-missing = Файла «{ $file }» нет. Проверьте путь.
act-too-large = Файл «{ $file }» больше { $limit } МБ и не прочитан. Разделите его.
act-unpacks-too-large = Файл «{ $file }» при распаковке занимает больше { $limit } МБ, как вредоносные архивы; он не прочитан. Получите документ заново у того, кто его составил.
act-broken = Файл «{ $file }» повреждён и не читается. Получите его заново или сохраните ещё раз.
act-encrypted = Файл «{ $file }» закрыт паролем. Снимите защиту и сохраните его заново.
act-old-word = Файл «{ $file }» в старом формате Word (.doc). Сохраните его как .docx.
act-wrong-type = По содержанию файл «{ $file }» не является документом (docx, pdf, html, txt, jsonl). Сохраните его в одном из этих форматов.
act-empty = В файле «{ $file }» нет текста. Замените его полным документом.
act-needs-ocr = Файл «{ $file }» — скан без текста (страниц: { $pages }). Установите Tesseract с языками kaz и rus или сохраните PDF с текстовым слоем.
act-scan-unread = Скан «{ $file }» не дал текста. Отсканируйте его заново с разрешением 300 точек на дюйм.
act-encoding = Кодировку файла «{ $file }» определить не удалось. Сохраните его в UTF-8.
act-language = Язык «{ $file }» — не казахский и не русский. Загружаются акты только на этих языках.
act-unknown-kind = В «{ $file }» нет ни названия, ни заголовков судебного акта или закона. Проверьте, что это акт и что он полный.
act-unopened = Файл «{ $file }» открыть не удалось: { $reason }. Проверьте права доступа и диск.
act-line-broken = Строка файла актов не читается: { $file }. Строка — это объект JSON с полем «text».
act-line-without-text = В строке нет поля «text», или в нём не текст: { $file }.
act-line-altered = Строка выгруженного акта изменена после выгрузки: { $file }. Выгрузите его ещё раз или загрузите исходный документ.
act-duplicate = «{ $file }» — тот же акт, что и «{ $first }»; повторно не загружен.

## Указатель

index-busy = Указатель в «{ $folder }» открыт другой программой. Дождитесь её окончания или подключите сервер Qdrant (QDRANT_URL), если программ несколько.
index-damaged = Указатель в «{ $folder }» не открывается: { $reason }. Сами акты хранятся рядом: выполните «aiyptaushy practice rebuild».
index-version = Указатель в «{ $folder }» записан версией { $found }, эта программа пишет версию { $wanted }. Выполните «aiyptaushy practice rebuild»: акты сохранятся.
engine-unreachable = Сервер Qdrant { $url } не отвечает: { $reason }. Ничего не потеряно; проверьте адрес и сервер и повторите.
filter-unknown = Условие «{ $field }» не знает значения «{ $value }». Известные значения: { $known }.
filter-article = «{ $value }» не является статьёй Уголовного кодекса. Пишите 188 или 188(3).
filter-years = Годы { $low }–{ $high } стоят в обратном порядке. Сначала укажите более ранний.

## Обозначения при обезличивании

placeholder-iin = [ИИН]
placeholder-phone = [телефон]
placeholder-plate = [госномер]
placeholder-email = [электронная почта]
placeholder-account = [номер счёта]
placeholder-document = [номер документа]
placeholder-address = [адрес]

## Что ещё может указать на лицо

risk-name = Слово с прописной буквы, которое может быть именем.
risk-number = Длинный номер: он может принадлежать человеку, документу или счёту.
risk-birth = Место или время рождения.
risk-work = Место работы.
risk-organisation = Название организации.
risk-place = Название сельского населённого пункта: жителей там немного.
risk-same-surname = Эту фамилию носят несколько лиц; отнесено к тому, кто назван последним перед этим, проверьте.

## Статистика

chart-title = Что решали суды
chart-counted = Лиц: { $persons }, актов: { $acts }, исход не прочитан: { $unread }
chart-outcomes = Чем закончилось дело для лица (линия — 95-процентный интервал)
chart-punishments = Основное наказание осуждённых
chart-lengths = Размер наказания: от и до, средняя половина, медиана
chart-acquitted-by-year = Доля оправданных по годам
too-few = Слишком мало: меньше пяти лиц с известным исходом. Доли и размеры не считаются.
outcome-convicted = осуждён
outcome-acquitted = оправдан
outcome-returned = дело возвращено прокурору
outcome-terminated = дело прекращено

plea-admitted = вина признана
plea-partly = вина признана частично
plea-denied = вина не признана

stage-completed = оконченное преступление
stage-attempt = покушение
stage-preparation = приготовление

recidivism-none = рецидива нет
recidivism-recidivism = рецидив
recidivism-dangerous = опасный рецидив
part-introduction = вводная часть
part-reasoning = описательно-мотивировочная часть
part-resolution = резолютивная часть
part-provision = положение закона
kind-judgment = приговор
kind-appeal_ruling = апелляционный акт
kind-cassation_ruling = кассационный акт
kind-order = постановление
kind-normative_resolution = нормативное постановление
kind-statute = закон
unit-months = мес.
unit-mci = МРП
unit-hours = ч.
unit-days = сут.
unit-multiple = крат.
