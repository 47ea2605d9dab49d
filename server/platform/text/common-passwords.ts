/**
 * Passwords that everybody who guesses tries first, as the yearly lists of leaked ones have them, in small letters. Alone: digits and signs
 * put around such a word (`dragon2024!`) and mere rows of keys are found by `password-form.ts`. Chinese ones beside them: they stand on no English list.
 */
const written = `
password passw0rd p@ssword p@ssw0rd pa55word passwort kennwort motdepasse contrasena senha password1 pass1234 passpass mypassword
letmein letmein1 welcome welcome1 login admin admin123 administrator adminadmin root toor changeme default guest secret topsecret test tester
testtest test1234 user username master access system manager server internet computer samsung iphone google facebook youtube twitter
iloveyou iloveu ilovegod loveyou lovely loveme babygirl baby angel angels princess sunshine rainbow flower butterfly sweety sweetheart
honey chocolate cookie cheese pepper ginger banana orange summer winter spring autumn monday friday january october november december
monkey dragon tiger lion eagle falcon bulldog phoenix panther snoopy kitty hellokitty puppy doggie horses dolphin shadow ghost hunter
football baseball basketball soccer hockey tennis golfer liverpool arsenal chelsea barcelona realmadrid juventus manchester lakers yankees
cowboys steelers rangers packers dallas chicago london paris berlin america england australia canada
superman batman spiderman ironman pokemon pikachu naruto starwars startrek matrix minecraft fortnite playstation nintendo gandalf
michael michelle jennifer jessica daniel danielle andrew anthony ashley amanda nicole charlie charles thomas robert matthew joshua jordan
jordan23 justin brandon william richard george maggie samantha elizabeth victoria alexander alexandra christian patrick patricia veronica
heather hannah harley buster tigger bailey sophie oliver maxwell melissa nicholas benjamin jonathan stephanie maria martin carlos
mustang ferrari porsche corvette mercedes yamaha ducati suzuki harleydavidson killer hacker trustno1 whatever freedom forever blessed
jesus jesuschrist heaven hello helloworld hellohello hola bonjour amor teamo tequiero mother father family friends lovers
money dollar diamond silver golden purple yellow green black white redred blue bluebird fuckyou fuckoff asshole bitch pussy nothing
qwerty qwertyuiop qwerty123 qwertz azerty azertyuiop asdfgh asdfghjkl zxcvbn zxcvbnm qazwsx qazwsxedc qweasd qweasdzxc 1qaz2wsx 1qaz2wsx3edc
zaq12wsx zaq1zaq1 1q2w3e 1q2w3e4r 1q2w3e4r5t q1w2e3r4 q1w2e3r4t5 1a2b3c4d a1b2c3d4 abc123 abc12345 abcd1234 abcde12345 aa123456 a123456789
asd123456 asdf1234 asdfasdf qwe123 qwer1234 qweqwe 123qwe 123qweasd 1234qwer 123abc 123456abc abc123456 q123456789 qq123456 zz123456
12341234 123123123 123321123 12344321 123454321 112233445566 11223344 1122334455 121212121 123698745 147258369 147852369 159357456 159753456
741852963 789456123 789456789 963852741 987654321 0987654321 9876543210 1029384756 01020304 10203040 5201314 52013145201314 1314520 13145200
woaini woaini1314 woaini520 woaini521 aini1314 iloveyou1314 wodemima mima mimamima woshishui nihao nihaoma zhongguo beijing shanghai
woaiwojia woaizhongguo a5201314 qq5201314 wang1234 zhang123 li123456 caonima tiancai nimabi xiaoxiao
sakura tokyo doraemon ohayou aishiteru saranghae hankook korea123 ilovekorea
trustme godisgood prayer soldier marines airborne gunner warrior knight merlin wizard magic mysterious sparky rocket thunder lightning
correcthorsebatterystaple
`;

export const commonPasswords: ReadonlySet<string> = new Set(written.trim().split(/\s+/));
