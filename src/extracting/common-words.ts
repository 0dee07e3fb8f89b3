/**
 * English words that are written small: in a heading or at the head of a sentence, a capital says nothing about them.
 * Counted in White House (CC0) and Singapore ministry (MIT) releases by `bench/extraction/common-words.mjs`: words that
 * stand 18 times or more, in 6 releases or more, in small letters, and seldom with a capital. Sorted. A list only.
 */

export const COMMON_WORDS = `facebook whatsapp environment enquiries inquiries nino linkedin twitter instagram youtube pinterest telegram reddit tiktok abandon abandoned abatement abide abiding ability able abortion abortions about above abreast abroad absence absent absolute absolutely absorb
abundance abundant abuse abused abuses abusive academia academic academics accelerate accelerated accelerating accept acceptable acceptance accepted
accepting access accessibility accessible accessing accession accident accidents accommodate accommodations accompanied accompanying accomplish
accomplished accomplishment accomplishments accordance according accordingly account accountability accountable accounted accounting accounts
accreditation accumulated accuracy accurate accurately accused achievable achieve achieved achievement achievements achieving acknowledge acknowledged
acknowledgement acknowledging acquire acquiring acquisition acquisitions acres across acted acting action actionable actions activate activated active
actively activism activist activists activities activity actor actors acts actual actually acute acutely ad adapt adaptation adapted adapting add
added addiction adding addition additional additions address addressed addresses addressing adds adequate adequately adhere adherence adjacent adjust
adjusted adjustment adjustments administer administered administering administration administrations administrative administrators admire admission
admissions admit admitted adolescent adolescents adopt adopted adopting adoption adopts ads adult adults advance advanced advancement advancements
advances advancing advantage advantages adversaries adversary adverse adversely advertising advice advise advised adviser advising advisories advisors
advocacy advocate advocated advocates advocating aegypti aerial aerospace affect affected affecting affects affiliated affiliates affiliation affirm
affirmative affirmed affirming afford affordability affordable afraid after aftermath afternoon afterwards again against age aged ageing agencies
agency agenda agents ages aggravated aggregate aggression aggressive aggressively aging ago agree agreed agreeing agreement agreements agrees
agricultural agriculture ahead aid aides aids aim aimed aiming aims air aircraft airdrops airline airlines airport airports airspace aisle alarm
alarming alcohol alert alerts alien aliens align aligned aligning alignment aligns alike alive all allegation allegations alleged alleviate
alleviating alliance alliances allies allocate allocated allocation allocations allow allowed allowing allows alluded ally almost alone along
alongside already also alter alternative alternatives although altogether aluminum always am amazing ambassadors ambition ambitions ambitious amend
amended amendments amends amenities amid amidst ammunition among amongst amount amounts ample amplify an analyses analysis analyst analysts analytical
analytics analyze ancestors ancestral anchor ancient and anger angry animal animals anniversary announce announced announcement announcements
announcing annual annually another answer answered answering answers antibodies antibody anticipate anticipated anticipating anticipation antisemitic
antisemitism antitrust antiviral antivirals anxiety anxious any anybody anymore anyone anything anytime anyway anywhere apart apartment apartments
apologies apologize app apparent apparently appeal appear appeared appears appellate applaud applauded applauds appliances applicable applicant
applicants application applications applied applies apply applying appoint appointed appointees appointing appointment appointments appraisal
appraisals appreciate appreciated appreciates appreciation appreciative apprentices apprenticeship apprenticeships approach approached approaches
approaching appropriate appropriated appropriately appropriation appropriations approval approvals approve approved approving approximately apps
aquaculture arbitrary architecture are area areas arena argue argued arguing argument arguments arise arising arm armed armored arms around
arrangement arrangements array arrest arrested arrests arrival arrive arrived arriving arsenal art arthritis articles articulate articulated
artificial artillery artists as ash aside ask asked asking asks aspect aspects aspiration aspirations aspiring assassination assault assaults
assembled assess assessed assesses assessing assessment assessments asset assets assigned assignment assignments assist assistance assisted assisting
associate associated associations assume assumed assuming assumption assurance assurances assure assured asthma astronauts asylum at athletes
atmosphere atrocities attached attack attacked attacking attacks attain attempt attempted attempting attempts attend attendance attended attendees
attending attention attorneys attract attracted attracting attractive attributable attributed attribution audio audit audits augment author
authoritarian authorities authority authorization authorizations authorize authorized authorizes authorizing auto autocracy autocrats automakers
automated automatic automatically automation automobile automobiles automotive autonomous autonomy autos autoworkers availability available avenues
average avert aviation avoid avoided avoiding awaiting award awarded awardees awarding awards aware awareness away awful babies baby back backbone
backdrop backed backfill background backgrounds backing backlog backs backward backwards bad badly bag bags balance balanced balances balancing ball
ballistic balloon ballot ballots ballpark ban band banking bankruptcy banks banned banning bans bar bare barely bargain bargaining barrel barrels
barrier barriers bars base baseball based baseless baseline bases basic basically basis basketball bat baton batteries battery battle battlefield
battles battling be beaches beacon bear bearing bears beat beating beautiful beauty became because become becomes becoming bed bedrock beds been
before beg began begin beginning begins begun behalf behavior behavioral behaviors behaviour behavioural behind being beings belief beliefs believe
believed believes believing belong belonging belongs beloved below bench benchmark benchmarks beneficial beneficiaries benefit benefited benefiting
benefits benefitted benefitting beside best bet better between beverage beverages beyond bias bid bids big bigger biggest bigotry bilat bilateral
bilaterally bilats bill billion billionaire billionaires billions bills bin binding bins biodiversity biogas biological biomedical biotechnology
bipartisan bipartisanship bird birds birth birthday bit blame blended bless blessed blessing blessings block blockade blocked blocking blocks blood
blow blue blueprint blunt boards boats bodies body bold boldly bolster bolstering bomb bombing bombs bond bonds bono book books boom booming boost
boosted booster boosters boosting boots border borders born borne borrower borrowers both bottle bottlenecks bottles bottom bought bound boundaries
box boxes boy boys brain branch branches brand brave bravely bravery breach breaches breaching bread breadth break breakdown breakfast breaking breaks
breakthrough breakthroughs breast breath breathe breathing breeding bridge bridges bridging brief briefed briefing briefings briefly bright brighter
brilliant bring bringing brings brink broad broadband broaden broader broadly broke broken brother brothers brought brutal brutality brutally bucks
buddy budget budgetary budgets buffer build building buildings builds buildup built bulk bulky bullet bullets bully bullying bunch burden burdened
burdens burdensome bureaucracy bureaucratic buried burn burned burning bus buses business businesses busy but buy buybacks buyers buying by cable
cables cadence calculation calculus calendar calibrated call called calling calls calm came camera cameras camp campaign campaigned campaigning
campaigns camps campus campuses can cancel canceled cancellation cancelled cancer cancers candid candidate candidates cannot cans cap capabilities
capability capable capacities capacity capita capital capitalist capitals capped capping caps captioned captivity capture captured capturing car
carbon card cardiovascular cards care cared career careers careful carefully caregivers caregiving cares cargo caring carnage carried carrier carriers
carries carry carrying cars cartel cartels case cases cash cast casualties cat catalyse catalyst catalyze catalyzing catastrophe catastrophic catch
catching catchment categorical categories category cater caterers catering cattle caught cause caused causes causing cautious cease ceasefire ceiling
celebrate celebrated celebrates celebrating celebration cell cellphone cells cement censorship cent center centered centers central centralised
centrality centres cents centuries century ceremonies ceremony certain certainly certainty certificate certification certifications certified certify
cessation cetera chain chains chaired chairs challenge challenged challenges challenging chambers champion championed championing champions
championship chance chancellors chances change changed changer changes changing channel channels chaos chapter character characterization characterize
characterized charge charged chargers charges charging chart charts cheap cheaper check checked checking checks chemical chemicals cherished chicken
child childbirth childcare childhood children chilled chillers chin chip chips choice choices chokeholds choose chooses choosing chopping chose chosen
chronic church churches chutes cigarette circle circular circularity circulating circumstance circumstances cited cities citizen citizens citizenship
city civic civil civilian civilians claim claimed claiming claims clarification clarify clarifying clarity class classes classification classified
classroom classrooms clause clean cleaner cleaners cleaning cleanliness cleanup clear clearance clearances cleared clearer clearing clearly clemency
clerk clerked client clients cliff cliffs climate clinic clinical clinicians clinics clock close closed closely closer closest closing closure
closures clothes clothing cloud cluster clusters coal coalition coalitions coastal coastline coastlines coasts code codes codify codifying coercion
coercive coffee coffeeshop coffeeshops cohort coin cold collaborate collaborated collaborating collaboration collaborations collaborative
collaboratively collapse collapsed colleague colleagues collect collected collecting collection collections collective collectively collectors college
colleges color column com combat combating combatting combination combine combined combustion come comeback comes comfort comfortable coming command
commander commanders commemorate commence commenced commencement commend commendable commended commends comment commentary commenting comments
commercial commercially commissioned commissions commit commitment commitments commits committed committees committing commodities commodity common
commonly commonsense communicate communicated communicating communication communications communities community commute compact companies company
comparable compare compared comparison compassion compatible compelling compensate compensation compete competencies competent competing competition
competitive competitiveness competitors complaint complaints complement complementary complemented complements complete completed completely
completing completion complex complexity compliance complicated complications complicity comply complying component components composed composition
compost composting compound compounded compounds comprehensive comprehensively comprise comprised comprises comprising compromise compromised
compromises computational computer computers computing con concentrated concentration concept concepts concern concerned concerning concerns concert
concerted concession concessional concessions conclude concluded concludes conclusion conclusions concrete concurrently condemn condemnation condemned
condemning condemns condition conditions condolences condominiums conducive conduct conducted conducting conducts conference conferences confidence
confident confidential confined confirm confirmation confirmed confirming confirms conflict conflicts confront confronting confused confusing
confusion congestion congratulate congratulated congratulations congressional conjunction connect connected connecting connection connections
connectivity connects conquer conscience conscious consecutive consensus consent consequence consequences consequential conservation conservative
conservatives conserve conserved conserving consider considerable considerate consideration considerations considered considering considers
consistency consistent consistently consisting consolidate consolidation consortium conspiracy constant constantly constituents constitute constitutes
constitutional constrained constraints construct constructed constructing construction constructive construed consular consult consultancy consultant
consultation consultations consulted consulting consume consumed consumer consumers consuming consumption contact contacts contain contained container
containers containing contains contaminants contaminated contamination content contents context contexts continent continents contingencies
contingency continually continuation continue continued continues continuing continuity continuous continuously contraception contraceptive contract
contracted contracting contractor contractors contracts contractual contrary contrast contribute contributed contributes contributing contribution
contributions contributor contributors control controlled controlling controls convene convened convenience convenient convening conventional
convergence conversation conversations conversion convert converted convey conveyed conveying convicted conviction convictions convince convinced
convoys cooked cooking cool cooling cooperate cooperating cooperation cooperative coordinate coordinated coordinating coordination cope copper cops
copy coral core corner corners cornerstone coronavirus corporate corporates corporations correct correctly corresponding corridor corridors corrupt
corruption cost costing costly costs cough could counseling counselors count counted counter countering countermeasures counternarcotics
counteroffensive counterpart counterparts counterterrorism counties counting countless countries country counts couple coupled couples courage
courageous course courses courtroom courts cover coverage covered covering covers crack crackdown cracking craft crash crazy cream create created
creates creating creation creative creativity credentials credibility credible credit crediting creditors credits crew crews crime crimes criminal
criminalize criminals crises crisis criteria critical critically criticism criticized criticizing critics crockery crop crops cross crossed crossing
crossings crowd crowded crowds crucial crude cruel cruelty cruise crushing crypto crystal cubic culinary culmination cultivate cultural culturally
culture cultured cultures cum cumulative curb cure curiosity curious current currently curriculum curve cusp custody customer customers cut cuts
cutting cyber cyberattacks cybersecurity cyberspace cycle cycles cycling dad dads daily dairy dam damage damaged damages damaging damn dance danger
dangerous dangers dare dark darkest darkness data database datasets date dated dates dating daughter daughters dawn day daycare daylight days de dead
deadliest deadline deadlines deadly deal dealers dealing deals dealt dear death deaths debate debates debris debt debts decade decades decarbonisation
decarbonise decarbonising decarbonization deceased decency decent deceptive decide decided decides deciding decision decisions decisive decisively
deck decks declaration declare declared declaring decline declined declines declining decorated decrease decreased decreasing dedicate dedicated
dedication deduction deem deemed deems deep deepen deepened deepening deeper deepest deeply deescalate default defeat defeated defence defend defended
defender defenders defending defends defense defenses defensive defer deficit deficits define defined defines defining definitely definition
definitions definitive deforestation defray defund degradation degrade degraded degree degrees delay delayed delaying delays delegate delegates
delegation delegations deleting deliberate deliberately delighted deliver deliverables delivered deliveries delivering delivers delivery demand
demanded demanding demands democracies democracy democratic demographic demonstrate demonstrated demonstrates demonstrating demonstration
demonstrations dengue denial denied dense denuclearization deny denying depart departments departure depend dependence dependencies dependent
depending depends deploy deployed deploying deployment deployments deport deportation deported deposit depression depth der derivative desalinated
desalination describe described describes describing description desert deserve deserves design designate designated designates designating
designation designations designed designee designing designs desire desk despair desperate desperately despite destabilizing destination destroy
destroyed destroying destruction destructive detail detailed detailing details detained detainees detect detected detection detention deter
determination determinations determine determined determines determining deterrence deterrent deterring detrimental devastated devastating devastation
develop developed developer developers developing development developmental developments develops device devices devil devoted devotion diabetes
diagnosed diagnosis diagnostic diagnostics diagram diagrams dialogue dialogues diaspora dictate dictator dictators did die died diesel difference
differences different differently difficult difficulties difficulty dig digital digitalisation dignified dignity diligence diminish diminution diners
dining dinner dioxide diplomacy diplomatic diplomatically diplomats dire direct directed directing direction directions directive directives directly
directs dirty disabilities disability disabled disadvantaged disagree disagreed disagreement disagreements disappointed disappointing disaster
disasters disastrous discarded discharge discharged discharges discipline disciplines disclose disclosed disclosure disclosures disconnect discount
discounts discourage discourse discover discovered discoveries discovery discretion discretionary discriminate discrimination discriminatory discuss
discussed discussing discussion discussions disease diseases dishwashing disinfection disinformation disinvestment dismantle dismissed disorder
disorders disparities displaced displacement display displayed displays disposable disposables disposal dispose disposed disproportionate
disproportionately dispute disputes disregard disrupt disrupted disrupting disruption disruptions disruptive dissent distance distancing distant
distinct distinction distinguish distortions distress distressed distribute distributed distributing distribution districts disturbing dive diverse
diversification diversified diversify diversifying diversion diversity divert diverted divide divided divides division divisions divisive do doctor
doctorate doctors document documentation documented documents does dog doing dollar dollars domain domains domestic domestically dominance dominant
dominate donate donated donating donation donations done donor donors door doors dose doses double doubled doubling doubt doubts down downstream
downturn downward dozen dozens draft drag drain drainage drains dramatic dramatically drastically draw drawdown drawing drawn dream dreams drill
drilling drills drink drinking drinks drive driven driver drivers drives driving drone drones drop dropped dropping drops drought droughts drove drug
drugs dry dual duck due duplicative durable duration during duties duty dying dynamic dynamics dynamism each eager earlier earliest early earn earned
earnest earning earnings earth earthquake ease easier easily easing eastern easy eat eating echo ecological economic economically economics economies
economist economists economy ecosystem ecosystems edge edition editor educate educated educating education educational educator educators effect
effective effectively effectiveness effects effectuate efficacy efficiencies efficiency efficient efficiently effort efforts eggs egregious eight
eighth either elaborate elder eldercare elderly elect elected election elections electoral electric electrical electrician electricity electrification
electrify electronic electronics element elementary elements elevate elevated elevating eligibility eligible eliminate eliminated eliminating
elimination else elsewhere email embargo embargoed embark embarked embarking embassies embassy embed embedded embodied embodies embody embrace
embraced embracing emerge emerged emergence emergencies emergency emerging eminently emission emissions emitted emitters emotional empathy emphasis
emphasize emphasized emphasizing employ employed employee employees employer employers employing employment employs empower empowered empowering
empowerment empowers empty en enable enabled enabler enablers enables enabling enact enacted enacting enclosed encounter encountered encounters
encourage encouraged encouragement encourages encouraging end endanger endangered endeavor endeavour ended endemic ending endless endorse endorsed
endorsement endowed ends endure endured endures enduring enemies enemy energy enforce enforceable enforced enforcement enforcing engage engaged
engagement engagements engages engaging engine engineer engineering engineers engines enhance enhanced enhancement enhancements enhances enhancing
enjoy enjoyed enjoys enlisted enormous enough enrich enriched enrichment enroll enrolled enrollees enrollment enshrined ensure ensured ensures
ensuring enter entered entering enterprise enterprises enters entertainment enthusiasm entire entirely entirety entities entitled entity entrants
entrenched entrepreneurial entrepreneurs entrepreneurship entry environmental environmentally environments envision epidemic equal equality equally
equip equipment equipped equipping equitable equitably equity equivalent equivalents era eradicate erase erosion escalate escalating escalation
escalatory especially essence essential essentially establish established establishes establishing establishment establishments estate estates
estimate estimated estimates et ethanol ethical ethics ethnic ethnicity evacuate evacuated evacuation evacuations evade evaluate evaluating evaluation
evaluations evasion even evening event events eventually ever every everybody everyday everyone everything everywhere eviction evictions evidence
evidenced evil evolution evolve evolved evolving ex exacerbate exacerbated exact exactions exactly examine examining example examples exceed exceeded
exceeding excellence excellent except excepted exception exceptional exceptionally exceptions excess excessive exchange exchanged exchanges exchanging
excited excitement exciting excluded exclusion exclusions exclusive exclusively excuse execute executed executing execution executive executives
exemplary exempt exemption exemptions exercise exercises exercising exhaust exhausted exhibition exist existed existence existential existing exists
exit exorbitant expand expanded expanding expands expansion expansive expect expectation expectations expected expecting expects expedite expedited
expediting expeditiously expelled expenditure expenditures expense expenses expensive experience experienced experiences experiencing experiment
expert expertise experts expire expired expires expiring explain explained explaining explanation explicit explicitly exploded exploit exploitation
exploited exploration explore explored exploring explosion export exported exporters exporting exports expose exposed exposing exposure exposures
express expressed expressing expression extend extended extending extends extension extensive extensively extent external extra extract extracted
extraordinarily extraordinary extreme extremely extremism extremist extremists eye eyes fabric fabrication fabs face faced faces facilitate
facilitated facilitates facilitating facilitation facilities facility facing fact factor factories factors factory facts factsheet faculty fail failed
failing fails failure failures fair fairer fairly fairness faith faiths fake fall fallen falling fallout falls false familiar families family famine
famous fan fans fantastic far farm farmer farmers farming farms farmworkers fashion fast faster fastest fatalities fate father fathers fault favor
favorite fear fears feasibility feasible feat feature featured features featuring federal federally fee feed feedback feeding feedstock feel feeling
feelings feels fees feet fell fellow fellowship felt female fentanyl fertility fertilizer festive fever few fewer fiber field fields fierce fifteen
fifth fiftieth fifty fight fighter fighters fighting fights figuratively figure figured figures figuring file filed filibuster filing fill filled
filling film filtration final finalize finalized finalizing finally finance financed financial financially financing find finding findings finds fine
fined fines finest finger finish finished fire firearm firearms fired firefighter firefighters firefighting fires firm firmly firms first firsthand
fiscal fiscally fish fisheries fishery fishing fit fitting fittings five fix fixed fixing flag flags flagship flame flames flank flaring flash flat
flats flee fleeing fleet fleets flew flexibilities flexibility flexible flight flights floating flood flooded flooding floods floor flourish flow
flowing flown flows flu fluctuations fluid fly flying focus focused focuses focusing folks follow followed following follows food foods foot footage
football footfall footing footprint for fora forbearance force forced forceful forcefully forces forcing forecast forecasters forecasting forecasts
foreclosure foreclosures forefront foreign foremost forest forestry forests forever forge forged forget forging forgive forgiven forgiveness forgot
forgotten form formal formally format formation formed former formerly forms formula formulate formulation forth forthcoming fortify fortunate forum
forums forward fossil foster fostering fought found foundation foundational foundations founded founder founders founding four fourth fraction fragile
frame framework frameworks frankly fraud fraudulent free freedom freedoms freely freeze freight frequency frequent frequently fresh friend friendly
friends friendship from front frontier frontline frontlines fronts frozen fruit fruitful fruition fruits frustrated frustration fuel fueled fueling
fuels fulfil fulfill fulfilled fulfilling full fully fun function functional functioning functions fund fundamental fundamentally funded funding funds
funeral funny furniture further furtherance furthering future futures gaggle gain gained gaining gains gallantry gallon gallons galvanise galvanize
game games gang gangs gap gaps gardens gas gases gasoline gates gather gathered gathering gatherings gave gay gear gender generally generals generate
generated generates generating generation generational generations generators generic generosity generous genocide genomic gentlemen genuine genuinely
geographic geography geopolitical geothermal get gets getting ghost giant gift gifts gigantic gigawatts girl girls give giveaways given gives giving
glad glass global globally globe glorious go goal goals goes going gold gone good goodness goods goodwill gosh got gotten gouging govern governance
governed governing government governmental governments governors gracious grade gradually graduate graduated graduates graduating graduation grain
grains grand grandchildren granddaughter grandfather grandmother grandparents grandpop grant granted grantees granting grants grappling grassroots
grateful gratitude grave great greater greatest greatly greatness green greener greenery greenhouse greening greetings grew grid grids grief grieve
grieving grit groceries grocery gross ground groundbreaking grounded grounds groundwork group groups grow growing grown grows growth guarantee
guaranteed guarantees guardians guardrails guess guest guests guidance guide guided guidelines guides guiding guilty gun guns gut guy guys ha habitat
habitats habits had half halls halt halve hand handed handful handing handle handled handling hands hang hanging happen happened happening happens
happiness happy harassment harbor hard harder hardest hardship hardware hardworking harm harmed harmful harms harness harnessing harsh harvest has
hate hateful hatred have having hawker hawkers hazard hazardous hazards haze he head headed heading headline headlines headquarters heads heal healing
health healthcare healthier healthy hear heard hearing hearings heart heartbreaking heartened heartfelt hearts heat heating heatwaves heavily heavy
heck hectares heed heels height heightened heights heinous held helicopter helicopters hell hello help helped helpful helping helps hemisphere hence
her herd here hereby herein hereunto heritage hero heroes heroic heroism herself hesitancy hesitate hidden hide hides hiding high higher highest
highlight highlighted highlighting highlights highly highway highways hike hikes him himself hire hired hiring his historic historical historically
histories history hit hits hitting hold holders holding holds holdup hole holiday holidays holistic hollowed home homebuyers homegrown homeless
homelessness homeowners homeownership homes hometown homework homicide homicides honest honestly honesty honor honorary honored honoring honors hope
hoped hopeful hopefully hopes hoping horizon horrible horrific horrors hospital hospitality hospitalization hospitalizations hospitalized hospitals
host hostage hostages hosted hostile hostilities hosting hosts hot hotel hotels hotline hotspots hottest hour hours housed household households
housekeeping houses housing how https hub hubs huge human humane humanitarian humanity humans hundred hundreds hunger hungry hunting hurdles hurricane
hurricanes hurt hurting husband hybrid hydrogen hygiene hygienic hyperbole hypocrisy hypothetical hypotheticals iconic idea ideal ideals ideas
identification identified identifies identify identifying identities identity ideology if ignore ignored ii iii ill illegal illegally illicit illness
illnesses image imagery images imagination imagine imagined immediate immediately immense immigrant immigrants immigration imminent immobilized
immoral immune immunity immunocompromised impact impacted impactful impacting impacts impair impaired impairment impeachment impede imperative impetus
implement implementation implemented implementing implements implications import importance important importantly importation imported importers
importing imports impose imposed imposes imposing imposition impossible impressed impression impressive improper improve improved improvement
improvements improves improving in inability inaccurate inaction inadequate inappropriate inaudible inaugural inauguration incarcerated incarceration
incentive incentives incentivise incentivize inception incest inch incidence incident incidents incinerated incineration include included includes
including inclusion inclusive income incomes incoming inconsistent incorporate incorporated incorporating increase increased increases increasing
increasingly incredible incredibly incremental incumbent incurred indeed independence independent independently independents index indicate indicated
indicates indicating indication indications indicators indictment indirect indirectly indispensable individual individually individuals indoor indoors
industrial industries industry ineffective ineligible inequality inequities inevitable infant infants infected infection infections infectious
inflation inflationary inflection influence influx inform informal information informed informing infrastructure ingenuity ingredients inherent
inherited inhumane initial initially initiate initiated initiative initiatives injunction injured injuries injury injustice injustices inland innocent
innovate innovation innovations innovative innovators input inputs inquiry insecurity inserting inside insight insights insist inspection inspections
inspiration inspire inspired inspires inspiring instability install installation installations installed installing instance instances instead
instituted institution institutional institutions instructed instruction instructions instrument instrumental instruments insufficient insulin
insurance insurers insurrection intact integral integrate integrated integrating integration integrity intel intellectual intelligence intend intended
intending intends intense intensify intensifying intensity intensive intent intention intentional intentionally intentions interact interaction
interactions interactive interagency interconnected interdisciplinary interest interested interesting interests interface interfere interference
intergenerational interim intermingling internal internally international internationally internet internships interoperability interoperable
interpret interpretation interpreted interpreter intersection interstate intertwined intervene intervention interventions interview interviews
intimate intimidate intimidation into introduce introduced introducing introduction invade invaded invading invalid invaluable invasion invented
inventions inventory invest invested investigate investigated investigating investigation investigations investigative investigators investing
investment investments investor investors invests invisible invitation invitations invite invited inviting invoked invoking involve involved
involvement involves involving ironclad irregular irresponsible irreversible irrigation is island isolate isolated isolation issuance issue issued
issues issuing it item items its itself iv jail jeopardize jeopardy jet jets job jobs join joined joining joins joint jointly joke joking journalist
journalists journey journeys joy joyful judges judgment judgments judicial jump junior junk jurisdiction jurisdictions just justice justices
justification justified justify juvenile keen keep keeping keeps kept key kick kicked kicking kid kidding kids kill killed killer killing kind
kindergarten kindness kinds kings kitchen kits knew knock knocked knocking know knowing knowledge known knows la lab label labeling labels labor
laboratories laboratory labour labs lack ladder laid land landed landfall landfill landing landlords landmark lands landscape landscapes landslides
lanes language languages lapses large largely larger largest last lasting lastly lasts late later latest latter laude launch launched launches
launching laundering law lawful lawmakers laws lawsuit lawsuits lawyer lawyers lay layers laying layoffs lays lead leader leaders leadership leading
leads leafy leak leakage leaked leaks lean leaning leap learn learned learning lease leases leasing least leave leaves leaving led left legacies
legacy legal legally legendary legislation legislative legislators legislature legislatures legitimate lend lenders lending length lengthy lens less
lessen lesson lessons let lethal letter letters letting level levels lever leverage leveraged leverages leveraging levers liability liaison liberal
liberties liberty libraries licence licences license licensed licenses licensing lie lies lieu life lifecycle lifeline lifelong lifesaving lifespan
lifestyle lifetime lift lifted lifting lifts light lighting lights like likelihood likely likeminded likes likewise limit limitation limitations
limited limiting limits line lines link linked links liquefied list listed listen listened listening lists literacy literally literature lithium
litigation litres litter littering little live liveable lived livelihood livelihoods lives livestock living ll load loan loans lobbying local
localised localities locally locate located location locations lock lockdowns locked lockstep log logic logistical logistics logo long longer longest
longstanding longtime look looked looking looks loop loophole loopholes loops lose loses losing loss losses lost lot lots loud loudly love loved
lovely loves loving low lower lowered lowering lowers lowest lows luck lucky lunar lunch luxury lying ma machine machines macroeconomic mad made
magazines magic magna magnificent mail main mainly mainstream maintain maintained maintaining maintains maintenance major majorities majority make
makers makes making malaria male malicious malign malls malnutrition man manage managed management managers manages managing mandate mandated mandates
mandatory manifest manipulation manner manpower manufacture manufactured manufacturer manufacturers manufacturing many map mapping maps marched
marching margin marginalized margins marijuana marine maritime mark marked marker markers market marketing marketplace markets marking marks marriage
marriages married marry mask masking masks mass massive master match matched matches matching material materials maternal maternity math matter
mattered matters maximise maximize maximum may maybe mayors me meal meals mean meaning meaningful meaningfully means meant meantime measurable measure
measured measurement measures measuring meat mechanical mechanics mechanism mechanisms media median mediation medical medically medication medications
medicine medicines medium meet meeting meetings meets megawatts member members membership membrane memo memorandum memories memory men mental mention
mentioned mentor mentoring mentors mentorship merchant mere merely merger mergers merit mess message messages messaging messengers met metal metals
meters methane method methodologies methodology methods metre metres metric metrics micro microphone mid middle midst midterm midterms mifepristone
might migrant migrants migration mild mile miles milestone milestones militarily military militia million millions mind mindful minds mindset mine
mineral minerals mines minimal minimise minimize minimizing minimum mining ministerial ministers minor minorities minority minors minute minutes
miscarriage misconduct misinformation misleading miss missed missile missiles missing mission missions mistake mistakes misuse mitigate mitigating
mitigation mix mixed mob mobile mobilise mobility mobilization mobilize mobilized mobilizing mode model modeling models moderate modern modernization
modernize modernized modernizing modes modest modification modifications modified modify modular mom moment moments momentum moms monetary money
monitor monitored monitoring monitors monkeypox monoclonal month monthly months monument monumental monuments mood moral morale moratorium morbidity
more morning mortality mortgage mortgages mosquito mosquitoes most mostly mother mothers motion motivated motivation motor mountains mounting mourn
mouth move moved movement movements moves moving mpox much mudslides multifamily multilateral multinational multiple municipal municipalities
munitions murder murdered murders museums music must mutilation mutual mutually my myriad myself naloxone name named namely names narcotics narrative
narrow nascent nation national nationally nationals nations nationwide natural naturalization naturally nature naval navigate navigating navigation
near nearby nearest nearly necessarily necessary necessities necessity neck need needed needing needless needs negative negatively neglect negotiate
negotiated negotiating negotiation negotiations negotiator negotiators neighbor neighborhood neighborhoods neighboring neighbors neighbours neither
net network networking networks neutral never new newest newly news next nexus nice night nightlife nightmare nights nine no noble nobody noise
nominate nominated nominating nomination nominations nominees noncitizens none nonpartisan nonprofit nonprofits nonproliferation nor norm normal
normalcy normalization normally norms northern not notable notably note noted notes nothing notice noticed notices notification notifications notified
notify noting notion novel now nowhere nuclear nudge nuisance number numbers numerous nurse nurses nursing nurture nurturing nutrient nutrition
nutritional nuts oath object objective objectives objects obligation obligations observance observation observations observe observed observing
obstacle obstacles obstruction obtain obtained obtaining obvious obviously occasion occasions occupants occupation occupied occur occurred occurring
occurs ocean oceans odds of off offence offences offender offenders offenses offensive offer offered offering offerings offers office officers offices
official officially officials offset offshore offtake often oil old older oldest on once one ones ongoing online only onset onshore onslaught onto
onwards open opened opening openly openness opens operate operated operates operating operation operational operationally operations operator
operators opinion opinions opioid opioids opponent opponents opportunities opportunity oppose opposed opposing opposite opposition oppression optimal
optimise optimising optimism optimistic option options or oral order ordered ordering orderly orders ordinary organ organic organisation organisations
organise organised organising organization organizational organizations organize organized organizing orientation origin original originally
originating origins orphaned other others otherwise ought our ours ourselves out outages outbreak outbreaks outcome outcomes outcompete outdated
outdoor outdoors outfit outlet outlets outline outlined outlines outlining outlook output outrage outrageous outreach outset outside outstanding over
overall overarching overburdened overcapacity overcome overcoming overdose overdraft overdue overlap overly overnight oversaw overseas oversee
overseeing overseen oversees oversight overtime overturn overturned overturning overview overwhelmed overwhelming overwhelmingly owe owed own owned
owner owners ownership owns oxygen pace pack package packaged packages packaging packed packing page paid pain painful paint pair paired pal pandemic
pandemics panel panels paper papers paperwork paradigm paragraph parallel parameters paramount pardon parent parental parents parking parks parole
part partial participant participants participate participated participating participation particular particularly parties partisan partly partner
partnered partnering partners partnership partnerships parts party pass passage passed passenger passengers passes passing passion passionate
passionately passport past patent path paths pathway pathways patience patient patients patriot patriotic patriotism patriots patrons pattern patterns
pause paused pauses pave pay paycheck paychecks paying payment payments pays peace peaceful peacefully peak pedestrian pediatric pediatricians peer
peers pen penalties penalty pending penny pension pensions people peoples per perceived percent percentage perfect perfectly perform performance
performed performing perhaps period periodically periods permanent permanently permissible permission permit permits permitted permitting perpetrated
perpetrators persecution perseverance persist persistence persistent person personal personally personnel persons perspective perspectives pest
petition petitions pharmaceutical pharmacies pharmacy phase phased phases phasing phenomenon philanthropic philanthropy philosophy phone phones photo
photograph photographs photos photovoltaic phrase physical physically physician physicians pick picked picket picking picture pictures piece pieces
pier pill pillar pillars pills pilot piloted piloting pilots pioneer pioneering pioneers pipe pipeline pipelines pipes pitch pits pivot pivotal
pivoted place placed placement places placing plain plan plane planes planet planned planning plans plant planted planting plants plastic plastics
platform platforms play playbook played player players playing plays plea pleasant please pleased pleasure pledge pledged pledges pledging plenty plus
pocket pockets podium poet point pointed pointing points poised poison poisoning poisonous police policies policing policy policymakers policymaking
political politically politicians politicized politics poll polling polls pollutants pollution pool poor poorest popular population populations port
portal portfolio portion portions portraits ports pose posed poses position positioned positioning positions positive positively possess possession
possibilities possibility possible possibly post posted posters postpartum posts postsecondary posture postured potable potential potentially poultry
pounds poured poverty power powered powerful powering powers pr practicable practical practically practice practiced practices practicing practise
practitioners praise praised pray prayer prayers praying pre precautions precedent preceding precious precise precisely precision preclude
preconditions precursor precursors predatory predecessor predecessors predict predictability predictable predicted predicting prediction predictions
predominantly preexisting prefer preference preferences preferential preferred pregnancy pregnant prejudge preliminary premier premise premises
premium premiums prep preparation preparations prepare prepared preparedness prepares preparing preschool prescribe prescribed prescription
prescriptions presence present presentation presented presenting presents preservation preserve preserved preserving presidency presidents press
pressed pressing pressure pressures pretext pretty prevail prevailing prevalence prevent preventable preventative prevented preventing prevention
preventive prevents preview previewed previous previously price prices pricing pride priest primarily primary principal principals principle
principled principles print prior priorities prioritization prioritize prioritized prioritizing priority prism prison prisoner prisoners prisons
privacy private privately privilege privileged pro proactive proactively probably problem problematic problems procedural procedure procedures proceed
proceeding proceedings proceeds process processed processes processing proclaim proclaimed proclamation proclamations procure procurement produce
produced producer producers produces producing product production productive productivity products profession professional professionalism
professionals professions profile profit profitable profits profound program programmatic programme programmes programming programs progress
progressive progressively prohibit prohibited prohibiting prohibition prohibitions prohibits project projected projecting projection projections
projects proliferation prolonged prominent promise promised promises promising promote promoted promotes promoting promotion prompt prompted promptly
prone pronounced proof propaganda propel proper properly properties property proportion proposal proposals propose proposed proposes proposing
proposition prosecute prosecuted prosecuting prosecution prosecutions prosecutor prosecutors prospect prospective prospects prosper prosperity
prosperous protect protected protecting protection protections protective protects protein proteins protest protesters protests protocol protocols
proud proudly prove proved proven proves provide provided provider providers provides providing proving provision provisions proxies proxy prudent
public publication publications publicly publish published publishes publishing pull pulled pulling pulpit pump pumping pumps punish punishing
punishment purchase purchased purchases purchasing pure purely purpose purposes pursuant pursue pursued pursuing pursuit purview push pushback pushed
pushing put puts putting quadruple qualifications qualified qualify qualifying quality quantities quantity quantum quarter quarterly quarters question
questioning questions queue quick quicker quickly quiet quieter quit quite quo quota quote quoted race races racial racism racist radar radical radio
raging rail railroad railroads rain rainfall rainwater raise raised raises raising rallied rallies rally rallying ramp ramping ran ranchers range
ranges ranging rank ranking ranks ransomware rape rapid rapidly rare rate rates rather ratification rating ratio rational rationale raw re reach
reached reaches reaching react reacted reacting reaction reactions reactor reactors read readily readiness reading readout ready reaffirm reaffirmed
reaffirming reaffirms real realise realistic realities reality realize realized realizing really realm reap reason reasonable reasonably reasons
reassurance reassure reauthorization reauthorize reauthorized rebate rebates rebound rebuild rebuilding rebuilt recall receive received receives
receiving recent recently reception recess recession recipient recipients reciprocal reciprocity reckless reclaim reclaimed reclaiming reclamation
recognise recognised recognises recognition recognize recognized recognizes recognizing recommend recommendation recommendations recommended
recommending recommends recommit reconciliation reconnect reconnecting reconstruction record recorded records recover recovered recovering recovery
recreation recreational recruit recruiting recruitment recyclable recyclables recycle recycled recycling red redacted rededicate redouble reduce
reduced reduces reducing reduction reductions reelect reelected reelection reentry refer reference referenced referencing referendum referral referred
referring refers refine refined refining reflect reflected reflecting reflection reflective reflects reform reforming reforms refrain refrigerants
refrigerators refuge refugee refugees refund refunds refusal refuse refused refusing regain regard regarding regardless regards regime regimes region
regional regions registered registering registration regret regrets regular regularly regulate regulated regulating regulation regulations regulators
regulatory rehabilitation reimbursement reinforce reinforced reinforces reinforcing reinstate reinstated reiterate reiterated reiterating reject
rejected relate related relates relating relation relations relationship relationships relative relatively relatives relay release released releases
releasing relentless relentlessly relevant reliability reliable reliance reliant relied relief relies relieve relieved religion religious reluctant
rely relying remain remainder remained remaining remains remarkable remarks remediate remediation remedies remedy remember remembered remembering
remembrance remind reminded reminder reminders reminding reminds remnants remote remotely removal removals remove removed removing renamed renew
renewable renewables renewal renewed renewing renowned rent rental rentals renters rents reopen reopened reopening repair repairing repairs
reparations repay repayment repeal repealing repeat repeated repeatedly repeating repercussions replace replaced replacement replacing replenish
replenishment report reported reportedly reporter reporters reporting reports represent representation representatives represented representing
represents repression reproductive reputation request requested requesting requests require required requirement requirements requires requiring
rescind rescinded research researcher researchers reservation reserved reserves reservoir reservoirs resettlement reside residence resident
residential residents resides resign resigned resilience resiliency resilient resistance resolute resolution resolutions resolve resolved resolving
resort resource resources respect respected respectful respecting respective respectively respects respiratory respond responded respondents
responders responding response responses responsibilities responsibility responsible responsibly responsive rest restart restaurant restaurants
restoration restore restored restoring restraining restraint restrict restricted restricting restriction restrictions restrictive restroom restrooms
rests result resulted resulting results resume resumed resurgence retail retailers retain retaining retaliation retention retire retired retirees
retirement retiring retreat retribution retrofit retrofitting return returned returning returns reunited reusable reusables reuse reusing reveal
revealed revenge revenue revenues reverse reversed reversing review reviewed reviewing reviews revise revised revising revision revisions revisit
revitalization revitalize revitalizing revoke revoked revolution revolutionary reward rewards rhetoric rich rid ride ridiculous right righteous
rightly rights rigorous ring rings rip ripped rise risen rising risk risked risking risks rivers road roadmap roads robust rock rocket rockets rocks
role roles roll rolled rolling rollout rolls roof rooftop rooftops room rooms root rooted rooting roots rose rotational roughly round rounds
roundtable route routes routine routinely row rule ruled rulemaking rules ruling run rundown running runoff runs runway rural sacred sacrifice
sacrificed sacrifices sad sadly safe safeguard safeguarding safeguards safely safer safety said sailors sake salaries salary sale sales salmon same
samples sampling sanction sanctioned sanctions sanctuary sand sanitation sat satellite satellites satisfaction satisfied satisfy save saved saves
saving savings saw say saying says scale scaled scaling scams scarcity scared scenario scenarios scene scenes schedule scheduled schedules scheduling
scheme schemes scholars scholarship scholarships school schools science scientific scientist scientists scope score scores scourge screen screened
screening screenings se sea seafood seal search seas season seasonal seasons seat seated seating seats seawater second secondary secondhand secondly
seconds secret section sections sector sectoral sectors secure secured securely securing securities security see seed seeds seeing seek seekers
seeking seeks seem seemed seems seen sees segment segments segregate segregated segregation seize seized seizing seizures select selected selection
self selfless selflessness sell selling semiconductor semiconductors senators send sending sends senior seniors sense senseless sensitive sensors sent
sentence sentences sentencing sentiment separate separated separately separates separation seq sequence sequencing series serious seriously
seriousness servant servants serve served serves service servicemembers servicemen servicers services serving session sessions set sets setting
settings settle settled settlement settlements seven seventh several severe severely severity sewer sewerage sewers sex sexual shade shadow shall sham
shameful shape shaped shaping share shared shareholders shares sharing sharp shattered she shed sheet sheets shelf shelter sheltering shelters shelves
shield shift shifted shifting shifts shine shining ship shipbuilding shipment shipments shipped shipping ships shocked shocks shoot shooter shooting
shootings shop shopping shops shore shores short shortage shortages shorter shortfall shortly shot shots should shoulder shoulders shout show showcase
showcasing showed shower showing shown shows shut shutdown shutdowns shutting shy siblings sic sick side sidelines sides sight sign signal signaled
signals signature signed significance significant significantly signing signs silence silent silver similar similarly simple simplify simply
simultaneously since sincere sincerely singing single singular sir sister sisters sit site sites sits sitting situated situation situations six sixth
size sizes skies skill skilled skills skillsets skin sky slash slashing slate slavery sleep sleeping sleeves slide slides slightly slow slowed slowing
sludge small smaller smallest smart smarter smile smoke smokers smoking smooth smugglers smuggling so soaring social socially societal societies
society soft software soil soils solar sold soldier soldiers sole solely solemn solid solidarity solitary solution solutions solve solving some
somebody somehow someone something sometimes somewhat somewhere son song sons soon sooner sophisticated sorry sort sorts sought soul souls sound
sounded sounds source sources sourcing southern southwest sovereign sovereignty space spaces span spanning spark speak speakers speaking speaks
spearheaded special specialists specialized specialty species specific specifically specificity specifics specified spectrum speculate speculation
speech speeches speed speeds speedy spells spend spending spends spent spike spill spirit spiritual spite split spoke spoken spokesperson sponsor
sponsored sponsors sports spot spotlight spots spouse spouses spread spreading spring spur spurred spurring spyware square stability stabilization
stabilize stabilizing stable staff staffers staffing stage stages staggering stake stakeholder stakeholders stakes stall stalled stallholders stalls
stance stand standalone standard standardized standards standing standpoint stands stark stars start started starting starts startups state stated
statehood statement statements statewide stating station stations statistics status statute statutes statutory stay stayed staying stays steadfast
steady steal steel steep steer steering stem stemming step stepped stepping steps steward stewards stewardship stick sticking stigma still stimulus
stock stockpile stockpiles stocks stolen stone stood stop stopped stopping stops storage store stored stores stories storm stormed storms stormwater
story straight straightforward strain strategic strategically strategies strategy stream streamline streamlined streamlining streams streets strength
strengthen strengthened strengthening strengthens strengths strenuous stress stressed stretch stretched strict strictly strides strike strikes
striking stringent strings strip strive strong stronger strongest strongly struck structural structure structured structures struggle struggled
struggles struggling stuck student students studied studies study studying stuff stunt stunts subchapter subject subjected subjects submarine
submarines submission submit submitted submitting subsection subsections subsequent subsequently subsidiary subsidies subsidized subsidy substance
substances substantial substantially substantive substitute suburban succeed succeeded success successes successful successfully successor such sudden
suffer suffered suffering sufficient suggest suggested suggesting suggestion suggestions suggests suicide suit suitable suite sum summa summary summer
summit summits sun sunset super supermarket supermarkets supplement supplemental supplied supplier suppliers supplies supply supplying support
supported supporter supporters supporting supportive supports supposed suppress suppression supremacy sure surface surge surged surges surgical
surging surpassed surplus surprise surprised surprising surrender surrounded surrounding surveillance survey surveyed surveys survival survive
survived survivor survivors suspect suspected suspend suspended suspension sustain sustainability sustainable sustainably sustained sustaining swear
sweeping swift swiftly swimming switch switching sworn symbol symptomatic symptoms synagogues synergies synthetic system systematic systematically
systemic systems table tables tackle tackling tactical tactics tailored take takeaway taken takes taking talent talented talents talk talked talking
talks tall tandem tangible tank tanks tap tape tapped tapping taps target targeted targeting targets tariff tariffs tarmac task tasked tasks taught
tax taxable taxes taxpayer taxpayers teach teacher teachers teaches teaching team teams tear tech technical technicians techniques technological
technologies technology telecommunications telehealth telephone television tell telling tells temperature temperatures temporarily temporary ten
tenancy tenant tenants tend tender tenders tens tension tensions tenth tenure term terminal terminate terminated termination terms terrible terrific
territorial territories territory terror terrorism terrorist terrorists test testament tested testified testimony testing tests text textile th than
thank thanked thankful thanking that the theater theft their theirs them theme themes themselves then theories theory therapeutics therapies therapy
there thereafter thereby therefore thereof these they thin thing things think thinking thinks third thirds thirty this thorough thoroughly those
though thought thoughtful thoughts thousand thousands threat threaten threatened threatening threatens threats three threshold thresholds thrilled
thrive thriving throat through throughout throw throwing thrown thus thy ticket tide tie tied ties tight timber time timeframe timeless timeline
timelines timely times timetable timing tiny tip tips tired tireless tirelessly tissue title titled to toast tobacco today together toilet toilets
told tolerance tolerate toll tomorrow tone tonight tonne tonnes tons too took tool toolkit tools top topic topics topline topper torch torches
tornadoes torture total totaling totality totally touch touched touches tough toughest tour tourism tours toward towards town towns toxic trace
tracing track tracked tracking tracks trade traded trades trading tradition traditional traditionally traditions traffic trafficked traffickers
trafficking tragedies tragedy tragic tragically trail trails train trained training trainings trains trajectory tranche trans transaction transactions
transatlantic transboundary transcript transfer transferred transfers transform transformation transformational transformative transformed
transforming transgender transit transition transitional transitioning transitions translate translated translation transmissibility transmissible
transmission transmit transmits transmitted transnational transparency transparent transparently transport transportation transported trapped trash
trauma travel traveled travelers traveling travels tray trays treasure treat treated treating treatment treatments treats treaty tree trees tremendous
trend trends trial trials tribute trickle tried tries trigger trilateral trillion trillions trip triple tripled trips triumph troop troops tropical
trouble troubled troubling truce truck trucking trucks true truly trust trusted trustworthy truth truths try trying tuition tune tuned tunnel tunnels
turbine turbines turn turned turning turnout turnover turns tweeted twelve twenty twice twin two type types typical typically tyranny ugly ultimate
ultimately unable unacceptable unaccompanied unanimous unanimously unauthorized uncertain uncertainty unclassified uncommon unconscionable undeniable
under undercut underestimate undergo undergoing undergraduate underground underinvestment underline underlying undermine undermined undermines
undermining underpin underpinned underrepresented underscore underscored underscores underscoring undersea underserved understand understandable
understandably understanding understands understood undertake undertaken undertaking underwater underway undo undocumented unemployment unequivocal
unequivocally unexpected unfair unfairly unfinished unfold unfolding unfortunate unfortunately unified uniform unify unilateral unilaterally
unimaginable uninsured unintended union unions unique uniquely unit unite unites uniting units unity universal universe universities unjust
unjustified unknown unlawful unlawfully unleash unleashed unleashing unless unlike unlikely unlock unlocking unmanned unmatched unmute unmuted
unnecessary unpaid unparalleled unprecedented unpredictable unprovoked unquote unregulated unrelated unrelenting unreported unsafe unseen until unused
unusual unvaccinated unveiled unwavering up upcoming upcycle update updated updates updating upfront upgrade upgraded upgrades upgrading upheld uphold
upholding uplift uplifting upon upset upskilling upstream uptake uptick uranium urban urge urged urgency urgent urgently urges urging us usage use
used useful user users uses usher using usual usually utilisation utilities utility utilization utilize utilized utilizing utmost vacant vaccinate
vaccinated vaccinating vaccination vaccinations vaccinators vaccine vaccines valid valor valorem valuable valuation value valued values variant
variants variety various vary varying vast ve vector vegetable vegetables vegetation vehicle vehicles vehicular vendors ventilation venture venues
verdict verification verified verify version versus vertical very vessel vessels vested vests veteran veterans veto vetted vetting vi via viability
viable vial vibrant vicinity vicious victim victims victories victory video videos view viewed viewing viewpoints views vigilant vigorously vii viii
vile villages violate violated violating violation violations violence violent viral virtual virtually virtue virus viruses visa visas visibility
visible vision visions visit visited visiting visitor visitors visits visual vital vitality vitally vocal voice voices void volatile volatility volume
volumes voluntarily voluntary volunteer volunteered volunteers von vote voted voter voters votes voting vouchers vow vowed vulnerabilities
vulnerability vulnerable wa wafer wage wages wait waited waiting waive waiver waivers wake wakes walk walked walking walks wall walls want wanted
wanting wants war warehouse warfare warm warmer warmest warming warned warning warnings warrant warranted warrants warriors wars wartime was washed
washing wastage waste wasted wasteful wastes wastewater watch watched watching water waters watershed waterways waterworks wave waver waves way ways
we weak weaken weakened weakening weaker weakness wealth wealthiest wealthy weapon weaponization weaponize weapons wear wearing weather webinar
webinars website websites week weekend weekends weekly weeks weigh weighing weight welcome welcomed welcomes welcoming welfare well wellbeing wellness
wells went were wet wh what whatever whatsoever wheat when whenever where wherever whether which while whilst who whoa whoever whole wholesale whom whose why
wide widely widen wider widespread wife wild wilderness wildfire wildfires wildland wildlife will willing willingness win wind window windows winds
wing winner winners winning wins winter wipe wiped wire wireless wisdom wish wishes with withdraw withdrawal withdrawn withdrew withholding within
without withstand witnessed witnessing woke woman women won wonder wondered wonderful wondering wonders wood woods word words work worked worker
workers workforce working workplace workplaces works workshop workshops world worldwide worried worry worrying worse worsening worship worst worth
worthy would wounded wounds wrap wrapped writ write writing written wrong wrongful wrongfully wrote xenophobia yards year years yellow yesterday yet
yield yields you young younger youngest your yours yourself yourselves youth youths zero zone zones zoning`;
