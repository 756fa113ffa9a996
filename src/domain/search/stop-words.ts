// Words of the four languages that say nothing of what a clause is about. They are kept out of the index and out of
// queries whatever the language of the text, so words that carry meaning in another of the languages (French "car"
// is not a vehicle) stay unlisted.
const lists = `
a an and any are as at be been being by can do does each for from had has have how if in into is it its may must
no nor not of on or other our shall should so such than that the their them then there these they this those to under
was we were what when where which who will with within would you your
au aux avec c ce ces cet cette chaque d dans de des donc dont du elle elles en entre est et etre eu il ils j l la le
les leur leurs lors lorsqu lorsque m mais meme n ne ni notre nous on ont ou par pas pendant peut peuvent plus pour
puisqu qu quand que quel quelle quelles quels qui qu s sa sans se selon sera seront ses si soit son sont sous sur t
tous tout toute toutes un une vos votre vous y
al algun alguna como con cual cuando cuyo da dar debe deben del desde donde dos e el ella ellas ellos entre era es esa
ese eso esta estas este esto estos fue ha han hasta hay la las lo los mas mediante mientras muy ni nos o para pero por
porque pueda puede pueden que quien se sea sean segun ser si sin sino sobre son su sus tal tanto todo toda todas todos
tras u un una unas uno unos y ya
ao aos as ate cada com como da das de dela dele deles dessa desse desta deste deve devem do dos e ela elas ele
eles em entre essa esse esta este foi isso isto mais mas mesmo na nas nao nem no nos nossa nosso num numa o os ou para
pela pelas pelo pelos pode podem por qual quando que quem sao se seja sejam sem ser sera seu seus so sob sobre sua
suas tambem um uma umas uns
`;

const stopWords: ReadonlySet<string> = new Set(lists.split(/\s+/).filter(Boolean));

/** Whether a folded word is too common in one of the four languages to be searched. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}
