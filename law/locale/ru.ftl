# --- Criminal Code, dates and amounts ---
article-unknown = В Особенной части Уголовного кодекса нет статьи { $article }. Ближайшие действующие статьи: { $nearest }. Проверьте номер.
article-repealed = Статья { $article } Уголовного кодекса («{ $title }») исключена. Укажите действующую статью.
article-repealed-unread = Статья { $article } Уголовного кодекса («{ $title }») исключена в прочитанной редакции; редакция на эту дату не прочитана. Сверьте квалификацию с официальным текстом.
part-unknown = В статье { $article } Уголовного кодекса нет части { $part }. Действующие части: { $parts }. Укажите одну из них.
part-missing = Статья { $article } Уголовного кодекса делится на части: { $parts }. Укажите часть.
part-needless = Статья { $article } Уголовного кодекса не делится на части, часть { $part } указана ошибочно. Укажите статью без части.
part-repealed = Часть { $part } статьи { $article } Уголовного кодекса исключена. Действующие части: { $parts }. Укажите одну из них.
part-repealed-unread = Часть { $part } статьи { $article } Уголовного кодекса исключена в прочитанной редакции; редакция на эту дату не прочитана. Действующие части: { $parts }. Сверьте квалификацию с официальным текстом.
article-point-unknown = В статье { $article } Уголовного кодекса нет пункта { $point }. Есть пункты: { $points }. Укажите один из них.
point-unknown = В части { $part } статьи { $article } Уголовного кодекса нет пункта { $point }. Есть пункты: { $points }. Укажите один из них.
article-point-needless = Статья { $article } Уголовного кодекса не имеет пунктов, пункт { $point } указан ошибочно. Укажите её без пункта.
point-needless = Часть { $part } статьи { $article } Уголовного кодекса не имеет пунктов, пункт { $point } указан ошибочно. Укажите её без пункта.
not-criminal-code = Ссылка { $norm } указывает не на Уголовный кодекс. Укажите статью Уголовного кодекса.
criminal-code-not-in-force = Уголовный кодекс от 3 июля 2014 года действует с { $since } (статья 467, часть 1), дата { $date } раньше. Проверьте дату; к более раннему деянию этот Кодекс не применяется.
mci-unknown = Месячный расчётный показатель на { $date } не известен: есть значения за { $first }–{ $last } годы. Дополните справочник МРП или проверьте дату.
circumstance-unknown = Статьи 53 и 54 Уголовного кодекса не называют обстоятельство { $circumstance }. Укажите пункт, например 53(1)(6), или «иное смягчающее» по части 2 статьи 53.
edition-not-read = редакция на { $date } не прочитана; приведены данные редакции с { $since }
not-verified = не проверено

# --- Counting of terms (CPC, arts 48–50) ---
no-indictment = Обвинительный акт составляется только по делам предварительного следствия. Дознание оканчивается протоколом обвинения, ускоренное, протокольное и приказное производство — своими документами. Проверьте форму расследования в деле.
criminal-procedure-code-not-in-force = Уголовно-процессуальный кодекс от 4 июля 2014 года действует с 01.01.2015, дата { $date } раньше. Проверьте дату окончания расследования.
time-limit-unknown = Процессуальный срок { $id } не известен. Выберите срок из справочника процессуальных сроков.
time-without-zone = У момента { $moment } не указан часовой пояс, срок по нему не посчитать. Укажите время с часовым поясом, например +05:00.
term-first-day-not-counted = День начала срока { $before } не засчитывается; счёт идёт с { $after }.
term-first-hour-not-counted = Час начала срока ({ $before }) не засчитывается; счёт идёт с { $after }.
term-strict-first-day = Первый день { $before } засчитывается как полные сутки.
term-strict-first-minute = Срок идёт с минуты фактического начала: { $after }.
term-hours = { $number ->
    [one] Срок в { $number } час истекает { $after }; он идёт и в нерабочее время.
    [few] Срок в { $number } часа истекает { $after }; он идёт и в нерабочее время.
   *[other] Срок в { $number } часов истекает { $after }; он идёт и в нерабочее время.
}
term-hours-back = { $number ->
    [one] Отсчитан { $number } час назад от { $before }: крайний момент { $after }.
    [few] Отсчитано { $number } часа назад от { $before }: крайний момент { $after }.
   *[other] Отсчитано { $number } часов назад от { $before }: крайний момент { $after }.
}
term-days = Срок в сутках истекает в 24:00 { $after }.
term-working-days = Срок в рабочих днях истекает в 24:00 { $after }.
term-months = Срок истекает в 24:00 { $after }: то же число последнего месяца или его последний день, если такого числа нет.
term-strict-months = Первый день входит в срок, а статья 48 УПК говорит о том же числе последнего месяца; взят более ранний момент — 24:00 { $after }. Дату окончания сверьте с постановлением судьи.
term-rolled = { $before } — нерабочий день, срок оканчивается в следующий рабочий день, { $after }, в 24:00.
term-rolled-back = { $before } — нерабочий день; чтобы не опоздать, взят предшествующий рабочий день, { $after }.
term-strict-no-roll = { $before } — нерабочий день, но такой срок на рабочий день не переносится.
term-days-back = Отсчёт назад от { $before }: крайний день { $after }.
term-back-on-day-off = { $before } — нерабочий день, такой срок не переносится: действие нужно совершить в этот день или раньше.

