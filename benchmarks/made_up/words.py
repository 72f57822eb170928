"""The words that made-up texts are put together from."""

ASKS = (
    "Adopt without delay", "Amend", "Bring into line with international standards",
    "Consider further steps towards", "Continue to strengthen", "Develop, with civil society,",
    "Draw up a plan with deadlines for", "Ensure in law and in practice", "Expand",
    "Finance adequately", "Give full effect to", "Guarantee", "Introduce", "Keep under review",
    "Make public each year the results of", "Monitor independently", "Pursue", "Reform",
    "Report to Parliament on", "Review, in consultation with those concerned,", "Speed up",
    "Step up efforts on", "Take concrete measures on", "Transfer to an independent body",
)  # fmt: skip

MATTERS = (
    "access to a lawyer from the first hour of detention", "access to justice in rural areas",
    "birth registration of all children", "complaints against the police",
    "conditions in pre-trial detention", "equal pay for work of equal value",
    "freedom of association of trade unions", "the accessibility of public buildings",
    "the accreditation of foreign journalists", "the budget of the national institution",
    "the collection of disaggregated data", "the definition of discrimination",
    "the definition of extremism in criminal law", "the independence of the bar association",
    "the independence of the judiciary", "the licensing of broadcasters",
    "the list of hazardous occupations closed to women", "the minimum age of marriage",
    "the moratorium on executions", "the national preventive mechanism",
    "the notification procedure for peaceful assemblies", "the oversight of surveillance",
    "the protection of personal data", "the ratification of the optional protocol",
    "the register of religious communities", "the right to adequate housing",
    "the right to health of prisoners", "the rights of migrant workers",
    "the safety of journalists", "the schooling of children with disabilities",
    "the standing invitation to special procedures", "the training of prosecutors",
    "the treatment of asylum seekers at the border", "the use of solitary confinement",
    "the water supply of informal settlements", "witness protection",
)  # fmt: skip

MEANS = (
    "by adopting a law that defines it in full", "by allocating the necessary resources",
    "by closing the gaps that the committee named", "by establishing an independent body",
    "by investigating each allegation promptly and thoroughly", "by lifting the restrictions",
    "by publishing disaggregated figures", "by removing the article in question from the code",
    "by repealing the provisions that conflict with the Covenant", "by training the officials",
    "in accordance with article 14 of the Covenant", "in cooperation with the regional bodies",
    "in line with the recommendations of the treaty bodies", "in particular outside the capital",
    "paying attention to those who belong to several of these groups", "within two years",
    "with a view to ratification", "with the full participation of civil society",
    "without discrimination of any kind", "without prejudice to the presumption of innocence",
)  # fmt: skip

PERSONS = (
    "for women and girls", "for children in institutions", "for persons with disabilities",
    "for persons deprived of their liberty", "for human rights defenders and journalists",
    "for refugees and stateless persons", "for older persons", "for minorities",
    "for indigenous peoples", "for migrant workers and their families", "for rural households",
    "for victims of domestic violence", "for everyone, everywhere in the country",
)  # fmt: skip

OBSERVATIONS = (
    "The draft law was submitted and then withdrawn", "No budget line exists for it",
    "Two of the five regions report progress", "The plan ended without an evaluation",
    "The ministry answered in general terms", "The courts apply the old wording",
    "An interagency group meets twice a year", "The deadline passed without a report",
    "Interviews with lawyers describe the same practice", "The figures are not broken down",
    "The amendment entered into force", "The institution was re-accredited",
    "The number of complaints rose while indictments fell", "A pilot runs in one city",
)  # fmt: skip

REASONS = (
    "the degree is therefore left open", "which is a step, but not what was asked",
    "so nothing that was asked has been done", "although the State says that it is done",
    "and the practice has not changed since the last review", "as the annexed table shows",
    "which two independent sources confirm", "and no reply was received by the date below",
    "so that only the first half of the recommendation is met", "as the committee also found",
)  # fmt: skip

PUBLISHERS = (
    "National Bureau for Testing", "Coalition “Example”", "Institut für Beispiele, Zürich",
    "Observatoire des exemples", "Бюро примеров", "Fundación Ejemplo, Bogotá", "Örnek Derneği",
    "Příklad, z. s.", "Łódzkie Centrum Przykładów", "Αρχείο Παραδειγμάτων", "Үлгі қоры",
)  # fmt: skip

