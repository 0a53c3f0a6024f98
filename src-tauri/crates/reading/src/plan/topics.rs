//! What passages of Wmo plans are about: families of words with the fields of the law they belong to.
//!
//! The fields are those of the Wmo 2007 (nine prestatievelden, BWBR0020031) and of article 2.1.2 paragraph 2 of the
//! Wmo 2015 (a–g, BWBR0035362). The families serve two proposals only: which field a passage belongs to, and which
//! of several goals a measure serves when the plan does not say so.

use super::words::{normal, singular};

/// A family of words.
pub(crate) struct Topic {
    /// Fields of the Wmo 2007, the most fitting first.
    pub fields: &'static [u8],
    /// Letter of the Wmo 2015, or a space.
    pub letter: char,
    /// Beginnings of words (or parts of compounds, from six letters on); several words joined by `_`.
    pub words: &'static str,
}

const fn topic(fields: &'static [u8], letter: char, words: &'static str) -> Topic {
    Topic {
        fields,
        letter,
        words,
    }
}

/// The families. Two letters' difference between families is enough: they overlap where the field does.
pub(crate) const TOPICS: &[Topic] = &[
    topic(
        &[1],
        'a',
        "samenhang leefbaar cohesie saamhorig betrokkenheid thuis_voelen woonomgeving buurtgevoel samenleven samenleving",
    ),
    topic(
        &[1],
        'a',
        "burenhulp buren straat bewonersinitiatief bewoners buurtinitiatief wijkplatform dorpsplatform platform werkbudget wijkbudget dorpsraad wijkraad",
    ),
    topic(
        &[1],
        'a',
        "eenza isolement contact ontmoet vereenzam bezoek gezelschap maatje praatje gezellig samen_eten eetgroep kookgroep belcirkel alleen_wonen alleen_zijn netwerk alleenstaand terugtrekken kennen omzien",
    ),
    topic(
        &[1],
        'a',
        "buurtkamer buurthuis dorpshuis wijkcentrum ontmoetingsplek huiskamer inlooppunt gebouw lokalen ruimte accommodatie multifunctioneel exploitatie beheerder verhuur schoolgebouw zaalhuur",
    ),
    topic(
        &[1],
        'a',
        "woonomgeving leefomgeving veilig sociale_veiligheid overlast verlichting pleinen speelplek herinrichting openbare zitgelegenheid bankjes groen buitenruimte",
    ),
    topic(
        &[1],
        'a',
        "nieuwkomer statushouder vergunninghouder vluchteling inburger integratie oekra migratie welkom taalmaatje",
    ),
    topic(
        &[1],
        'a',
        "diversiteit regenboog lhbti discriminatie inclusie inclusieve tolerantie acceptatie verdraagzaam gelijkwaardig",
    ),
    topic(
        &[2],
        'd',
        "opvoed ouders ouder_en_kind gezin moeder zwanger baby peuter consultatie opgroei kansrijke start kinder kind",
    ),
    topic(
        &[2],
        'd',
        "jeugd jongere jongeren jong tiener puber volwassenheid jongerenwerk jeugdhonk hangjongeren",
    ),
    topic(
        &[2],
        'd',
        "school schoolverlat startkwalificatie onderwijs leerplicht leerling verzuim schooluitval diploma talent thuiszitter mentor brugklas leerkracht voortijdig stage",
    ),
    topic(
        &[2],
        'd',
        "jeugdhulp jeugdzorg verwijsindex zorgcoordinator zorgcoördinator specialistische steungezin pleeg jeugdhulpaanbieder",
    ),
    topic(
        &[3],
        'c',
        "loket informatie advies wegwijs sociale_kaart balie vraagverheldering vraag_achter herkenbare_plaats terecht_met dienstverlening huisbezoek gespreksvoering medewerkers",
    ),
    topic(
        &[3],
        'c',
        "clientondersteuning cliëntondersteuning onafhankelijk belangenbehartig ouderenadvis overzicht_verliezen",
    ),
    topic(
        &[3],
        'd',
        "schuld betalingsachterstand achterstanden vroegsignaal geld budget rekeningen kredietbank thuisadministratie bewindvoer incasso afgesloten huurachterstand aanmaning geldzorg",
    ),
    topic(
        &[3, 5],
        'd',
        "armoede minima inkomen toeslag bijstand bestaanszeker rondkomen energiearmoede energie voedselbank kindpakket inkomenstoeslag financie smalle_beurs besparen",
    ),
    topic(
        &[3],
        'd',
        "geld geldzorg schuld schulden inkomen inkomenstoeslag toeslag armoede energiearmoede minima betalings besparen",
    ),
    topic(
        &[3, 5],
        'c',
        "taal laaggeletterd lezen schrijven geletterd basisvaardig taalpunt formulier",
    ),
    topic(
        &[3, 5],
        'c',
        "digitaal digitale digid computer internet online apparaten e_health",
    ),
    topic(
        &[4],
        'b',
        "mantelzorg naaste zorgtaak overbelast respijt logeer oppas vervangende_zorg zorgen_voor verlof werkgever erkend adempauze zorgtaken",
    ),
    topic(
        &[4],
        'b',
        "vrijwillig verklaring_omtrent vog vrijwilligersverzekering bestuur besturen bestuurswissel verenig waardering fondsenwerving werving maatschappelijke_stage vacaturebank vacature vrijwilligersbank bestuursleden verzekering",
    ),
    topic(
        &[5],
        'a',
        "toegankelijk beperking gehandicap rolstoel drempel looproute oversteek gebouwen slechtziend doof",
    ),
    topic(
        &[5],
        'e',
        "ouderen senioren oudere 65_plus 75_plus plusser vergrijz ouder_worden eettafel maaltijd langer_actief bewegen_voor",
    ),
    topic(
        &[5],
        'e',
        "dementie dementer geheugen alzheimer vergeetachtig dementievriendelijk odensehuis",
    ),
    topic(
        &[5],
        'e',
        "dagbesteding activering participatie meedoen deelname deelnemen werkplek arbeid re_integratie zelfstandig maatschappelijk_verkeer beschut",
    ),
    topic(
        &[5],
        'd',
        "gezond bewegen sport leefstijl vitaal beweeg overgewicht voeding wandel fitheid fysiotherap huisarts recept",
    ),
    topic(
        &[5],
        'd',
        "valpreventie valt val_ valrisico valtest vallen hitte hitteplan",
    ),
    topic(
        &[8, 5],
        'd',
        "mentale mentaal psychisch somber stress veerkracht rouw depressie suicide suïcide zelfdoding welbevinden zingeving weerbaar",
    ),
    topic(
        &[5, 6],
        'e',
        "woning wonen nultreden levensloop verhuis huisvesting woningaanpass gelijkvloers woonvorm corporatie domotica",
    ),
    topic(
        &[6, 5],
        'e',
        "vervoer mobiliteit chauffeur belbus buurtbus deelauto rit regiotaxi scootmobiel vervoersvoorz",
    ),
    topic(
        &[6],
        'f',
        "huishoud hulp_bij_het voorziening maatwerk keukentafelgesprek schoonmaak wasservice compens indicatie verstrekking pgb persoonsgebonden hulpmiddel traplift rolstoelen trapliften betaalbaar eigen_bijdrage aanbested tarief tarieven collectie",
    ),
    topic(
        &[6],
        'f',
        "doorlooptijd beschikking termijn wachttijd bezwaar aanvragen afhandel",
    ),
    topic(
        &[7],
        'g',
        "huiselijk_geweld huiselijk geweld mishandel kindermishandel meldcode huisverbod veilig_thuis slachtoffer pleger vrouwenopvang onveilig uitbuiting mensenhandel misbruik gezinsleden crisishulp",
    ),
    topic(
        &[7],
        'g',
        "dakloos dakloz thuisloos thuislozen opvang noodopvang uitstroom huisuitzetting ontruiming wonen_eerst zwerf woonplek onderdak huurachterstand",
    ),
    topic(
        &[7, 8],
        'g',
        "beschermd_wonen beschermd herstel uitstroom detentie gedetineerd terugkeer nazorg",
    ),
    topic(
        &[8],
        'g',
        "oggz zorgmijder openbare_geestelijke bemoeizorg verward onbegrepen psychiatr ggz meldpunt meervoudige_problem ervaringsdeskundig multiprobleem wijk_ggd zorgsignal toegeleid",
    ),
    topic(&[8], 'g', "vervuil verwaarlo woningvervuiling hoarding reiniging"),
    topic(
        &[9],
        'd',
        "verslav alcohol drugs middelengebruik drinken drinkt drank kantine gokken gamen blowen roken rookvrij vape lachgas schenktijd drankke",
    ),
    topic(
        &[],
        'c',
        "vroegsignal vroegtijdig signaler vroeg_stadium outreachend vindplaats herkennen",
    ),
    topic(&[], 'd', "prevent voorkomen voorkomt"),
    topic(
        &[6],
        'f',
        "betaalbaar collectief collectieve hergebruik gebruikte depot ingekocht inkoop buurgemeenten doelmatig besparing kostenbeheersing",
    ),
    topic(
        &[],
        ' ',
        "kwaliteit inkoop contract aanbieder rechtmatig toezicht",
    ),
    topic(&[], ' ', "wijkteam sociaal_team casus regie afstem samenwerk"),
    topic(&[], ' ', "cultuur muziek kunst bibliotheek zang creatief"),
    topic(&[], ' ', "werk werkzoek baan vacature ondernemer"),
];

