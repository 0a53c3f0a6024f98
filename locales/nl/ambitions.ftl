# Ambities: wat organisaties willen, in hun eigen woorden.

ambitions-add = Ambities noteren
ambitions-import = Lijst inlezen
ambitions-count =
    { $count ->
        [one] 1 ambitie
       *[other] { $count } ambities
    }
ambitions-empty = Nog geen ambities
ambitions-empty-text = Noteer wat de organisaties willen bereiken, in hun eigen woorden. Daarna legt u die woorden naast het Wmo-plan.
ambitions-search = Zoek in ambities
ambitions-filter = Welke ambities
ambitions-line = Ambitie { $number } · { $state }
ambitions-none = Geen ambitie past bij wat u zoekt.
ambitions-choose = Kies links een ambitie.
ambitions-many = Veel tegelijk plakken
ambitions-many-label = Eén ambitie per regel
ambitions-many-hint = Elke regel wordt een eigen ambitie van deze organisatie.
ambitions-just-added = Zojuist genoteerd
ambition-number = Ambitie { $number }
ambition-of = Ambitie { $number } van { $organisation }
ambition-organisation = Organisatie
ambition-meeting = Uit welke bijeenkomst
ambition-meeting-none = Niet uit een bijeenkomst
ambition-source = Uit welke notitie
ambition-source-hint = Bijvoorbeeld: notitie van tafel 3
ambition-text = Ambitie in eigen woorden
ambition-text-placeholder = Wat willen zij bereiken? Typ en druk op Enter
ambition-state-concept = concept
ambition-state-submitted = voorgelegd
ambition-state-confirmed = bevestigd
ambition-state-withdrawn = ingetrokken
ambition-step-concept = Terug naar concept
ambition-step-submitted = Is voorgelegd
ambition-step-confirmed = Is bevestigd
ambition-step-withdrawn = Is ingetrokken
ambition-confirm-title = Wie heeft deze woorden bevestigd?
ambition-withdraw-title = Waarom is deze ambitie ingetrokken?
ambition-confirmed-by = Bevestigd door
ambition-withdrawn-reason = Reden
ambition-on = Op welke dag
ambition-confirmed-line = bevestigd op { $date } door { $by }
ambition-withdrawn-line = ingetrokken op { $date }
ambition-version = Versie { $version }
ambition-version-frozen = Versie { $version }, vastgelegd op { $date }
ambition-versions = Eerdere versies, { $count } in totaal
ambition-about = Bij deze ambitie
ambition-target-groups = Voor wie
ambition-areas = Waar
ambition-can = Kan zelf bijdragen
ambition-will = Gaat zelf bijdragen
ambition-commas = Meer dan één? Zet er een komma tussen.
ambition-change-title = Ambitie { $number } van { $organisation } wijzigen
ambition-frozen = Deze woorden zijn voorgelegd en blijven bewaard. Andere woorden worden een nieuwe versie, die opnieuw bevestigd moet worden.
ambition-review =
    { $count ->
        [one] 1 oordeel ging over de vorige woorden. Bekijk het opnieuw.
       *[other] { $count } oordelen gingen over de vorige woorden. Bekijk ze opnieuw.
    }
ambition-compare =
    { $count ->
        [0] Naast het Wmo-plan leggen
        [one] Naast het Wmo-plan, 1 beoordeeld
       *[other] Naast het Wmo-plan, { $count } beoordeeld
    }
ambition-history = Wat er veranderde
