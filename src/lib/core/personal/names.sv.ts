/** Headings that say that a column holds names of persons. */
export const NAME_HEADING =
	/(?:^|[\s_])(?:förnamn|efternamn|tilltalsnamn|mellannamn|personnamn|personens namn|elevnamn|elevens namn|namn på (?:elev|person|målsägande|misstänkt|vittne)|(?:målsägandes?|misstänkts?|misstänktes|vittnets|anmälarens) namn|fullständigt namn|för- och efternamn|kontaktperson|handläggare|anmälare|vårdnadshavare|förhörsledare)(?:$|[\s_:(])/iu;

/** Headings that may mean names of persons or of anything else. */
export const MAYBE_NAME_HEADING =
	/^(?:namn|name|person|elev|målsägande|misstänkt|vittne|gärningsperson)$/iu;

export const IDENTITY_HEADING =
	/(?:^|[\s_(])(?:personnummer|personnr|persnr|pers\.? ?nr|pnr|person-?id|samordningsnummer|samordningsnr|födelsenummer|(?:fyra|4) sista|sista (?:fyra|4))(?:$|[\s_:).])/iu;

export const TELEPHONE_HEADING =
	/(?:^|[\s_])(?:telefon(?:nummer|nr)?|tel\.?(?: ?nr)?|mobil(?:nummer|nr|telefon)?)(?:$|[\s_:(])/iu;

/** Common first names in Sweden, of children and adults, by several origins; lower case. */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
	`maria anna margareta elisabeth eva kristina kerstin karin birgitta elisabet marie ingrid christina linnéa
	linnea sofia marianne lena helena emma johanna inger sara katarina annika ulla monica malin susanne jenny
	hanna julia carina ulrika elin sandra ida matilda cecilia gunilla viktoria victoria agneta ann anette
	annette maja amanda lisa caroline barbro åsa camilla josefin frida alice elsa ellen ebba wilma alva
	olivia vera astrid saga freja alma lilly ella ines inez stella molly selma signe clara klara tuva tyra
	nora iris edith leah nova juni ester esther filippa felicia moa nathalie natalie isabella jasmine yasmin
	fatima amina aisha khadija zahra zeinab maryam mariam hodan hodo fadumo sagal nasra layla leila samira
	noor aya sumaya sumeya hawa rahma salma nadia aleksandra agnieszka katarzyna magdalena olga natalia
	lars erik anders per peter johan nils jan karl carl mikael michael hans olof lennart fredrik thomas
	tomas daniel gunnar bengt andreas stefan alexander bo mats göran magnus martin christer mattias marcus
	markus jonas leif ulf björn robert david christian kristian emil joakim niklas niclas patrik oscar oskar
	viktor victor kjell linus simon rickard richard roger kent jakob jacob anton henrik sebastian adam
	filip philip elias william lucas lukas liam noah hugo oliver leo ludvig gustav gustaf axel arvid albin
	theo theodor melvin vincent edvin edwin isak isac max felix alfred august sixten otto love malte loke
	elliot ali mohamed mohammed muhammed mohammad ahmed ahmad omar hassan hussein hasan mustafa ibrahim
	ismail yusuf yousef abdi abdullahi abdirahman abdulahi amir reza mehdi said samir bilal hamza khalid
	jamal karim tariq murat mehmet can emre piotr pawel krzysztof andrzej tomasz marek milan ivan sergej
	aleksandar dragan jovan charlie frank john george paul james jennifer jessica linda nina pia tina kim
	tove tilda thea minna liv majken sigrid hilma svea ingeborg greta märta rut ruth gun britt siv maj
	gudrun harriet solveig rolf sven arne stig roland bertil åke ingemar tommy conny kenneth jimmy jerry
	sonja mona berit annelie anneli petra helene helen therese terese erika veronica veronika rebecca
	rebecka angelica angelika madeleine evelina alexandra denise nicole mikaela michaela`.split(/\s+/u)
);
