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

const PERSIAN_AND_TURKIC = `ahmet aibek aigerim aigul ainur aisuluu akbar alireza alisher altynai amir amirhossein arash ardeshir asem asghar ashkan askar askhat asylbek atefeh
atena aylar aylin ayse aysel azadeh azamat babak bahadir bahar bahareh bahman bahram bakhtiyor bakhyt bakyt baris bauyrzhan behnam behrouz behzad
bekzod berat beyza bijan binali bita bolat botir bulent busra cagla cansu cem cemal cengiz ceren cholpon damla daniyar dariush daryoush daulet davood
defne deniz devrim didem dilek dilnoza dilshod dinara doruk ebru ecem egemen ehsan elchin elham elif elnaz elnur elvan emel emine emomali emre enver
ercan ercument erdem erhan erkan erlan ertugrul esin evren ezgi fahimeh faranak fardin farhad farhod fariba farnaz farrokh farrukh farzad farzaneh
fatemeh fatih fereydoun feyza fidan filiz firouzeh forough funda gani ghazal gholam gizem gokhan golnaz golshifteh gonca gul gulay gulbahor gulmira
gulnara gulnora gulten gunel gunes gurbanguly habibollah hakan halil haluk hamideh hande hasret hatice hayri hediyeh hikmet hilal homa homayoun
hossein houshang hulya huseyin ilker inci iraj irem islom jafar jahangir jamshid javad jyldyz kaan kadir kairat kamran kamyar kanat kaveh kemal kenan
kerem keyvan khosrow kianoush konul koray kourosh kuanysh kubanychbek ladan laleh leman madi madina mahin mahnaz mahsa mansoureh marat marzhan masih
masoumeh medet mehdi mehmet mehran mehrdad mehriban mehrnaz mehtap melek meral merve meryem mesut mevlut milad mirlan mohsen mojtaba morteza mozhgan
mucahit murat nahid narges nargiza nasrin navid nazan nazanin nazira nazli nebahat negin neslihan nigar nilay nilgun niloofar niloufar nilufar nodir
nodira nuray nurbol nurcan nurettin nurlan nursultan nurzhan oguz oktay olzhas omid onur orhan orkhan osman otabek ozan ozge ozgur ozlem parisa parvin
parviz payam pegah pelin peyman pinar pouria pouya raheleh ramin ramtin rauf ravshan recep refik reza rostam rovshan roya rustam saban sadegh sadik
sadyr saeid samal saman samet sanaz sanjar sanzhar sardor saule seda sedat sefa selahattin selim selin semih semra senem sepideh serap serdar serik
serkan setareh seval sevda sevgi sevil sevinj sezen shabnam shahin shahla shahram shahrokh shapour shavkat shervin sherzod shirin shohreh siamak
siavash sinan sinem soheil soheila sohrab songul sukru suleyman suna talgat taner taraneh tarkan tayfun temir timur togrul tokhtar tolga tugba
tugce tulay tuncay turan turgut tynchtyk ufuk ugur ulan ulku ulugbek ulvi umit umut utku vahid vedat veysel volkan vugar yagmur yalda yasemin yavuz
yeganeh yerlan yildiz yilmaz zafar zafer zarina zeynep zhanar zhanna zhyldyz ziba zohreh zubeyde zulfiya`;

