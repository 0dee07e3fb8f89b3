/** Nouns for what somebody is, and words that only end like one. Lower-case, without accents. Lists only; no rules. */

/** Occupations, callings and relations that no ending tells. */
export const OCCUPATIONS = `abbess academic accomplice accountant ace acquaintance acrobat activist actress advocate agent aide all-rounder ally
alum alumna alumnus amateur amputee anchor anchorperson applicant appointee apprentice architect aristocrat artisan
assistant associate attendant attendee au-pair autocrat backbencher bard barista baritone baroness bass-baritone
bellboy billionaire benefactor beneficiary bodyguard bombardier bookkeeper boss boyfriend breadwinner bride brigadier brother-in-law
bureaucrat busboy butler cadet cameraman candidate canon captain caregiver carer cellist centre-back centre-forward
chairperson champion chauffeur chauffeuse chef choirmaster citizen claimant classmate clergyman cleric clerk co-host
colleague combatant comic complainant confidant confidante connoisseur consultant contestant convener convenor
convict cook cop countess courier couturier cowboy coxswain craftsman crewmate critic culprit dad daddy
daughter-in-law deacon defendant delegate democrat deputy designee detainee devotee diplomat disciple discoverer docent dramaturg dramaturge kapellmeister kapellmeisterin prior prioress bursar churchwarden curate cosmonaut gymnast
diva dj doorman dropout duchess eccentric emigrant employee empress entrepreneur escapee evacuee ex-husband
ex-partner ex-wife expert father-in-law fellow financier fireman flatmate fly-half forerunner friar friend
frontbencher fugitive full-back genius gentleman girlfriend goddaughter godfather godmother godson governess
graduate guest grandma grandpa grandparent granny groom guard guardian guide half-brother half-sister handyman headmaster
headmistress heir heiress hero heroine homemaker honoree hooker host hostage hostess housemate housewife icon imam
immigrant informant inmate intern interviewee janitor jesuit judge knight lady laureate layman layperson left-back
legend lieutenant linebacker lobbyist maestro magistrate maid mama martyr masseur masseuse mate mc mechanic medalist
medallist medic mentee merchant mezzo-soprano migrant milkman millionaire mime mom mommy monk mother-in-law mum mummy muse
mystic nanny national neighbour newlywed nobleman nominee novice nun nurse oarsman obstetrician occupant
olympian orphan page papa paperboy paralympian paralympic paramedic participant patron peer pensioner physio pilot
playmaker poet policeman policewoman polymath porter postdoc postgraduate postman postmaster postmistress
predecessor priest prodigy prop protege pupil purser quarterback quartermaster rabbi raconteur rapper rapporteur
recruit referee refugee resident restaurateur retiree returnee right-back rival roommate runner-up saboteur saint
salesperson savant sceptic scholar schoolboy schoolgirl scrum-half shipmate seaman seamstress shepherdess sister-in-law
skeptic skipper socialist son-in-law soprano spokesperson sportsman spy squire staffer stakeholder stand-in star
statesman stay-at-home stepbrother stepdaughter stepfather stepmother stepsister stepson steward stewardess student
successor suffragette suffragist superstar surgeon suspect teammate technocrat teenager tenant tenor terrorist
therapist toddler tradesperson trainee triplet trustee twin typist undergraduate usher valet vet veteran vicar
victim violinist virtuoso viscountess waitress whistle-blower whistleblower widow widower workmate yachtsman
youngster`;

/** The same in Spanish, Portuguese, Italian, French and German, kin included. */
export const FOREIGN_OCCUPATIONS = `hermano hermana esposo esposa viuda viudo hijo hija padre madre abuelo abuela nieto nieta tio tia sobrino sobrina
novio fotografo fotografa escritor escritora poeta periodista pintor pintora cantante musico musica compositor
compositora cineasta guionista dramaturgo novelista historiador historiadora filosofo filosofa arqueologo arqueologa
arquitecto arquitecta ingeniero ingeniera medico medica enfermero enfermera cirujano cirujana cientifico cientifica
fisico quimico biologo biologa economista sociologo sociologa politologo politologa profesor profesora maestro maestra
docente alumno alumna estudiante juez jueza magistrado magistrada notario notaria inspectora bombero bombera piloto
empresario empresaria agricultor agricultora pescador obrero obrera sindicalista activista dirigente lider vocero
vocera comunicador comunicadora editora traductor traductora bibliotecario bibliotecaria restaurador restauradora
curador curadora artista escultor escultora actriz bailarin bailarina coreografo coreografa futbolista entrenador
entrenadora atleta nadador nadadora ciclista tenista ministras comandante capitan coronel teniente sargento almirante
obispo arzobispo cardenal sacerdote parroco monja irmao irma filho filha pai mae neto neta jornalista professor
professora cantor cantora advogado advogada engenheiro pesquisador pesquisadora cientista delegado delegada promotor
promotora juiz juiza fratello sorella sorelle moglie marito figlio figlia giornalista scrittore scrittrice regista
attore attrice avvocato avvocata ricercatore ricercatrice professore professoressa ingegnere architetto allenatore
epouse epoux femme frere soeur fils fille pere veuve veuf journaliste ecrivain photographe avocat avocate chercheur
chercheuse professeure medecin ingenieur ingenieure maire procureur depute deputee entraineur entraineuse ehefrau
ehemann frau sohn tochter bruder schwester vater mutter witwe witwer journalist journalistin autor autorin fotograf
fotografin professorin forscher forscherin arzt arztin anwalt anwaltin lehrer lehrerin schauspieler schauspielerin
trainerin leiter leiterin direktorin chefin ministerin ministern agente marido mujer mari novia`;

