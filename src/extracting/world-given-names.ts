/**
 * Common given names by culture, as any dictionary of names lists them. Lower-case, without accents.
 * Written for this project from general knowledge, never from a collection of documents: nobody's rare
 * name belongs here. Names that English shares are in `given-names.ts`. Lists only.
 */

const ARABIC = `abbas abd abdallah abdelaziz abdo abdulaziz abdulla abdullah abdulrahman abid abir ablah adil adnan afaf ahlam akram ala alaa alhassan alya amani amar
amer amin aminah ammar amr anas anis anwar areej arwa asad ashraf asma asmaa assad atef awad aya ayman azhar aziz aziza azza badr bahaa bahiga basel
bashar basheer bashir basim basma bassam bassem bilal bouchra boutros bushra dalal daoud dawood diya doaa ebrahim emad eman essam fadel fadi fadia
fady fahad fahd faisal fareed fares farid farida faris farouk fathi fatma fawzi fawzia fayez fayza firas fouad fuad gamal ghada ghassan habib habiba
hadeel hadi hafez haifa haitham hala hamad hamdan hamdi hamza hanaa hani hany harith hasan hassam hatem haya hayat haytham hazem heba hesham hicham
hind hisham hoda hosam hossam huda hussain hussam ihab ikram ilham imad iman imran intisar iqbal isam ismail issa iyad jaafar jaber jabir jalal jasim
jassim jawad joumana kamal kamel khadija khaled khalid khalifa kholoud lamia latifa lubna maha mahdi maher majed majid malak manal mansour maram marwa
marwan masoud maysa mazen mervat mohamad moncef monir mostafa mouna moussa muhammed muhsin muna munir munira murad musa mustafa mustapha nabil nabila
nader nadim nagwa nahed nahla naim najib najla najwa nasir nasr nasser nawal nayef nazih nermin nidal nihad nisreen nizar noor nour noura nuha omnia
osama othman qasim qassem rabab rabia radwan rafiq raghad rahim rajaa rami ramzi raouf rasha rashed rasheed rashid rayan reem riad riham rola ruba
sabah sabri sadia saeed safa safaa safwan sahar salah salam salama saleh salma salman salwa samar sameer sameh sami samia samih samir sayed shadi
shaikha shaima sharif shereen sherif siham sohail suad suha suhail sulaiman suleiman sultan sumaya taha taher tahir talal talib tamer tamim tarek
tareq tariq thamer umar usama usman wael wafa wafaa wahid waleed walid wissam yahya yara yaseen yasin yasir yasser youcef younes younis yousef youssef
yunus yusuf zaher zahra zaid zainab zakaria zaki zayd zayed zeina zeinab ziad ziyad zuhair`;

const PERSIAN_AND_TURKIC = `ahmet aibek aigul akbar alireza alisher amir amirhossein arash ardeshir asghar ashkan askar atefeh ayse azadeh azamat babak bahar bahareh
bahman bahram bakhtiyor bakhyt behnam behrouz behzad bekzod bijan botir cem cemal cengiz daniyar daryoush davood dilnoza dilshod ebru ehsan elham elif
emine emre enver ercan erdem erhan erkan erlan ertugrul fahimeh fardin farhad fariba farnaz farrokh farrukh farzad farzaneh fatemeh fatih fereydoun
gholam gokhan golnaz gul gulnara gulnora habibollah hakan halil haluk hande hatice hayri hikmet homayoun hossein houshang hulya huseyin ilker inci
iraj irem islom jafar jahangir jamshid javad kairat kamran kaveh kemal kenan keyvan khosrow kianoush koray laleh madina mahnaz mahsa mansoureh marat
masoumeh mehdi mehmet mehran mehrdad mehtap melek merve meryem mesut mohsen mojtaba morteza murat nahid narges nargiza nasrin nazanin nazli niloofar
nilufar nodir nurettin nurlan nurzhan omid onur orhan orkhan osman otabek ozan ozge ozlem parisa parvin parviz payam pelin pinar pouya ramin rauf
ravshan recep reza roya rustam sadegh saeid saman sanaz sanjar sardor sedat sefa selim selin semih serap serdar serkan sevgi shahin shahla shahram
shahrokh shapour shavkat shervin sherzod shirin siamak siavash sinan soheil sohrab suleyman taner tarkan tayfun timur tolga tuncay turgut ufuk ugur
ulugbek umit vahid vedat volkan yagmur yasemin yavuz yerlan yildiz yilmaz zafar zarina zeynep zhanna ziba`;