# --- Amounts and lengths: base, "from", "up to", range ---
amount-years = { $number ->
    [one] { $number } год
    [few] { $number } года
   *[other] { $number } лет
}
amount-years-from = от { $number ->
    [one] { $number } года
   *[other] { $number } лет
}
amount-years-up-to = до { $number ->
    [one] { $number } года
   *[other] { $number } лет
}
amount-years-range = от { $from } до { $to ->
    [one] { $to } года
   *[other] { $to } лет
}
amount-months = { $number ->
    [one] { $number } месяц
    [few] { $number } месяца
   *[other] { $number } месяцев
}
amount-months-from = от { $number ->
    [one] { $number } месяца
   *[other] { $number } месяцев
}
amount-months-up-to = до { $number ->
    [one] { $number } месяца
   *[other] { $number } месяцев
}
amount-months-range = от { $from } до { $to ->
    [one] { $to } месяца
   *[other] { $to } месяцев
}
amount-days = { $number ->
    [one] { $number } сутки
    [few] { $number } суток
   *[other] { $number } суток
}
amount-days-from = от { $number ->
    [one] { $number } суток
   *[other] { $number } суток
}
amount-days-up-to = до { $number ->
    [one] { $number } суток
   *[other] { $number } суток
}
amount-days-range = от { $from } до { $to ->
    [one] { $to } суток
   *[other] { $to } суток
}
amount-working-days = { $number ->
    [one] { $number } рабочий день
    [few] { $number } рабочих дня
   *[other] { $number } рабочих дней
}
amount-working-days-from = от { $number ->
    [one] { $number } рабочего дня
   *[other] { $number } рабочих дней
}
amount-working-days-up-to = до { $number ->
    [one] { $number } рабочего дня
   *[other] { $number } рабочих дней
}
amount-working-days-range = от { $from } до { $to ->
    [one] { $to } рабочего дня
   *[other] { $to } рабочих дней
}
amount-hours = { $number ->
    [one] { $number } час
    [few] { $number } часа
   *[other] { $number } часов
}
amount-hours-from = от { $number ->
    [one] { $number } часа
   *[other] { $number } часов
}
amount-hours-up-to = до { $number ->
    [one] { $number } часа
   *[other] { $number } часов
}
amount-hours-range = от { $from } до { $to ->
    [one] { $to } часа
   *[other] { $to } часов
}
amount-mci = { $number ->
    [one] { $number } месячный расчётный показатель
    [few] { $number } месячных расчётных показателя
   *[other] { $number } месячных расчётных показателей
}
amount-mci-from = от { $number ->
    [one] { $number } месячного расчётного показателя
   *[other] { $number } месячных расчётных показателей
}
amount-mci-up-to = до { $number ->
    [one] { $number } месячного расчётного показателя
   *[other] { $number } месячных расчётных показателей
}
amount-mci-range = от { $from } до { $to ->
    [one] { $to } месячного расчётного показателя
   *[other] { $to } месячных расчётных показателей
}
amount-years-months = { $years ->
    [one] { $years } год
    [few] { $years } года
   *[other] { $years } лет
} { $months ->
    [one] { $months } месяц
    [few] { $months } месяца
   *[other] { $months } месяцев
}
amount-years-months-from = от { $years ->
    [one] { $years } года
   *[other] { $years } лет
} { $months ->
    [one] { $months } месяца
   *[other] { $months } месяцев
}
amount-years-months-up-to = до { $years ->
    [one] { $years } года
   *[other] { $years } лет
} { $months ->
    [one] { $months } месяца
   *[other] { $months } месяцев
}
amount-multiple = { $number }-кратный размер
amount-multiple-from = от { $number }-кратного размера
amount-multiple-up-to = до { $number }-кратного размера
amount-multiple-range = от { $from }-кратного до { $to }-кратного размера
multiple-of-bribe = суммы взятки
multiple-of-stolen-property = стоимости похищенного имущества
multiple-of-unpaid-to-budget = суммы не поступивших в бюджет платежей
multiple-of-currency-valuables = суммы незаконно вывезенных, пересланных, переведённых валютных ценностей
multiple-of-transferred-property = суммы переданных денег или стоимости переданного имущества
multiple-of-income = суммы полученного дохода