const SOUTH_ASIAN = `aamer aamir aarav abdur abhay abhijit abhinav abhishek aditi aditya aftab afzal ahsan ajit ajith akash akhil akhtar akshay alok altaf aman amarjit
amarpreet ambika amit amita amitabh amjad amol amrit amrita anand ananda ananya anil anjali anjana anju ankit ankita ankur anoma anshul anuj anup
anupam anura anuradha anushka aparna aravinda archana ariful arjun arpita arumugam arun aruna arundhati arvind aryan asanka asela ashfaq ashok ashwin
ashwini asif asim atif atul avinash ayub ayush babar bal bala balaji balakrishna baljit balraj balwinder bharat bharati bhaskar bhavna bhim bhupendra
bhupinder bibek bidya bilawal bimal bina binod bishnu chamara chaminda champika chandan chandana chandrakala chandrakant chandrasiri chandrika charu
chathura chathurika chetan chitra daljit dayan deepa deepak deepika devendra dhammika dharmendra dhruv dilani dilini dilip dilrukshi dilshan dinesh
dinusha dipak dipti divya dorji durga faiza farhan farhana farooq farzana fawad feroz gamini ganesan ganesh ganga gaurav gauri gautam gayan gayani
geeta geetha ghulam girish gopal gopinath govind gulalai gunasekaran gurdeep gurjit gurmeet gurpreet gyan habibur hafiz haider haneef harbhajan
hardeep hari harini harish harjit harpreet harsha hasina hasitha hema hemant hemantha hina hiruni humayun iftikhar ijaz imtiaz inderjit indika indra
indu inoka irfan ishaan ishara ishrat isuru jagdish jagmeet jahanara jai jaideep janaka jaspreet jaswant jaswinder javed jaya jayant jayantha jayanthi
jayanti jayashree jehangir jeyakumar jigme jignesh jitendra junaid jyotsna kailash kalpana kalyan kamini kamrul kandiah kapil kapila karthik kartik
karuppiah kashif kasun kaushik kavindi kavita keshav ketan khadga khaleda khatera khurram kinley kiran kirti kishore komal krishnamurthy krishnan
kuldeep kulsum kulwinder kumara kumaran kumari kumudu kunal kusal lahiru lakhvir lakmal lakshan lakshman lakshmi lal lalit lalita lalith lasantha
lasith lata laxmi letchumi lhamo liaquat madan madhav madhu madhuri mahbub mahela mahendra mahesh mahinda mahmood malathi malini mallika malti mamta
mandeep mangala manickam manish manisha manju manjula manmohan manoj manori manpreet mansi maqbool maran mariappan masood meena meenakshi meera megha
mehreen menaka mingma mizanur mohan mohini mohit momen mrinal mubarak mubashir mujibur mukesh mukul mumtaz munawar murali murugan mushtaq muthu
mutthiah muzaffar nabin nadeem nadeesha nadhim naeem nafisa nagaraj nagesh najma nalaka nalin nalinda namal namgyal nanda nandini narayan narayana
narendra naresh naseem nasreen natarajan navdeep naveed naveen navin nayana nazia nazir nazmul neelam neeraj neeru neha nighat nihal nikhil nilanthi
nilesh nima nimal nirmal nirmala nirosha nishant nishantha nitin nitish norbu nusrat nuwan omprakash padma padmanabhan padmini palani palitha pallavi
pankaj parminder parul parvati parvez parwin pasang pasindu pavan pawan pemba perumal pervaiz pervez phurba piyal piyasena piyush ponnusamy pooja
poonam prabha prabhakar prabhu prabin pradeep pradip prakash pramila pramod pranab pranav pranay prasad prasanna prashant prateek pratibha praveen
pravin preeti prem pritam prithvi priti priya priyanka priyantha purnima pushpa qamar rabindra radha radhika rafiqul raghav raghavan raghu raghunath
rahman rahul raj rajagopal rajan rajaram rajaratnam rajat rajeev rajendra rajesh rajinder rajiv rajkumar rajnath raju rajwinder rakesh rakhi rama
ramakrishna raman ramanathan ramasamy ramesh ramila ramya ranil ranjan ranjit ranjith rashmi ratan ratna ravinder ravindra razia rehana rehman rekha
renu renuka reshma revathi rezaul riaz richa rinzin rishi ritesh ritu rizwan rohan rohana rohini rohit rohitha rokeya roshan ruchi rukhsana ruksana
rupa ruqayya ruwan ruwanthi saad sabita sachin sachini sadaf sadhana sadiq sagar sahil saima saira sajid sajith sajjad sakshi samina sanath sandeep
sandhya sandun sanduni sangeeta sanjana sanjay sanjeev sanjeewa sanjiv santosh sarala saraswati sarath sarfaraz sarfraz sarika saroj sarojini
sathasivam satish satwinder satya saurabh savita sediq selvam selvaraj selvi senaka shabana shabbir shafiq shafiqul shahbaz shahid shahida shahnaz
shahriar shahzad shailaja shailesh shaista shakeel shakir shakti shamim shamima shamsul shankar shanmugam shanthi sharad sharmila sharmin shashi
shaukat shazia shefali shehan shehbaz shehzad sheikh sherab shilpa shiranthi shireen shiv shiva shoaib shobha shreya shruti shubha shweta shyam
siddharth simran simranjit sirisena sivakumar sivalingam smita smriti sneha snehal soham sohel somnath sonal sonali sonam srikanth srinivas srinivasan
subhash subin subrahmanyam subramaniam subramanian sudha sudhir suhas sujata sujatha sukhdev sukhwinder sultana suman sumathi sumit sumitra sumudu
sunanda sundar suneth sunil sunita suppiah supriya suraj suranga surendra suresh surinder surya susantha sushil sushila sushma swapna swati syed
tabassum tahira talat tanveer tanvi tanvir tarun tashi taslima tasneem tasnim tauseef tejas tenzin tharaka tharindu thilak thilini thinley thiru
thiruvalluvar thisara thushara tika tilak tissa tshering tushar udara uday udaya ugyen ujjwal uma umesh upali upendra upul urmila uttam uzma vaibhav
vaishali vandana varun vasant vasantha vasanthi vasudha vasuki veena velu venkat venkatesh vidya vijay vijaya vijayan vijitha vikas vikram vimal
vimala vinay vineet vinod vipin vipul viraj virendra vishal vishnu vivek wahida waqar wasana wasantha waseem wasim wazhma wimal yamini yangchen
yasantha yash yashwant yasith yogesh yogeswaran yubraj zaheer zahid zahir zainul zalmay zarghuna zeenat zeeshan ziaul zubair zulfikar zulfiqar`;