const SOUTH_ASIAN = `aamer aamir abdur abhay abhijit abhinav abhishek aditi aditya aftab ajit ajith akash akhil akhtar akshay alok altaf aman amarjit ambika amit amita
amitabh amjad amol amrit amrita anand ananda ananya anil anjali anjana anju ankit ankita ankur anoma anshul anuj anup anupam anura anuradha anushka
aparna aravinda archana arjun arpita arumugam arun aruna arundhati arvind aryan asanka asela ashfaq ashok ashwin ashwini asif asim atif atul avinash
ayub ayush babar bal bala balaji balakrishna balraj balwinder bharat bharati bhaskar bhavna bhim bhupinder bidya bimal bina binod bishnu chaminda
champika chandan chandana chandrakala chandrasiri chandrika charu chathura chetan chitra daljit dayan deepa deepak deepika devendra dhammika
dharmendra dhruv dilani dilip dilrukshi dilshan dinesh dipak dipti divya dorji faiza farhan farooq farzana fawad feroz gamini ganesan ganesh ganga
gaurav gauri gautam gayan gayani geeta geetha ghulam girish gopal gopinath govind gunasekaran gurdeep gurmeet gurpreet gyan habibur hafiz haider
harbhajan hardeep hari harish harjit harpreet harsha hasitha hema hemant hemantha hina humayun iftikhar ijaz imtiaz indika indra indu inoka irfan
ishaan ishrat jagdish jai jaideep janaka jaspreet jaswant javed jaya jayant jayantha jayanthi jayashree jeyakumar jigme jignesh jitendra junaid
jyotsna kailash kalpana kalyan kamini kandiah kapil kapila karthik kartik karuppiah kashif kasun kaushik kavita keshav ketan khadga khurram kinley
kiran kirti kishore komal krishnan kulsum kumara kumaran kumari kumudu kunal kusal lahiru lakmal lakshan lakshman lakshmi lal lalit lalita lalith
lasantha lasith lata laxmi letchumi lhamo liaquat madan madhav madhu madhuri mahbub mahela mahendra mahesh mahinda mahmood malathi malini malti mamta
mandeep mangala manickam manish manisha manju manjula manmohan manoj manori mansi maqbool maran mariappan masood meena meenakshi meera megha mehreen
menaka mingma mohan mohini mohit mubarak mujibur mukesh mukul mumtaz munawar murali murugan mushtaq muthu mutthiah nadeem naeem nafisa nagaraj nagesh
najma nalaka nalin namal namgyal nanda nandini narayan narayana narendra naresh naseem nasreen natarajan naveen navin nayana nazia nazir neelam neeraj
neeru neha nighat nihal nikhil nilanthi nilesh nima nimal nirmal nirmala nirosha nishant nishantha nitin nitish norbu nuwan omprakash padma padmini
palani palitha pallavi pankaj parminder parul parvati parvez pasang pavan pawan pemba perumal pervez phurba piyal piyasena piyush ponnusamy pooja
poonam prabha prabhakar prabhu pradeep pradip prakash pramila pramod pranab pranav pranay prasad prasanna prashant prateek pratibha praveen pravin
preeti prem pritam prithvi priti priya priyanka priyantha purnima pushpa qamar radha radhika raghav raghavan raghu raghunath rahman rahul raj
rajagopal rajan rajaram rajaratnam rajat rajeev rajendra rajesh rajinder rajiv rajkumar rajnath raju rakesh rakhi rama ramakrishna raman ramanathan
ramasamy ramesh ramya ranil ranjan ranjit ranjith rashmi ratan ratna ravindra razia rehana rehman rekha renu renuka reshma revathi riaz richa rinzin
ritesh ritu rizwan rohan rohana rohini rohit rohitha roshan ruchi rukhsana rupa ruqayya ruwan saad sachin sadaf sadhana sadiq sagar sahil saima sajid
sajith sakshi samina sanath sandeep sandhya sandun sangeeta sanjana sanjay sanjeev sanjeewa sanjiv santosh sarala saraswati sarath sarfraz sarika
saroj sathasivam satish satya saurabh savita selvam selvaraj selvi senaka shabana shabbir shafiq shahbaz shahid shahida shahnaz shahzad shailaja
shailesh shakeel shakir shakti shamim shamsul shanmugam shanthi sharad sharmila shashi shaukat shazia shefali shehan shehbaz sheikh sherab shilpa
shiranthi shiv shiva shoaib shobha shreya shruti shubha shweta shyam siddharth sirisena sivakumar sivalingam smita smriti sneha soham somnath sonal
sonali sonam srikanth srinivas srinivasan subhash subin subrahmanyam subramaniam subramanian sudha sudhir suhas sujata sujatha sukhdev suman sumathi
sumit sunanda sundar suneth sunil sunita suppiah suraj suranga surendra suresh surinder surya susantha sushil sushma swapna swati syed tabassum tahira
talat tanveer tanvi tanvir tarun tashi tasneem tauseef tejas tenzin thilak thilini thinley thiru thiruvalluvar thisara thushara tilak tissa tshering
uday udaya ugyen uma umesh upali upendra upul urmila uttam vaibhav vandana varun vasant vasantha vasanthi vasudha vasuki veena velu venkat venkatesh
vidya vijay vijaya vijayan vikas vikram vimal vimala vinay vineet vinod vipin vipul viraj virendra vishal vishnu vivek wahida waqar wasantha wasim
wimal yangchen yasantha yash yashwant yogesh yogeswaran zaheer zahid zahir zainul zeenat ziaul zubair zulfikar zulfiqar`;

