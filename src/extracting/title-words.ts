/**
 * Words that stand around names and say what they are: honorifics, offices, relations, suffixes,
 * particles, verbs of saying. Lower-case, without accents and full stops. Lists only; no rules.
 */

/** Forms of address: they go with a name and are no office. */
export const HONORIFICS = `mr mrs ms miss mx messrs mister madam madame mme mlle monsieur m dr drs doctor prof
sir dame lord lady h.e he hon honourable honorable rev revd reverend fr father sister brother sr. sra srta senor senora
señor dona herr frau fru herrn shri smt datuk dato tan encik puan cik haji hajjah ustaz sheikh shaikh
shaykh excellency majesty highness maj capt lt sgt cpl pvt pfc spc adm brig sfc ssgt msgt csm lcdr ltc const ens cmdr cdr cllr atty ven venerable
hrh hm hh h.k.h h.m gentleman msgr monsignor smti mdm mevr dhr dott dott.ssa avv sig sig.ra baroness viscountess countess marquess pandit ustad swami
adv engr arch amb supt insp det const pte cst cllrs profs drs fra hajji tun tunku tengku raja pengiran m.r m.s mr.and thiru thirumathi tmt alhaji alhaja hajiya ustadh`;

/** Heads of offices and relations: with one of these a phrase is somebody's role. */
export const OFFICES = `president presidents minister ministers secretary secretaries senator senators sen sens representative
representatives rep reps congressman congresswoman congressmen ambassador ambassadors governor governors gov gov-general
premier chancellor taoiseach king queen prince princess emperor empress sultan emir crown-prince pope cardinal bishop
archbishop patriarch
general gen lieutenant colonel col major captain commander sergeant corporal private admiral brigadier marshal
commodore airman seaman specialist lance-corporal judge justice magistrate attorney solicitor prosecutor barrister
lawyer counsel counsellor counselor chairman chairwoman chairperson chair chairs co-chair co-chairs vice-chair
vice-president vice-chairman vicepresident director directors director-general director-generals manager managers
commissioner commissioners administrator administrators spokesperson spokesman spokeswoman spokespersons spokesmen
adviser advisor advisers advisors aide officer officers executive ceo cfo coo cto cno cmo cio ciso chro cdo cro cpo chief chiefs head heads leader leaders
speaker mayor mayors sheriff councillor councilman councilwoman councilmember alderman aldermen treasurer auditor comptroller
inspector superintendent principal dean provost rector professor professors lecturer teacher researcher scientist
economist historian author writer journalist reporter correspondent editor publisher photographer columnist 
engineer architect artist actor actress singer musician poet composer activist advocate organizer organiser founder
co-founder cofounder owner co-owner partner member members candidate nominee nominees delegate delegates envoy envoys
coordinator co-ordinator czar consul diplomat negotiator mediator undersecretary under-secretary-general
secretary-general deputy assistants attorney-general lieutenant-governor governor-general citizen student pupil nurse physician
surgeon veteran soldier astronaut coach player athlete champion farmer rancher fisherman businessman
businesswoman entrepreneur investor philanthropist volunteer firefighter policeman constable trooper detective
compatriot teammate colleague classmate midwife midwives paramedic winger goalkeeper striker defender midfielder novelist laureate prize-winner
winner defendant passenger driver suspect victim resident neighbour neighbor survivor hostage pilot captain-general d'affaires lobbyist analyst strategist scholar intern assistant moderator mp mps mla mlc
wife husband son sons daughter daughters children mum mom dad twins brothers sisters father mother brother sister parents widow widower grandson granddaughter grandfather
grandmother uncle aunt nephew niece cousin counterpart fiance fiancee partner spouse
statsminister utrikesminister finansminister justitieminister forsvarsminister naringsminister socialminister
utbildningsminister miljominister klimatminister kulturminister arbetsmarknadsminister bistandsminister
jamstalldhetsminister civilminister bostadsminister energiminister infrastrukturminister landsbygdsminister
statssekreterare pressekreterare pressansvarig generaldirektor ordforande ambassador statsradet statsrad minister
migrationsminister inrikesminister gymnasieminister barnminister folkhalsominister handelsminister eu-minister
overdirektor rikspolischef myndighetschef kanslichef enhetschef avdelningschef presschef kommunikationschef chef vd
direktor landshovding justitiekansler riksbankschef partiledare sprakror riksdagsledamot ledamot talman talesperson
regionrad kommunalrad borgmastare forskare forskarna rederichef sakkunnig
kanzler kanzlerin bundeskanzler bundeskanzlerin prasident prasidentin vorsitzender vorsitzende sprecher sprecherin
staatssekretar staatssekretarin botschafter botschafterin geschaftsfuhrer geschaftsfuhrerin vorstandsvorsitzender
burgermeister burgermeisterin abgeordneter abgeordnete
directeur directrice ministres presidente senateur senatrice ambassadeur ambassadrice maire prefet porte-parole pdg
directora presidenta senador senadora diputado diputada portavoz canciller directorio alcaldesa
servant whip instructor pilot cosponsor cosponsors co-sponsor co-sponsors arbitrator liaison commandant inventor co-leader agent agents
defendant defendants expert experts fellow trustee trustees chaplain consultant developer designer attache registrar
vice-chancellor curator librarian producer filmmaker contractor accountant broker ombudsman deputy-director vice-chair
envoys lawmaker lawmakers legislator legislators assemblyman assemblywoman assemblymember councilmembers commissioner-general
prosecutors judges justices professors lawyers attorneys scientists researchers economists activists journalists
astronauts chairmen chairwomen founders co-founders authors cosmonaut biologist chemist physicist psychologist
psychiatrist pharmacist paramedic dentist veterinarian epidemiologist geologist statistician mathematician
anthropologist sociologist criminologist ecologist meteorologist climatologist chargé charge-d'affaires duchess
rapporteur rapporteurs convener convenor bookkeeper archaeologist archaeologists observer operator presenter goalkeepers
coroner coroners examiner examiners investigator investigators warden matron headteacher headteachers conservator archivist
appellant appellants respondent respondents plaintiff plaintiffs claimant claimants petitioner petitioners
medallist medallists medalist medalists campaigner campaigners forecaster forecasters hydrologist ranger rangers gardener surveyor planner
harbourmaster harbormaster pastor pastors imam rabbi
co-author co-authors sponsor paralegal secretary-treasurer clerk bailiff chancellors premiers presiding-officer organist prefect nuncio collector collectors dispatcher dispatchers
pianist pianists violinist violinists violist cellist cellists flutist flautist oboist clarinetist bassoonist trumpeter trombonist percussionist
guitarist drummer bassist saxophonist harpist soprano mezzo-soprano contralto countertenor tenor baritone bass-baritone conductors
sculptor painter illustrator critic programmer controller headmaster headmistress vice-rector pro-rector archdeacon abbot deacon vicar
therapist tutor trainer sophomore sophomores freshman freshmen valedictorian
conductor choreographer playwright novelist essayist screenwriter cinematographer composer-in-residence
emissary emissaries deans provosts minister-in-charge officer-in-charge editor-in-chief
meps supervisor supervisors councillors councilor councilors cadet sprakror forbundsordforande huvudman rektor verksamhetschef oppositionsrad
landrat landratin stadtrat stadtratin ministerprasident ministerprasidentin dezernent dezernentin beigeordneter intendant intendantin
bundesrat bundesratin bundesprasident bundesprasidentin bundesminister bundesministerin staatsminister staatsministerin
nationalrat nationalratin standerat standeratin regierungsrat regierungsratin landesrat landesratin stadtprasident stadtprasidentin
prefete docteur adjointe procureur procureure recteur rectrice conseiller conseillere commissaire presidentes
gobernadora licenciado licenciada doctora abogado abogada portavoces consejero consejera rector rectora concejal concejala delegada subdelegado subdelegada vicepresidenta vicepresidente ingeniero
jefe jefa comisario comisaria catedratico catedratica investigadora
engenheiro engenheira deputado deputada vereador vereadora prefeito prefeita reitor reitora coordenador coordenadora
sindaco sindaca prefetto direttore direttrice assessore assessora soprintendente senatore senatrice deputato rettore rettrice segretario segretaria
vescovo questore presidentessa
burgemeester wethouder wethouders staatssecretaris directeur voorzitter woordvoerder gedeputeerde hoogleraar lijsttrekker
presidente ministro ministra secretario secretaria embajador embajadora gobernador alcalde ministre`;