const SOUTHEAST_ASIAN = `agung agus aidil aisyah amihan amirul ani anong anutin apinya arif arifin arnel arthit asep asri aswin aung aye ayu azizah azlan azman azmi bagus
bambang basuki bayani bayu benigno binh bituin boonsong bopha budi budiman cahya chai chairul chaiwat chaiyo chalerm chanchai chanthou chatchai chea
chinh cuong dadang dedi dewi diep dimas dinh djoko duangjai duc dwi eka eko endang fadli fadzil faizal fajar faridah fauzi fazlina fitri fitriani
galih giang gilang habibah hafizah hairul halimah hamidah hamzah hartono harun haryanto hasanah haslinda hasnah hendra hendro heri heru hidayat hieu
hoang huy huyen idris ikhwan ikmal indah intan irwan iskandar iwan izzat jamaludin jamilah jejomar jintana joko jovelyn jumaat kamaruddin kamol
kanchana kartika ketut khairi khairul khalidah khanh khin khoa kiko kittisak kosal kriangsak kunthea kurnia kyaw latif latifah lestari ligaya lukman
luzviminda maimunah malee manee marites marivic masitah mastura maung mohd muhamad muhammadu mukhriz mulyadi mulyono myint myo nadiah nadzri naing
narong nattapong nattawut naufal nazri nazrin ngurah nhung nik ningsih niran nittaya nongnuch noraini norazlina norhayati norlela norliza normah
novita nugroho nur nuraini nurhaliza nurul nyein nyoman nyunt oanh orapin orathai pandu panya patcharee phairoj phichai phuc pichai pimchan piyawat
pornchai prasert prasetyo pratama pratiwi prayut preecha purwanto putra putri putu quang quoc quynh rachmat raden rahayu rahimah rahmat ramlan ramli
rangga rashidah ratanak ratchanee rattana razak razali razif rendra retno ridwan rini rithy rizal rizki rizky rohani rommel ronaldo roslan rosli
rosmah rosnah roziah rudi rukmini rusdi ruslan rusli sabariah saiful sakda salleh salmah samnang samsudin sandar santoso sarawut satria setiawan
shafie shahrizal shahrul sharifah shukri sirichai siriporn siti sitti slamet soe sokha sokhom somboon somchai somkiat somsak songkran sophal sopheap
sothea sreymom subagio suda sudirman sugeng suhaimi suharti suharto sukma sulastri sumiati sunee sunisa supaporn suparman suphachai surachai surasak
surin suryadi suryani susanti susilo suthep sutrisno suwannee swe syafiq syahrir syamsul syarif taufik teguh thaksin thanakorn thanawat thang thanom
thant thein thida thiha thinh thongchai thuong toan tri triyono trung tung tuyen umi vannak vibol vicheka vinh wahyu wanchai wanida wati wawan wayan
wichai widodo widya wirat wirawan wulan yadanar yanti yanto yati yudi yuliana yulianto yupa yusof yusoff yusri zahari zain zainal zainuddin zaiton
zaleha zamri zaw zin zubaidah zulkarnain zulkifli`;

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