const SOUTHEAST_ASIAN = `agung agus aidil aisyah amirul ani anong apinya arif arifin arthit asep asri aswin aung aye ayu azizah azlan azman azmi bagus bambang basuki bayani
bayu benigno binh boonsong bopha budi budiman cahya chai chairul chaiyo chalerm chanchai chanthou chatchai chea cuong dadang dedi dewi dimas djoko
duangjai duc dwi eka eko endang fadli fadzil faizal fajar faridah fauzi fazlina fitri fitriani galih giang habibah hafizah hairul halimah hamidah
hamzah hartono harun hasanah haslinda hasnah hendra heri hidayat hieu hoang huy idris ikhwan ikmal indah intan irwan iskandar iwan izzat jamaludin
jamilah joko jumaat kamaruddin kamol kanchana kartika khairi khairul khalidah khanh khin khoa kittisak kosal kriangsak kunthea kurnia kyaw latif
latifah lestari lukman maimunah malee manee masitah mastura maung mohd muhamad muhammadu mukhriz mulyadi myint myo nadiah nadzri naing narong
nattapong naufal nazri nazrin ngurah nhung nik ningsih niran nittaya nongnuch noraini norazlina norhayati norlela norliza normah nur nuraini nurhaliza
nurul nyein nyoman nyunt orathai pandu patcharee phairoj phichai phuc pimchan piyawat prasert pratama prayut preecha purwanto putra putri putu quang
quoc rachmat raden rahayu rahimah rahmat ramlan ramli rashidah ratanak ratchanee razak razali razif retno ridwan rini rithy rizal rizki rohani roslan
rosli rosmah rosnah roziah rudi rukmini rusdi ruslan rusli sabariah saiful sakda salleh salmah samnang samsudin sandar sarawut satria setiawan shafie
shahrizal shahrul sharifah shukri sirichai siriporn siti sitti slamet soe sokha sokhom somboon somchai somkiat somsak songkran sophal sopheap sothea
sreymom subagio suda sudirman sugeng suhaimi suharti suharto sukma sulastri sumiati sunisa supaporn suparman suphachai surasak surin suryadi suryani
susanti susilo sutrisno suwannee swe syafiq syahrir syamsul syarif taufik teguh thaksin thanakorn thanawat thang thanom thant thein thida thiha thinh
thongchai toan tri triyono trung tung umi vannak vibol vicheka vinh wahyu wanchai wanida wati wawan wayan wichai widodo widya wirat wirawan wulan
yadanar yanti yanto yati yudi yuliana yulianto yusof yusoff yusri zahari zain zainal zainuddin zaiton zaleha zamri zaw zin zubaidah zulkarnain
zulkifli`;

