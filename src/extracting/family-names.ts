/**
 * Common family names by culture, as any list by frequency has them. Lower-case, without accents. Written for this
 * project from general knowledge, never from a collection of documents: no office holder stands here for the office's
 * sake. Those of the United States are in `us-family-names.ts`. Lists only; no rules.
 */

/** Family names that usually stand first: `Yun Byung-se`, `Zhang Wei`, `Nguyen Van Hai`. */
export const LEADING_FAMILY_NAMES = `kim lee yi park pak choi choe jung jeong chung kang cho jo yoon yun jang chang lim im han oh seo suh
shin kwon hwang ahn an song ryu yoo yu hong jeon jun ko koh moon mun son sohn yang bae baek paik heo hur nam noh roh
ha kwak sung cha joo woo gu koo min na ji won ma wi ban
wang li zhang liu chen yang huang zhao wu zhou xu sun zhu hu guo he lin gao luo zheng liang xie tang deng feng
cheng cao peng zeng xiao tian dong yuan pan cai jiang du ye wei su lu ding ren shen yao zhong cui tan fan jin shi
liao jia xia fu fang zou xiong bai meng qin qiu hou yin xue yan lei long qian dai hao xi shao mao wan
ng ong goh teo toh tay chua chan wong low loh loke leong lau lai kwok kwek heng foo fong chong chow
chew cheong chia chee cheah beh ang aw chiam chng eng gan gho ho hor kok kua lam lye mah neo oei pang phua poh poon
quah quek sim siow soh soo soon tham thia ting wee woon yap yam yeo yeoh yip yong
giam
nguyen tran le pham hoang phan vu vo dang bui do ngo duong ly`;

const BRITISH_AND_IRISH = `ainsworth appleby ashworth atherton bainbridge barraclough beattie beaumont broadbent callaghan chadwick cosgrave cunliffe downie dunne entwistle
fogarty forsyth gallacher gilmour griffiths hargreaves haworth heaton horrocks houghton howarth humphreys jenkinson keane kelleher kerrigan lomax
mackay mackenzie maclean macleod maguire mccormack mcdonnell mcloughlin metcalfe mulligan murtagh nicholls nugent nuttall o'brien o'connor o'donnell
o'grady o'hara o'keefe o'leary o'malley o'neill o'reilly o'rourke o'shea o'sullivan o'toole osullivan quinlan rafferty rees regan ridley rigby
rowlands shaughnessy stirling sutcliffe tierney tyrrell urquhart whelan whitworth winstanley wolstenholme woodcock worthington yeats`;

const NORDIC = `aalto aberg ahlberg ahlgren ahlstrom ahonen akesson andersson arvidsson astrom axelsson backman bakke berge bergh berglund bergqvist bergstrom
berntsen bjork bjorklund blom blomqvist borg dahlberg dahlgren danielsson davidsson edlund eide ek eklund ekstrom eliasson engstrom eriksen eriksson
fors forsberg fredriksen fredriksson gunnarsson gustafsson gustavsson hakansson halvorsen hansson haugen hedlund heikkinen heinonen hellstrom
henriksen henriksson hermansson holm holmberg holmgren holmstrom isaksson iversen jakobsson jansson jeppesen johannessen johansen johansson johnsen
jonasson jonsson josefsson karjalainen karlsen karlsson kinnunen kjeldsen knudsen korhonen koskinen kristensen kristiansen laaksonen laine larsson
laursen lehtinen lehtonen leppanen lind lindberg lindblom lindgren lindholm lindqvist lindstrom ljungberg lofgren lundberg lundgren lundin lundqvist
lundstrom madsen magnusson makela makinen malmberg martensson martinsson mattsson mikkelsen moen moller mortensen nieminen nikolaisen nilsen nilsson
norberg nordin nordstrom nyberg nygren nystrom oberg ohlsson olofsson olsson ostberg ostlund pedersen persson pettersen pettersson poulsen rantanen
salminen salonen samuelsson sandberg sandstrom simonsen sjoberg sjogren sjostrom soderberg soderstrom solberg stenberg strand strandberg strom
sundberg sundstrom svensson thomsen thorsen toivonen tuominen turunen vikstrom virtanen wallin wikstrom`;