const SLAVIC_AND_BALTIC = `adrijana agnieszka aigars ainars aiste aivars aleksandar aleksander aleksandra aleksei aleksey alenka ales alexey algirdas aliaksandr alicja alyona
alzbeta anatoli anatoliy anatoly andela andrii andrija andrius andriy andrzej aneta antanas ante antun arkady arsenii artem arturs arunas arvydas asen
audrius ausra baiba bartlomiej bartosz biljana birute blanka blaz blazej bogdan bogumil boguslaw boguslawa bohdan bohdana bohumil bohuslav bojan
boleslaw borislav borivoje borut boyan bozena bozhidar bozidar branimir branislav branka branko bronislaw cezary cyryl czeslaw dagmara dainis
dalibor damir damjan danijel danijela dariusz darko daryna davor dawid dejan dimitar dimitrije djordje dmitriy dmitry dmytro dobrivoje dobromir
donatas dorota dovile dragan dragana dragica drago dragoslav dragutin drazen dusan dusica dzintars dzmitry edgars edmunds edyta egils egle elzbieta
emina enes eryk esad eugeniusz evgeni evgenia evgeny evija evika ewelina fedor fikret franc franciszek frantisek gabrielius galin gatis gediminas
gennadi gennady genowefa giedre gintaras girts gitanas goranka gordana gracjan grigori grigory grzegorz guna gunta guntis gustaw halyna henryk hristo
hrvoje hryhorii hryhoriy hynek ieva ihor ilija illia ilya ilze inese ingus irmina iryna ivanka ivanna ivars ivaylo ivelina ivica ivo iwona jacek
jadranka jakub janez janja janko janusz jarmila jaromir jaroslav jaroslaw jasna jelena jelica jerzy jindrich jiri jolanta josip juozas jure jurgis
jurgita juris kacper kamil karolis kasia kaspars katarina katarzyna kateryna kazimierz kestutis khrystyna kinga kiril kirill kosta krasimir kresimir
krisjanis kristaps kristyna krystian krzysztof ksenia kseniya kveta kyrylo ladislav laima larysa lech lejla leszek libor liga linas ljiljana ljubica
ljubomir ljudmila lubomir lubos lucjan lucyna ludek ludmila luka lukasz lyubomir lyubov lyudmila lyudmyla maciej maja maksim maksym malgorzata mantas
marcin marek marharyta marija marijana mariola mariusz marjan marko martins marzena matej mateja mateusz matija matjaz matko michalina
mieczyslaw mihail mihajlo mikalai mikhail mikola mikolaj mikulas milada milica milorad milos miloslav mindaugas mirela miriana mirjana mirko miro
miroslav miroslaw mirza mitja mladen momcilo mykhailo mykola myroslava nadezhda nataliya natasa nazar nebojsa nenad nerijus neringa nermina neven
nevena nicolae nikolay nikolina ognjen ognyan oksana oleg oleh oleksandr oleksandra oleksii oleksiy olena olesya olgierd olha olivera oliwia ondrej
orest oskars ostap otakar patrycja patryk pavao pavle pavlina pavlo pavol pawel petar peteris petras petro petya plamen polina predrag premek primoz
przemyslaw radek radim radka radmila radomir radoslav radoslaw radovan rafal raimonds ramunas ranko rastislav ratko remigiusz rimantas rokas roksana
roksolana romuald rosen rostislav rostyslav rumen ruslana ruta ryszard sanela sanja sarka sarmite sasa saulius sead senad sergejs sergey serhii serhiy
siarhei sigita silvija simonas sinisa skaiste sladjana slavica slavko slavoljub slavomir slawomir slobodan snezana sofiia sofiya solomiya srdjan stana
stanimir stanislav stanko stepan stevan stjepan stoyan strahil svatopluk svetoslav svetozar sviatlana swietlana sylwester sylwia szymon tadas tadej
tadeusz taras tatjana tatsiana tetiana tihomir tijana todor tomasz tomislav tsvetan tsvetelina tymofiy ugne uldis uliana uros urska urszula vadim
vadym vaira valdas valdis valentyn valentyna valerii valeriia valeriy vanja vasil vasile vasyl velimir ventsislav verica vesela veselin vesna viesturs
viktar viktor viktoria viktoriia viktorija viktoriya vilem vinko virginijus vit vitali vitalii vitaliy vitaly vladan vladimira vladislav vlado vlasta
vlastimil vojislav vojtech volodymyr vsevolod vuk vyacheslav vytautas waclaw weronika wieslaw wieslawa wiktor wiktoria witold wladyslaw wlodzimierz
wojciech yaroslav yegor yevgeni yevgenia yevgeny yevhen yevheniia yordan yordanka yulia yuliya yurii yuriy yury zakhar zbigniew zbynek zdenek zdenka
zdravko zdzislaw zeljko zenon zilvinas zivko zlata zlatko zoran zoriana zorica zoya zvonimir zygimantas zygmunt`;