const EAST_ASIAN = `akane akemi akihiko akihiro akihito akio akira arata asami asuka atsuko atsushi ayaka ayame ayumi chie chihiro chika chikako chiyo daichi daiki
daisuke eiichi eiji eiko emi eri eriko eunji eunjung fumio fusako goro guoqiang hajime hanako haruka haruki haruko harumi haruo hayato hideaki hideki
hideko hideo hidetoshi hikari hikaru hinata hiroaki hirofumi hirokazu hiroki hiromi hiroshi hiroto hiroyuki hisao hisashi hitomi hitoshi honoka hyejin
ichiro ikuko isamu isao itsuki iwao izumi jianguo jianhua jihoon jinwoo jiro jiyoung joon jun junichi junichiro juro kaito kana kanako kaori kaoru
katsuhiko katsumi katsuo katsuya kayo kayoko kazue kazuhiko kazuhiro kazuki kazumi kazunori kazuo kazuya kazuyoshi kazuyuki kei keiichi keiji keisuke
keita kenichi kenichiro kenji kenjiro kenta kentaro kenzo kikuko kinuko kiyomi kiyoshi kohei koichi koichiro koji kota kotaro kouji kumi kumiko
kunihiko kunio madoka maki makiko makoto mamoru manabu manami masaaki masafumi masahide masahiko masahiro masakazu masaki masami masanori masao masaru
masashi masataka masato masatoshi masaya masayoshi masayuki masumi masuo mayu mayuko mayumi megumi meiko michio midori miho mikako mikio minako minho
minji minjun minoru misaki misako mitsuo mitsuru miwa miwako miyako miyuki mizuki momoko morio motoko mutsumi nagisa nanako nanami naoki naoko naoto
naoya natsuki natsuko natsumi nobuhiko nobuhiro nobuo nobuyuki noriaki norio noriyuki osamu rei ren riho rika rikako riko rin rokuro rumi rumiko ryo
ryohei ryoichi ryoji ryoko ryosuke ryota ryotaro ryu ryuichi ryuji ryunosuke sachi sadako sadao saki sakura sanae sangwoo satoko satomi satoru satoshi
sayaka sayuri seiichi seiji seiko seojun seoyeon shigeki shigeko shigemi shigeo shigeru shingo shinichi shinichiro shinji shinjiro shinobu shinya
shinzo shiori shiro shizuka shizuo sho shogo shohei shoichi shoji shota shotaro shuhei shuichi shuji shun shunichi shunsuke shusuke soichiro sota
sotaro sungmin susumu suzuko tadao tadashi taichi taiki takaaki takahiro takao takashi takayuki takehiko takeo takeru takeshi taku takuma takumi
takuro takuya tamaki tamotsu taro tatsuo tatsuya teiko teruko teruo tetsuji tetsuo tetsuro tetsuya tokiko tokuko tomio tomoaki tomohiro tomomi tomoya
tomoyuki tooru toru toshiaki toshihiko toshihiro toshiki toshimitsu toshio toshiro toshiyuki toyoko tsubasa tsuneo tsutomu tsuyoshi wakako wataru
weiguo xiaohong xiaoming xiaoping xiaoyan yae yasuhiko yasuhiro yasuo yasushi yasutaka yifan yohei yoichi yoichiro yoon yoshiaki yoshifumi yoshihide
yoshihiko yoshihiro yoshikazu yoshiki yoshimasa yoshimi yoshinobu yoshinori yoshio yoshitaka yoshiyuki youichi youngsoo yua yui yuichi yuichiro yuina
yuji yuka yukari yukie yukihiro yukio yumi yumiko yusuke yuta yutaka yuto yuya yuzuki zhiqiang`;

const SLAVIC_AND_BALTIC = `adrijana agnieszka aleksandar aleksander aleksandra aleksei aleksey ales alexey aliaksandr alyona anatoli anatoliy anatoly andrija andrius andriy
andrzej aneta antanas ante antun arkady artem arvydas asen bartosz biljana blanka blaz bogdan bogumil boguslaw bohdan bojan boleslaw borislav borivoje
borut bozena bozidar branimir branislav branka branko bronislaw cezary cyryl czeslaw dagmara dainis dalibor damir damjan danijel dariusz darko davor
dejan dimitar dimitrije dmitriy dmitry dmytro dobromir dorota dragan dragana dragica drago dragoslav dragutin dusan dzmitry edgars edmunds edyta
elzbieta eryk eugeniusz evgeni evgenia evgeny ewelina fedor franc franciszek frantisek gediminas gennadi gennady gintaras gordana grigori grigory
grzegorz gustaw henryk hrvoje hryhoriy ieva ihor ilija ilya ilze inese iryna ivanka ivars ivica ivo iwona jacek jadranka jakub janez janko janusz
jarmila jaromir jaroslav jaroslaw jelena jerzy jindrich jiri jolanta josip juozas jure jurgis juris kamil karolis kasia katarina katarzyna kateryna
kazimierz kinga kiril kirill krasimir krystian krzysztof ksenia kseniya ladislav laima larysa lech leszek linas ljiljana ljubica ljubomir ljudmila
lubomir lubos lucyna ludek ludmila luka lukasz lyubov lyudmila maciej maja maksim malgorzata mantas marcin marek marija marijana mariola mariusz
marjan marko marzena matej mateja mateusz matija matjaz matko mihail mihajlo mikalai mikhail mikola mikolaj mikulas milada milica milorad milos
miloslav mindaugas mirela miriana mirjana mirko miro miroslav miroslaw mitja mladen momcilo mykhailo mykola nadezhda nataliya natasa nebojsa nenad
neven nevena nicolae nikolay nikolina oksana oleg oleh oleksandr oleksandra oleksii oleksiy olena olesya olha ondrej ostap patryk pavao pavle pavlo
pavol pawel petar peteris petras petro petya plamen predrag primoz przemyslaw radek radka radmila radomir radoslav radoslaw radovan rafal raimonds
ramunas ranko ratko rimantas roksolana romuald rosen rostislav rumen ruta ryszard sanja sasa saulius senad sergejs sergey serhii serhiy siarhei
silvija simonas slavica slavko slavoljub slawomir slobodan snezana sofiya srdjan stana stanislav stanko stepan stevan stjepan stoyan strahil svetozar
sviatlana swietlana sylwia szymon tadej tadeusz taras tatjana tatsiana tetiana tihomir tomasz tomislav uros urszula vadim vadym valdas valdis valentyn
valentyna valeriy vasil vasile vasyl velimir veselin vesna viktar viktor viktoria viktorija viktoriya vinko vit vitali vitalii vitaliy vitaly vladan
vladimira vladislav vlado vlasta vlastimil vojislav vojtech volodymyr vuk vyacheslav waclaw wieslaw wiktor wiktoria witold wladyslaw wlodzimierz
wojciech yaroslav yegor yevgeni yevgenia yevgeny yevhen yulia yuliya yurii yuriy yury zbigniew zbynek zdenek zdenka zdravko zdzislaw zeljko zenon
zlata zlatko zoran zorica zvonimir zygmunt`;

