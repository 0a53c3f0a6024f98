# Begrippen: waar een ambitie over gaat, en de brug tussen hoe vrijwilligers praten en hoe plannen schrijven.

concepts-of-ambition = Waar gaat dit over?
concepts-hint = Klopt een begrip, of juist niet? De voorstellen veranderen meteen mee. Met de toetsen + en - kan het ook.
concept-proposed = voorstel
concept-confirmed = klopt, zegt u
concept-dropped = klopt niet, zegt u
concept-confirm = Klopt: { $concept }
concept-drop = Klopt niet: { $concept }
concept-clear = Uw keuze terugnemen: { $concept }
concept-add = Begrip toevoegen
concept-add-placeholder = Begrip toevoegen
bridge-count = { $total } begrippen · { $own } regels van u
bridge-tab-list = Alle begrippen
bridge-tab-suggestions =
    { $count ->
        [0] Voorstellen
       *[other] Voorstellen ({ $count })
    }
bridge-intro = Elk begrip verbindt hoe vrijwilligers praten met hoe plannen schrijven. Kies links een begrip en voeg woorden of zinnen toe die u hoort. Wat u verandert, telt pas mee als u het overneemt.
bridge-search = Zoek in begrippen en zinnen
bridge-search-hint = Zoekt ook in de woorden en zinnen.
bridge-found =
    { $count ->
        [one] 1 begrip
       *[other] { $count } begrippen
    }
bridge-none-found = Geen begrip bevat ‘{ $text }’.
bridge-lines =
    { $count ->
        [one] 1 regel
       *[other] { $count } regels
    }
bridge-own-lines = { $count } van u
bridge-off-lines = { $count } uitgezet
bridge-own = van u
bridge-off = uitgezet
bridge-pending = nog niet overgenomen
bridge-pending-added = nieuw, nog niet overgenomen
bridge-pending-changed = veranderd, nog niet overgenomen
bridge-pending-removed = gaat weg, nog niet overgenomen
bridge-pending-restored = gaat weer aan, nog niet overgenomen
bridge-kind-synonym = Woorden
bridge-kind-lay = Zo zeggen vrijwilligers het
bridge-kind-policy = Zo schrijven plannen het
bridge-add-synonym = Nog een woord
bridge-add-lay = Nog een zin van vrijwilligers
bridge-add-policy = Nog een zin uit plannen
bridge-no-lines = Nog niets.
bridge-line = Woorden
bridge-line-keep = Bewaren
bridge-edit = Wijzigen: { $text }
bridge-remove = Weghalen: { $text }
bridge-switch-off = Uitzetten: { $text }
bridge-switch-on = Weer aanzetten: { $text }
bridge-take-back = Wijziging terugnemen: { $text }
bridge-children = Hieronder vallen:
bridge-related = Gaat vaak samen met:
bridge-fields = Prestatievelden: { $fields }
bridge-concept-off = Begrip uitzetten
bridge-concept-on = Begrip weer aanzetten
bridge-concept-is-off = Dit begrip telt niet mee. Zet het weer aan om de regels te zien.
bridge-new = Nieuw begrip
bridge-new-title = Hoe heet het nieuwe begrip?
bridge-change-title = Begrip { $concept } wijzigen
bridge-label = Naam
bridge-parent = Valt onder
bridge-parent-hint = Een breder begrip. Mag leeg blijven.
bridge-waiting =
    { $count ->
        [one] 1 wijziging is nog niet overgenomen en telt nog niet mee.
       *[other] { $count } wijzigingen zijn nog niet overgenomen en tellen nog niet mee.
    }
bridge-let-go = Laat vallen
bridge-look = Bekijk wat dit doet
bridge-look-count =
    { $count ->
        [one] Bekijk wat 1 wijziging doet
       *[other] Bekijk wat { $count } wijzigingen doen
    }
bridge-preview-title =
    { $count ->
        [one] Deze wijziging overnemen?
       *[other] Deze { $count } wijzigingen overnemen?
    }
