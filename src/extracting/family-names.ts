/**
 * Family names that are evidence of a person: those of cultures that write the family name , those
 * that are common words as well, and common ones of the West. Lower-case. Lists only; no rules.
 */

/** Family names that usually stand : `Yun Byung-se`, `Zhang Wei`, `Nguyen Van Hai`. */
export const LEADING_FAMILY_NAMES = `kim lee yi park pak choi choe jung jeong chung kang cho jo yoon yun jang chang lim im han oh seo suh
shin kwon hwang ahn an song ryu yoo yu hong jeon jun ko koh moon mun son sohn yang bae baek paik heo hur nam noh roh
ha kwak sung cha joo woo gu koo min na ji won ma wi ban
wang li zhang liu chen yang huang zhao wu zhou xu sun zhu hu guo he lin gao luo zheng liang xie tang deng feng
cheng cao peng zeng xiao tian dong yuan pan cai jiang du ye wei su lu ding ren shen yao zhong cui tan fan jin shi
liao jia xia fu fang zou xiong bai meng qin qiu hou jiang yin xue yan lei long qian dai hao xi shao mao wan gu
ng ong goh teo toh tay chua chan wong tan lim lee low loh loke leong lau lai kwok kwek koh heng foo fong chong chow
chew cheong chia chee cheah beh ang aw chiam chng eng gan gho ho hor kang kok kua lam lye mah neo oei pang phua poh poon
quah quek sim siow soh soo soon tham thia ting wee woon yap yam yeo yeoh yip yong
nguyen tran le pham hoang phan vu vo dang bui do ngo duong ly`;

/** Common words that are family names too: a name's last word may be one of these. */
export const WORD_FAMILY_NAMES = `price bush rice brown white green black young long hill wood woods banks field fields ford fox king knight
bishop baker cook carter mason page parks pope rose rich day may love little sharp short strong stone snow swift walker
ward waters weaver west wise wolf reed rush powers porter moody miller mills lane hunter horn hood hall gates fisher
frost flowers finch drake dean cross craft cotton cooper coats chambers case cash carver burr burns brooks branch bond blunt
bird berry bell bean barber archer baird bass best boxer booker  gray grey grant gore graves hand hart haze 
holder holt  hope hurt huntsman joy  keys lamb law lord lott major marsh marshall mark marks may mercer mine moss
nelson noble north pace paige pearl peach perry pool poole power pryor quick ray rivers robin robb rock root royal salmon savage
sessions shepherd singer sparks  spring stark steel steele sterling summers sun teal thorn thune train turner
valentine vale vaughn wade wagner wall walls wells wheeler wild wilder winter winters worth wray yates york bacon ball
barr barrow beach beck bright bull butler camp cannon carr chase church clay cole cox crane crow curry daily  dole
dove fair farmer ferry flood floss flynn foot foote fort foster free french fry gold golden golding goods hale hawk
hawkins hay heath hedge hogan horne howe huff hull ice  kind knox lake land lock lynch may meek milk mint moon moran
newman nunn oak opie pack palmer park parker peacock peck penny pepper piper pitt pleasant   potter pound prior
rain ranger  reading redmond rein ridge ring roach rook roper rowe rust sage sands  seals  shaw shore silver
singh skinner slaughter slater small smart southern spear stack star  stewart storm street swan tanner taylor
temple tower townsend tucker underwood upton vine vance vest wakefield walsh wax welch weld wicker wine winner
wright yard zinn burr lugar crapo ensign hatch cochran coleman sununu snow corker isakson chambliss craig crist cash leahy
reid smith specter talent carper dayton bayh bingaman feingold frist hagel harkin kohl landrieu obey pelosi
johnson jackson washington jefferson madison lincoln houston dallas austin paris london england ireland holland
french english irish scott wales jordan israel hamilton springer preston burton newton milton clinton houston`;

/** Frequent family names of the West and elsewhere that are neither of the above. */
export const FAMILY_NAMES = `williams jones garcia davis rodriguez martinez hernandez lopez gonzalez gonzales wilson anderson thomas
moore martin perez thompson harris sanchez clark ramirez lewis robinson allen torres hill flores adams baker
mitchell roberts gomez phillips evans diaz edwards collins reyes morris morales murphy rogers gutierrez ortiz
morgan peterson bailey kelly howard ramos cox richardson watson chavez james bennett mendoza ruiz hughes alvarez castillo
sanders patel myers ross jimenez powell jenkins sullivan russell ortega gomes silva santos oliveira souza pereira costa
ferreira almeida carvalho fernandes khan ahmed ali hussain hassan mohamed singh kumar sharma gupta rao reddy
nair menon iyer das ghosh mukherjee banerjee perera silva fernando wickremesinghe rajapaksa andersson johansson
karlsson nilsson eriksson larsson olsson persson svensson gustafsson pettersson jonsson hansson bengtsson
muller schmidt schneider fischer weber meyer wagner becker schulz hoffmann dubois durand leroy moreau
rossi russo ferrari esposito bianchi romano ivanov petrov sidorov kuznetsov popov smirnov kowalski nowak
tanaka suzuki sato takahashi watanabe ito yamamoto nakamura kobayashi kato yoshida yamada sasaki yamaguchi saito
matsumoto inoue kimura hayashi shimizu mori abe ikeda hashimoto yamashita ishikawa nakajima maeda fujita ogawa goto
okada hasegawa murakami kondo ishii kishida aso suga kono hatoyama kan noda koizumi motegi hayashi kamikawa
blair cameron thatcher howard downer ruddock costello keating hawke rudd gillard abbott turnbull morrison albanese
kennedy kerry biden obama trump reagan nixon carter eisenhower truman roosevelt clinton mccain schumer durbin
rockefeller lieberman menendez feinstein cantwell murray stabenow levin akaka inouye grassley roberts brownback
cornyn hutchison dewine voinovich alexander lautenberg corzine dodd allard salazar wyden baucus bunning mcconnell
kyl stevens murkowski chafee collins snowe thurmond graham demint sarbanes mikulski cardin putin zelenskyy zelensky
lavrov netanyahu macron merkel scholz trudeau modi erdogan abbas sisi guterres blinken sherman psaki sullivan yellen
austin mayorkas buttigieg becerra fauci walensky`;