const EUROPEAN = `aagot aake aapo aart abelardo abilio achille achilleas achim adao aderbal adilson adoracion adorjan adriaan aengus afonso agapito aggelos agim agnar
agostinho agostino agota agron ahuva aikaterini ailbhe aine ainhoa aino airton aisling aitor ake aki akos aladar alban albana albane albin aldair
alejo alessia alessio alexandru alexios alfio alin aliona alkis almeida almudena alois aloisio altin amadeo amadeu amandine amaury amaya ambrogio
amedeo americo amichai amilcar amnon anabela anais anastasio anastasios anastasis anat anca anda andor andreea andreia andreu andromachi angeliki
angharad aniko anke ann-britt ann-christin anna-karin anna-lena annarita anne-sophie annegret anneke annelie annelies annemiek annick anniken anselmo
antal antigone antje antonis ants anwen aodhan aoibheann aoife aparecida apor apostolos aram aramais aranzazu arben ardian argyris ariadna arieh aris
aristides aristidis aristotelis arja arjan arlindo armel armelle armen armindo armine arnau arnaud arndt arnfinn arno arpad arsen arsenio arta artak
artan artashes arto artyom arvid arvo ary arye asbjorn asger aslaug aspasia asta astghik athanasia athanasios athina atilio attila attilio aud aulis
aurelien avi aviel avigail avital aviv avner avni avraham avtandil ayala ayelet balazs balint baltasar baptiste barbel barbro barna bartolome baruch
bas bashkim batya bauke beate begona bela belmiro bence benedek benedicte benedita benedito benicio bente berit bernabe bernadett bernardino bernd
bernt bertalan besa besim besnik biagio binyamin birger birgitte birte bjarne bjarni bjorg blaise blerim blerina boaz boglarka bonifacio borja borje
botond branca braulio brid brighid britt-marie bronagh bronwen bujar burim burkhard cadfan caetano caio calin candela caoimhe carl-gustaf carl-henrik
carme carsten carys casimiro catalin cathal catia cees ceferino celestino celso ceri cerys cezar charalambos charles-edouard chava chiara christelle
christer christodoulos chrysoula ciaran cicero cillian cinzia ciprian cipriano ciriaco claudiu cleber cleusa cliona clodagh clothilde codruta coen
colm colum conall conceicao conor cor cormac corneliu corrado cosmin costantino costas costel crispin cristiana cristiane csaba csilla cuauhtemoc
custodio daan dafna dafydd dagfinn daiane daithi dalma dalva damaso damiao danut davit decebal declan delfin demetrios denes denilson deolinda
desiderio detlef dezso diarmuid didier dietmar dimitra dimitrios dimitris dimos dinis dinu diogo dionysios dionysis diosdado djalma domingos donatella
donato donnacha dorel doriana dorin dorina dorit doroteo doru dragos drita dritan duarte dumitru dvora eamonn ecaterina eckart eckhard edelgard
edeltraud edilson edina edit edite edlira edmilson edoardo edson eduarda eero eeva efa efi efraim efrat efstathios efthymios eftychia egil ehud eija
eilidh eimear eimhear einar einat eino eirik eirini eitan eithne eivind ekkehard eladio elazar eleftheria eleftherios elek elemer eleri eleuterio
eliane eliezer elio elira elisabete elisheva eliyahu elles ellinor elmar elodie elof eloi elpida els emanoil emanuela emer emese emidio emiliano
emmanouil emmanuelle emoke emyr encarnacion endre eniko enric enza enzo eoghan eoin epifanio erato erez erion erkki erling ermal ermenegildo esa esben
eskil estanislao estevao eszter etele etelka eulalio eva-karin eva-lena evandro evangelos evanthia evaristo evert evi ewald ewout eyal eystein ezio
fabiana fabienne fabrice fabricio fabrizio facundo fani fatmir fatos faustin feliciano felicien femke ferdinando ferenc fergal fernand fernao
ferruccio fiachra filipa filipe finbar finola fionn fionnuala fiorella fiorenza flamur flavie flavio florent florica florin folke fortunato fotini
fotis franca francesc franck franco franziska frauke fredrik freek fridolf friedhelm frits frode froilan fruzsina fulvio gabino gabor gad gaelle
gaetan gaetano gagik gaia galia galit garegin gaspare gavriil gavril gayane geir generoso gennaro genti geoffroy georgios gerasimos gerd gergely gergo
gerhild gerlinde germano gerold geronimo gerrit gerwyn gethin geza gezim gheorghe ghislain giacinto giada giampaolo giampiero giancarlo gianfranco
gianluca gianluigi gianmarco giannis gianpaolo gica gijs gila gilad gilmar gilson giorgos giovana girolamo gisle gitte giuliana giuliano gizella
glaucia glenys goncalo gosta gottfrid graca grainne graziana graziano graziella grigol grigore grigoris gro gudmund guenter guilherme gumersindo gunda
gunhild gunnar gunnel gunvor guram guri gusztav gwenaelle gyorgy gyozo gyula haakon hadar hadas hagai haim hajnalka hakob hakon halldor halvard
hanneke hannele hannes hannu hans-dieter hans-georg hans-jurgen hans-peter haralambos hartmut hasmik havard hayk heidemarie heidrun heikki heiko hein
heiner heinrich heinz heitor helder heledd helio hella helle helmi helmut helmuth henk henning henrique herculano heribert hermenegildo herminio
hernan hila hilding hilkka hjalmar hogne holger honore honorio horatiu horia hovhannes hrant hripsime hubertus huib huub hywel iacob iara ibolya idan
ido idoia ieuan ifan ifor iker ilan ilaria ildefonso ildiko ilia ilias ilie ilir ilkka immacolata imre inacio inaki inbal indrek ineke ingegerd ingela
ingo ingvar inmaculada inocencio ioan ioana ioanna ioannis iolanda iolo ion ionel ionela ionut iordanis iracema irakli irini irit iseult islay ismet
istvan itai italo itamar itay itzhak itziar itzik iulia iulian iuliana ivano ivete izabella jaak jaakko jaan jaanus jaap jacco jacobus jacopo jair
jan-erik jan-olof jan-willem janaina jandira janne janneke jari jarl jarmo jean-baptiste jean-claude jean-francois jean-jacques jean-louis jean-luc
jean-marc jean-marie jean-michel jean-paul jean-philippe jean-pierre jean-yves jelle jelte jeroen jeronimo jesper jetmir jeton jimena joakim joao
joaquim jochen joep jolan joonas joop joost jordi jorg jorgen joris jorma jorn jos josep josiane jost jostein jouko jouni jozsef juan-carlos judicael
judit juergen juha juhani jukka juliano julien juliska juraci jurgen jurriaan jussara jussi justo jyrki kaarel kaarina kadri kaija kaisa kajsa kakha
kalev kalliopi kalman karl-erik karl-heinz karl-johan karlheinz karsten kastriot katja katri katrin kees kersti ketevan kieran kimmo kirsi kirsty
kjell kjersti klaas klas klaudia knud knut koen konstantina konstantinos koos kornel kostas kostis kristjan kristof krisztian krisztina kujtim
kyllikki kyosti kyriaki kyriakos lachlan laercio lajos lamberto lambros lars-erik lasha lasse laszlo lazaros leen leendert lefteris leiv lembit lenke
lennart leocadio leoncio leontin levan levente liat liborio lieke liesbeth liesel lieven liisa limor lior liora liridon lisandro lisbet livio liviu
llinos lluis loic lone lorcan loredana lorenz lorinc lothar loukas lourenco lovisa lowri luan luc lucette lucrezia ludger ludovic ludovica luigia
luigina luiz luiza lulzim luminita lurdes lusine lutz maaike maarja maarten macarena macario machteld madalina madis maeve magdolna magne magnhild
magnus maija mairead mairi maite majlinda makis malachy malin mamuka manana manolis marcial marciano marcio mared margarida maria-pia mariagrazia
mariangela maricarmen maricel marie-christine marie-claude marie-france marie-helene marie-laure marie-louise marie-pierre marie-therese marijke
marilena marilia marios marit marjatta marjo markku marlies marliese martial martijn marton martti mateus mathieu mats matthijs matyas maxence maxime
maximiliano maximino mayan mechthild mees meinhard meirion melchor meletis menachem merav merche meredydd merete merja mette mhairi mher michalis
michela michelangelo mieke miep mies mihaela mihai mihaly mihkel mihnea mikheil mikko miklos miltiadis mimoza mircea mirco mireia miri mirja moacir
monserrat montserrat morag moran mordechai moreno morgane mornagh motti muireann murdo murilo myfanwy mylene myrto naama nachman nadege nadja naftali
nandor nanna narciso narek natan natia nazario neculai nefeli neftali nehama nektarios nelu nemesio nerea nerys netanel neusa nexhmije niamh nicanor
nicasio nicoleta nicoletta nicolo nicomedes nicu niek nienke nikitas niklas nikolett nili nilton nino nir nira nissim nitzan nivaldo noa noemia noemie
noirin nuala nugzar nuno nunzia nunzio nuria nurit oana oceane octavian oddvar odete odile odysseas ofer ofir ofra ohad oisin olaf olavi olavo
olegario olle olof olov omri onofre oonagh oreste orestis orit orla orlaith orna ornella orsolya oskar osmo osnat ossi oszkar otar otavio otmar
ottavio outi ove ovidio ovidiu paavo paivi pal pal-erik palle panagiota panagiotis panayiotis pandeli panna panos pantelis paraskevi pascual pasi
pasqual pastora paulien paulino pavlos pehr pekka pelagia pelle per per-erik per-olof per-olov pere peredur periklis pernilla pertti petre petri
petrit petronela petros petru petter petteri phelim philippos piedade piera pierluigi piero pierpaolo pierre-yves piet pieternel piia pina pinelopi
pino pio pirjo pirkko piroska placido policarpo polychronis ponciano preben presentacion priit primitivo prodromos proinsias prudencio purificacion
quirino quiteria radu raffaele raffaella rafik ragna ragnhild raija raimo rallou raluca rannveig rasmus razmik razvan regis reijo rein reiner
reinhardt reinier reino rejean reka relu remco remi remo renan rens rexhep rezarta rezso rhian rhodri riikka riitta rino risto ritva roald rodica roel
roisin romano romeu romina romualdo romulus ronan ronen ronja roope rosangela roselyne rossella ruairi ruari rubens rufino ruggero rui runar rune ruud
ruxandra sabin sabino sagrario sakari sakis sali salvadora salvo samuli samvel sandrine sanna sante saoirse sargis sarit sarolta saskia satu saturnino
sauli saverio savvas savvina seanan sebastiao secundino segolene senan seppo serafin serafino serban sergi servando serzh severiano severine severino
severo shabtai shai shalva shaul shimon shlomit shlomo shmuel shpend shpresa shulamit shushan sian siegbert sieglinde siegmar siegmund sien sigal
sigbjorn sigrun sigurd sigurdur siim silke sille silverio silvestre silvino silviu simao simcha simion simo simonetta sindre sinead sinikka sioned
siranush siri sirje siv sjaak sjoerd sjors skender soili sokratis solene solveig sopho soren sorin sorina sotiria sotiris spiros spyridon spyros
stamatis stavroula stefanos steinar stela stelios stellan sten stergios stian stig stijn stina stratos sture sune suzana svante svein sven-erik svenja
sverre sylvain sylvaine sylvette szabolcs szilard szilvia taavi tadhg tais tal tali tamaz tanguy tapani tapio tarcisio tarja tarmo tassos teemu teleri
telesforo tengiz teofilo teppo terez tereza terhi terje terttu teun thanasis thanos theodoros theofanis theoni thibault thierry thijs thilo thomais
thorbjorn thorleif thrasyvoulos tiago tiberiu tibor tigran tihamer tiina tiit tiiu tijmen till tilman timea timo timoleon tinatin tineke tivadar
tiziana tiziano toader toivo tommaso tomos tonis toomas toon tor torbjorn tord torgeir torgny torkel torquil torstein torsten torvald traian traudl
triin trijntje trine trond truus tryfon trygve tsipora tudur tuija tullio tunde tuomas turid tuula tytti tzvi ubaldo ubul udo ulf ulla-britt
ulle ulrik unni uno urho urmas urve uwe uzi vahan vahe vakhtang valbona valdete valdir valeriano valerio valeriu valon valter vangelis vano vardan
vasco vasileios vasilios vassilis vazgen vebjorn veijo veikko veit venancio vered verner vibeke victoire victoriano victorino vidar vigdis viggo
vilhelm viljo ville vilmos vinicius viorel viorica virag virginio vitor viveka viviane vjosa voicu volker wagner wanderley wellington wenceslao wenche
wiebe wiebke wilfried wim winfried wolfram wouter xanthi xavi xenophon xhevdet ximena yaakov yafa yair yaniv yann yannick yannis yariv yaron yechiel
yehoshua yehuda yiannis yigal yiorgos yisrael yitzhak ylli ylva yngve yoav yocheved yoel yonatan yosef yossi yrjo yuval zacarias zaharia zalman zaur
zaza zeev zehava zelia zev zinovia zohar zoltan zsofia zsolt zsombor zsuzsa zsuzsanna zulmira zurab`;