const EUROPEAN = `aage aagot aake aapo aart abelardo abilio achille achilleas achim adao adelino aderbal adilson adoracion adorjan adriaan aengus afonso agapito aggelos
agim agnar agostinho agostino agota agron ahuva aikaterini ailbhe aine ainhoa aino airton aisling aitor ake aki akos aladar alban albana albane albin
aldair alejo aleksi alessia alessio alexandru alexios alfio alin aliona alkis almeida almudena alois aloisio altin amadeo amadeu amandine amaury amaya
ambra ambrogio amedeo americo amichai amilcar amnon anabela anahi anais anastasio anastasios anastasis anat anca anda andor andreea andreia andreu
andromachi angeliki angharad aniko anke ann-britt ann-christin anna-karin anna-lena annarita anne-sophie annegret anneke anneli annelie annelies
annemiek annick anniken anselmo antal antero antigone antje antonis ants anwen aodhan aoibheann aoife aonghas aparecida apor apostolos aram aramais
aranzazu arben ardian argyris ariadna arieh arild aris aristides aristidis aristotelis arja arjan arlindo armel armelle armen armindo armine arnau
arnaud arndt arnfinn arno arpad arsen arsenio arta artak artan artashes arto artyom arvid arvo ary arye asbjorn asger aslak aslaug asne aspasia asta
astghik athanasia athanasios athina atilio attila attilio aud audun aulis aurelien avi aviel avigail avital aviv avner avni avraham avtandil ayala
ayelet balazs balint baltasar baptiste barbel barbro barna bartolome baruch bas bashkim batya bauke beate begona bela belmiro bence benedek benedicte
benedita benedito benicio bente bento berit bernabe bernadett bernardino bernd berndt bernt bertalan bertil besa besim besnik betzabe biagio binyamin
birger birgitte birte bjarne bjarni bjorg blaise blaithin blerim blerina bo-goran boaz bodil boel boglarka bonifacio borge borja borje botond branca
braulio bredan brid brighid briseida britt-marie bronagh bronwen bujar burim burkhard cadfan caetano caio calin calogero calum candela candido
caoilfhionn caoimhe carl-gustaf carl-henrik carme carsten carwyn carys casimiro catalin cathal catia catrin cees ceferino celestino celso ceri cerys
cezar charalambos charles-edouard chava chiara christelle christer christodoulos chrysoula cian ciaran cicero cillian cinzia ciprian cipriano ciriaco
citlali claudiu cleber cleusa cliona clodagh clothilde codruta coen colm colum conall conceicao conor cor cormac corneliu corrado cosmin costantino
costas costel crispin cristiana cristiane csaba csilla cuauhtemoc custodio daan dafna dafydd dagfinn dagoberto daiane daithi dalma dalva damaso damiao
danut darragh davit dayana decebal declan delfin delyth demetrios denes denilson deolinda desiderio detlef dezso diarmuid didier dietmar dimitra
dimitrios dimitris dimos dinis dinu diogo dionysios dionysis diosdado djalma domhnall domingos donatella donato donnacha donncha dorel doriana dorin
dorina dorit doroteo doru dragos drita dritan duarte dubhaltach dumitru dvora eachann eadaoin eamonn eanna ecaterina eckart eckhard edelgard edeltraud
edilson edina edit edite edlira edmilson edoardo edson eduarda eero eeva efa efi efraim efrat efstathios efthymios eftychia egil ehud eija eilidh
eimear eimhear einar einat eino eirik eirini eirlys eitan eithne eivind ekkehard eladio elazar eleftheria eleftherios elek elemer eleri eleuterio
eliane eliezer elio elira elisabete elisheva elisio eliyahu elles ellinor elmar elodie elof eloi eloina elpida els eluned emanoil emanuela emer emese
emidio emigdio emiliano emmanouil emmanuelle emoke emrys emyr encarnacion endre eniko enric enza enzo eoghan eoin epifanio erato erez erion erkki
erlend erling ermal ermenegildo esa esben eskil esko espen estanislao estevao eszter etele etelka eulalio eva-karin eva-lena evandro evangelos
evanthia evaristo eveliina evelio everardo evert evi ewald ewout eyal eystein ezio fabiana fabienne fabrice fabricio fabrizio facundo fani fatmir
fatos faustin fearghas feliciano felicien femke ferdinando ferenc fergal fernand fernao ferruccio ffion fiachra filipa filipe finbar finbarr finola
fintan fionn fionnlagh fionnuala fiorella fiorenza flamur flavie flavio florent florica florin folke fortunato fotini fotis franca francesc franck
franco franziska frauke fredrik freek fridolf friedhelm frits frode froilan fruzsina fulvio gabino gabor gad gaelle gaetan gaetano gagik gaia galia
galit garegin gaspare gavriil gavril gayane gearoid geir generoso gennaro genti geoffroy georgios geraint gerasimos gerd gergely gergo gerhild
gerlinde germano gerold geronimo gerrit gerwyn gethin geza gezim gheorghe ghislain giacinto giada giampaolo giampiero giancarlo gianfranco gianluca
gianluigi gianmarco giannis gianpaolo gica gigliola gijs gila gilad gilmar gilson gioacchino giorgos giovana girolamo gisle gitte giuliana giuliano
gizella glaucia glenys goncalo gosta gottfrid graca grainne graziana graziano graziella grethe grigol grigore grigoris gro gudmund guenter guilherme
gumersindo gunda gunhild gunnar gunnel gunvor guram guri gusztav gwenaelle gwenllian gwilym gyorgy gyozo gyula haakon hadar hadas hadia hagai haim
hajnalka hakob hakon halldor halvard halvor hanna-leena hanneke hannele hannes hannu hans-dieter hans-georg hans-jurgen hans-peter haralambos hartmut
hasmik hasse havard hayk hefin heidemarie heidrun heikki heiko hein heiner heinrich heinz heitor helder heledd helio hella helle helmi helmut helmuth
henk henna henning henrique herculano heribert hermenegildo herminio hernan hila hilding hilkka hilmar hjalmar hogne holger honore honorio horatiu
horia hovhannes hrant hripsime hubertus huib huub huw hywel iacob iara iarla ibolya idan idar ido idoia iestyn ieuan ifan ifor iker ilan ilaria
ildefonso ildiko ilia ilias ilie ilir ilkka ilmari immacolata imre inacio inaki inbal indrek ineke inga-lill ingegerd ingela inger-lise ingo ingunn
ingvar ingvild inkeri inmaculada inocencio ioan ioana ioanna ioannis iolanda iolo iomhar ion ionel ionela ionut iordanis iorwerth iracema irakli irini
irit irja iseult ishbel islay ismet istvan itai italo itamar itay itzel itzhak itziar itzik iulia iulian iuliana ivano ivete ivone izabella jaak
jaakko jaan jaanus jaap jacco jacobus jacopo jair jan-erik jan-olof jan-willem janaina jandira janne janneke jari jarl jarmo jean-baptiste jean-claude
jean-francois jean-jacques jean-louis jean-luc jean-marc jean-marie jean-michel jean-paul jean-philippe jean-pierre jean-yves jelle jelte jeroen
jeronimo jesper jetmir jeton jhon jimena joakim joao joaquim jochen joep jolan joonas joop joost jordi jorg jorge-miguel jorgen joris jorma jorn
jorunn jos josep josiane jost jostein jouko jouni jozsef juan-carlos judicael judit juergen juha juhani jukka juliano julien juliska juraci jurgen
jurriaan jussara jussi justo juvenal jyrki kaarel kaarina kadri kaija kaisa kajsa kakha kalervo kalev kalliopi kalman kari-anne karianne karl-erik
karl-heinz karl-johan karlheinz karsten kastriot katja katri katrin kees kersti ketevan kieran kimmo kirsi kirsty kjell kjersti kjerstin klaas klas
klaudia knud knut koen kolbjorn konstantina konstantinos koos kornel kostas kostis kristjan kristof krisztian krisztina kujtim kyllikki kyosti kyriaki
kyriakos lachlan laercio lajos lamberto lambros lars-erik lasha lasse laszlo lazaros leen leendert lefteris leidy leiv lembit lenke lennart leocadio
leoncio leontin leopoldina levan levente liat liborio licia lieke liesbeth liesel lieven liina liisa lillemor limor lior liora liridon lisandro lisbet
livio liviu llinos lluis llyr loic lone lorcan loredana lorella lorenz lorinc lothar loukas lourenco lovisa lowri luan luc lucette lucrezia ludger
ludovic ludovica luigia luigina luiz luiza lulzim luminita lurdes lusine lutz maaike maarit maarja maarten macarena macario machteld madalina madis
maeve magdolna magne magnhild magnus maija mairead mairi mairtin maite maj-britt majlinda makis malachy malin mamuka manana manfredi manolis marcial
marciano marcio marco-antonio mared margarida maria-pia mariagrazia mariangela maricarmen maricel marie-christine marie-claude marie-france
marie-helene marie-laure marie-louise marie-pierre marie-therese marijke marilena marilia marinella marios maristella marit marjatta marjo markku
marlies marliese marte martial martijn marton martti mateus mathieu mats mats-erik matthijs matyas mauri maxence maxime maximiliano maximino mayan
meabh mechthild mees meinhard meinir meirion melchor meletis melquiades menachem menna merav merche meredydd mererid merete merja mervi mette mhairi
mher michalis michela michelangelo mieke miep mies mihaela mihai mihaly mihkel mihnea mikheil mikko miklos miltiadis mimoza mircea mirco mireia miri
mirja moacir monserrat montserrat morag moran mordechai moreno morgane mornagh motti muireall muireann murdo murilo myfanwy mylene myrto naama nachman
nadege nadja naftali nahuel nandor nanna naoise narciso narek natan natia nayeli nazario neculai nefeli neftali nehama nektarios nelu nely nemesio
nerea nerys netanel neusa nexhmije niamh nicanor nicasio nicoleta nicoletta nicolo nicomedes nicu niek nienke nikitas niklas nikolett nili nilton nino
nir nira nissim nitzan nivaldo noa noemia noemie noirin nuala nugzar nuno nunzia nunzio nuria nurit oana oceane octavian odalys oddvar odete odile
odysseas ofer ofir ofra ohad oisin olaf olaug olavi olavo olegario olle olli olof olov omaira omri onofre oonagh oreste orestis orietta orit orla
orlaith orna ornella orsolya oskar osmany osmo osnat ossi osten oszkar otar otavio otmar ottar ottavia ottavio outi ove ovidio ovidiu owain oystein
oyvind paavo paivi pal pal-erik palle panagiota panagiotis panayiotis pandeli panna panos pantelis paraskevi pascual pasi pasqual pastora paulien
paulino paulo-jorge pavlos pehr peigi pekka pelagia pelle pentti per per-erik per-olof per-olov pere peredur periklis pernilla pertti perttu petre
petri petrit petronela petros petru petter petteri phelim philippos piedade piera piergiorgio pierluigi piero pierpaolo pierre-yves piet pieternel
piia pina pinelopi pino pio piret pirjo pirkko piroska placido policarpo polychronis ponciano preben presentacion priit primitivo prodromos proinsias
prudencio purificacion quetzalli quirino quiteria radu raffaela raffaele raffaella rafik raghnall ragna ragnhild ragnvald raija raimo rallou raluca
rannveig rasmus razmik razvan regis reijo reima rein reiner reinhardt reinier reino rejean reka relu remco remi remo renan rens renzo rexhep rezarta
rezso rhian rhodri rhydian riikka riitta rino risto ritva roald roar rodica roel roisin romano romeu romina romualdo romulus ronan ronen ronja roope
rosangela roselyne rossa rossella ruairi ruairidh ruari ruaridh rubens rufino ruggero rui runar rune rute ruud ruxandra saara sabin sabino sadhbh
sagrario sakari sakis saku sali salla salvadora salvo sampo samuli samvel sandrine sanna sante santeri saoirse sargis sarit sarolta saskia satu
saturnino sauli saverio savvas savvina seanan sebastiao secundino segolene seija senan seonaid seppo serafin serafino serban sergi servando serzh
severiano severine severino severo shabtai shai shalva shaul shimon shlomit shlomo shmuel shpend shpresa shulamit shushan sian siegbert sieglinde
siegmar siegmund sien sigal sigbjorn sigrun sigurd sigurdur siim silke sille silverio silvestre silvino silviu simao simcha simion simo simonetta
sindre sinead sini sinikka sioned siranush siri sirje sirpa sissel siv sixten sjaak sjoerd sjors skender snorre soile soili sokratis solene solfrid
solveig sopho soren sorin sorina sorley sotiria sotiris spiros spyridon spyros staffan stamatis stavroula stefanos stein steinar stela stelios stellan
sten stergios stian stig stijn stina stratos sture sulma sune suzana svante svein sven-erik svenja sverre sylvain sylvaine sylvette sylvi szabolcs
szilard szilvia taavi tadhg tais tal tali tamaz tanguy tapani tapio tarcisio tarja tarmo tassos teemu tegwen teija teleri telesforo tengiz teofilo
teppo terez tereza terhi terje tero terttu teun thanasis thanos theodoros theofanis theoni thibault thierry thijs thilo thomais thorbjorn thordis
thore thorleif thrasyvoulos tiago tiarnan tiberiu tibor tigran tihamer tiina tiit tiiu tijmen till tilman timea timo timoleon tinatin tineke tivadar
tiziana tiziano toader toivo tollef tommaso tomos tonis tonje toomas toon tor torbjorn tord torgeir torgny torgrim torhild toril torild torkel tormod
torquil torstein torsten torvald traian traudl triin trijntje trine trond truus tryfon trygve tsipora tudur tuija tullio tunde tuomas turid tuula
tuulikki tytti tzvi ubaldo ubul udo uisdean ulf ulla-britt ulle ulrik ultan unni uno urho urmas urve uwe uzi vahan vahe vakhtang valbona valdete
valdir valeriano valerio valeriu valon valter vangelis vano vappu vardan vasco vasileios vasilios vassilis vazgen vebjorn vegard veijo veikko veit
venancio vered verner vesa vianney vibeke victoire victoriano victorino vidar vigdis viggo vilhelm vilho viljo ville vilmos vinicius viorel viorica
virag virginio virpi vitor viveca viveka viviane vjosa voicu volker wagner wanderley wellington wenceslao wenche wiebe wiebke wilfried wim winfried
wolfram wouter xanthi xavi xenophon xhevdet ximena yaakov yafa yair yaniv yann yannick yannis yariv yaron yatziri yechiel yehoshua yehuda yerry yesica
yiannis yigal yiorgos yisrael yitzhak ylli ylva yngve yoani yoav yocheved yoel yonatan yosef yossi yrjo yuval zacarias zaharia zalman zaur zaza zeev
zehava zelia zev zinovia zohar zoltan zsofia zsolt zsombor zsuzsa zsuzsanna zulmira zurab`;

