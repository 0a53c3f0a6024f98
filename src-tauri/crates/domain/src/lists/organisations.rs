//! Closed lists about organisations and people.

closed_list! {
    /// What an organisation is for; the seventeen kinds the coordinator works with.
    pub enum OrganisationKind {
        /// Bezoek en gezelschap.
        Visiting = "visiting",
        /// Maatjes en thuisadministratie.
        Buddies = "buddies",
        /// Dementie.
        Dementia = "dementia",
        /// Mantelzorg en respijt.
        InformalCare = "informal_care",
        /// Palliatieve zorg en thuiszorg.
        PalliativeCare = "palliative_care",
        /// Inloop voor mensen met een ziekte.
        IllnessDropIn = "illness_drop_in",
        /// Voedsel en armoede.
        FoodPoverty = "food_poverty",
        /// Kerk en diaconie.
        Church = "church",
        /// Vluchtelingen en taal.
        RefugeesLanguage = "refugees_language",
        /// Ouderenbond.
        SeniorsUnion = "seniors_union",
        /// Gehandicapten, autisme, GGz.
        Disability = "disability",
        /// Klussen en vervoer.
        OddJobsTransport = "odd_jobs_transport",
        /// Jeugd in de knel.
        YouthInTrouble = "youth_in_trouble",
        /// Sociaal-juridische hulp.
        SocialLegal = "social_legal",
        /// Buurt- of dorpsinitiatief, zorgcoöperatie.
        NeighbourhoodInitiative = "neighbourhood_initiative",
        /// Dagopvang, inloop, eettafel.
        DayCentre = "day_centre",
        /// Steunorganisatie of koepel.
        SupportOrganisation = "support_organisation",
    }
}

closed_list! {
    /// The legal form of an organisation. A branch of a national organisation has no KvK number of its own.
    pub enum LegalForm {
        /// Stichting.
        Foundation = "foundation",
        /// Vereniging.
        Association = "association",
        /// Kerkgenootschap.
        Church = "church",
        /// Afdeling van een landelijke organisatie.
        NationalBranch = "national_branch",
        /// Informele groep.
        InformalGroup = "informal_group",
        /// Coöperatie.
        Cooperative = "cooperative",
    }
}

closed_list! {
    /// How far a service area reaches.
    pub enum ServiceAreaScope {
        /// A chosen set of districts and neighbourhoods.
        Set = "set",
        /// The whole municipality.
        Municipality = "municipality",
        /// Beyond the municipality.
        Region = "region",
    }
}

closed_list! {
    /// What a person can give active consent for; everything else rests on legitimate interest.
    pub enum ConsentPurpose {
        /// Photos made at a meeting.
        Photo = "photo",
        /// Giving the person's contact data to other organisations.
        ShareContact = "share_contact",
        /// The newsletter.
        Newsletter = "newsletter",
    }
}