const AFRICAN = `aba abdou abdoulaye abeba abebe abena abeni abimbola abiodun abiola abiy abosede abraha abu adaeze adama adamu adaobi adebayo adebola adedayo adeola
adesola adetokunbo adjoa adunni adwoa afia afolabi agu agyeman akin akinyi akosua akua alassane alem alemu alhaji aliou aliu amadi amadou amaka
aminata aminatou aminu amma asante asefa asefaw ashenafi assane assefa aster awa ayanda ayantu ayele ayo ayodele azeb babacar babajide babatunde
bakari bamidele bashiru bekele berhane bienvenu binta birhanu biruk bisi bola bolaji bongani boubacar bukola busisiwe celestin chege cheikh chiamaka
chibueze chichi chidi chike chikondi chima chimamanda chinedu chinua chinwe chioma chipo chisomo chukwudi chukwuemeka dalitso daouda dawit dereje
desta diallo dieudonne djibril dlamini ebele ebere ebo efua ejike emeka emmanuela esi eskinder etenesh fatou fatoumata fekadu femi fikre fikru fola
folake foluke funke funmi funmilayo gamba garba getachew girma gugu haile hailu hamisi haruna hawa hirut ibrahima idrissa ife ifeanyi ifeoma ijeoma
ikechukwu isatou issouf itumeleng jabulani jelani jomo juma kabelo kabiru kagiso kamau karabo kariuki kassa katlego kebede kefilwe kelechi khadidiatou
kidane kidist kidus kinfe kiprono koffi kofi kojo kokou kwabena kwadwo kwaku kwame kwasi kweku kwesi lamin lamine lerato lindiwe liya lungile lwazi
maame mahamadou mahlet maimouna makena mamadou mandla manyara mariama marieme masego meklit mekonnen mengistu meseret modou moha mohamadou mpho mutua
mwai mwangi mwende naledi nandi nangila neo ngozi njeri njoroge nkechi nkosana nnamdi nneka nomsa nomvula nontobeko nosipho nthabiseng ntombi nwabueze
nyambura obi obinna odhiambo ogechi okechukwu okoro okwudili olabisi oladele olaniyan olayinka oluchi olufemi olumide olusegun oluwaseun oluwole omari
omolara omondi onyeka onyinye opeyemi oumar oumarou ousmane palesa pius pule refilwe rotimi saidu salif salifou samba sani sekou selam selamawit
semhar senait seydou sibusiso sifiso sikhumbuzo simba siphiwe sipho sisay sizwe soumaila tadesse tafari taiwo tamirat tamrat tatenda tedros tendai
teodros tesfaye teshome thabo thandeka thandi thandiwe themba thembi thulani tinashe titilayo toyin tsegaye tsepo tshepo tumelo uche uchechi uchenna
unathi vusi wairimu wambui wangari wanjiku wanjiru wole wondimu xolani yaa yakubu yared yaw yemi yemisi yetunde yewande yohannes yonas zanele
zenebech zerihun zewdu zinhle zodwa zoleka`;