TITLES = (
    "Annual report", "Alternative report to the committee", "Monitoring of trials",
    "Survey of places of detention", "Mid-term assessment", "Отчёт о положении дел",
    "Rapport de suivi", "Informe de seguimiento", "Answers to the list of issues", "Fact sheet",
)  # fmt: skip

IN_OTHER_LANGUAGES = {
    "ru": (
        ("Принять меры по обеспечению", "Продолжить усилия по укреплению", "Пересмотреть нормы о",
         "Гарантировать на практике соблюдение", "Ускорить принятие закона в целях защиты"),
        ("независимости судебной системы", "свободы мирных собраний", "прав детей с инвалидностью",
         "права на справедливое судебное разбирательство", "условий содержания под стражей"),
        ("в соответствии с международными стандартами", "при участии гражданского общества",
         "и публиковать сведения о ходе работы", "не позднее следующего обзора"),
    ),
    "fr": (
        ("Prendre des mesures concrètes en faveur de", "Poursuivre les efforts relatifs à",
         "Garantir pleinement", "Réviser la législation concernant", "Renforcer sans délai"),
        ("la liberté d’expression et d’association", "l’indépendance de la magistrature",
         "l’accès à l’éducation des filles", "la protection des défenseurs", "l’égalité salariale"),
        ("conformément au Pacte", "en consultation avec la société civile", "d’ici à deux ans",
         "y compris dans les régions éloignées"),
    ),
    "es": (
        ("Adoptar medidas para garantizar", "Continuar fortaleciendo", "Ratificar y aplicar",
         "Revisar las normas relativas a", "Asegurar en la práctica"),
        ("el acceso a la justicia", "la protección de los niños y las niñas",
         "la igualdad de género", "la prevención de la tortura",
         "los derechos de los pueblos indígenas"),
        ("de conformidad con las normas internacionales", "sin discriminación alguna",
         "con la participación de la sociedad civil", "a más tardar en el próximo examen"),
    ),
    "kk": (
        ("Қамтамасыз ету жөнінде шаралар қабылдау:", "Күшейтуді жалғастыру:", "Қайта қарау:"),
        ("бейбіт жиналыс бостандығы", "сот жүйесінің тәуелсіздігі", "балалардың құқықтары"),
        ("халықаралық стандарттарға сәйкес", "азаматтық қоғамның қатысуымен",
         "келесі шолуға дейін"),
    ),
}  # fmt: skip
"""By ISO 639-1 code: three parts of a sentence."""

THEMES = (
    "torture", "fair-trial", "judges-and-lawyers", "freedom-of-expression", "freedom-of-assembly",
    "freedom-of-association", "equality", "trafficking", "education", "health", "work", "housing",
    "corruption", "death-penalty", "conditions-of-detention", "privacy", "elections", "nhri",
    "social-security", "environment", "international-instruments", "treaty-bodies", "impunity",
)  # fmt: skip

AFFECTED = (
    "women-girls", "children", "persons-with-disabilities", "migrants", "minorities",
    "deprived-of-liberty", "human-rights-defenders", "media", "judiciary", "refugees", "youth",
)  # fmt: skip

SDG_TARGETS = ("16.1", "16.3", "16.10", "5.1", "5.2", "4.5", "3.8", "8.5", "8.7", "10.3", "16.a")

INSTITUTIONS = (
    "Ministry of Justice", "Ministry of the Interior", "Prosecutor General’s Office",
    "Supreme Court", "Ministry of Labour and Social Protection", "Ministry of Education",
    "Ministry of Health", "Ombudsman", "Parliament",
)  # fmt: skip

PROVISIONS = (
    "Criminal Code, art. 174", "Criminal Code, art. 405", "Code of Criminal Procedure, art. 68",
    "Law on Peaceful Assemblies, art. 9", "Law on Advocates, art. 39", "Labour Code, art. 26",
)  # fmt: skip

FOCUS = {
    "criminal_law": "Criminal law",
    "detention": "Detention",
    "civic_space": "Civic space",
    "equality": "Equality",
}
"""Focus areas of the made-up workspaces: code and label."""