# --- Punishments in words ---
kind-fine = штраф
kind-corrective-labour = исправительные работы
kind-community-service = общественные работы
kind-arrest = арест
kind-restriction = ограничение свободы
kind-imprisonment = лишение свободы
kind-life-imprisonment = пожизненное лишение свободы
kind-expulsion = выдворение за пределы Республики Казахстан
kind-confiscation = конфискация имущества
kind-deprivation-of-rank = лишение специального, воинского или почётного звания, наград
kind-deprivation-of-right = лишение права занимать определённую должность или заниматься определённой деятельностью
kind-deprivation-of-citizenship = лишение гражданства Республики Казахстан
punishment-arrest = арест на срок { $measure }
punishment-arrest-exact = арест на срок { $measure }
punishment-restriction = ограничение свободы на срок { $measure }
punishment-restriction-exact = ограничение свободы на срок { $measure }
punishment-imprisonment = лишение свободы на срок { $measure }
punishment-imprisonment-exact = лишение свободы на срок { $measure }
punishment-community-service = привлечение к общественным работам на срок { $measure }
punishment-community-service-exact = привлечение к общественным работам на срок { $measure }
punishment-deprivation-of-right = лишение права занимать определённую должность или заниматься определённой деятельностью на срок { $measure }
punishment-deprivation-of-right-exact = лишение права занимать определённую должность или заниматься определённой деятельностью на срок { $measure }
punishment-fine = штраф в размере { $measure }
punishment-fine-exact = штраф в размере { $measure }
punishment-corrective-labour = исправительные работы в размере { $measure }
punishment-corrective-labour-exact = исправительные работы в размере { $measure }
punishment-fine-multiple = штраф { $measure } { $base }
punishment-fine-multiple-exact = штраф — { $measure } { $base }
punishment-life-imprisonment = пожизненное лишение свободы
punishment-expulsion = выдворение за пределы Республики Казахстан
punishment-for-life = { $punishment } пожизненно
punishment-up-to-life = { $punishment } { $measure } вплоть до пожизненного
punishment-optional = { $punishment } (может не назначаться)
punishment-mandatory = { $punishment } (обязательно)

# --- Gravity, guilt, conditions of the lists ---
gravity-misdemeanour = уголовный проступок
gravity-small = преступление небольшой тяжести
gravity-medium = преступление средней тяжести
gravity-grave = тяжкое преступление
gravity-especially-grave = особо тяжкое преступление
condition-victim-is-minor = потерпевший — малолетний или несовершеннолетний
condition-feature-of-part-3-point-2 = деяние имеет признак пункта 2) части 3 этой статьи
condition-with-violence = деяние совершено с применением насилия
condition-by-military-servant = деяние совершено военнослужащим

# --- What the sizes of damage measure ---
measure-damage = ущерб
measure-income = доход
measure-goods = стоимость количества товаров
measure-intellectual-property = ущерб, стоимость прав на объекты интеллектуальной собственности либо стоимость их экземпляров или товаров
measure-material-reward = материальное вознаграждение и (или) имущественная выгода
measure-oil = стоимость нефти или нефтепродуктов
measure-remedy-cost = стоимость устранения экологического ущерба или восстановления природных ресурсов
measure-benefit-received = деньги, ценные бумаги, иное имущество или выгоды имущественного характера
measure-property-or-damage = стоимость имущества или размер ущерба
measure-criminal-proceeds = деньги и (или) иное имущество, полученные преступным путём
measure-money-property-rights = деньги, права на имущество и (или) иное имущество
measure-money-property-services = деньги, имущество, имущественная выгода, услуги
measure-counterfeits = стоимость поддельных банкнот, монет, ценных бумаг, иностранной валюты
measure-moved-goods = стоимость перемещённых товаров
measure-currency-valuables = валютные ценности, незаконно вывезенные, пересланные или переведённые
measure-unpaid-customs = неуплаченные таможенные пошлины, сборы, налоги, специальные, антидемпинговые, компенсационные пошлины
measure-unpaid-to-budget = платежи, не поступившие в бюджет
measure-unpaid-for-audited-period = платежи, не поступившие в бюджет за проверенный период
measure-sum-or-services-received = полученная сумма или стоимость оказанных услуг
measure-falsified-medicines = стоимость фальсифицированных лекарств и медицинских изделий
measure-special-technical-means = стоимость специальных технических средств
measure-property-of-person = стоимость имущества физического лица
measure-property-of-organisation = стоимость имущества организации

# --- Ссылки на нормы ---
citation-empty = Ссылка на норму пуста. Укажите её, например: «п. 2) ч. 3 ст. 188 УК РК».
citation-unread = «{ $text }» не является ссылкой на статью кодекса Республики Казахстан. Укажите статью, часть и пункт, например: «п. 2) ч. 3 ст. 188 УК РК».
citation-leftover = В ссылке «{ $text }» не удалось прочитать слова «{ $rest }». Оставьте только ссылку или исправьте эти слова.
citation-key = «{ $key }» не является ключом нормы. Запишите его в виде «CC 188(3)(2)»: акт, статья, затем в скобках часть и пункт.
citation-key-act = В ключе «{ $key }» указан неизвестный акт «{ $act }». Известные акты: { $acts }.
citation-no-norms = Нет ни одной нормы для записи. Укажите хотя бы одну.
citation-act-missing = Для нормы { $norm } не указан акт, а рядом стоят нормы другого акта: читатель отнесёт её к этому акту. Укажите акт.