/** Words that stand before an office's head and belong to it. */
export const OFFICE_MODIFIERS = `prime foreign vice deputy assistant acting former ex under senior junior parliamentary associate
special permanent executive chief principal attorney solicitor defense defence finance treasury interior trade
national security press communications state federal district adjutant ranking majority minority first second third
royal press-secretary current then late incoming outgoing managing lead founding honorary emeritus crown grand high
lieutenant major brigadier rear staff master petty sergeant supreme chief-justice homeland economic political
legislative public affairs media policy policymaker co principal-deputy shadow home union cabinet police fire cyber
republican republicans democratic democrat democrats nationals greens labor labour liberal conservative green independent u.s us uk un eu nato-wide private
retired congressional presidential regional global group non-resident resident vice-prime interim designate additional`;

/** Of these the short forms that are nobody's name, though lists of names have them. */
export const ABBREVIATED_TITLES = `sen sens rep reps gov gen col adm maj capt sgt lt cpl cmdr prof rev hon pres sec amb adv det insp supt`;

/** Letters behind a name: seats, honours, degrees. In capitals. */
export const POST_NOMINALS = `MP MHR MLA MLC MEP MSP MS TD QC KC SC AC AO AM OAM OBE CBE MBE KBE DBE GCMG KCMG CMG CVO LVO MVO JP PSM PHD MD DDS DVM RN
MBA CPA CFA JD ESQ BSN MSN DNP MPH MPA MPP LCSW FACHE FAAN PHD EDD DO PE AIA FRS FRCP IAS IPS IFS EGH CBS MGH SJ OP OFM RAN RAAF USN USMC USAF USA RET BBM PBM VIC NSW QLD TAS ACT`;

/** Party and order suffixes that belong to a name. */
export const SUFFIXES = `jr sr ii iii iv jnr snr`;

/** Lower-case parts of surnames. */
export const PARTICLES = `de del della di da do dos das du des la las los le van von der den ter ten bin binti bint ibn al el
ul ur y zu zur af av ben abu e st al- ap`;

/** Verbs whose subject is somebody who says or does something that persons do. */
export const SAYING = `said says say stated states added adds noted notes explained explains announced told tells asked asks replied
remarked commented concluded continued urged emphasized emphasised stressed declared argued insisted wrote writes observed
responded reiterated acknowledged warned testified praised thanked called expressed welcomed agreed recalled underscored
underlined highlighted pointed confirmed affirmed claimed admitted pledged vowed predicted joked lamented quipped
sa sade sager saager uppger`;

/** Other verbs that mostly have persons for subjects. */
export const ACTING = `met spoke visited introduced led attended joined served serves graduated received earned holds lives resides
works worked sponsored cosponsored joins chairs chaired arrived travelled traveled was is has had will would also
discussed addressed delivered signed opened hosted born died retired resigned became succeeded succeeds succeeding`;
