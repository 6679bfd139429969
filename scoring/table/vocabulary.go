package table

import "strings"

// This file holds the words by which a heading or a title says that it is no side and
// no goal, in the languages of those who keep such tables: English, German, French,
// Spanish and Russian. Each list begins and ends with a blank.

const (
	// What sums up the others.
	aggregateWords = " average averages avg mean median total totals subtotal sum overall ø" +
		" durchschnitt durchschnittlich durchschnittswert mittelwert mittel gesamtwert gesamt insgesamt summe zwischensumme" +
		" moyenne moyennes médiane mediane somme ensemble promedio promedios media mediana suma" +
		" среднее средний средняя средние медиана итого итог всего сумма "
	// What stands beside such a word without making it a goal of its own.
	fillerWords = " country countries member members score scores compliance level rating ratings per by of all the group grand sub final in for row column value values g7 g8 g20 and" +
		" land länder ländern der die das des von je pro und bewertung note noten wert" +
		" pays par du de la le les général générale membre membres et score países paises país pais general por del el los las puntuación puntaje" +
		" по странам страна стран стране всем балл оценка оценки значение общий общая общее в "
	numberWords = " no nr num number nummer numéro numero nº n° № # id idx index lfd п номер rank rang rank "
	noteWords   = " note notes comment comments remark remarks source sources reference references evidence explanation url link date dates year" +
		" bemerkung bemerkungen anmerkung anmerkungen kommentar kommentare quelle quellen hinweis hinweise datum begründung erläuterung" +
		" remarque remarques commentaire commentaires référence nota notas comentario comentarios observaciones fuente fuentes fecha" +
		" примечание примечания комментарий комментарии источник источники дата ссылка "
	weightWords = " weight weights weighting importance importances wichtigkeit gewicht gewichtung bedeutung relevanz" +
		" poids pondération ponderation importancia peso ponderación ponderacion вес веса важность значимость priority priorität priorité prioridad приоритет "
	memberWords = " country countries member members state states party parties side sides delegation" +
		" land länder staat staaten mitglied mitglieder partei seite pays membre état partie país paises países estado miembro parte" +
		" страна страны сторона государство член участник "
	goalWords = " goal goals aim aims objective commitment commitments promise pledge issue topic" +
		" ziel ziele zusage versprechen thema objectif objectifs engagement but promesse objetivo objetivos compromiso meta promesa tema" +
		" цель цели обязательство обещание вопрос "
	// What a line below a table begins with.
	footWords = " source sources note notes legend key data quelle quellen anmerkung anmerkungen hinweis legende stand daten" +
		" remarque remarques légende données fuente fuentes nota notas leyenda datos источник источники примечание примечания данные "
)

// wordsOf are the words of a heading in small letters, without signs.
func wordsOf(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return strings.ContainsRune(" \t\r\n\u00a0.,:;()[]{}/|-–—_'\"’*%", r)
	})
}

func inList(word, list string) bool { return strings.Contains(list, " "+word+" ") }

// all says whether every word is in one of two lists, and at least one in the first.
func all(words []string, first, second string) bool {
	found := false
	for _, w := range words {
		if inList(w, first) {
			found = true
		} else if !inList(w, second) {
			return false
		}
	}
	return found
}

// isAggregateHeading says so of a column: a side is hardly called "EU average".
func isAggregateHeading(s string) bool {
	words := wordsOf(s)
	return all(words, aggregateWords, fillerWords) || len(words) > 1 && (inList(words[0], aggregateWords) || inList(words[len(words)-1], aggregateWords))
}

// isAggregateTitle says so of a row. "Total ban on shells" is a goal.
func isAggregateTitle(s string) bool {
	words := wordsOf(s)
	return all(words, aggregateWords, fillerWords) || len(words) == 2 && inList(words[1], aggregateWords)
}

func isNumberHeading(s string) bool {
	return all(wordsOf(s), numberWords, " lfd row zeile ligne fila ")
}
func isNoteHeading(s string) bool {
	return all(wordsOf(s), noteWords, fillerWords+"s n en ") // Source(s)
}
func isWeightHeading(s string) bool { return all(wordsOf(s), weightWords, fillerWords) }
func isMemberHeading(s string) bool { return all(wordsOf(s), memberWords, fillerWords) }
func isGoalHeading(s string) bool   { return all(wordsOf(s), goalWords, fillerWords) }

// isFootLine says whether a row is a line below the table: "Source: ..." or a note
// with its mark.
func isFootLine(s string) bool {
	if strings.HasPrefix(s, "©") || strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://") {
		return true
	}
	if first, _, found := strings.Cut(s, ":"); found {
		words := wordsOf(first)
		return len(words) == 1 && inList(words[0], footWords) || len(words) == 2 && inList(words[0], footWords) && inList(words[1], "s n en")
	}
	return len(wordsOf(s)) == 1 && inList(wordsOf(s)[0], footWords)
}