/** Words in -er, -or, -ist, -ian and -man for no person, or for none by themselves. */
export const NOT_OCCUPATIONS = `accelerator accumulator adder administer after agrarian alter altogether amphibian anger another answer antediluvian
anterior arbor ardor armor assist authoritarian backwater banner barometer barrier barter batter behavior bestseller
better bigger blacklist blender blister blockbuster blocker blunder boiler bolster bomber booster border borrower
bother breaker breakwater brighter broader browser buffer bumper bunker burger busier caiman calculator cancer
capacitor caper career carrier cater cayman center centrist chamber chapter character charger charter cheaper
checklist cheer chiller cider cinder clamor cleanser clearer clipper closer clover cluster colder color compressor
computer confer conquer consider consist consumer container cooler copper coriander corner corridor counter cover
cruiser cucumber customer cutter cyber cylinder dagger danger december decor deeper defer defibrillator deliver
demeanor desist destroyer detector deter differ dinner disaster disclaimer discover disfavor dishonor dishwasher
disinter disorder drawer dryer eager earlier easier edwardian egalitarian either elder elevator elitist empower
encounter endanger endeavor engender enlist equestrian error escalator exist exporter exterior extremist factor
fairer fastener faster favor feeder fertiliser fertilizer fever fewer fiber filibuster filter finer finger flavor
floor flower fodder folder footer former foster foyer freer freezer freighter freshwater fritter fryer fuller
further garner gather gender generator georgian german ginger glamor glitter greater greener grinder groundwater
gutter halter hamburger hammer handover hangover happier harbor harder header healthier heater heather heavier
helicopter hereafter higher hinder honor horror hotter human humanitarian humor hunger icebreaker importer improper
incubator indicator indoor infer inferior inner insist interior jumper junior labor ladder lander larger laser later latter
lavender layer layover leather leftist lesser letter lever lighter liner linger liter litter lobster locker longer
louder lower lumber makeover manner manpower manslaughter marker master matter meander median merger meridian meteor
meter minesweeper minimalist minor mirror mixer modernist moisturiser moisturizer monitor moreover motor mower
murder muster nationalist nearer neither never newer newsletter newspaper nicer november number obsidian october
offer older orbiter order other ottoman outdoor outer oyster pacemaker paper pedestrian pepper persist pewter
plaster platter playlist polymer ponder populist poster posterior powder power prayer prefer preorder primer printer
prior processor propeller proper prosper provider quaker quarter quaver quicker quieter quiver racist radiator
rainwater rarer rater rather reactor recover refer refrigerator register remainder remember reminder render reorder
reptilian resist resistor richer rightist rigor riparian river rocker rollover roman router rover rubber rudder
rumor safer saltwater sanitiser sanitizer saucer savor scanner scatter schooner scooter screwdriver seawater
sectarian sector semester semiconductor senior sensor september server sever sewer sexist shaker sharper shatter shelter
shorter shortlist shoulder shower shudder silver simmer simpler simulator slander slaughter slender slipper slower
smaller smarter smoother smother sneaker sober somber sooner spatter speedometer spider splendor squander stabiliser
stabilizer stagger starter steamer steer sticker stopper stormwater stricter stronger stutter suffer summer super
superior supper supplier surrender sweater takeover talisman taller tanker taxpayer temper tender terror tether
theater thereafter thermometer thicker thinner thriller thunder tiger tighter timber toaster together toner topper
totter tougher tower tracker tractor trailer transfer transformer transgender transistor transponder trawler tremor
trigger trimester tuber tugger tumor turnover twist twister twitter ulcer ulterior umber under underwater upper
utilitarian utter valor vapor vector vegetarian ventilator vesper victorian vigor voucher wafer wager waitlist
waiver wander warmer wastewater water waver weaker weather whatever whatsoever whenever wherever whether whichever
whimper whisper whitelist whitewater whoever wider winter wiser wither wonder wrist yonder younger`;
