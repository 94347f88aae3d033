import type { Language } from '../language';

/** Dutch, with the words of the Dutch canvas guide. */
export const nl = {
  id: 'nl',
  name: 'Nederlands',
  decimalSign: ',',
  canvasFields: {
    bmc: { key: 'bmc', label: 'Formaatversie', doc: 'De versie van het formaat waarin dit bestand is geschreven: `1`.' },
    language: {
      key: 'taal', label: 'Taal',
      doc: 'De taal van de sleutels en termen in dit bestand. Staat hij er niet, dan volgt hij uit de namen van de bouwstenen.',
    },
    title: { key: 'titel', label: 'Titel', doc: 'De naam van het bedrijf of idee waar dit canvas over gaat.' },
    description: { key: 'beschrijving', label: 'Beschrijving', doc: 'Waar dit canvas over gaat, in een paar regels Markdown.' },
    authors: { key: 'auteurs', label: 'Auteurs', doc: 'De mensen die dit canvas maakten.' },
    date: { key: 'datum', label: 'Datum', doc: 'De dag waarvoor dit canvas geldt, als `2026-01-31`.' },
    version: { key: 'versie', label: 'Versie', doc: 'Je eigen naam voor deze versie van het canvas, zoals `1.2` of `pilot`.' },
    currency: {
      key: 'valuta', label: 'Valuta', doc: 'De valuta van alle bedragen, als ISO 4217-code zoals `EUR` of `USD`.',
    },
    tags: { key: 'labels', label: 'Labels', doc: 'Je eigen woorden om dit canvas mee terug te vinden.' },
  },
  blockFields: {
    focus: { key: 'gericht_op', label: 'Gericht op', doc: 'Is je business meer kostengestuurd of meer waardegestuurd?' },
    note: { key: 'toelichting', label: 'Toelichting', doc: 'Wat er over deze bouwsteen als geheel te weten valt, in Markdown.' },
    items: { key: 'items', label: 'Items', doc: 'De plakbriefjes in deze bouwsteen.' },
  },
  itemFields: {
    id: {
      key: 'id', label: 'Id',
      doc: 'Het woord waarmee andere items naar dit item verwijzen, in kebab-case. Zonder `id` is dat de naam in kebab-case.',
    },
    name: { key: 'naam', label: 'Naam', doc: 'Wat er op het plakbriefje staat: een paar woorden.' },
    type: { key: 'soort', label: 'Soort', doc: 'Het soort item, uit de woordenlijst van de bouwsteen.' },
    motivation: { key: 'motivatie', label: 'Motivatie', doc: 'Waarom we met deze partner werken.' },
    characteristics: {
      key: 'karakteristieken', label: 'Karakteristieken', doc: 'Wat kenmerkend is voor dit item.',
    },
    phases: {
      key: 'fases', label: 'Fases',
      doc: 'De fases van de klantreis die dit kanaal dekt, van de eerste kennismaking tot de hulp achteraf.',
    },
    pricing: { key: 'prijszetting', label: 'Prijszetting', doc: 'Hoe de prijs tot stand komt: vast vooraf, of dynamisch met de markt.' },
    amount: { key: 'bedrag', label: 'Bedrag', doc: 'Hoeveel geld, als getal in de valuta van het canvas.' },
    per: { key: 'per', label: 'Per', doc: 'Hoe vaak het bedrag komt.' },
    status: { key: 'status', label: 'Status', doc: 'Hoe zeker we van dit item zijn.' },
    color: {
      key: 'kleur', label: 'Kleur',
      doc: 'De kleur van het plakbriefje. De kleur van een klantsegment gaat over op de items die ernaar verwijzen.',
    },
    tags: { key: 'labels', label: 'Labels', doc: 'Je eigen woorden om items mee te groeperen.' },
    note: { key: 'toelichting', label: 'Toelichting', doc: 'Wat er meer te weten valt dan de naam zegt, in Markdown.' },
  },
  linkDoc: 'Verbindt dit item met items in *{0}*: de id van één item, of een lijst van id\'s.',
  blocks: {
    key_partners: {
      key: 'key_partners', heading: 'Key Partners',
      purpose: 'Het netwerk van leveranciers en partners dat het businessmodel laat werken.',
      questions: [
        'Wie zijn onze key partners?',
        'Wie zijn onze key leveranciers?',
        'Welke resources krijgen we van onze partners?',
        'Welke activiteiten voeren de partners uit?',
      ],
      also: ['partners', 'partnerschappen', 'kernpartners', 'sleutelpartners', 'leveranciers'],
      example: 'Leverancier van wie we afhangen',
    },
    key_activities: {
      key: 'kernactiviteiten', heading: 'Kernactiviteiten',
      purpose: 'Het belangrijkste wat een bedrijf moet doen om zijn businessmodel te laten werken.',
      questions: ['Welke kernactiviteiten zijn nodig voor de waardepropositie?'],
      also: ['activiteiten', 'key_activiteiten', 'sleutelactiviteiten'],
      example: 'Waar we goed in moeten zijn',
    },
    key_resources: {
      key: 'key_resources', heading: 'Key Resources',
      purpose: 'De belangrijkste assets die nodig zijn om te zorgen dat een businessmodel werkt.',
      questions: ['Welke key resources zijn nodig voor de waardepropositie?'],
      also: ['resources', 'kernresources', 'middelen', 'mensen_en_middelen'],
      example: 'Wat we niet kunnen missen',
    },
    value_propositions: {
      key: 'waardepropositie', heading: 'Waardepropositie',
      purpose: 'De producten en diensten die waarde creëren voor een specifiek klantsegment.',
      questions: ['Welke waarde wordt er in essentie gecreëerd voor de specifieke klantsegmenten?'],
      also: ['waardeproposities', 'propositie', 'proposities'],
      example: 'Het probleem dat we oplossen',
    },
    customer_relationships: {
      key: 'klantrelaties', heading: 'Klantrelaties',
      purpose: 'Soorten relaties die je kunt aangaan met specifieke klantsegmenten.',
      questions: ['Welk soort relatie verwacht elk van onze klantsegmenten dat we aangaan en onderhouden?'],
      also: ['relaties', 'klantrelatie'],
      example: 'Hoe we klanten behouden',
    },
    channels: {
      key: 'kanalen', heading: 'Kanalen',
      purpose: 'Hoe een bedrijf met zijn klantsegmenten communiceert en ze bereikt om een waardepropositie te leveren.',
      questions: ['Via welke kanalen willen onze klantsegmenten bereikt worden?'],
      also: ['kanaal', 'distributiekanalen', 'distributie'],
      example: 'Waar klanten ons vinden',
    },
    customer_segments: {
      key: 'klantsegmenten', heading: 'Klantsegmenten',
      purpose: 'De verschillende groepen mensen of organisaties die een onderneming wil bereiken en bedienen.',
      questions: ['Voor wie creëren we waarde?', 'Wie zijn onze belangrijkste klanten?'],
      also: ['segmenten', 'klanten', 'klantsegment', 'doelgroepen', 'doelgroep'],
      example: 'Mensen die ons het hardst nodig hebben',
    },
    cost_structure: {
      key: 'kostenstructuur', heading: 'Kostenstructuur',
      purpose: 'Alle kosten die gemaakt worden om het businessmodel te laten werken.',
      questions: [
        'Wat zijn de belangrijkste kosten in ons businessmodel?', 'Is onze business kostengestuurd of waardegestuurd?',
      ],
      also: ['kosten', 'uitgaven'],
      example: 'Onze grootste kostenpost',
    },
    revenue_streams: {
      key: 'inkomstenstromen', heading: 'Inkomstenstromen',
      purpose: 'De inkomsten die een bedrijf genereert uit elk klantsegment.',
      questions: ['Voor welke waarde willen onze klanten echt betalen?', 'Hoe zouden ze het liefst betalen?'],
      also: ['inkomsten', 'inkomstenstroom', 'opbrengsten', 'omzet', 'verdienmodel'],
      example: 'Waar klanten voor betalen',
    },
  },
  vocabularies: {
    'key_partners.motivation': {
      heading: 'Motivaties',
      terms: {
        'optimisation-and-economy': {
          label: 'Optimalisatie / economische redenen (schaalvoordelen)',
          doc: 'Kosten verlagen door resources en activiteiten goed te verdelen, vaak door uitbesteden of delen.',
        },
        'reduction-of-risk-and-uncertainty': {
          label: 'Reduceren van risico\'s en onzekerheid', doc: 'Minder risico lopen in een onzekere, concurrerende omgeving.',
        },
        'acquisition-of-resources-and-activities': {
          label: 'Acquisitie van bepaalde resources en / of activiteiten',
          doc: 'Bepaalde resources verkrijgen of activiteiten laten doen, in plaats van alles zelf te bezitten of te doen.',
        },
      },
    },
    'key_partners.type': {
      heading: 'Soorten',
      terms: {
        'strategic-alliance': { label: 'Strategische alliantie', doc: 'Een alliantie tussen bedrijven die geen concurrenten zijn.' },
        coopetition: {
          label: 'Coöperatie', also: ['coöpetitie'],
          doc: 'Een strategisch partnerschap tussen concurrenten (coöpetitie).',
        },
        'joint-venture': { label: 'Joint venture', doc: 'Een nieuw bedrijf dat we samen met de partner ontwikkelen.' },
        'buyer-supplier': { label: 'Koper-leverancier relatie', doc: 'Een relatie die zorgt voor betrouwbare toelevering.' },
      },
    },
    'key_activities.type': {
      heading: 'Categorieën',
      terms: {
        production: { label: 'Productie', doc: 'Ontwerpen, maken en leveren van een product, in aantallen of van hoge kwaliteit.' },
        'problem-solving': { label: 'Probleemoplossing', doc: 'Nieuwe oplossingen vinden voor problemen van individuele klanten.' },
        'platform-network': {
          label: 'Platform / netwerk', doc: 'Een platform of netwerk draaien en ontwikkelen waarop anderen elkaar vinden of bouwen.',
        },
      },
    },
    'key_resources.type': {
      heading: 'Types',
      terms: {
        physical: { label: 'Fysiek', doc: 'Gebouwen, voertuigen, machines, verkooppunten, distributienetwerken.' },
        intellectual: { label: 'Intellectueel', doc: 'Merken, patenten en auteursrechten, kennis, partnerschappen, klantgegevens.' },
        human: {
          label: 'Human resources', also: ['mensen', 'personeel', 'menselijk'],
          doc: 'Mensen, vooral waar kennis en creativiteit tellen.',
        },
        financial: { label: 'Financieel', doc: 'Geld, kredietlijnen, garanties, of aandelenopties om mensen mee aan te trekken.' },
      },
    },
    'value_propositions.characteristics': {
      heading: 'Karakteristieken',
      terms: {
        newness: { label: 'Nieuwheid', doc: 'Het vervult een behoefte die klanten nog niet kenden, omdat er niets vergelijkbaars was.' },
        performance: { label: 'Performance', also: ['prestaties'], doc: 'Het presteert beter dan wat er was.' },
        customization: {
          label: 'Customization', also: ['maatwerk'],
          doc: 'Het is op maat gemaakt voor de individuele klant of het segment.',
        },
        'getting-the-job-done': { label: 'De klus klaren', doc: 'Het helpt de klant gewoon een bepaalde klus te klaren.' },
        design: { label: 'Ontwerp', doc: 'Het springt eruit door zijn ontwerp.' },
        'brand-status': { label: 'Merk / status', doc: 'Klanten hechten waarde aan het gebruiken en tonen van het merk.' },
        price: { label: 'Prijs', doc: 'Vergelijkbare waarde voor een lagere prijs.' },
        'cost-reduction': { label: 'Kostenbesparing', doc: 'Het helpt klanten hun kosten te verlagen.' },
        'risk-reduction': { label: 'Risicobeperking', doc: 'Het neemt risico weg dat klanten lopen.' },
        accessibility: { label: 'Toegankelijkheid', doc: 'Het is er voor mensen die er eerder geen toegang toe hadden.' },
        'convenience-usability': { label: 'Gemak / bruikbaarheid', doc: 'Het is gemakkelijker of prettiger in gebruik.' },
      },
    },
    'customer_relationships.type': {
      heading: 'Voorbeelden',
      terms: {
        'personal-assistance': { label: 'Persoonlijke hulp', doc: 'Een klant kan een mens spreken, voor of na de aankoop.' },
        'dedicated-personal-assistance': {
          label: 'Toegewezen persoonlijke hulp', doc: 'Elke klant heeft een eigen vaste contactpersoon.',
        },
        'self-service': { label: 'Selfservice', also: ['zelfbediening'], doc: 'Klanten hebben alles om zichzelf te helpen.' },
        'automated-services': {
          label: 'Geautomatiseerde diensten', doc: 'Selfservice die de klant kent en zich aanpast, zoals aanbevelingen.',
        },
        communities: { label: 'Communities', doc: 'Klanten helpen elkaar, en wij leren ze daar kennen.' },
        'co-creation': { label: 'Co-creatie', doc: 'Klanten maken de waarde samen met ons: recensies, ontwerpen, inhoud.' },
      },
    },
    'channels.phases': {
      heading: 'Fases',
      terms: {
        awareness: {
          label: 'Awareness', also: ['bekendheid', 'bewustzijn'], doc: 'Klanten leren dat we er zijn en wat we bieden.',
          question: 'Hoe creëren we awareness voor de producten en diensten van ons bedrijf?',
        },
        evaluation: {
          label: 'Evaluatie', doc: 'Klanten wegen af wat we bieden.',
          question: 'Hoe helpen we klanten de waardepropositie van onze organisatie te beoordelen?',
        },
        purchase: {
          label: 'Aankoop', doc: 'Klanten kopen.',
          question: 'Hoe maken we het mogelijk specifieke diensten en producten aan te schaffen?',
        },
        delivery: {
          label: 'Aflevering', doc: 'Klanten krijgen wat ze kochten.',
          question: 'Hoe leveren we een waardepropositie aan klanten?',
        },
        'after-sales': {
          label: 'After sales', also: ['nazorg'], doc: 'Klanten krijgen hulp nadat ze kochten.',
          question: 'Hoe bieden we klantsupport na afloop?',
        },
      },
    },
    'channels.type': {
      heading: 'Soorten',
      terms: {
        own: { label: 'Eigen', doc: 'Een kanaal dat we zelf draaien, zoals eigen winkels, verkopers of website.' },
        indirect: { label: 'Indirect (groothandel)', doc: 'Een kanaal met anderen tussen ons en de klant, zoals de groothandel.' },
        direct: { label: 'Direct', doc: 'Een kanaal zonder iemand tussen ons en de klant.' },
        partner: { label: 'Partner (winkels)', doc: 'Een kanaal dat een partner draait, zoals winkels van een partner.' },
      },
    },
    'customer_segments.type': {
      heading: 'Voorbeelden',
      terms: {
        'mass-market': { label: 'Massamarkt', doc: 'Eén grote groep met ongeveer dezelfde behoeften en problemen.' },
        'niche-market': { label: 'Nichemarkt', doc: 'Een specifieke, gespecialiseerde groep klanten.' },
        segmented: { label: 'Gesegmenteerd', doc: 'Groepen met net iets andere behoeften en problemen.' },
        diversified: { label: 'Gediversifieerd', doc: 'Groepen die niets met elkaar te maken hebben, met heel andere behoeften.' },
        'multi-sided-platform': {
          label: 'Multi-sided platforms markten', doc: 'Twee of meer groepen die elkaar nodig hebben en die allebei nodig zijn.',
        },
      },
    },
    'cost_structure.focus': {
      heading: 'Is je business',
      terms: {
        'cost-driven': {
          label: 'Kostengestuurd',
          doc: 'Lean kostenstructuur, lage prijzen vs. waarde, maximale automatisering, veel outsourcing.',
        },
        'value-driven': {
          label: 'Waardegestuurd', doc: 'Focus op waardecreatie, premium, hoge mate van gepersonaliseerde service.',
        },
      },
    },
    'cost_structure.characteristics': {
      heading: 'Kenmerken',
      key: 'kenmerken',
      terms: {
        'fixed-costs': { label: 'Vaste kosten', doc: 'Gelijk bij elk volume: lonen, huur, machines.' },
        'variable-costs': { label: 'Variabele kosten', doc: 'In verhouding tot het volume: materiaal, transactiekosten.' },
        'economies-of-scale': { label: 'Schaalvoordelen', doc: 'Hoe meer we maken, hoe minder elk stuk kost.' },
        'economies-of-scope': {
          label: 'Scopevoordelen', doc: 'Hoe breder we werken, hoe minder elk deel kost, omdat ze activiteiten of kanalen delen.',
        },
      },
    },
    'revenue_streams.type': {
      heading: 'Types',
      terms: {
        'asset-sale': { label: 'Goederenverkoop', also: ['verkoop'], doc: 'Het eigendom van een product verkopen.' },
        'usage-fee': { label: 'Gebruikersfee', doc: 'Klanten betalen per gebruik: hoe meer gebruik, hoe meer ze betalen.' },
        'subscription-fees': {
          label: 'Abonnementsgelden', also: ['abonnement', 'abonnementen'],
          doc: 'Klanten betalen voor doorlopende toegang tot een dienst.',
        },
        'lending-renting-leasing': {
          label: 'Uitlenen / huren / leasen', doc: 'Klanten betalen om iets een vaste tijd voor zichzelf te gebruiken.',
        },
        licensing: {
          label: 'Licentieverlening', also: ['licentie', 'licenties'],
          doc: 'Klanten betalen om beschermd intellectueel eigendom te mogen gebruiken.',
        },
        brokerage: { label: 'Makelaarsmodel', doc: 'Een vergoeding voor het bij elkaar brengen van twee of meer partijen.' },
        advertising: {
          label: 'Reclame', also: ['advertenties'],
          doc: 'Vergoedingen voor reclame voor een product, dienst of merk.',
        },
        'bait-and-hook': {
          label: 'Lokaasmodel', doc: 'Een goedkoop of gratis eerste product dat leidt tot herhaalde aankopen van wat erbij hoort.',
        },
        'entry-level': { label: 'Instapmodel', doc: 'Een eenvoudige, goedkope versie die klanten binnenbrengt en laat doorgroeien.' },
        bundling: { label: 'Koppelverkoop', doc: 'Meer producten of diensten samen verkocht als één.' },
        service: { label: 'Servicemodel', doc: 'Klanten betalen voor werk dat voor hen gedaan wordt, of voor onderhoud.' },
      },
    },
    'revenue_streams.pricing': {
      heading: 'Prijszetting',
      terms: {
        'list-price': {
          label: 'Adviesprijzen / catalogusprijzen', doc: 'Vaste prijzen voor losse producten, diensten of andere waardeproposities.',
        },
        'product-feature-dependent': {
          label: 'Productkenmerk afhankelijk', doc: 'De prijs hangt af van het aantal of de kwaliteit van de kenmerken.',
        },
        'customer-segment-dependent': {
          label: 'Klantsegment afhankelijk', doc: 'De prijs hangt af van het soort klantsegment en zijn kenmerken.',
        },
        'volume-dependent': { label: 'Volume afhankelijk', doc: 'De prijs hangt af van de gekochte hoeveelheid.' },
        negotiation: {
          label: 'Onderhandelen', also: ['onderhandeling'],
          doc: 'De prijs wordt afgesproken tussen partners, naar macht en vaardigheid.',
        },
        'yield-management': {
          label: 'Yield management', doc: 'De prijs hangt af van wat er nog is en van het koopmoment, zoals bij kamers en stoelen.',
        },
        'real-time-market': { label: 'Real-time markt', doc: 'Vraag en aanbod bepalen de prijs van moment tot moment.' },
        auctions: { label: 'Veilingen', doc: 'De prijs is de uitkomst van bieden tegen elkaar.' },
      },
    },
    status: {
      heading: 'Status',
      terms: {
        assumption: { label: 'Aanname', also: ['hypothese'], doc: 'We geloven dit, en hebben het nog niet getest.' },
        testing: { label: 'In test', doc: 'We testen dit nu.' },
        validated: { label: 'Bevestigd', doc: 'Tests of verkopen hebben laten zien dat dit klopt.' },
        rejected: { label: 'Verworpen', doc: 'Tests hebben laten zien dat dit niet klopt.' },
      },
    },
    color: {
      heading: 'Kleuren',
      terms: {
        yellow: { label: 'Geel', doc: 'Een geel plakbriefje.' },
        orange: { label: 'Oranje', doc: 'Een oranje plakbriefje.' },
        red: { label: 'Rood', doc: 'Een rood plakbriefje.' },
        pink: { label: 'Roze', doc: 'Een roze plakbriefje.' },
        purple: { label: 'Paars', doc: 'Een paars plakbriefje.' },
        blue: { label: 'Blauw', doc: 'Een blauw plakbriefje.' },
        teal: { label: 'Turquoise', doc: 'Een turquoise plakbriefje.' },
        green: { label: 'Groen', doc: 'Een groen plakbriefje.' },
        gray: { label: 'Grijs', doc: 'Een grijs plakbriefje.' },
      },
    },
    per: {
      heading: 'Per',
      terms: {
        month: { label: 'Maand', also: ['maandelijks'], doc: 'Elke maand: telt twaalf keer in het totaal van een jaar.' },
        year: { label: 'Jaar', also: ['jaarlijks'], doc: 'Elk jaar.' },
        once: { label: 'Eenmalig', doc: 'Eén keer: staat naast het totaal van een jaar, niet erin.' },
      },
    },
  },
  pricingGroups: { fixed: 'Vaste prijszetting', dynamic: 'Dynamische prijszetting' },
  phrases: {
    untitled: 'Canvas zonder titel',
    totalRevenue: 'Totale inkomsten',
    totalCosts: 'Totale kosten',
    margin: 'Marge',
    perYear: '{0} per jaar',
    once: '{0} eenmalig',
    unnamedItem: 'Nog zonder naam',
    guidingQuestions: 'Hulpvragen',
    unclearTotal: 'Niet zeker, want niet elk bedrag is een gewoon getal: {0}.',
    linkedFrom: 'Verwijzingen vanuit',
    linksTo: 'Verwijst naar',
    noItemWithId: 'Geen item in *{0}* heeft de id `{1}`.',
    unknownWord: '`{0}` is hier niet bekend.',
    didYouMean: 'Bedoelde je `{0}`?',
    knownHere: 'Hier bekend',
    ownWord: 'Een eigen woord: het blijft zoals het is.',
    standsFor: '`{0}` staat voor:',
    noText: 'Dit zegt niets: schrijf hier iets, of haal het weg.',
    noDate: 'Dit is geen datum: schrijf een dag die bestaat, als `2026-01-31`.',
  },
} as const satisfies Language;
