# Wat er gebeurde, voor de balk met Ongedaan maken en voor de geschiedenis.
op-attendance-present = { $name } is aanwezig.
op-attendance-absent-notified = { $name } is afgemeld.
op-attendance-absent-silent = { $name } is afwezig zonder bericht.
op-attendance-replaced = { $name } is vervangen.
op-attendance-unmark = { $name }: aanwezigheid weggehaald.
op-attendance-walk-in = { $name } is toegevoegd en aanwezig.
op-attendance-substitute = { $name } is aanwezig als vervanger.
op-attendance-paper-list = Papieren lijst overgenomen: { $count ->
    [one] 1 verandering
   *[other] { $count } veranderingen
}.
op-contact-no-answer = { $organisation }: geen gehoor.
op-groups-make = Indeling gemaakt: { $tables ->
    [one] 1 tafel
   *[other] { $tables } tafels
}.
op-groups-repair = Indeling bijgewerkt, { $count ->
    [0] niemand verhuisd
    [one] 1 persoon verhuisd
   *[other] { $count } personen verhuisd
}.
op-groups-seat = { $name } zit op een andere plek.
op-groups-unseat = { $name } heeft geen tafel meer.
op-groups-facilitator = { $name } leidt het gesprek aan tafel { $table }.
op-groups-note-taker = { $name } is notulist aan tafel { $table }.
op-groups-no-duty = { $name } heeft geen taak meer aan tafel { $table }.
op-groups-fix = { $name } blijft aan tafel { $table } zitten.
op-groups-loosen = { $name } mag verhuizen van tafel { $table }.
op-invitation-add = { $count ->
    [one] Uitnodiging
   *[other] Uitnodigingen
} genoteerd: { $count }.
op-invitation-letter-sent = Brief verstuurd, genoteerd voor { $count ->
    [one] 1 organisatie
   *[other] { $count } organisaties
}.
op-invitation-mail-sent = Mail verstuurd, genoteerd voor { $count ->
    [one] 1 organisatie
   *[other] { $count } organisaties
}.
op-invitation-reminded = Herinnerd, genoteerd voor { $count ->
    [one] 1 organisatie
   *[other] { $count } organisaties
}.
op-invitation-remove = { $count ->
    [one] Uitnodiging
   *[other] Uitnodigingen
} ingetrokken: { $count }.
op-letter-change = Brief aangepast.
op-meeting-add = { $title } is gemaakt.
op-meeting-change = { $title } is aangepast.
op-meeting-remove = { $title } is verwijderd.
op-organiser-change = Afzender aangepast.
op-paper-printed = Papier afgedrukt.
op-programme-change = Programma aangepast.
op-registration-give-chair = { $name } heeft een stoel.
op-registration-name = Naam ingevuld: { $name }.
op-registration-needs = Wens genoteerd voor { $name }.
op-registration-substitute = { $name } komt als vervanger.
op-registration-withdraw = { $name } is van de lijst.
op-reply-coming = { $organisation } komt, { $count } erbij.
op-reply-declined = { $organisation } komt niet.
op-reply-none = { $organisation }: antwoord weggehaald.
op-trajectory-add = Traject { $name } is gemaakt.
op-trajectory-change = Traject { $name } is aangepast.
op-ambition-add = Genoteerd bij { $organisation }: { $count ->
    [one] 1 ambitie
   *[other] { $count } ambities
}.
op-ambition-change = Ambitie { $number } van { $organisation } is aangepast.
op-ambition-concept = Ambitie { $number } van { $organisation } is weer een concept.
op-ambition-submitted = Ambitie { $number } van { $organisation } is voorgelegd.
op-ambition-confirmed = Ambitie { $number } van { $organisation } is bevestigd.
op-ambition-withdrawn = Ambitie { $number } van { $organisation } is ingetrokken.
op-ambition-remove = Ambitie { $number } van { $organisation } is verwijderd.
op-plan-read = { $title } is gelezen.
op-plan-change = { $title } is aangepast.
op-plan-remove = Een versie van { $title } is verwijderd.
op-plan-promote = { $element } staat hoger.
op-plan-demote = { $element } staat lager.
op-plan-merge = { $element } is bij het vorige onderdeel gevoegd.
op-plan-split = { $element } is gesplitst.
op-plan-kind = { $element } is nu: { $kind ->
    [chapter] hoofdstuk
    [theme] thema
    [performance_field] prestatieveld
    [objective] doelstelling
    [result] resultaat
    [measure] maatregel
    [indicator] indicator
   *[other] lopende tekst
}.
op-plan-drop = { $element } doet niet mee.
op-plan-restore = { $element } doet weer mee.
op-plan-text = De tekst van { $element } is verbeterd.
op-alignment-full = { $element } bij { $organisation }: volledig.
op-alignment-partial = { $element } bij { $organisation }: deels.
op-alignment-conflict = { $element } bij { $organisation }: botst.
op-alignment-none = { $element } bij { $organisation }: geen.
op-alignment-clear = { $element } bij { $organisation }: oordeel weggehaald.
op-alignment-note = Opmerking bij { $element } en { $organisation } bewaard.
op-matcher-prepare = Het taalmodel heeft teksten gelezen.
op-example-mark = Het voorbeeld is gemerkt.
op-concept-confirmed = { $concept } hoort bij ambitie { $number } van { $organisation }.
op-concept-dropped = { $concept } hoort niet bij ambitie { $number } van { $organisation }.
op-concept-cleared = Uw keuze over { $concept } bij ambitie { $number } van { $organisation } is teruggenomen.
op-bridge-change = { $count ->
    [one] 1 wijziging
   *[other] { $count } wijzigingen
} in de begrippen overgenomen.
op-bridge-decline = ‘{ $text }’ wordt niet meer voorgesteld.
op-invitation-mark-removed = Aantekening over verzenden weggehaald voor { $count }.
op-reply-how = { $organisation }: genoteerd hoe het antwoord kwam.
op-registration-correct-name = Naam verbeterd: { $name }.