/// Indexes of the families that words of this text belong to, each with the words as they stand in it.
pub(crate) fn find(text: &str) -> Vec<(usize, Vec<String>)> {
    let flat = normal(text);
    let words: Vec<(&str, String)> = flat
        .split(' ')
        .filter(|w| !w.is_empty())
        .map(|w| (w, singular(w)))
        .collect();
    let mut out = Vec::new();
    for (i, topic) in TOPICS.iter().enumerate() {
        let mut hits: Vec<String> = Vec::new();
        for key in topic.words.split(' ') {
            if let Some(hit) = hit(key, &words, &flat)
                && !hits.contains(&hit)
            {
                hits.push(hit);
            }
        }
        if !hits.is_empty() {
            out.push((i, hits));
        }
    }
    out
}

fn hit(key: &str, words: &[(&str, String)], flat: &str) -> Option<String> {
    if key.contains('_') {
        let phrase = key.replace('_', " ");
        let at = format!(" {flat} ").find(&format!(" {phrase}"))?;
        let end = flat[at..]
            .char_indices()
            .skip(phrase.trim_end().chars().count())
            .find(|(_, c)| *c == ' ')
            .map_or(flat.len(), |(i, _)| at + i);
        return flat.get(at..end).map(str::to_owned);
    }
    let long = key.chars().count() >= 6;
    words
        .iter()
        .find(|(w, one)| {
            w.starts_with(key) || one.starts_with(key) || (long && (w.contains(key) || one.contains(key)))
        })
        .map(|(w, _)| (*w).to_owned())
}