const CONTINENTAL = `abreu adam aguiar albrecht alonso alves amaral andre antoniou aparicio araujo arnaud aubert azevedo bachmann bakker balogh barbier barbieri barbosa
barros basile batista battaglia baumann bellini benedetti bergmann bernardi bertrand bianchi bianco blanc bodnar bohm bonnet borges boros bos bosman
brito brouwer brunet busch caballero cabral calvo caputo carbone cardoso carmona carpentier carrasco caruso carvalho cattaneo cavalcanti charpentier
chevalier christodoulou claes coelho colin collet conte conti coppola correia costantini crespo cunha d'amico d'angelo dekker deschamps dias dietrich
diez dijkstra dimitriou donati dufour dumont dupont dupuis durand esteves fabbri fabian farias farina farkas faure fazekas feher fekete fernandes
ferrara ferrari ferraro ferrer ferretti ferri figueiredo fleury fonseca fontaine fontana francois franke freitas friedrich fuchs gaillard gal gallego
galli garnier garrido gatti gauthier gautier gentile georgiou gerard gil gimenez giordano girard giraud giuliani goncalves goossens graf grassi grasso
greco guerin guillaume guillot gunther hajdu hartmann hegedus heinrich hendriks hermans herrero herrmann hidalgo hoekstra hoffmann hofmann horvath
hubert iglesias ioannou jacquet jager jansen janssen janssens joly juhasz jung katona kelemen kerekes kis kiss kocsis kohler konig konstantinou kovacs
kraus kruger kuiper lacroix lakatos lavoie leclerc leclercq lefebvre lefevre legrand lehmann lemaire lemoine leroux leroy lombardi lombardo longo
lopes lorenz lorenzo lukacs machado maes maier makris mancini marchand marchetti mariani marini marques martinelli martini martins masson mathieu
mazza meijer melis melo mendes mercier mertens messina meszaros meunier molnar montanari monteiro montero monti moraes moreau moreira morel morelli
moretti moya mulder nagel nagy nascimento negri nemeth neri neumann nicolas nieto nikolaidis nikolaou nogueira nunes oikonomou olah oliveira olivier
orosz pagano pagonis palumbo papadakis papadopoulos papageorgiou papaioannou papp pappas parisi pascual peeters pellegrini pellegrino perrin perrot
petit petrou pfeiffer philippe picard pinheiro pinto piras pires pohl poirier poli pons postma prieto prins racz ramalho rebelo reis renard renaud rey
ribeiro ricci rinaldi riva riviere rizzi rizzo robert robin roche rolland rossetti rousseau roussel roux ruggiero sandor sanna santini santoro sartori
sauer scherer schmid scholz schouten schreiber schroder schubert schulte schulze schumacher schuster schwarz seidel serra silvestri simoes sipos
smeets smit smits soares soler sommer somogyi sorrentino sousa szabo szalai szekely szilagyi szucs takacs tavares teixeira testa theodorou timmermans
torok toth tremblay valentini vandenberghe varga vasconcelos vasileiou vass vegh velasco verbeek veres verhoeven vermeulen vicente vidal vieira vincze
viragh visser vitale vitali vlahos voigt voros vos willems wouters zimmermann`;