bridge-previewing = Voorstellen opnieuw uitrekenen
bridge-preview-stopped = Gestopt. Er is niets veranderd.
bridge-preview-again = Opnieuw uitrekenen
bridge-preview-no-plan = Er is nog geen Wmo-plan. U ziet het gevolg zodra u ambities naast een plan legt.
bridge-preview-no-ambitions = Er zijn nog geen ambities. U ziet het gevolg zodra ze er zijn.
bridge-preview-beside = Naast { $plan }:
bridge-preview-touched =
    { $touched ->
        [0] de eerste vijf voorstellen blijven bij alle { $ambitions } ambities gelijk.
        [one] bij 1 van { $ambitions } ambities veranderen de eerste vijf voorstellen.
       *[other] bij { $touched } van { $ambitions } ambities veranderen de eerste vijf voorstellen.
    }
bridge-preview-within =
    { $count ->
        [one] Daarbinnen wisselt 1 passage van plaats.
       *[other] Daarbinnen wisselen { $count } passages van plaats.
    }
bridge-no-moves = Geen passage komt erbij of valt af.
bridge-move-in = van plaats { $from } naar { $to }: komt erbij
bridge-move-out = van plaats { $from } naar { $to }: valt af
bridge-not-yet = Nog niet
bridge-accept = Overnemen
bridge-astray =
    { $count ->
        [one] 1 regel van u hoort bij een begrip dat er niet meer is. Die telt niet mee, maar blijft bewaard.
       *[other] { $count } regels van u horen bij een begrip dat er niet meer is. Die tellen niet mee, maar blijven bewaard.
    }
bridge-suggestions-text = U vond deze paren bij elkaar passen, maar ze delen geen begrip. Eén regel erbij helpt om zulke paren voortaan te vinden. Er komt niets bij zonder u.
bridge-suggestions-none = Er zijn geen voorstellen. Ze komen als u paren volledig of deels vindt passen die nog geen begrip delen.
bridge-suggestion = Bij het begrip ‘{ $concept }’
bridge-suggestion-because = U oordeelde ‘{ $judgement }’ bij deze tekst van het plan
bridge-suggestion-take = Toevoegen aan wijzigingen
bridge-suggestion-decline = Niet meer voorstellen
bridge-offer = Voorstel voor de begrippen
bridge-offer-text = Deze twee delen nog geen begrip. ‘{ $text }’ toevoegen bij ‘{ $concept }’?
bridge-file = Tekstbestand
bridge-export-own = Uw regels opslaan
bridge-export-all = Alle begrippen opslaan
bridge-import = Regels inlezen
bridge-import-title = Regels uit { $name } inlezen?
bridge-import-new =
    { $count ->
        [0] Er staat niets nieuws in.
        [one] 1 nieuwe regel.
       *[other] { $count } nieuwe regels.
    }
bridge-import-known =
    { $count ->
        [0] { "" }
        [one] 1 regel stond er al.
       *[other] { $count } regels stonden er al.
    }
bridge-import-problems =
    { $count ->
        [one] 1 regel kan niet mee. Uw bestand blijft zoals het is: verbeter de regel en lees het nog eens in.
       *[other] { $count } regels kunnen niet mee. Uw bestand blijft zoals het is: verbeter de regels en lees het nog eens in.
    }
bridge-import-line = Regel { $line }:
bridge-import-take =
    { $count ->
        [one] 1 regel bij de wijzigingen zetten
       *[other] { $count } regels bij de wijzigingen zetten
    }
bridge-text-no-concept-yet = hoort bij geen begrip. Zet er een regel ‘# sleutel: Naam’ boven.
bridge-text-no-label = een begrip begint met ‘# sleutel: Naam’.
bridge-text-bad-id = de sleutel mag alleen kleine letters, cijfers en streepjes hebben.
bridge-text-twice = dit begrip staat hierboven al.
bridge-text-unknown-mark = begint met een onbekend teken. Gebruik =, > of <.
bridge-text-empty = er staat niets achter het teken.
bridge-text-field = een prestatieveld is een getal van 1 tot en met 9.
bridge-text-no-concept = dit begrip bestaat niet.
bridge-text-concept-known = dit begrip heet hier anders. Die naam blijft.
bridge-text-known = deze regel staat er al.
bridge-text-too-long = deze regel is te lang. Maak er zinnen van.
bridge-text-not-shipped = alleen meegeleverde regels kunnen uit.
