/**
 * Names of places and of their inhabitants, word by word. Lower-case, without accents. What is a given
 * name as well (`Georgia`, `Jordan`) stands here too: the evidence around decides. Lists only.
 */

export const PLACES = `afghanistan albania algeria andorra angola antigua barbuda argentina armenia australia austria azerbaijan
bahamas bahrain bangladesh barbados belarus belgium belize benin bhutan bolivia bosnia herzegovina botswana brazil
brunei bulgaria burkina faso burundi cabo verde cambodia cameroon canada chad chile china colombia comoros congo
costa rica croatia cuba cyprus czechia czech denmark djibouti dominica dominican ecuador egypt salvador eritrea estonia
eswatini ethiopia fiji finland france gabon gambia georgia germany ghana greece grenada guatemala guinea guyana haiti
honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica japan jordan kazakhstan kenya kiribati
korea kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya liechtenstein lithuania luxembourg madagascar
malawi malaysia maldives mali malta mauritania mauritius mexico micronesia moldova monaco mongolia montenegro morocco
mozambique myanmar burma namibia nauru nepal netherlands holland zealand nicaragua niger nigeria macedonia norway oman
pakistan palau palestine panama papua paraguay peru philippines poland portugal qatar romania russia rwanda samoa
senegal serbia seychelles sierra leone singapore slovakia slovenia solomon somalia spain lanka sudan suriname sweden
switzerland syria taiwan tajikistan tanzania thailand timor-leste timor togo tonga trinidad tobago tunisia turkey
turkiye turkmenistan tuvalu uganda ukraine emirates uruguay uzbekistan vanuatu vatican venezuela vietnam viet yemen
zambia zimbabwe scotland wales england britain uk usa u.s u.s.a us un u.n eu rok dprk prc uae europe asia africa america
americas oceania antarctica arctic pacific atlantic mediterranean caribbean balkans mideast eurasia indo-pacific
asia-pacific mekong sahel crimea donbas gaza kashmir tibet xinjiang hong kong macau macao
alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa
kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada
hampshire jersey york carolina dakota ohio oklahoma oregon pennsylvania rhode tennessee texas utah vermont virginia
washington wisconsin wyoming columbia puerto rico guam al ak az ar ca ct de fl ga hi ia id il ks ky md mn mo ms mt nc nd
ne nh nj nm nv ny oh ok pa ri sc sd tn tx ut va vt wa wi wv wy dc d.c
queensland victoria tasmania nsw wa act nt canberra sydney melbourne brisbane perth adelaide hobart darwin cairns
ontario quebec alberta manitoba saskatchewan nova scotia brunswick newfoundland yukon
london paris berlin rome madrid lisbon dublin vienna brussels amsterdam hague geneva zurich bern stockholm oslo
copenhagen helsinki warsaw prague budapest bucharest sofia athens kyiv kiev moscow minsk vilnius riga tallinn belgrade
zagreb sarajevo tirana skopje pristina istanbul ankara cairo jerusalem tel aviv beirut damascus baghdad tehran riyadh
jeddah doha dubai abu dhabi muscat kabul islamabad karachi lahore delhi mumbai kolkata chennai bangalore dhaka colombo
kathmandu yangon bangkok hanoi phnom penh vientiane jakarta manila kuala lumpur beijing shanghai guangzhou shenzhen
tokyo kyoto osaka nagoya hiroshima nagasaki okinawa fukushima hokkaido seoul busan pyongyang taipei ulaanbaatar
nairobi kampala addis ababa khartoum lagos abuja accra dakar bamako kinshasa luanda pretoria johannesburg cape harare
lusaka maputo tunis tripoli algiers rabat ottawa toronto montreal vancouver calgary edmonton winnipeg havana bogota
lima quito caracas santiago buenos aires montevideo brasilia paulo janeiro boston chicago houston dallas austin
phoenix philadelphia pittsburgh detroit cleveland cincinnati columbus indianapolis milwaukee minneapolis denver
seattle portland sacramento oakland fresno angeles francisco diego vegas reno tucson albuquerque omaha tulsa memphis
nashville knoxville louisville atlanta miami tampa orlando charlotte raleigh richmond norfolk baltimore newark buffalo
rochester syracuse albany hartford providence manchester concord burlington bangor honolulu anchorage baton rouge
orleans birmingham montgomery jackson topeka wichita lansing madison springfield boise helena bismarck pierre fargo
cheyenne tallahassee jacksonville savannah charleston wilmington dover annapolis harrisburg scranton allentown erie
toledo akron dayton manhattan brooklyn queens bronx harlem broadway niagara ithaca utica
changi tuas jurong tampines punggol sentosa woodlands yishun orchard goteborg malmo uppsala pentagon kremlin
westminster whitehall capitol hollywood sunderland glasgow edinburgh belfast cardiff liverpool leeds`;

export const DEMONYMS = `afghan african rican ricans leonean leoneans verdean verdeans albanian algerian american argentine armenian asian australian austrian azerbaijani bahraini
bangladeshi belarusian belgian bolivian bosnian brazilian british bulgarian burmese cambodian canadian chilean chinese
colombian congolese croatian cuban cypriot danish dutch ecuadorian egyptian emirati english estonian ethiopian european
fijian filipino finnish french georgian german ghanaian greek guatemalan haitian honduran hungarian icelandic indian
indonesian iranian iraqi irish israeli italian jamaican japanese jordanian kazakh kenyan korean kosovar kuwaiti kyrgyz
laotian latvian lebanese libyan lithuanian malaysian maltese mexican moldovan mongolian montenegrin moroccan nepali
nepalese nigerian norwegian omani pakistani palestinian panamanian paraguayan peruvian polish portuguese qatari romanian
russian rwandan salvadoran saudi scottish senegalese serbian singaporean slovak slovenian somali spanish sudanese
swedish swiss syrian taiwanese tajik tanzanian thai tunisian turkish turkmen ugandan ukrainian uruguayan uzbek
venezuelan vietnamese welsh yemeni zambian zimbabwean latin arab jewish muslim christian catholic islamic hispanic
latino nordic baltic soviet americans russians chinese israelis ukrainians palestinians australians singaporeans
iranian-american african-american asian-american texan californian hawaiian alaskan norwegian cypriot svensk svenske
svenska oceanian lankan bhutanese maldivian nigerien burundian malian togolese beninese gabonese gambian liberian
malawian mozambican namibian angolan eritrean guyanese surinamese barbadian trinidadian bahamian belizean luxembourgish
kosovan macedonian slovene papuan samoan tongan nauruan palauan micronesian bruneian timorese kurdish catalan basque islander tibetan iowan nevadan
tennessean kansan nebraskan oklahoman pennsylvanian virginian floridian arizonan coloradan oregonian utahn idahoan montanan
alabamian georgian louisianan minnesotan michigander missourian ohioan hoosier washingtonian vermonter mainer delawarean
marylander wyomingite arkansan mississippian queenslander victorian tasmanian`;