const EASTERN_EUROPEAN = `abazi abdullayev adamczyk alexandrov aliyev andreev antonov baranov belov beridze berisha berzins bondarenko borisov boyko cerny chernov ciobanu
constantin cvetkovic danilov davydov dervishi dimitrov djordjevic dobre dudek dumitru dvorak egorov fedorov filipov florea fomin gashi georgiev
gheorghe giorgadze gorbunov grabowski grigoryan gusev hajek harutyunyan hasanov horak horvat hovhannisyan hoxha hrytsenko huseynov ilic ilyin ionescu
ismailov ivanenko ivanov ivanova jablonski jankauskas jankovic jankowski kalinin kalnins kamenov kaminski kapanadze karimov karpov kask kazakov
kazlauskas kelmendi khachatryan kiselev kolesnik komarov kovac kovacevic koval kovalchuk kovalenko kovalev kowalczyk kowalski kozlov kozlowski
krasniqi kravchenko krawczyk kucera kukk kuzmin kuznetsov lazarov lebedev lewandowski liepa lomidze lysenko magi majewski makarov malinowski mammadov
maric marinov markovic matei matveev mazur melnik melnyk mihailov mihalache mikhailov milosevic moldovan morina morozov munteanu nemec nikitin
nikolaev nikolic nikolov novakova novikov novotny nowak nowakowski olszewski orlov osipov ozolins pavlenko pavlov pavlovic pawlak pawlowski petkov
petrauskas petrenko petrosyan petrov petrova petrovic pokorny polyakov ponomarenko popa popescu popov popovic pospisil prochazka radu rahimov rakhimov
rumen rusu rutkowski saar sargsyan savchenko semenov sepp serban shehu shevchenko sidorov sikora simic smirnov sokolov sokolovic solovyov sorokin
stanciu stankevicius stefanov stepanov stoica stojanovic stoyanov svoboda szymanski tamm tarasov titov tkachenko todorov todorovic tomic tudor vasile
vasilev vasiliev vesely vinogradov volkov vorobyov vukovic walczak wieczorek wisniewski wojciechowski wojcik wozniak yakovlev yanev yusupov zaitsev
zajac zakharov zhukov zielinski`;

const WEST_ASIAN_AND_AFRICAN = `abbas abbasi abdallah abdi abdullah abdulrahman abebe abiodun abubakar achieng adebayo adeleke adeyemi afolabi agbaje ahmadi ahmadzai ahmed akbari
akhtar akintola al-ahmad al-ali al-hassan al-khatib alavi amadi amini amiri amoah anane ansah ansari appiah asante aslan aydin ayodele ayub aziz bakr
balogun bashir bayat bekele bilal biton boateng botha bozkurt bulut camara celik cetin chukwu cisse coulibaly dagan danjuma dembele demir diallo
diarra diop diouf dlamini dogan dube ebrahimi erdem eze farahani faraj farouk fofana gebre ghorbani gumede habibi haddad hailu hakimi hamdan hamidi
hariri hashemi hassan heydari hosseini hussain hussein ibrahim iqbal isa ismail jaber jafari jamal juma kabore kamal kamara kamau karimi kariuki kaya
keita khalil khoury khumalo kilic kimani koc konate kone kurt levi mabaso mahlangu mahmoud maina malik mansour mansouri masri mensah merwe mirza
mizrahi mkhize mohamed mohammadi mohammed mokoena molefe moradi mousa mousavi moyo mthembu mustafa mutua mwangi naidoo najjar naser nasser nazari
ncube ndiaye ndlovu ndung'u ngcobo ngugi njoroge nkosi nouri nwosu obi ochieng odhiambo ojo okafor okeke okoro omar omondi onyango opoku osei osman
othman otieno ouattara ouedraogo owusu ozdemir ozturk peretz phiri pillay polat qasim qureshi rahimi rahman rashid rezaei sadeghi sahin sakho saleh
salehi salem samadi sarr sarraf sayed sesay shah shaikh sharif shirazi sibanda siddiqui sithole soltani suleiman sultani tadesse taheri tawfiq tesfaye
thiam toure traore tshabalala uddin usman venter wahid wanjiku wilmot yeboah yildirim yildiz yilmaz yousefi youssef yousuf zaman zand zulu`;