const MORE = `adewale aicha aliya anastasiia anatolii annalena antti aslan azra barbora betul bojana bronislava burak burcu camillo cecilie chiaki danylo denisa
desislava dilara dilma dominika donata dunja dzenana ed eglantine ekaterini ekrem erzsebet ferhat freya genadi gergana gesine gotthard gulsen hadiza hanne
haris hege henrike hironobu husam imane isabela isolde iurii iveta izabela jannike jarle jaroslava jette jitka joerg juri justyna kaare krister
kristiina laurentiu lidija lieve liselotte lucija mahamat maike margrethe margriet marjolein maros maryna meike miia milosz mirjam nadir naima najat
natalija natascha nawaz nele nilufer oddny patrik pauliina pernille philipp rikke roswitha rozalia ruzena saija saliha segun sidsel sigmar silje
snjezana stylianos sunniva svitlana tayyip torill uschi vaida yamina yasmin yasmina yoshiro zehra zhivko zuzanna`;

/** All of them, in one string. Some occur in several cultures. */
export const WORLD_GIVEN_NAMES: string = [
  ARABIC,
  PERSIAN_AND_TURKIC,
  SOUTH_ASIAN,
  SOUTHEAST_ASIAN,
  EAST_ASIAN,
  SLAVIC_AND_BALTIC,
  EUROPEAN,
  AFRICAN,
  MORE,
].join(" ");