const AFRICAN = `aba abdou abdoulaye abeba abebe abena abeni abimbola abiodun abiola abiy abosede abraha abu achan adaeze adama adamu adaobi adebayo adebola adedayo
adenike adeola adesola adetokunbo adewunmi adeyinka adhiambo adja adjoa adunni adwoa afia afolabi afua agu agyeman aissatou akello akin akinyi akosua
akua akwasi alassane alem alemayehu alemu alhaji aliou aliu amadi amadou amaka aminata aminatou aminu amma andile anesu anneth anyango araba asante
asefa asefaw ashenafi assane assefa aster astou awa awuor ayanda ayantu ayele ayo ayodele azeb baaba babacar babajide babatunde babirye bakari bakary
bamidele baraka bashiru bekele berhane bethlehem bheki bienvenu binta birhanu biruk bisi boitumelo bola bolaji bongani boubacar bukola busisiwe bwalya
celestin chebet chege cheikh chenai chepkoech cherono chiamaka chibueze chichi chidi chiedza chike chikondi chileshe chima chimamanda chinedu chinua
chinwe chioma chipo chisomo chukwudi chukwuemeka chukwuma coumba dagmawi dahiru dalitso damilola daouda dawit dereje desta diallo dieudonne dineo
djibril dlamini dzifa ebele ebere ebo edem efua ejike ekow elikem emeka emmanuela esi eskinder etenesh eyerusalem farai fatou fatoumata fekadu femi
fiifi fikirte fikre fikru fola folake folasade foluke frehiwot funke funmi funmilayo furaha gamba garba garikai gathoni getachew girma githongo gugu
habimana habtamu haile hailemariam hailu halima hamisi haruna hauwa hawa hirut ibrahima idrissa ife ifeanyi ifeoma ijeoma ikechukwu ikenna ingabire
isatou issouf itumeleng jabulani jelani jepchirchir jepkoech jepkosgei jomo juma jumanne kabelo kabiru kabwe kadiatou kagame kagiso kamau karabo
karanga kariuki kassa katlego kebede kefilwe kelechi kenechukwu khadidiatou khadim khady khanyi kidane kidist kidus kimani kinfe kipchoge kipkemboi
kiplagat kiprono kiprop kobina koffi kofi kojo kokou kosisochukwu kudzai kundai kwabena kwadwo kwaku kwame kwasi kweku kwesi ladi lamin lamine lamwaka
lassana lerato lesego lidya limbani lindiwe liya lungile luthando lwazi maame madalitso mahamadou mahlet maimouna maina makena mamadi mamadou mandisa
mandla manyara mariama marieme masego mawuli mbaye mduduzi mekdes meklit mekonnen melaku meles mengistu meseret mesfin mihret modibo modou modupe moha
mohamadou morenike mory mphatso mpho mthunzi mukamana mukasa mulenga mulugeta mumbi munashe mutale mutesi muthoni mutiso mutsa mutua mwai mwajuma
mwangi mwansa mwende mwila nakato naledi nalwanga namukasa nandi nangila nasiru ndayishimiye ndeye nduku neema neo nfaly ngozi nigusse nii niyonzima
njeri njoki njoroge nkechi nkem nkosana nkosazana nnamdi nneka nokutenda nokuthula nomsa nomvula nontobeko nosipho nosiviwe nshimiyimana nthabiseng
ntombi nwabueze nyambura nyasha nyokabi obi obiageli obinna odhiambo ogechi okaidja okechukwu okello okoro okoth okwudili olabisi oladele olamide
olaniyan olayinka oluchi olufemi olumide olusegun oluwaseun oluwaseyi oluwatobi oluwole omari omolara omondi onyango onyeka onyinye opeyemi ouma oumar
oumarou oumou ousmane owino palesa pape phumzile pius pule rakiya rashidi refilwe rehema rokia rotich rotimi rudo rumbidzai rutendo ruvimbo sadio
saidu salehe salif salifou samba sani sanusi sekou selam selamawit selorm semhar senait serigne seydou shabani shehu shingirai sibongile sibusiso
sifiso sikhumbuzo simba simbarashe siphiwe sipho sisay siyabonga sizwe sokhna somto sory sosena souleymane soumaila ssebunya tadesse tafadzwa tafari
taiwo takudzwa tamandani tamirat tamrat tanimu tapiwa tariro tatenda tebogo tedros temitope tendai teodros tesfaye teshome tewodros thabo thandeka
thandi thandiwe themba thembi thulani tigist tinashe titilayo tonderai toyin tsegaye tsehay tsepo tshepo tumaini tumelo uche uchechi uchenna ugochukwu
umutoni unathi upendo uwase uwimana vimbai vusi wairimu waithera wambui wangari wangui wanjiku wanjiru wasswa wole wondimu worku xolani yaa yakubu
yared yaw yemi yemisi yetunde yeukai yewande yohannes yonas zanele zawadi zenebech zerihun zewditu zewdu zinhle zodwa zoleka`;