const SOUTH_ASIAN = `abeysekera acharya advani agarwal agrawal ahuja amarasinghe arora bajaj balakrishnan bandara banerjee bansal basnet basu begum bhandari bhatia bhatt
bhattacharya biswas bose chakraborty chaudhary chaudhuri chauhan chawla chopra choudhury chowdhury dahal dasgupta datta desai deshmukh deshpande
dhillon dissanayake dubey dutt dutta ekanayake fernando gamage gandhi garg ghosh goswami goyal gunaratne gunasekara gunawardena gupta gurung haque
herath hossain iyer jadhav jain jayasinghe jayasuriya jayawardena joshi kapoor karki karunaratne kaur khadka khanna khatri kulkarni kumar kumari lama
mahajan maharjan mahato malhotra mandal mehta mendis menon mishra mistry mittal mohanty mukherjee naidu nair nambiar nanayakkara narayanan nath ojha
pandey pandit parmar pathak patil patnaik perera pillai poudel pradhan prasad premaratne puri raina rajan ramachandran raman ranasinghe ranatunga
ranaweera rao rathnayake rathore rawat reddy saha sahoo samaraweera sarkar saxena sen senanayake seneviratne sethi sharma shetty shrestha shukla sinha
somasundaram soni sood srinivasan srivastava subramanian sultana tamang thakur thapa tiwari tripathi trivedi vaidya varghese varma verma vyas wadhwa
weerasinghe wickramasinghe wijeratne wijesinghe yadav`;

const EAST_AND_SOUTHEAST_ASIAN = `abe adachi ahmad akiyama amano ando aoki aoyama aquino arai arakawa araki asano aung azuma baba budiman chiba endo enomoto eto fujii fujikawa fujimoto
fujimura fujita fujiwara fukada fukuda fukui furukawa furuta goto gunawan halim hamada hara harada hartono hasan hasegawa hashim hashimoto hattori
hayakawa hayashi hidayat higuchi hirai hirano hirata hirose honda hori horie hoshi hoshino htun ichikawa igarashi iida ikeda imai imamura inoue ishida
ishihara ishii ishikawa ishizaki ito iwamoto iwasaki iwata kaneko katayama kato kawada kawaguchi kawai kawakami kawamura kawano kawasaki kikuchi
kimura kinoshita kitagawa kitamura kobayashi koike koizumi kojima komatsu kondo konishi kono koyama kubo kubota kudo kumagai kurniawan kuroda kurosawa
kusuma kuwahara lestari lwin maeda mahmud manalo mangahas maruyama masuda matsuda matsui matsumoto matsumura matsunaga matsuo matsuoka matsushita
miura miyamoto miyata miyazaki mizuno mochizuki mohamad mori morimoto morita motoyama murai murakami murata muto nagai nagano nagata naito nakagawa
nakai nakajima nakamura nakanishi nakano nakao nakashima nakata nakayama narita nasution nishida nishikawa nishimura nishiyama noda noguchi nomura
nugroho ocampo ochiai oda ogata ogawa ogura ohashi ohno oishi okada okamoto okamura okazaki okubo okuda okumura omori onishi ono onodera ooyama ota
otani otsuka oyama ozaki ozawa panggabean pangilinan prasetyo pratama purnama putra ramli razak saito sakaguchi sakai sakamoto sakata sakurai sano
santoso saputra sasaki sato sawada seki sekiguchi setiawan shibata shimada shimizu shimura shinohara shiraishi siahaan simanjuntak siregar sugawara
sugimoto sugiura sugiyama suryadi sutanto suzuki tachibana taguchi tajima takada takagi takahashi takai takano takayama takeda takeuchi taki tamura
tanabe tanaka taniguchi tanjung tarigan terada thein toda tolentino tominaga tomita toyoda tsuchiya tsuda tsuji uchida uchiyama ueda uehara uemura
ueno utama wada wahyudi watanabe wibowo wijaya yagi yamada yamagata yamaguchi yamakawa yamamoto yamamura yamanaka yamane yamasaki yamashita yamauchi
yamazaki yanagi yano yasuda yokota yokoyama yoshida yoshikawa yoshimura yoshioka yusof yusuf zainal`;

/** Family names that stand last, of all cultures but the United States'. */
export const WORLD_FAMILY_NAMES: string = [
  BRITISH_AND_IRISH,
  NORDIC,
  CONTINENTAL,
  EASTERN_EUROPEAN,
  WEST_ASIAN_AND_AFRICAN,
  SOUTH_ASIAN,
  EAST_AND_SOUTHEAST_ASIAN,
].join(
  "alderman bishop pope king prince marshall deacon abbott chancellor constable judge priest provost squire knight earl duke baron burgess clerk cook parsons prior sheriff warden  ",
);