/// Customary short names of the nine fields of the Wmo 2007, for recognising a plan that is built on them.
const FIELD_NAMES: [&[&str]; 9] = [
    &["sociale samenhang", "leefbaarheid"],
    &[
        "preventieve ondersteuning jeugd",
        "preventie gerichte ondersteuning",
        "op preventie gericht",
        "jeugd en opvoed",
        "opvoedondersteuning",
        "jeugdigen en ouders",
    ],
    &[
        "informatie advies",
        "clientondersteuning",
        "cliëntondersteuning",
        "informatie en advies",
    ],
    &["mantelzorg"],
    &[
        "bevorderen deelname",
        "bevorderen van deelname",
        "bevorderen van de deelname",
        "deelname aan het maatschappelijk",
        "bevordering van deelname",
    ],
    &["voorzieningen"],
    &["maatschappelijke opvang", "vrouwenopvang", "huiselijk geweld"],
    &["openbare geestelijke", "oggz"],
    &["verslaving"],
];

/// The field (1–9) whose name a heading is, if it is one.
pub(crate) fn performance_field(title: &str) -> Option<u8> {
    let text = normal(title);
    if text.split(' ').count() > 16 {
        return None;
    }
    FIELD_NAMES
        .iter()
        .position(|names| names.iter().any(|n| text.contains(n)))
        .and_then(|i| u8::try_from(i + 1).ok())
}