const MORE = `adewale afioga aicha aiyaz akari aleqa alipate aliya anahera anastasiia anatolii annalena antti aoi apisai aputi arnajaraq aroha asenaca aslan ateca
aviaja azra barbora betul biman bojana bronislava burak burcu camillo cecilie chiaki danylo denisa desislava dilara dilma dominika donata dunja
dzenana ed eglantine ekaterini ekrem epeli erzsebet faalogo falefa ferhat fiame freya galumalemana genadi gergana gesine gotthard gulsen hadiza hanne
haris haruto hege hemi henrike hinemoa hinewehi hironobu husam ichika ilaisa imane inoke inuk iosefa isabela isikeli isolde iurii ivalu iveta
izabela jannike jarle jaroslava jette jitka joerg juri justyna kaare kahurangi kalani kaleo kamaka kanoa kawika keala kekoa keola keoni kimo kitione
koharu krister kristiina lagi laisenia laurentiu lemalu lidija lieve liselotte litia losa lucija mahamat mahina maike makana malaeimi manaaki manasseh
marama margrethe margriet marjolein maros maryna meike mereana mihi miia milosz mirjam misi moana mosese nadir naima najat nanaia natalija
natascha nawaz nele netani ngahuia ngaio ngaire nikau nilufer nivi nuka oddny pania paninnguaq paora patrik pauliina penitala pernille philipp pipaluk
piripi puanani rangi rangimarie ratu rawinia rawiri rewi rikke riku roswitha rozalia rusiate ruzena saija saliha salote samisoni sefo segun semisi
seruwaia siaosi sidsel sigmar silje sione sireli sitiveni snjezana souta stylianos sunniva svitlana tamati tangaroa taniela tavita tayyip te-ariki
teuila tevita tiaki tikitu timoci tipene toleafoa torill tsumugi tuilaepa tukumminnguaq ulamila ulugia uschi vaela vaida vasemaca viliami vilimoni
waimarie waisale whetu wikitoria wiremu yamina yasmin yasmina yoshiro zehra zhivko zuzanna`;

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
