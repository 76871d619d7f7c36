package org.depesche.tagging.text;

import java.util.Locale;

/**
 * The sets of words that the tables {@code lexicon.tsv} (both languages), {@code lexicon-de.tsv} and
 * {@code lexicon-en.tsv} list. A row of a table names its set in small letters: {@code level-verb}.
 */
public enum WordSet {
    ABBREVIATION,
    AGAINST,
    AGENT,
    AGO,
    ARTICLE,
    BASKET,
    BEING,
    CHANGE_NOUN,
    COMPARE,
    CONFINED,
    CONJUNCTION,
    COUNTED,
    CUE,
    CURRENCY_SIGN,
    DENOMINATOR,
    DIFFERENCE,
    DIMENSION,
    DOWN,
    EVERY,
    EXTENDED,
    EXTENT,
    FURTHER,
    FUTURE,
    GENITIVE,
    GRAIN,
    JOINT,
    LABEL,
    LEVEL,
    LEVEL_PREPOSITION,
    LEVEL_VERB,
    MODAL,
    MONTH,
    NOTRANK,
    NOTSUBJECT,
    ONE,
    OTHER,
    PART,
    PER,
    PERSON,
    PERSON_END,
    PLURAL,
    PREPOSITION,
    PRONOUN,
    RACE,
    RANKED,
    REDUCED,
    RELATIVE,
    RELATIVE_PRONOUN,
    REPORT,
    SAYING,
    SEASON,
    SHIFT,
    SINGULAR,
    SIZED,
    SPORT,
    STARTER,
    STATE,
    STOP,
    STREET,
    TIME_PREPOSITION,
    TRANSPARENT,
    UP,
    VERB,
    WEEKDAY,
    WORK,
    YEARCUE;

    /** The set that a row of a table names. */
    static WordSet of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
