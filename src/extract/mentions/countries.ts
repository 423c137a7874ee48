/**
 * Countries as news names them: name and its variants; adjectives and names of people; the capital, which often stands for the
 * government; ISO 3166-1 alpha-2. Facts, in our own selection. A user's own entities add to them.
 */
const TABLE = `
Afghanistan|Afghan,Afghans|Kabul|AF
Albania|Albanian|Tirana|AL
Algeria|Algerian|Algiers|DZ
Andorra|Andorran||AD
Angola|Angolan|Luanda|AO
Argentina|Argentine,Argentinian|Buenos Aires|AR
Armenia|Armenian|Yerevan|AM
Australia|Australian|Canberra|AU
Austria|Austrian|Vienna|AT
Azerbaijan|Azerbaijani,Azeri|Baku|AZ
Bahamas,the Bahamas|Bahamian|Nassau|BS
Bahrain|Bahraini|Manama|BH
Bangladesh|Bangladeshi|Dhaka|BD
Barbados|Barbadian|Bridgetown|BB
Belarus,Byelorussia|Belarusian,Belarussian|Minsk|BY
Belgium|Belgian|Brussels|BE
Belize|Belizean|Belmopan|BZ
Benin|Beninese|Cotonou|BJ
Bhutan|Bhutanese|Thimphu|BT
Bolivia|Bolivian|La Paz|BO
Bosnia and Herzegovina,Bosnia-Herzegovina,Bosnia|Bosnian|Sarajevo|BA
Botswana|Botswanan|Gaborone|BW
Brazil|Brazilian|Brasilia|BR
Brunei|Bruneian||BN
Bulgaria|Bulgarian|Sofia|BG
Burkina Faso|Burkinabe,Burkinabè,Burkinabé|Ouagadougou|BF
Burundi|Burundian|Bujumbura|BI
Cambodia|Cambodian|Phnom Penh|KH
Cameroon|Cameroonian|Yaounde,Yaoundé|CM
Canada|Canadian|Ottawa|CA
Cape Verde|Cape Verdean|Praia|CV
Central African Republic,CAR|Central African|Bangui|CF
Chad|Chadian|N'Djamena,Ndjamena|TD
Chile|Chilean|Santiago|CL
China,People's Republic of China,PRC|Chinese|Beijing,Peking|CN
Colombia|Colombian|Bogota,Bogotá|CO
Comoros|Comorian|Moroni|KM
Democratic Republic of the Congo,Democratic Republic of Congo,DRC,DR Congo,Zaire|Congolese,Zairean|Kinshasa|CD
Republic of the Congo,Congo-Brazzaville||Brazzaville|CG
Costa Rica|Costa Rican||CR
Croatia|Croatian,Croat|Zagreb|HR
Cuba|Cuban|Havana|CU
Cyprus|Cypriot|Nicosia|CY
Czech Republic,Czechia|Czech|Prague|CZ
Denmark|Danish,Dane,Danes|Copenhagen|DK
Djibouti|Djiboutian||DJ
Dominican Republic||Santo Domingo|DO
East Timor,Timor-Leste|East Timorese,Timorese|Dili|TL
Ecuador|Ecuadorian,Ecuadorean|Quito|EC
Egypt|Egyptian|Cairo|EG
El Salvador|Salvadoran,Salvadorean|San Salvador|SV
Equatorial Guinea|Equatorial Guinean,Equatoguinean|Malabo|GQ
Eritrea|Eritrean|Asmara|ER
Estonia|Estonian|Tallinn|EE
Eswatini,Swaziland|Swazi|Mbabane|SZ
Ethiopia|Ethiopian|Addis Ababa|ET
Fiji|Fijian|Suva|FJ
Finland|Finnish,Finn,Finns|Helsinki|FI
France|French,Frenchman,Frenchmen|Paris|FR
Gabon|Gabonese|Libreville|GA
Gambia,the Gambia|Gambian|Banjul|GM
Georgia|Georgian|Tbilisi|GE
Germany,West Germany|German|Berlin,Bonn|DE
Ghana|Ghanaian|Accra|GH
Greece|Greek|Athens|GR
Grenada|Grenadian||GD
Guatemala|Guatemalan||GT
Guinea|Guinean|Conakry|GN
Guinea-Bissau|Bissau-Guinean|Bissau|GW
Guyana|Guyanese|Georgetown|GY
Haiti|Haitian|Port-au-Prince|HT
Honduras|Honduran|Tegucigalpa|HN
Hong Kong|||HK
Hungary|Hungarian|Budapest|HU
Iceland|Icelandic,Icelander|Reykjavik|IS
India|Indian|New Delhi,Delhi|IN
Indonesia|Indonesian|Jakarta|ID
Iran,Islamic Republic,Islamic Republic of Iran|Iranian|Tehran,Teheran|IR
Iraq|Iraqi|Baghdad|IQ
Ireland,Republic of Ireland|Irish,Irishman|Dublin|IE
Israel|Israeli|Jerusalem,Tel Aviv|IL
Italy|Italian|Rome|IT
Ivory Coast,Cote d'Ivoire,Côte d'Ivoire|Ivorian,Ivoirian|Abidjan,Yamoussoukro|CI
Jamaica|Jamaican|Kingston|JM
Japan|Japanese|Tokyo|JP
Jordan|Jordanian|Amman|JO
Kazakhstan|Kazakh,Kazakhstani|Astana,Nur-Sultan|KZ
Kenya|Kenyan|Nairobi|KE
Kosovo|Kosovar,Kosovan|Pristina|XK
Kuwait|Kuwaiti||KW
Kyrgyzstan|Kyrgyz|Bishkek|KG
Laos|Lao,Laotian|Vientiane|LA
Latvia|Latvian|Riga|LV
Lebanon|Lebanese|Beirut|LB
Lesotho|Basotho|Maseru|LS
Liberia|Liberian|Monrovia|LR
Libya|Libyan|Tripoli|LY
Liechtenstein|||LI
Lithuania|Lithuanian|Vilnius|LT
Luxembourg|Luxembourger||LU
Madagascar|Malagasy|Antananarivo|MG
Malawi|Malawian|Lilongwe|MW
Malaysia|Malaysian|Kuala Lumpur|MY
Maldives,the Maldives|Maldivian|Male|MV
Mali|Malian|Bamako|ML
Malta|Maltese|Valletta|MT
Marshall Islands|Marshallese|Majuro|MH
Mauritania|Mauritanian|Nouakchott|MR
Mauritius|Mauritian||MU
Mexico|Mexican|Mexico City|MX
Micronesia|Micronesian||FM
Moldova|Moldovan|Chisinau|MD
Monaco|||MC
Mongolia|Mongolian|Ulan Bator,Ulaanbaatar|MN
Montenegro|Montenegrin|Podgorica|ME
Morocco|Moroccan|Rabat|MA
Mozambique|Mozambican|Maputo|MZ
Myanmar,Burma|Burmese|Naypyidaw,Yangon,Rangoon|MM
Namibia|Namibian|Windhoek|NA
Nauru|||NR
Nepal|Nepalese,Nepali|Kathmandu|NP
Netherlands,the Netherlands,Holland|Dutch|The Hague,Amsterdam|NL
New Zealand|New Zealander|Wellington|NZ
Nicaragua|Nicaraguan|Managua|NI
Niger|Nigerien|Niamey|NE
Nigeria|Nigerian|Abuja|NG
North Korea,DPRK,Democratic People's Republic of Korea|North Korean|Pyongyang|KP
North Macedonia,Macedonia|Macedonian|Skopje|MK
Norway|Norwegian|Oslo|NO
Oman|Omani|Muscat|OM
Pakistan|Pakistani|Islamabad|PK
Palestine,Palestinian territories,Palestinian Territories|Palestinian|Ramallah|PS
Panama|Panamanian|Panama City|PA
Papua New Guinea|Papua New Guinean|Port Moresby|PG
Paraguay|Paraguayan|Asuncion|PY
Peru|Peruvian|Lima|PE
Philippines,the Philippines|Filipino,Philippine|Manila|PH
Poland|Polish,Pole,Poles|Warsaw|PL
Portugal|Portuguese|Lisbon|PT
Qatar|Qatari|Doha|QA
Romania|Romanian|Bucharest|RO
Russia,Russian Federation|Russian|Moscow,Kremlin,the Kremlin|RU
Rwanda|Rwandan|Kigali|RW
Samoa|Samoan|Apia|WS
San Marino|||SM
Sao Tome and Principe|||ST
Saudi Arabia,Kingdom of Saudi Arabia|Saudi,Saudis,Saudi Arabian|Riyadh|SA
Senegal|Senegalese|Dakar|SN
Serbia|Serbian,Serb,Serbs|Belgrade|RS
Seychelles|Seychellois||SC
Sierra Leone|Sierra Leonean|Freetown|SL
Singapore|Singaporean||SG
Slovakia|Slovak,Slovakian|Bratislava|SK
Slovenia|Slovenian,Slovene|Ljubljana|SI
Solomon Islands|Solomon Islander|Honiara|SB
Somalia|Somali|Mogadishu|SO
Somaliland||Hargeisa|
South Africa|South African|Pretoria|ZA
South Korea,Republic of Korea,ROK|South Korean|Seoul|KR
South Sudan|South Sudanese|Juba|SS
Spain|Spanish,Spaniard|Madrid|ES
Sri Lanka|Sri Lankan|Colombo|LK
Sudan|Sudanese|Khartoum|SD
Suriname|Surinamese|Paramaribo|SR
Sweden|Swedish,Swede,Swedes|Stockholm|SE
Switzerland|Swiss|Bern,Berne|CH
Syria,Syrian Arab Republic|Syrian|Damascus|SY
Taiwan|Taiwanese|Taipei|TW
Tajikistan|Tajik|Dushanbe|TJ
Tanzania|Tanzanian|Dodoma,Dar es Salaam|TZ
Thailand|Thai,Thais|Bangkok|TH
Togo|Togolese|Lome,Lomé|TG
Tonga|Tongan||TO
Trinidad and Tobago|Trinidadian|Port of Spain|TT
Tunisia|Tunisian|Tunis|TN
Turkey,Türkiye,Turkiye|Turkish,Turk,Turks|Ankara|TR
Turkmenistan|Turkmen|Ashgabat|TM
Uganda|Ugandan|Kampala|UG
Ukraine|Ukrainian|Kyiv,Kiev|UA
United Arab Emirates,UAE,the Emirates,Emirates|Emirati|Abu Dhabi|AE
United Kingdom,UK,U.K.,Britain,Great Britain,England|British,Briton,Britons|London,Downing Street|GB
United States,US,U.S.,USA,U.S.A.,America,United States of America|American,Americans|Washington,White House,the White House|US
Uruguay|Uruguayan|Montevideo|UY
Uzbekistan|Uzbek|Tashkent|UZ
Vanuatu|||VU
Vatican,Holy See|||VA
Venezuela|Venezuelan|Caracas|VE
Vietnam|Vietnamese|Hanoi|VN
Western Sahara|Sahrawi|Laayoune|EH
Yemen|Yemeni|Sanaa,Sana'a|YE
Zambia|Zambian|Lusaka|ZM
Zimbabwe|Zimbabwean|Harare|ZW
Soviet Union,USSR,U.S.S.R.|Soviet,Soviets|Moscow|
Yugoslavia|Yugoslav,Yugoslavian|Belgrade|
Czechoslovakia|Czechoslovak||
East Germany|East German||
`;

export interface CountryFacts {
  readonly names: readonly string[];
  readonly demonyms: readonly string[];
  readonly capitals: readonly string[];
  readonly iso: string;
}

export const COUNTRIES: readonly CountryFacts[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [names = '', demonyms = '', capitals = '', iso = ''] = line.split('|');
    return { names: list(names), demonyms: list(demonyms), capitals: list(capitals), iso };
  });

function list(text: string): string[] {
  return text === '' ? [] : text.split(',');
}
